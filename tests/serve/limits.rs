//! A system that has no watch left to give.

use std::process::Command;

use super::served::{OTHER, Served, service};
use crate::portal_folder::{PortalFolder, TODAY};

const SAID: &str = "Le système ne peut pas suivre autant de dossiers\u{a0}: \
                    les fichiers sont regardés deux fois par seconde.";

/// Serves where the system gives this much of a kernel's limit, in a user namespace of its own;
/// `None` where such a space cannot be made.
fn served_within(limit: &str, number: usize) -> Option<Served> {
    let portal = PortalFolder::new();
    portal.write(OTHER, service("Autre relais"));
    portal.write("content/services/lot/tiers.md", service("Tiers"));
    let spaces = ["--user", "--map-root-user"];
    let possible = Command::new("unshare")
        .args(spaces)
        .args(["sh", "-c", &format!("echo 9 >/proc/sys/user/{limit}")])
        .output();
    if !possible.is_ok_and(|tried| tried.status.success()) {
        println!("NOT RUN: no user namespace with a limit of its own can be made");
        return None;
    }
    let mut command = Command::new("unshare");
    let script = format!("echo {number} >/proc/sys/user/{limit} && exec \"$0\" \"$@\"");
    command.args(spaces).args(["sh", "-c", &script]);
    command.arg(env!("CARGO_BIN_EXE_marelle"));
    command.args(["serve", "--port", "0", "--today", TODAY]);
    Some(Served::started(portal, command, &[]))
}

#[track_caller]
fn follows(served: &Served) {
    for (file, address) in [
        (OTHER, "/fiches/autre/"),
        ("content/services/lot/tiers.md", "/fiches/tiers/"),
        ("content/services/encore/nouveau.md", "/fiches/nouveau/"),
    ] {
        served.portal.write(file, service("Suivi"));
        served.shows(address, "Texte de Suivi.");
    }
    served.becomes_what_a_build_gives("polled for want of watches");
}

#[test]
fn no_watcher_at_all() {
    let Some(served) = served_within("max_inotify_instances", 0) else {
        return;
    };
    assert!(served.said().contains(SAID), "{}", served.said());
    follows(&served);
}

#[test]
fn too_few_watches_for_the_folders() {
    let Some(served) = served_within("max_inotify_watches", 3) else {
        return;
    };
    assert!(served.said().contains(SAID), "{}", served.said());
    follows(&served);
}

#[test]
fn too_few_watches_for_folders_that_come_later() {
    // The portal and its six folders of contents, and none for another.
    let Some(served) = served_within("max_inotify_watches", 7) else {
        return;
    };
    assert!(!served.said().contains(SAID), "{}", served.said());
    served
        .portal
        .write("content/services/encore/a/b/profond.md", service("Premier"));
    served.shows("/fiches/profond/", "Texte de Premier.");
    served.says(SAID);
    follows(&served);
}
