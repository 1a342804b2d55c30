//! Slips of tables, notes, appointments and closures as people write them.
//!
//! `SLIPS=overwrite cargo test --test hours slips` writes what is read again: judge each line of
//! the diff by what a person reads.
#![allow(
    clippy::disallowed_methods,
    reason = "a test writes what it is asked to"
)]

use marelle::hours::french::{Reading, print, read_lines};
use marelle::hours::model::Weekdays;

/// A text with what is read of it; `⏎` is a line end in each.
fn row(text: &str) -> String {
    let written = text.replace('⏎', "\n");
    let reading = read_lines(&[&written]);
    let read = print(&reading.hours.simplified());
    let unread = reading.hours.unread_texts().join(" ¦ ");
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

#[test]
fn what_is_in_doubt_stays_text() {
    check("doubts.tsv", 75);
}

/// The days on which a reading opens.
fn opened(reading: &Reading) -> Weekdays {
    let open = reading.hours.rules.iter().filter(|rule| !rule.closes());
    open.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays))
}

#[test]
fn a_word_less_opens_no_day_that_was_not_named() {
    let slips = include_str!("slips.tsv");
    let texts = slips.lines().filter(|line| !line.starts_with('#'));
    for text in texts.filter_map(|line| line.split('\t').next()) {
        let words: Vec<&str> = text.split(' ').collect();
        let whole = read_lines(&[text]);
        // « sauf le dimanche » and « fermé le mardi » name days as well.
        let named = whole
            .hours
            .rules
            .iter()
            .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
        if named.is_none() || text.contains("sauf") || !whole.hours.unread.is_empty() {
            continue;
        }
        for left_out in 0..words.len() {
            let mut fewer = words.clone();
            fewer.remove(left_out);
            let fewer = fewer.join(" ");
            if fewer.contains("tous les jours") {
                continue;
            }
            let reading = read_lines(&[&fewer]);
            assert!(named.covers(opened(&reading)), "{text} : {fewer}");
        }
    }
}
