//! Two builds of one output folder at once.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use marelle::address::STAGING_FOLDER;
use tempfile::TempDir;

use crate::support::portal::small_portal;
use crate::support::program::marelle;
use crate::support::tree::{Tree, assert_same, copy, tree, work_folder};

/// Two addresses, each of which every page of its site shows.
const ADDRESSES: [&str; 2] = ["https://un.example", "https://deux.example"];

struct Portal {
    folder: TempDir,
    root: PathBuf,
    site: PathBuf,
}

impl Portal {
    fn new() -> Self {
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        copy(&small_portal(), &root);
        Self { folder, root, site }
    }

    fn program(&self, address: &str, site: &Path) -> Command {
        let mut program = marelle("build", &self.root);
        program.args(["--quiet", "--base-url", address, "--output"]);
        program
            .arg(site)
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        program
    }

    fn starts(&self, address: &str) -> Child {
        self.program(address, &self.site).spawn().unwrap()
    }

    /// The site of an undisturbed build for each address.
    fn clean(&self) -> [Tree; 2] {
        ADDRESSES.map(|address| {
            let site = self
                .folder
                .path()
                .join(address.trim_start_matches("https://"));
            assert!(self.program(address, &site).status().unwrap().success());
            tree(&site)
        })
    }
}

#[test]
fn of_two_builds_one_waits_and_the_site_is_that_of_the_last() {
    let portal = Portal::new();
    let clean = portal.clean();
    for _ in 0..15 {
        let builds = ADDRESSES.map(|address| portal.starts(address));
        for build in builds {
            let ended = build.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&ended.stderr);
            assert_eq!(ended.status.code(), Some(0), "{said}");
        }
        let site = tree(&portal.site);
        let is_whole = clean.contains(&site);
        assert!(is_whole, "a mix: {:?}", site.keys());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_build_that_waits_too_long_names_the_other_and_changes_nothing() {
    let portal = Portal::new();
    let clean = portal.clean();
    let first = halted(&portal, ADDRESSES[0]);
    let before = tree(&portal.site);
    let ended = portal.starts(ADDRESSES[1]).wait_with_output().unwrap();
    let process = first.0.id();
    assert_eq!(ended.status.code(), Some(3));
    assert_eq!(
        String::from_utf8(ended.stderr).unwrap(),
        format!(
            "marelle\u{a0}: une autre commande marelle (processus {process}) écrit déjà dans ce dossier.\n\
             Attendez qu'elle finisse, ou arrêtez-la, puis recommencez.\n"
        )
    );
    assert_same(&tree(&portal.site), &before, "the second build wrote");
    first.goes_on();
    assert_same(&tree(&portal.site), &clean[0], "the first build went on");
}

/// A build that holds the folder and is stopped in the middle; killed when dropped.
struct Halted(Child);

/// Starts a build and stops it (SIGSTOP) once it prepares files. One that was over before is
/// begun again.
fn halted(portal: &Portal, address: &str) -> Halted {
    let end = Instant::now() + Duration::from_secs(60);
    while Instant::now() < end {
        let mut build = portal.program(address, &portal.site);
        let mut first = Halted(build.arg("--force").spawn().unwrap());
        while first.0.try_wait().unwrap().is_none() {
            if portal.site.join(STAGING_FOLDER).exists() {
                first.signal("STOP");
                first.stands_still();
                break;
            }
        }
        // The signal may have come after the last file.
        if first.0.try_wait().unwrap().is_none() && portal.site.join(STAGING_FOLDER).exists() {
            return first;
        }
        first.signal("CONT");
    }
    panic!("no build could be stopped in the middle");
}

impl Halted {
    fn signal(&self, signal: &str) {
        let id = self.0.id().to_string();
        // One that has ended hears nothing.
        let _ = Command::new("kill").args(["-s", signal, &id]).status();
    }

    /// Waits until each of its threads is stopped, or it has ended.
    fn stands_still(&mut self) {
        let tasks = format!("/proc/{}/task", self.0.id());
        let is_stopped = |task: std::fs::DirEntry| {
            let stat = std::fs::read_to_string(task.path().join("stat")).unwrap_or_default();
            stat.rsplit_once(") ")
                .is_none_or(|(_, rest)| rest.starts_with('T'))
        };
        while self.0.try_wait().unwrap().is_none() {
            let tasks = std::fs::read_dir(&tasks).into_iter().flatten();
            if tasks.flatten().all(is_stopped) {
                return;
            }
            std::thread::yield_now();
        }
    }

    fn goes_on(mut self) {
        self.signal("CONT");
        assert_eq!(self.0.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Halted {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
