//! Texts of others: the pairs of mednum-cli, and cells judged by hand.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads what lies beside the repository"
)]

use marelle::hours::french::{print, read, read_cell};
use marelle::hours::model::{Hours, WEEK, Weekdays};
use marelle::hours::read_text;

const DAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

fn rows(table: &str) -> Vec<Vec<&str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split('\t').collect()).collect()
}

fn column(name: &str) -> Option<Weekdays> {
    let at = DAYS.iter().position(|day| day.eq_ignore_ascii_case(name))?;
    Some(Weekdays::one(WEEK[at]))
}

fn plain(hours: &Hours) -> String {
    print(&hours.simplified()).replace('\u{a0}', " ")
}

/// The seven columns of a week, each cell read in its own.
fn week(cells: &str) -> Hours {
    let mut hours = Hours::default();
    for (cell, day) in cells.split(" || ").zip(WEEK) {
        let of_day = read_cell(Weekdays::one(day), cell).hours;
        hours.rules.extend(of_day.rules);
        hours.unread.extend(of_day.unread);
    }
    hours
}

#[test]
fn the_pairs_are_read_as_meant() {
    let rows = rows(include_str!("pairs.tsv"));
    assert_eq!(rows.len(), 78);
    let mut missed = 0;
    for row in &rows {
        let [verdict, of_column, text, wanted, unread, _] = row[..] else {
            panic!("{row:?}");
        };
        let text = text.replace('⏎', "\n");
        let hours = match (of_column, column(of_column)) {
            ("semaine", _) => week(&text),
            (_, Some(weekdays)) => read_cell(weekdays, &text).hours,
            ("", None) => read_text(&text).hours,
            // Another column says the weeks of them all.
            (weeks, None) => read(&format!("{weeks} : {}", print(&read_text(&text).hours))).hours,
        };
        assert_eq!(plain(&hours), wanted, "{text}");
        assert_eq!(
            hours.unread_texts().join(" ¦ ").replace('\n', "⏎"),
            unread,
            "{text}"
        );
        missed += usize::from(verdict == "manque");
        assert!(["égal", "gardé", "texte", "manque"].contains(&verdict));
    }
    assert!(missed * 100 <= rows.len() * 5, "{missed} missed");
}

#[test]
fn the_cells_judged_by_hand_are_read_as_they_were() {
    let shared = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/data/hours/fr-hours-libres.txt"
    );
    let Ok(cells) = std::fs::read_to_string(shared) else {
        eprintln!("NOT RUN: there is no {shared}");
        return;
    };
    let cells: Vec<&str> = cells.lines().collect();
    let rows = rows(include_str!("cells.tsv"));
    assert!(rows.len() >= 150);
    for row in &rows {
        let [line, of_column, verdict, unread, wanted] = row[..] else {
            panic!("{row:?}");
        };
        let cell = cells[line.parse::<usize>().unwrap() - 1].replace(" ⏎ ", "\n");
        let hours = match column(of_column) {
            Some(weekdays) => read_cell(weekdays, &cell).hours,
            None => read(&cell).hours,
        };
        assert_eq!(plain(&hours), wanted, "line {line}");
        assert_eq!(hours.unread.len().to_string(), unread, "line {line}");
        assert!(
            ["juste", "partie", "texte"].contains(&verdict),
            "line {line}"
        );
    }
}
