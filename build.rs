//! Bundles the portal's browser script into `OUT_DIR/client/`, where rust-embed takes it from.

#![allow(
    clippy::disallowed_methods,
    reason = "a build script reads files and runs programs"
)]

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };
const LOCKFILE: &str = "package-lock.json";
/// Written by npm as the last step of an installation.
const INSTALLED: &str = "node_modules/.package-lock.json";
const MISSING: &str = "the client needs npm and Node.js 20 or newer: install them from \
    https://nodejs.org, or Debian's packages nodejs and npm, then build again";

fn main() -> ExitCode {
    for input in [
        "build.rs",
        "bundle.mjs",
        "package.json",
        LOCKFILE,
        "themes/parvis/scripts",
    ] {
        println!("cargo::rerun-if-changed={input}");
    }
    match install().and_then(|()| bundle()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={message}");
            ExitCode::FAILURE
        }
    }
}

/// Installs the npm packages, unless that was done since the lockfile last changed.
fn install() -> Result<(), String> {
    if is_newer(INSTALLED, LOCKFILE).unwrap_or(false) {
        return Ok(());
    }
    npm(&["ci"])
}

fn is_newer(path: &str, other: &str) -> io::Result<bool> {
    Ok(fs::metadata(path)?.modified()? >= fs::metadata(other)?.modified()?)
}

/// Runs `bundle.mjs`.
fn bundle() -> Result<(), String> {
    let out_dir = env::var("OUT_DIR").map_err(|error| format!("OUT_DIR: {error}"))?;
    let client = Path::new(&out_dir).join("client");
    npm(&[
        "run",
        "--silent",
        "bundle",
        "--",
        &format!("--outdir={}", client.display()),
    ])
}

/// Runs npm; what it says goes to cargo's record of this script, shown when the build fails.
fn npm(arguments: &[&str]) -> Result<(), String> {
    let command = format!("npm {}", arguments.join(" "));
    match Command::new(NPM)
        .args(arguments)
        .stdin(Stdio::null())
        .status()
    {
        Ok(status) if status.success() => Ok(()),
        // npm is itself a script of Node.js: a shell's "command not found" is Node.js missing.
        Ok(status) if status.code() == Some(127) => Err(MISSING.to_owned()),
        Ok(status) => Err(format!(
            "`{command}` failed ({status}); its messages are below"
        )),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(MISSING.to_owned()),
        Err(error) => Err(format!("`{command}` could not be run: {error}")),
    }
}
