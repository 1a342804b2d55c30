//! An output folder whose state was deleted is known again by its mark.

use std::fs;

use super::builds::{Files, Portal, files};
use crate::address::OUTPUT_MARK;
use crate::output::OutputFault;

fn old() -> Files {
    files([
        (OUTPUT_MARK, "à nous"),
        ("a/index.html", "A"),
        ("index.html", "accueil"),
        ("vieux/index.html", "vieux"),
    ])
}

/// The old site without what is remembered of it, and with a file of others.
fn forgotten() -> Portal {
    let portal = Portal::new();
    portal.build(&old()).unwrap();
    fs::remove_dir_all(portal.state()).unwrap();
    portal.write("CNAME", "à moi");
    portal
}

fn new(mark: &str) -> Files {
    files([
        (OUTPUT_MARK, mark),
        ("b/index.html", "B"),
        ("index.html", "bienvenue"),
    ])
}

fn strangers(portal: &Portal) -> Vec<String> {
    portal.open().unwrap().strangers().unwrap()
}

#[test]
fn outputs_are_written_and_all_else_is_left_and_told() {
    let portal = forgotten();
    let written = portal.build(&new("à nous")).unwrap();
    assert_eq!((written.written, written.removed), (3, 0));
    assert_eq!(
        strangers(&portal),
        ["CNAME", "a/index.html", "vieux/index.html"]
    );
    let mut expected = old();
    expected.extend(new("à nous"));
    expected.insert("CNAME".to_owned(), "à moi".to_owned());
    assert_eq!(portal.files(), expected);
    // They are told as long as they stand; what comes later is left, and is no matter of ours.
    portal.write("plus-tard.txt", "à moi");
    fs::remove_file(portal.site().join("vieux/index.html")).unwrap();
    let again = portal.build(&new("à nous")).unwrap();
    assert_eq!(again.kept, 3);
    assert_eq!(strangers(&portal), ["CNAME", "a/index.html"]);
    let mut takes = new("à nous");
    takes.extend(files([("c/index.html", "C")]));
    portal.build(&takes).unwrap();
    assert_eq!(strangers(&portal), ["CNAME", "a/index.html"]);
}

#[test]
fn another_mark_or_none_is_refused() {
    for mark in ["à d'autres", ""] {
        let portal = forgotten();
        let before = portal.files();
        let fault = portal.build(&new(mark)).unwrap_err();
        assert!(matches!(fault, OutputFault::Foreign { .. }), "{fault:?}");
        let unmarked = files([("index.html", "bienvenue")]);
        let fault = portal.build(&unmarked).unwrap_err();
        assert!(matches!(fault, OutputFault::Foreign { .. }), "{fault:?}");
        assert_eq!(portal.files(), before);
    }
}

#[test]
fn a_stop_at_any_change_is_mended_by_the_next_build() {
    for after in 0..u64::MAX {
        let portal = forgotten();
        let stopped = portal.build_stopped(&new("à nous"), after);
        portal.build(&new("à nous")).unwrap();
        let mut expected = old();
        expected.extend(new("à nous"));
        expected.insert("CNAME".to_owned(), "à moi".to_owned());
        assert_eq!(portal.files(), expected, "after {after} changes");
        if !stopped {
            return;
        }
    }
}
