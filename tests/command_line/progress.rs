//! A build that takes long shows how far it is: to people, and not in a pipe.
#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    reason = "tests start programs and lock files"
)]

use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::portal_folder::{PortalFolder, TODAY};

const PATIENCE: Duration = Duration::from_secs(20);

const WAITING: &str = "Une autre construction est en cours\u{a0}: celle-ci attend";

/// Another build's lock on the output folder: ours waits for it, as long as the test wants.
fn locked(portal: &PortalFolder) -> File {
    portal.build(&[]);
    portal.alter("marelle.toml", "Familles d'essai", "Familles longues");
    let outputs = std::fs::read_dir(portal.path(".marelle/sorties")).unwrap();
    let folder = outputs.map(|folder| folder.unwrap().path()).next().unwrap();
    let lock = File::options()
        .write(true)
        .open(folder.join("verrou"))
        .unwrap();
    lock.lock().unwrap();
    lock
}

/// Starts a command whose words go to a file of the portal.
fn started(portal: &PortalFolder, said: &str, command: &mut Command) -> Child {
    let said = File::create(portal.path(said)).unwrap();
    command.current_dir(portal.root()).stdin(Stdio::null());
    command.stdout(said.try_clone().unwrap()).stderr(said);
    command.spawn().unwrap()
}

#[test]
fn a_long_build_shows_a_bar_at_a_terminal_and_nothing_in_a_pipe() {
    let portal = PortalFolder::new();
    let lock = locked(&portal);
    let mut piped = portal.command(&["build", "--today", TODAY]);
    let program = env!("CARGO_BIN_EXE_marelle");
    let command = format!("'{program}' build --today {TODAY}");
    // `script` (util-linux) runs it in a terminal of its own.
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--flush", "--command"]);
    script.args([&command, "/dev/null"]).env("TERM", "xterm");
    let builds = [
        started(&portal, "piped.txt", &mut piped),
        started(&portal, "shown.txt", &mut script),
    ];
    let end = Instant::now() + PATIENCE;
    while !portal.read("shown.txt").contains(WAITING) {
        assert!(Instant::now() < end, "{}", portal.read("shown.txt"));
        std::thread::yield_now();
    }
    // The one in a pipe, begun before, has lasted as long.
    assert_eq!(portal.read("piped.txt"), "");
    drop(lock);
    for mut build in builds {
        assert_eq!(build.wait().unwrap().code(), Some(0));
    }
    let piped = portal.read("piped.txt");
    assert!(piped.starts_with("25 pages\u{a0}: "), "{piped:?}");
    assert_eq!(piped.lines().count(), 1, "{piped:?}");
    // The bar leaves its line to the summary.
    let shown = portal.read("shown.txt");
    let (_, after) = shown.rsplit_once(WAITING).unwrap();
    assert!(after.contains("\u{1b}[2K"), "{shown:?}");
    assert!(after.contains("25 pages\u{a0}: "), "{shown:?}");
}
