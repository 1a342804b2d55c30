//! Slips of tables, notes, appointments and closures as people write them.
//!
//! `SLIPS=overwrite cargo test --test hours slips` writes what is read again: judge each line of
//! the diff by what a person reads.
#![allow(
    clippy::disallowed_methods,
    reason = "a test writes what it is asked to"
)]

use marelle::hours::french::{print, read_lines};

/// A text with what is read of it; `⏎` is a line end in each.
fn row(text: &str) -> String {
    let written = text.replace('⏎', "\n");
    let reading = read_lines(&[&written]);
    let read = print(&reading.hours.simplified());
    let unread = reading.hours.unread.join(" ¦ ");
    let notes = reading.hours.notes.join(" ¦ ");
    let cells = [text, &read, &unread, &notes];
    let plain = cells.map(|cell| cell.replace('\u{a0}', " ").replace('\n', "⏎"));
    plain.join("\t")
}

fn check(name: &str, least: usize) {
    let file = format!("{}/tests/hours/{name}", env!("CARGO_MANIFEST_DIR"));
    let held = std::fs::read_to_string(&file).unwrap();
    let (comments, rows): (Vec<&str>, Vec<&str>) =
        held.lines().partition(|line| line.starts_with('#'));
    let read: Vec<String> = rows
        .iter()
        .map(|line| row(line.split('\t').next().unwrap()))
        .collect();
    let written = format!("{}\n{}\n", comments.join("\n"), read.join("\n"));
    if std::env::var("SLIPS").as_deref() == Ok("overwrite") {
        std::fs::write(&file, &written).unwrap();
    }
    assert!(rows.len() >= least, "{}", rows.len());
    for (held, read) in rows.iter().zip(&read) {
        assert_eq!(read, held);
    }
}

#[test]
fn slips_are_read_as_meant_or_left() {
    check("slips.tsv", 280);
}

#[test]
fn closures_are_read_as_meant_or_left() {
    check("closures.tsv", 190);
}
