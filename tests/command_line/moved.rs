//! A portal whose folder is moved still knows what it published.
#![allow(clippy::disallowed_methods, reason = "tests move files")]

use std::path::Path;

use crate::portal_folder::{PortalFolder, Ran, TODAY};

const TABLE: &str = "portail/content/services/liste.csv";
const HEADINGS: &str = "id;nom;type;adresse.commune;date_maj\n";

fn build(portal: &PortalFolder, root: &str) -> Ran {
    portal.run_bare(&["build", "--root", root, "--today", TODAY])
}

/// A portal in a folder of its own, built with three rows.
fn built() -> PortalFolder {
    let portal = PortalFolder::new();
    let inside = portal.path("portail");
    std::fs::create_dir(&inside).unwrap();
    for name in ["content", "marelle.toml"] {
        std::fs::rename(portal.path(name), inside.join(name)).unwrap();
    }
    let rows = ["aa;Ludo A", "bb;Ludo B", "cc;Ludo C"];
    let rows = rows.map(|row| format!("{row};ludotheque;Trets;2026-10-12\n"));
    portal.write(TABLE, format!("{HEADINGS}{}", rows.concat()));
    let ran = build(&portal, "portail");
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    portal
}

fn holds(portal: &PortalFolder, id: &str) -> bool {
    let page = format!("ailleurs/public/fiches/{id}/index.html");
    Path::new(&portal.path(&page)).exists()
}

#[test]
fn what_leaves_a_portal_that_was_moved_leaves_its_site() {
    let portal = built();
    portal.alter(TABLE, "bb;Ludo B;ludotheque;Trets;2026-10-12\n", "");
    std::fs::rename(portal.path("portail"), portal.path("ailleurs")).unwrap();
    let ran = build(&portal, "ailleurs");
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert_eq!(
        ["aa", "bb", "cc"].map(|id| holds(&portal, id)),
        [true, false, true]
    );
}

#[test]
fn most_of_what_was_published_is_guarded_after_a_move() {
    let portal = built();
    std::fs::remove_dir_all(portal.path("portail/content/services")).unwrap();
    std::fs::rename(portal.path("portail"), portal.path("ailleurs")).unwrap();
    let ran = build(&portal, "ailleurs");
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(holds(&portal, "aa"));
}
