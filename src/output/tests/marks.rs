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
fn what_is_too_large_to_be_a_mark_is_none() {
    let portal = forgotten();
    let file = fs::File::create(portal.at(OUTPUT_MARK)).unwrap();
    file.set_len(4097).unwrap();
    // The very bytes that the site would put there, were they a mark.
    let fault = portal.build(&new(&"\0".repeat(4097))).unwrap_err();
    assert!(matches!(fault, OutputFault::Foreign { .. }), "{fault:?}");
}

#[cfg(unix)]
#[test]
fn a_mark_that_is_a_link_is_named() {
    let portal = forgotten();
    let at = portal.at(OUTPUT_MARK);
    fs::remove_file(&at).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &at).unwrap();
    let link = fs::canonicalize(portal.site()).unwrap().join(OUTPUT_MARK);
    match portal.build(&new("à nous")).unwrap_err() {
        OutputFault::Symlink { path } => assert_eq!(path, link),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_remembered_is_not_read_beyond_its_bound() {
    let portal = Portal::new();
    portal.build(&old()).unwrap();
    let file = fs::File::options().write(true).open(portal.manifest());
    file.unwrap().set_len(2 << 30).unwrap();
    match portal.build(&old()).unwrap_err() {
        OutputFault::InTheWay { path } => assert!(path.ends_with("manifeste"), "{path:?}"),
        other => panic!("{other:?}"),
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
