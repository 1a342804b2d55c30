//! Reads the sources of the agenda: one event a file, or many in a table.

use super::check::check;
use super::event::Event;
use super::event_reading::{EVENT_PLACES, check_event, read_event};
use super::event_schema::EVENT;
use super::given_id::{check_file_id, check_row_id};
use super::left_out::given_or;
use super::parse::{failed, markdown_file};
use super::parsed::Parsed;
use super::reading::Reading;
use super::said_date::said_dates;
use super::table_rows::TableRows;
use super::table_text::read_table;
use crate::address::slugify;
use crate::diagnostic::{Diagnostic, SourceText};
use crate::source::Source;

/// One event in a file of its own.
pub(super) fn parse_event(source: &Source, folds: bool) -> Parsed {
    let text = source.located();
    let mut file = match markdown_file(text, EVENT, 2) {
        Ok(file) => file,
        Err(diagnostic) => return failed(*diagnostic),
    };
    let prose = file.prose(text, folds);
    let reading = Reading::new(&file.table);
    file.diagnostics.extend(check_event(reading, text));
    file.diagnostics.extend(check_file_id(reading, source));
    let event = read_event(reading, text, slugify(source.stem()), prose);
    Parsed {
        events: event.into_iter().collect(),
        said_dates: said_dates(&file.table),
        diagnostics: file.diagnostics,
        ..Parsed::default()
    }
}

/// Many events, a row each.
pub(super) fn parse_event_table(text: SourceText<'_>) -> Parsed {
    let (read, mut diagnostics) = read_table(text, EVENT, EVENT_PLACES);
    let TableRows {
        rows,
        faulty,
        unread,
    } = read;
    let mut events: Vec<Event> = Vec::with_capacity(rows.len());
    let mut left_out = vec![None; unread];
    for (row, faulty) in rows.iter().zip(faulty) {
        let reading = Reading::new(row);
        let first = diagnostics.len();
        diagnostics.extend(check(row, EVENT, text));
        diagnostics.extend(check_event(reading, text));
        diagnostics.extend(check_row_id(reading, "titre", text));
        let slug = reading.text("titre").and_then(|title| slugify(&title));
        let id = given_or(reading, slug.clone());
        let event = read_event(reading, text, slug, Default::default());
        let faulty = Diagnostic::leave_out_row(&mut diagnostics[first..]) || faulty;
        match event.filter(|_| !faulty) {
            Some(event) => events.push(event),
            None => left_out.push(id),
        }
    }
    Parsed {
        events_left_out: left_out,
        events,
        said_dates: rows.iter().flat_map(said_dates).collect(),
        diagnostics,
        ..Parsed::default()
    }
}
