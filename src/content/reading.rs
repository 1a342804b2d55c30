//! Takes typed values out of a checked tree. What was wrong is absent: `check` reported it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::unmeant::Unmeant;
use super::value::{Datum, Table, Value};
use super::web_address::web_address;
use crate::address::{WebLink, shows_nothing, visible};
use crate::diagnostic::{Span, Spanned};

/// A table whose keys are asked for by name.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'t, 's> {
    table: &'t Table<'s>,
}

impl<'t, 's> Reading<'t, 's> {
    /// Reads a table.
    pub fn new(table: &'t Table<'s>) -> Self {
        Self { table }
    }

    /// Where the table stands.
    pub fn span(&self) -> Span {
        self.table.span
    }

    /// Where a value stands, or the table when it is absent.
    pub fn span_of(&self, key: &str) -> Span {
        self.table
            .get(key)
            .map_or(self.table.span, |value| value.span)
    }

    /// Whether a key is absent, or an empty list.
    pub fn is_empty(&self, key: &str) -> bool {
        match self.table.get(key).map(|value| &value.datum) {
            None => true,
            Some(Datum::List(values)) => values.is_empty(),
            Some(_) => false,
        }
    }

    /// Whether a key holds what was told already, or what its table has no column of.
    pub fn is_faulty(&self, key: &str) -> bool {
        let datum = self.table.get(key).map(|value| &value.datum);
        matches!(datum, Some(Datum::Faulty))
    }

    /// Whether a key holds what could not be read as a date or a group of keys.
    pub fn is_unread(&self, key: &str) -> bool {
        let datum = self.table.get(key).map(|value| &value.datum);
        datum.is_some_and(|datum| !matches!(datum, Datum::Date(_) | Datum::Table(_)))
    }

    /// Whether a key stands in one of the table's groups of keys, below the line that opens it.
    pub(super) fn stands_in_group(&self, key: &str) -> bool {
        self.table.entries.iter().any(|entry| {
            let values = match &entry.value.datum {
                Datum::List(values) => values.as_slice(),
                _ => std::slice::from_ref(&entry.value),
            };
            let mut groups = values.iter().filter_map(|value| match &value.datum {
                Datum::Table(table) => Some(table),
                _ => None,
            });
            groups.any(|table| table.get(key).is_some())
        })
    }

    /// A text with its place, trimmed; `None` when absent, empty, not a text or none that
    /// anybody meant.
    pub fn spanned_text(&self, key: &str) -> Option<Spanned<String>> {
        let text = self.table.get(key).and_then(spanned_text)?;
        Unmeant::of(key, &text.value).is_none().then_some(text)
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.spanned_text(key).map(|text| text.value)
    }

    /// A text read by a value type, to which characters that show nothing are nothing.
    pub fn parse<T>(&self, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        parse(&visible(&self.spanned_text(key)?.value))
    }

    /// The name of another record, with its place, without the characters that show nothing.
    pub fn reference(&self, key: &str) -> Option<Spanned<String>> {
        let Spanned { value, span } = self.spanned_text(key)?;
        Some(Spanned::new(visible(&value).into_owned(), span))
    }

    /// An address of the web.
    pub fn link(&self, key: &str) -> Option<WebLink> {
        self.parse(key, |text| web_address(text).ok())
    }

    /// A day.
    pub fn date(&self, key: &str) -> Option<Date> {
        self.table.get(key).and_then(date)
    }

    /// `true` or `false`; `None` when absent.
    pub fn boolean(&self, key: &str) -> Option<bool> {
        match self.table.get(key)?.datum {
            Datum::Boolean(yes) => Some(yes),
            _ => None,
        }
    }

    /// A whole number that fits.
    pub fn integer(&self, key: &str) -> Option<u32> {
        match self.table.get(key)?.datum {
            Datum::Integer(number) => u32::try_from(number).ok(),
            _ => None,
        }
    }

    /// A number.
    pub fn decimal(&self, key: &str) -> Option<f64> {
        match self.table.get(key)?.datum {
            Datum::Decimal(number) => Some(number),
            // Degrees and euros are far below 2^53.
            #[expect(clippy::cast_precision_loss, reason = "degrees and euros are small")]
            Datum::Integer(number) => Some(number as f64),
            _ => None,
        }
    }

    /// The texts of a list with their places, without those that nobody meant.
    pub fn spanned_texts(&self, key: &str) -> Vec<Spanned<String>> {
        let texts = self.values(key).iter().filter_map(spanned_text);
        let meant = texts.filter(|text| Unmeant::of(key, &text.value).is_none());
        meant.collect()
    }

    /// The texts of a list.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.spanned_texts(key)
            .into_iter()
            .map(|text| text.value)
            .collect()
    }

    /// The choices of a list, each once.
    pub(super) fn choices(&self, key: &str) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let choices = self.texts(key).into_iter();
        choices
            .filter(|choice| seen.insert(choice.clone()))
            .collect()
    }

    /// The days of a list.
    pub fn dates(&self, key: &str) -> Vec<Date> {
        self.values(key).iter().filter_map(date).collect()
    }

    /// A group of keys.
    pub fn record(&self, key: &str) -> Option<Reading<'t, 's>> {
        match &self.table.get(key)?.datum {
            Datum::Table(table) => Some(Reading { table }),
            _ => None,
        }
    }

    /// What each group of keys of a list makes; a group that makes nothing is left out.
    pub(super) fn list<T>(&self, key: &str, make: impl Fn(Reading<'t, 's>) -> Option<T>) -> Vec<T> {
        self.records(key).into_iter().filter_map(make).collect()
    }

    /// A list of groups of keys.
    pub fn records(&self, key: &str) -> Vec<Reading<'t, 's>> {
        let tables = self
            .values(key)
            .iter()
            .filter_map(|value| match &value.datum {
                Datum::Table(table) => Some(Reading { table }),
                _ => None,
            });
        tables.collect()
    }

    /// Whether something that nobody meant stands in place of one of the texts of a list.
    pub(super) fn lacks_a_text(&self, key: &str) -> bool {
        let mut texts = self.values(key).iter().filter_map(|it| it.datum.text());
        texts.any(|text| Unmeant::of(key, text).is_some())
    }

    fn values(&self, key: &str) -> &'t [Value<'s>] {
        match self.table.get(key).map(|value| &value.datum) {
            Some(Datum::List(values)) => values,
            _ => &[],
        }
    }
}

fn spanned_text(value: &Value<'_>) -> Option<Spanned<String>> {
    match &value.datum {
        Datum::Text(text) if !shows_nothing(text) && Unmeant::of_spreadsheet(text).is_none() => {
            Some(Spanned::new(text.trim().to_owned(), value.span))
        }
        _ => None,
    }
}

fn date(value: &Value<'_>) -> Option<Date> {
    match value.datum {
        Datum::Date(date) => Some(date),
        _ => None,
    }
}
