//! Reads the sources of the agenda: one event a file, or many in a table.

use super::check::check;
use super::event_reading::{check_event, read_event};
use super::event_schema::EVENT;
use super::given_id::{check_file_id, check_row_id};
use super::parse::{failed, markdown_file};
use super::parsed::Parsed;
use super::reading::Reading;
use super::table_text::read_table;
use crate::address::slugify;
use crate::diagnostic::{Code, Diagnostic, SourceText};
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
        diagnostics: file.diagnostics,
        ..Parsed::default()
    }
}

/// Many events, a row each.
pub(super) fn parse_event_table(text: SourceText<'_>) -> Parsed {
    let (rows, mut diagnostics) = read_table(text, EVENT);
    // What rows lack may stand in a column whose heading is not known.
    let columns_known = diagnostics.iter().all(|d| d.code != Code::UnknownColumn);
    let is_told = |fault: &Diagnostic| {
        columns_known || !matches!(fault.code, Code::MissingKey | Code::NoPlace)
    };
    let mut events = Vec::with_capacity(rows.len());
    for row in &rows {
        let reading = Reading::new(row);
        let faults = check(row, EVENT, text).into_iter();
        let faults = faults.chain(check_event(reading, text));
        let faults = faults.chain(check_row_id(reading, "titre", text));
        diagnostics.extend(faults.filter(is_told));
        let slug = reading.text("titre").and_then(|title| slugify(&title));
        events.extend(read_event(reading, text, slug, Default::default()));
    }
    Parsed {
        events,
        diagnostics,
        ..Parsed::default()
    }
}
