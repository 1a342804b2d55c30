//! The program `marelle`: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    marelle::cli::run()
}
