//! The columns of a table that say something.

use std::collections::BTreeSet;

use super::event_schema::EVENT;
use super::schema::Field;
use super::service_schema::SERVICE;
use super::table_columns::{NOTE, column_of};
use crate::address::visible;
use crate::diagnostic::Records;
use crate::source::{Source, SourceKind};

/// How many rows are looked at: a column that says nothing in them is as good as empty.
const ROWS: usize = 1_000;

/// The columns of a table that are read and say something, each as its heading is written in the
/// documentation; none of a table of no rows. Headings that are not known are an editor's own, and no
/// part of it, nor is the note that nobody publishes.
pub fn filled_columns(table: &Source) -> BTreeSet<String> {
    let fields: &'static [Field] = match table.kind {
        SourceKind::EventTable => EVENT,
        _ => SERVICE,
    };
    let mut records = Records::of(&table.text);
    let headings = records.next().unwrap_or_default();
    let named = headings.iter().enumerate().filter_map(|(at, cell)| {
        let heading = visible(&cell.text).trim().to_lowercase();
        let path = column_of(&heading, fields)?.path();
        (path != NOTE).then_some((at, path))
    });
    let mut open: Vec<(usize, String)> = named.collect();
    let mut filled = BTreeSet::new();
    for record in records.take(ROWS) {
        let says = |at: usize| record.get(at).is_some_and(|cell| !cell.is_empty());
        let said = open.extract_if(.., |(at, _)| says(*at));
        filled.extend(said.map(|(_, heading)| heading));
        if open.is_empty() {
            break;
        }
    }
    filled
}
