//! The manifest that a process keeps from one build to the next.

use std::fs;

use super::builds::{Portal, build_in, files};
use crate::output::{OutputFolder, OutputMemory};

fn build_again<const N: usize>(
    portal: &Portal,
    memory: &mut OutputMemory,
    plan: [(&str, &str); N],
) -> usize {
    let mut folder = OutputFolder::open_again(&portal.site(), &portal.state(), memory).unwrap();
    folder.look();
    let written = build_in(&mut folder, &files(plan)).unwrap();
    folder.close(memory);
    written.written
}

#[test]
fn a_process_that_remembers_writes_what_a_new_one_would() {
    let portal = Portal::new();
    let mut memory = OutputMemory::keeping();
    assert_eq!(
        build_again(&portal, &mut memory, [("a.html", "1"), ("b.html", "1")]),
        2
    );
    assert_eq!(
        build_again(&portal, &mut memory, [("a.html", "2"), ("b.html", "1")]),
        1
    );
    // Another process builds meanwhile.
    portal
        .build(&files([("a.html", "3"), ("c.html", "1")]))
        .unwrap();
    assert_eq!(
        build_again(&portal, &mut memory, [("a.html", "2"), ("c.html", "1")]),
        1
    );
    assert_eq!(portal.files(), files([("a.html", "2"), ("c.html", "1")]));
}

#[test]
fn what_was_altered_behind_its_back_is_written_again() {
    let portal = Portal::new();
    let mut memory = OutputMemory::keeping();
    let plan = [("a.html", "1"), ("b.html", "1")];
    build_again(&portal, &mut memory, plan);
    fs::remove_file(portal.at("a.html")).unwrap();
    portal.write("b.html", "altered");
    assert_eq!(build_again(&portal, &mut memory, plan), 2);
    fs::remove_file(portal.manifest()).unwrap();
    fs::remove_dir_all(portal.site()).unwrap();
    assert_eq!(build_again(&portal, &mut memory, plan), 2);
    assert_eq!(portal.files(), files(plan));
}
