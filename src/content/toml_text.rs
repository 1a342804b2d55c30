//! Reads TOML into the tree of values, with every fault of the text, one a line.

use std::borrow::Cow;

use jiff::civil::Date;
use toml::Spanned as TomlSpanned;
use toml::de::{DeString, DeTable, DeValue};
use toml::value::Datetime;

use super::toml_slip::slip_of_line;
use super::value::{Datum, Entry, Table, Value};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};

/// Reads the TOML that stands at `place` of a source (a whole file, or its front matter).
///
/// Every fault is reported, at most one a line, chosen from the line's own text;
/// the keys that could be read are returned all the same.
pub(super) fn read_toml<'s>(source: SourceText<'s>, place: Span) -> (Table<'s>, Vec<Diagnostic>) {
    let text = &source.text[place.range()];
    let offset = place.start as usize;
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut diagnostics = Vec::new();
    let mut faulty_lines: Vec<Span> = Vec::new();
    for error in &errors {
        let span = error
            .span()
            .map_or(Span::default(), |range| Span::new(range.start, range.end));
        let line = line_around(text, span.start as usize);
        if faulty_lines.contains(&line) {
            continue;
        }
        let slip = slip_of_line(&text[line.range()], error.message(), span, line);
        faulty_lines.push(line);
        let words: Vec<&str> = slip.words.iter().map(String::as_str).collect();
        diagnostics.push(Diagnostic::at(
            slip.code,
            source,
            slip.span.shifted(offset),
            &words,
        ));
    }
    let reader = Reader {
        source,
        offset,
        faulty_lines,
    };
    let table = reader.table(document.get_ref(), place);
    reader.report_impossible_dates(&table, &mut diagnostics);
    (table, diagnostics)
}

struct Reader<'s> {
    source: SourceText<'s>,
    offset: usize,
    faulty_lines: Vec<Span>,
}

impl<'s> Reader<'s> {
    fn table(&self, table: &DeTable<'s>, span: Span) -> Table<'s> {
        let mut entries: Vec<Entry<'s>> = table
            .iter()
            .map(|(key, value)| Entry {
                key: self.key(key),
                value: self.value(value),
            })
            .collect();
        entries.sort_by_key(|entry| (entry.key.span, entry.value.span));
        Table { entries, span }
    }

    fn key(&self, key: &TomlSpanned<DeString<'s>>) -> Spanned<Cow<'s, str>> {
        Spanned::new(key.get_ref().clone(), self.span(key.span()))
    }

    fn value(&self, value: &TomlSpanned<DeValue<'s>>) -> Value<'s> {
        let span = self.span(value.span());
        if self.is_faulty(value.span().start) {
            return Value {
                datum: Datum::Faulty,
                span,
            };
        }
        let datum = match value.get_ref() {
            DeValue::String(text) => Datum::Text(text.clone()),
            DeValue::Integer(number) => integer(number.as_str(), number.radix()),
            DeValue::Float(number) => number
                .as_str()
                .replace('_', "")
                .parse()
                .map_or(Datum::Faulty, Datum::Decimal),
            DeValue::Boolean(yes) => Datum::Boolean(*yes),
            DeValue::Datetime(datetime) => date(datetime).map_or(Datum::Faulty, Datum::Date),
            DeValue::Array(values) => {
                Datum::List(values.iter().map(|value| self.value(value)).collect())
            }
            DeValue::Table(table) => Datum::Table(self.table(table, span)),
        };
        Value { datum, span }
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.offset)
    }

    fn is_faulty(&self, start: usize) -> bool {
        self.faulty_lines
            .iter()
            .any(|line| line.range().contains(&start))
    }

    /// A date such as 2026-02-31 is read by the parser as a date, and is none.
    fn report_impossible_dates(&self, table: &Table<'s>, diagnostics: &mut Vec<Diagnostic>) {
        for entry in &table.entries {
            self.report_impossible_date(&entry.value, diagnostics);
        }
    }

    fn report_impossible_date(&self, value: &Value<'s>, diagnostics: &mut Vec<Diagnostic>) {
        match &value.datum {
            Datum::Table(table) => self.report_impossible_dates(table, diagnostics),
            Datum::List(values) => {
                values
                    .iter()
                    .for_each(|value| self.report_impossible_date(value, diagnostics));
            }
            Datum::Faulty if !self.is_faulty(value.span.start as usize - self.offset) => {
                let written = &self.source.text[value.span.range()];
                let (code, words) = (Code::BadDate, [written]);
                diagnostics.push(Diagnostic::at(code, self.source, value.span, &words));
            }
            _ => {}
        }
    }
}

fn integer<'s>(digits: &str, radix: u32) -> Datum<'s> {
    let digits = digits.replace('_', "");
    i64::from_str_radix(digits.trim_start_matches('+'), radix).map_or(Datum::Faulty, Datum::Integer)
}

/// The day of a TOML date; a time of day is left out, a date that does not exist is none.
fn date(datetime: &Datetime) -> Option<Date> {
    let date = datetime.date?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}

/// The line that holds an offset, without its end.
fn line_around(text: &str, offset: usize) -> Span {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    // A fault at the very end of a line belongs to that line, not to the next.
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |newline| offset + newline);
    Span::new(start, start + text[start..end].trim_end_matches('\r').len())
}
