//! Runs the command that was typed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use super::arguments::{Arguments, Command};
use super::build_command::build_command;
use super::check_command::check_command;
use super::exit::Exit;
use super::hours_command::hours_command;
use super::init_command::init_command;
use super::serve_command::serve_command;
use super::shown_report::say;
use super::usage_fault::usage_fault;
use crate::build::share_work;

/// Reads the arguments, runs the command, and gives the exit code. A panic is a fault of
/// marelle, and is told in French.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            return match error.print() {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Exit::Disk.into(),
                _ => Exit::Fine.into(),
            };
        }
        Err(error) => {
            say(&usage_fault(&error));
            return Exit::Usage.into();
        }
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |place| {
            format!(
                " ({}, ligne {})",
                place.file().rsplit('/').next().unwrap_or_default(),
                place.line()
            )
        });
        say(&format!(
            "marelle\u{a0}: défaut de marelle{place}. Un site déjà publié reste en place.\n\
             Signalez-le avec ce message et le fichier que vous veniez de changer.\n"
        ));
    }));
    share_work();
    let exit = catch_unwind(AssertUnwindSafe(|| match &arguments.command {
        Command::Build(arguments) => build_command(arguments),
        Command::Serve(arguments) => serve_command(arguments),
        Command::Check(arguments) => check_command(arguments),
        Command::Init(arguments) => init_command(arguments),
        Command::Horaires(arguments) => hours_command(arguments),
    }));
    exit.unwrap_or(Exit::Internal).into()
}
