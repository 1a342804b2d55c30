//! The program `marelle`.

use std::path::Path;
use std::process::{Command, Stdio};

/// `marelle COMMAND --root ROOT`, on the day of every test, deaf to the environment.
pub(crate) fn marelle(command: &str, root: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_marelle"));
    program
        .arg(command)
        .arg("--root")
        .arg(root)
        .args(["--today", "2026-11-22"])
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null());
    program
}

/// Builds a portal and fails with what the program says when it does.
#[track_caller]
pub(crate) fn build(root: &Path, output: &Path) {
    let mut program = marelle("build", root);
    let ended = program.arg("--quiet").arg("--output").arg(output).output();
    let ended = ended.unwrap();
    assert!(
        ended.status.success(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}
