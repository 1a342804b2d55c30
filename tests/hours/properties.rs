//! What holds of every model and of every text.

use jiff::civil::date;
use marelle::hours::calendar::{Calendar, Zone};
use marelle::hours::french::{Reading, print_rule, read, read_cell, read_lines};
use marelle::hours::model::{Hours, WEEK, Weekdays};
use marelle::hours::osm::{print_osm, read_osm};
use marelle::hours::read_text;
use marelle::hours::timetable::evaluate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use super::models::{hours, rule};

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(1_000) })]

    #[test]
    fn a_rule_printed_is_read_back(rule in rule()) {
        let text = print_rule(&rule);
        let reading = read(&text);
        prop_assert_eq!(&reading.faults, &[], "{}", text);
        prop_assert_eq!(reading.hours.rules, [rule], "{}", text);
    }

    #[test]
    fn openings_are_in_order_and_apart(hours in hours()) {
        let calendar = Calendar::carried(Some(Zone::B));
        let table = evaluate(&hours, date(2026, 2, 1), date(2026, 4, 15), &calendar);
        let mut all = table.open.clone();
        all.extend(&table.perhaps);
        all.sort();
        for interval in &all {
            prop_assert!(interval.start < interval.end);
        }
        for pair in all.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{:?}", pair);
        }
    }

    #[test]
    fn fewer_rules_say_the_same(hours in hours()) {
        let calendar = Calendar::carried(Some(Zone::B));
        let days = (date(2026, 10, 1), date(2026, 12, 31));
        let whole = evaluate(&hours, days.0, days.1, &calendar);
        let fewer = evaluate(&hours.simplified(), days.0, days.1, &calendar);
        prop_assert_eq!(whole, fewer);
    }

    #[test]
    fn a_part_of_a_timetable_is_the_timetable_of_the_part(hours in hours()) {
        let calendar = Calendar::carried(Some(Zone::C));
        let whole = evaluate(&hours, date(2026, 4, 1), date(2026, 5, 31), &calendar);
        let part = evaluate(&hours, date(2026, 4, 20), date(2026, 4, 25), &calendar);
        let noon = date(2026, 4, 22).at(12, 0, 0, 0);
        let is_open = |table: &marelle::hours::timetable::Timetable| {
            table.open.iter().any(|open| open.start <= noon && noon < open.end)
        };
        prop_assert_eq!(is_open(&whole), is_open(&part));
    }
}

/// Pieces of texts of hours, and of others.
const PIECES: &[&str] = &[
    "lun",
    "mardi",
    " ",
    " ",
    "9h",
    "-",
    "12h30",
    "14:00",
    "sauf",
    "vacances",
    "scolaires",
    "1er",
    "samedi",
    "du mois",
    "fermé",
    "du",
    "au",
    "21 août",
    "(",
    ")",
    ",",
    ";",
    "/",
    "\n",
    "25h",
    "et",
    "sur rendez-vous",
    "semaines paires",
    "2026",
    "24/12/2026",
    "le",
    "à",
    "midi",
    ":",
    "|",
    "é",
    "e\u{301}",
    "🙂",
    "Mo-Fr",
    "09:00-12:00",
    "PH off",
    "SH",
    "week 2-52/2",
    "[1]",
    "\"x\"",
    "99999999999999999999",
    "//",
    ".",
    "&amp;",
    "<br>",
    "'",
    "«",
    "\u{a0}",
    "\u{200b}",
    "h",
    "0",
    "jusqu'au",
    "toute l'année",
    "hors",
    "un",
    "sur deux",
    "7j/7",
    "24h/24",
    "ﬁ",
    "İ",
    "dernier",
];

/// How many texts are made: as many as `PROPTEST_CASES` says, or as end in a minute.
#[allow(
    clippy::disallowed_methods,
    reason = "as proptest itself reads how many cases are asked for"
)]
fn texts() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|cases| cases.parse().ok()).unwrap_or(20_000)
}

#[test]
fn texts_of_random_pieces_are_read_without_a_panic_and_with_spans_inside() {
    let mut runner = TestRunner::deterministic();
    let pieces = proptest::collection::vec(0..PIECES.len(), 0..24);
    for turn in 0..texts() {
        let pieces = pieces.new_tree(&mut runner).unwrap().current();
        let text: String = pieces.into_iter().map(|at| PIECES[at]).collect();
        check_reading(&text, &read_text(&text));
        if turn % 20 == 0 {
            check_text(&text);
        }
    }
    for _ in 0..1_000 {
        let text = any::<String>().new_tree(&mut runner).unwrap().current();
        check_text(&text);
    }
}

fn check_reading(text: &str, reading: &Reading) {
    for fault in &reading.faults {
        assert!(text.get(fault.span.range()).is_some(), "{text:?} {fault:?}");
    }
    for unread in &reading.hours.unread {
        assert!(text.contains(unread.text.as_str()), "{text:?}");
    }
}

fn check_text(text: &str) {
    let cell = read_cell(Weekdays::one(WEEK[2]), text);
    for reading in [read(text), cell] {
        check_reading(text, &reading);
        again(&reading.hours, text);
    }
    let lines = read_lines(&["lun 9h-12h", text]);
    for fault in &lines.faults {
        let line = ["lun 9h-12h", text][fault.line];
        assert!(line.get(fault.span.range()).is_some(), "{text:?} {fault:?}");
    }
    let _ = print_osm(&read_osm(text));
}

/// What was read of any text is read back from its French, and has an OSM or none.
fn again(hours: &Hours, text: &str) {
    for rule in &hours.rules {
        let printed = print_rule(rule);
        assert_eq!(
            read(&printed).hours.rules,
            std::slice::from_ref(rule),
            "{text:?} {printed:?}"
        );
    }
    let _ = print_osm(hours);
}

#[test]
fn a_long_text_stays_text() {
    let long = "lun 9h-12h ; ".repeat(20_000);
    let reading = read(&long);
    assert_eq!(reading.hours.rules, []);
    assert_eq!(reading.faults.len(), 1);
    let many: String = (0..200)
        .map(|at| format!("le {} mai : 9h-12h ; ", at % 28 + 1))
        .collect();
    assert_eq!(read(&many).hours.rules, []);
}
