//! No code without an example, no sentence that breaks its lines in the wrong place.

use std::collections::BTreeSet;

use marelle::diagnostic::code_table;

use super::case::Case;
use super::{
    agenda, answers, apart, bodies, calendars, changed_copies, characters, columns, contacts,
    contours, contradictions, copies, dates, doubles, event_doubles, exceptions, facts, files,
    geography, help, hours, identifiers, impossible, keys, lines, links, lost_cells, markup, names,
    other_calendars, pasted_twice, persons, placeholders, places, prose, quotes, records,
    search_words, sessions, set_aside, several, syntax, syntax_in_values, tables, texts,
    texts_meant, themes, undated, unfinished, unmeant, unread, unshown_names, values, written,
    written_dates,
};

/// The cases of each file.
const TABLES: &[&[Case]] = &[
    agenda::CASES,
    answers::CASES,
    bodies::CASES,
    calendars::CASES,
    changed_copies::CASES,
    characters::CASES,
    columns::CASES,
    contacts::CASES,
    contours::CASES,
    contradictions::CASES,
    copies::CASES,
    dates::CASES,
    doubles::CASES,
    event_doubles::CASES,
    exceptions::CASES,
    facts::CASES,
    files::CASES,
    geography::CASES,
    help::CASES,
    hours::CASES,
    identifiers::CASES,
    impossible::CASES,
    keys::CASES,
    lines::CASES,
    links::CASES,
    lost_cells::CASES,
    markup::CASES,
    names::CASES,
    other_calendars::CASES,
    pasted_twice::CASES,
    persons::CASES,
    placeholders::CASES,
    places::CASES,
    prose::CASES,
    quotes::CASES,
    records::CASES,
    search_words::CASES,
    sessions::CASES,
    set_aside::CASES,
    several::CASES,
    syntax::CASES,
    syntax_in_values::CASES,
    tables::CASES,
    texts::CASES,
    texts_meant::CASES,
    themes::CASES,
    undated::CASES,
    unfinished::CASES,
    unmeant::CASES,
    unread::CASES,
    unshown_names::CASES,
    values::CASES,
    written::CASES,
    written_dates::CASES,
];

#[test]
fn every_code_has_an_example() {
    let cases = TABLES.iter().copied().flatten();
    let mut shown: BTreeSet<&str> = cases
        .flat_map(|case| case.places.iter().map(|(code, ..)| *code))
        .collect();
    shown.extend(apart::CODES);
    let codes: BTreeSet<&str> = code_table().iter().map(|entry| entry.slug).collect();
    let lacking: Vec<_> = codes.difference(&shown).collect();
    assert!(lacking.is_empty(), "no example of {lacking:?}");
    let unknown: Vec<_> = shown.difference(&codes).collect();
    assert!(unknown.is_empty(), "no such code: {unknown:?}");
}

#[test]
fn sentences_keep_their_signs_on_the_line() {
    for entry in code_table() {
        for text in [entry.message, entry.hint] {
            for sign in [" :", " ;", " ?", " !", "« ", " »"] {
                assert!(!text.contains(sign), "{}: {text}", entry.slug);
            }
        }
    }
}
