//! One build killed before each of its steps in turn; the next one mends all.

use std::fs;

use super::builds::{Files, Portal, files, folders_for};

fn before() -> Files {
    files([
        ("a/fichier", "ancien"),
        ("assets/ancien.css", "p {}"),
        ("change.html", "version A"),
        ("dossier", "fichier"),
        ("part/index.html", "ancien"),
        ("reste.html", "toujours"),
    ])
}

fn after() -> Files {
    files([
        ("a", "devient fichier"),
        ("assets/neuf.css", "p { color: red }"),
        ("change.html", "version B, plus longue"),
        ("dossier/index.html", "devient dossier"),
        ("neuf/profond/index.html", "neuf"),
        ("reste.html", "toujours"),
    ])
}

/// Each file holds the whole old or the whole new text, and what is in both is there.
fn assert_whole(now: &Files, old: &Files, new: &Files) {
    for (path, text) in now {
        let known = old.get(path) == Some(text) || new.get(path) == Some(text);
        assert!(known, "{path}: {text:?}");
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(now.contains_key(path), "{path} is gone");
    }
}

/// Builds `old`, then `new` killed before each step in turn, then `last`; gives the steps.
fn stop_everywhere(old: &Files, new: &Files, last: &Files) -> u64 {
    for limit in 0.. {
        let portal = Portal::new();
        portal.build(old).unwrap();
        let stopped = portal.build_stopped(new, limit);
        assert_whole(&portal.files(), old, new);
        portal.build(last).unwrap();
        assert_eq!(portal.files(), *last, "stopped before step {limit}");
        assert_eq!(
            portal.folders(),
            folders_for(last),
            "stopped before step {limit}"
        );
        let again = portal.build(last).unwrap();
        assert_eq!((again.written, again.kept), (0, last.len()));
        if !stopped {
            return limit;
        }
    }
    unreachable!()
}

#[test]
fn a_build_stopped_anywhere_is_mended_by_the_next() {
    let steps = stop_everywhere(&before(), &after(), &after());
    assert!(steps > 30, "{steps}");
}

#[test]
fn a_build_stopped_anywhere_then_taken_back_leaves_the_old_site() {
    stop_everywhere(&before(), &after(), &before());
}

#[test]
fn a_first_build_stopped_anywhere_is_mended_by_the_next() {
    stop_everywhere(&Files::new(), &after(), &after());
    stop_everywhere(&Files::new(), &after(), &before());
}

#[test]
fn a_site_emptied_and_stopped_anywhere_ends_empty() {
    stop_everywhere(&before(), &Files::new(), &Files::new());
}

/// The bug that marking entries as unknown prevents: the source is taken back after a stop, and
/// the new text has the length of the old one and, clocks being coarse, its time.
#[test]
fn a_page_that_looks_like_the_old_one_is_made_again_after_a_stop() {
    let (old, new) = (files([("p.html", "AAAA")]), files([("p.html", "BBBB")]));
    let mut replaced = 0;
    for limit in 0..30 {
        let portal = Portal::new();
        portal.build(&old).unwrap();
        let time = fs::metadata(portal.at("p.html"))
            .unwrap()
            .modified()
            .unwrap();
        portal.build_stopped(&new, limit);
        replaced += usize::from(portal.files() == new);
        let page = fs::File::options().write(true).open(portal.at("p.html"));
        page.unwrap().set_modified(time).unwrap();
        portal.build(&old).unwrap();
        assert_eq!(portal.files(), old, "stopped before step {limit}");
    }
    assert!(replaced > 2, "{replaced}");
}

#[test]
fn two_stops_in_a_row_are_mended() {
    for first in 0..48 {
        for second in (0..48).step_by(5) {
            let portal = Portal::new();
            portal.build(&before()).unwrap();
            portal.build_stopped(&after(), first);
            portal.build_stopped(&before(), second);
            portal.build(&after()).unwrap();
            assert_eq!(portal.files(), after(), "{first}, {second}");
            assert_eq!(portal.folders(), folders_for(&after()), "{first}, {second}");
        }
    }
}
