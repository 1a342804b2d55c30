//! The days on which something was done, wherever a source says one.

use jiff::civil::Date;

use super::value::{Datum, Table, Value};
use crate::diagnostic::Spanned;

/// A day on which something was changed, checked, stated or said: none of them is to come.
#[derive(Debug, Clone)]
pub struct SaidDate {
    /// Index of its source.
    pub source: usize,
    /// The key that says it.
    pub key: &'static str,
    /// The day.
    pub day: Spanned<Date>,
}

/// The keys of such days.
const DAYS: [&str; 5] = [
    "date_maj",
    "verifie_le",
    "constate_le",
    "declaree_le",
    "audit",
];

/// The keys of sources, whose own day is « date ».
const SOURCES: [(&str, &str); 3] = [
    ("source", "source.date"),
    ("sources", "sources.date"),
    ("a_lire", "a_lire.date"),
];

/// Every such day of a tree.
pub(super) fn said_dates(table: &Table<'_>) -> Vec<SaidDate> {
    let mut found = Vec::new();
    add_dates(table, &mut found);
    found
}

fn add_dates(table: &Table<'_>, found: &mut Vec<SaidDate>) {
    for entry in &table.entries {
        let key = &*entry.key.value;
        if let Some(key) = DAYS.iter().find(|day| **day == key) {
            found.extend(said(key, &entry.value));
        }
        let source = SOURCES.iter().find(|(source, _)| *source == key);
        for inner in tables(&entry.value) {
            let day = source.and_then(|(_, path)| said(path, inner.get("date")?));
            found.extend(day);
            add_dates(inner, found);
        }
    }
}

fn tables<'t, 's>(value: &'t Value<'s>) -> Vec<&'t Table<'s>> {
    match &value.datum {
        Datum::Table(table) => vec![table],
        Datum::List(values) => values.iter().flat_map(tables).collect(),
        _ => Vec::new(),
    }
}

fn said(key: &'static str, value: &Value<'_>) -> Option<SaidDate> {
    let Datum::Date(day) = value.datum else {
        return None;
    };
    Some(SaidDate {
        source: 0,
        key,
        day: Spanned::new(day, value.span),
    })
}
