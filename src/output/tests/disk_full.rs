//! A disk that is full leaves the old site as it was. Needs the right to mount a tmpfs.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::builds::{Files, Portal, build_in, files};
use crate::output::{Action, OutputFault, OutputFolder};

/// A small disk, unmounted when dropped.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(folder: &'a Path) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=200k", "tmpfs"])
            .arg(folder)
            .output();
        mount
            .is_ok_and(|mount| mount.status.success())
            .then_some(Self(folder))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

/// Builds a large site on a small disk, with the state folder where given.
fn assert_old_site_stands(state_on_small_disk: bool) {
    let portal = Portal::new();
    let site = portal.site();
    let Some(_small) = SmallDisk::mount(&site) else {
        println!("NOT RUN: a tmpfs could not be mounted");
        return;
    };
    // An output folder may not hold foreign files, so the second portal stands inside the disk.
    let output = site.join("public");
    let state = if state_on_small_disk {
        site.join(".marelle")
    } else {
        portal.state()
    };
    let open = || OutputFolder::open_within(&output, &state, Duration::ZERO).unwrap();
    let old = files([("a.html", "A"), ("b/c.html", "C"), ("z.html", "Z")]);
    build_in(&mut open(), &old).unwrap();
    let before = portal.files();

    let large: Files = (0..40)
        .map(|n| (format!("b/{n}.html"), "x".repeat(8_000)))
        .chain(files([("a.html", "neuf")]))
        .collect();
    match build_in(&mut open(), &large).unwrap_err() {
        OutputFault::Io { action, error, .. } => {
            assert_eq!(action, Action::Stage);
            assert_eq!(error.kind(), std::io::ErrorKind::StorageFull);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(portal.files(), before);
    assert!(!output.join(".marelle-en-cours").exists());
    assert_eq!(build_in(&mut open(), &old).unwrap().kept, 3);
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    assert_old_site_stands(false);
    assert_old_site_stands(true);
}

/// The disk fills up between the last staged file and the manifest.
#[test]
fn a_disk_too_full_for_the_manifest_leaves_the_old_site() {
    let portal = Portal::new();
    let small_disk = portal.root.path().join("petit");
    let Some(_small) = SmallDisk::mount(&small_disk) else {
        println!("NOT RUN: a tmpfs could not be mounted");
        return;
    };
    let state = small_disk.join(".marelle");
    let open = || OutputFolder::open_within(&portal.site(), &state, Duration::ZERO).unwrap();
    let old = files([("a.html", "A")]);
    build_in(&mut open(), &old).unwrap();
    let many: Files = (0..3_000)
        .map(|n| (format!("{}-{n}.html", "x".repeat(100)), String::new()))
        .collect();
    match build_in(&mut open(), &many).unwrap_err() {
        OutputFault::Io { action, .. } => assert_eq!(action, Action::WriteManifest),
        other => panic!("{other:?}"),
    }
    assert_eq!(portal.files(), old);
    assert_eq!(build_in(&mut open(), &old).unwrap().kept, 1);
}
