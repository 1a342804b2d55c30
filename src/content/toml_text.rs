//! Reads TOML into the tree of values, with every fault of the text, one a line.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Spanned as TomlSpanned;
use toml::de::{DeString, DeTable, DeValue};
use toml::value::Datetime;

use super::keys_on_line::keys_behind;
use super::toml_damage::{Damage, damage};
use super::toml_slip::{Slip, key_written};
use super::unfit::unfit;
use super::value::{Datum, Entry, Table, Value};
use crate::address::fit;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};
use crate::source::Removed;

/// Reads the TOML that stands at `place` of a source (a whole file, or its front matter).
///
/// Every fault is reported, at most one a line, chosen from the line's own text;
/// the keys that could be read are returned all the same, and those of a line that could not
/// stand there without a value.
pub(crate) fn read_toml<'s>(source: SourceText<'s>, place: Span) -> (Table<'s>, Vec<Diagnostic>) {
    let mut reader = Reader {
        source,
        text: &source.text[place.range()],
        offset: place.start as usize,
        faulty_lines: BTreeMap::new(),
        diagnostics: Vec::new(),
    };
    let mut table = reader.whole(place);
    reader.add_unread_keys(&mut table);
    (table, reader.diagnostics)
}

/// How many lines of a text are blanked, one after the other, before what is left is taken
/// as it comes.
const REPAIRS: usize = 50;

struct Reader<'s> {
    source: SourceText<'s>,
    text: &'s str,
    offset: usize,
    /// First and last byte of each line that does not read.
    faulty_lines: BTreeMap<u32, u32>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Reader<'s> {
    fn whole(&mut self, place: Span) -> Table<'s> {
        let mut text = Cow::Borrowed(self.text);
        for repair in 0.. {
            let (document, errors) = DeTable::parse_recoverable(&text);
            let mut errors: Vec<(Span, &str)> = errors
                .iter()
                .map(|error| {
                    let span = error.span().unwrap_or_default();
                    (Span::new(span.start, span.end), error.message())
                })
                .collect();
            errors.sort_unstable();
            match self.first_hiding(&errors) {
                Some((damage, lines)) if repair < REPAIRS => {
                    self.report(line_around(self.text, lines.start as usize), &damage.slip);
                    match damage.reads_as_one {
                        true => join(text.to_mut(), lines),
                        false => blank(text.to_mut(), lines),
                    }
                }
                _ => {
                    for (span, message) in errors {
                        let line = line_around(self.text, span.start as usize);
                        let Damage { slip, .. } = damage(self.text, message, span, line);
                        self.report(line, &slip);
                    }
                    return self.table(document.get_ref(), place);
                }
            }
        }
        Table::default() // the loop above ends at the last repair
    }

    /// The first fault that hides what follows, with the lines to blank.
    fn first_hiding(&self, errors: &[(Span, &str)]) -> Option<(Damage, Span)> {
        errors.iter().find_map(|(span, message)| {
            let line = line_around(self.text, span.start as usize);
            let damage = damage(self.text, message, *span, line);
            let lines = damage.lines?;
            Some((damage, lines))
        })
    }

    fn report(&mut self, line: Span, slip: &Slip) {
        if self.faulty_lines.insert(line.start, line.end).is_some() {
            return;
        }
        let words: Vec<&str> = slip.words.iter().map(String::as_str).collect();
        self.push(slip.code, slip.span.shifted(self.offset), &words);
    }

    fn push(&mut self, code: Code, span: Span, words: &[&str]) {
        self.diagnostics
            .push(Diagnostic::at(code, self.source, span, words));
    }

    fn table(&mut self, table: &DeTable<'_>, span: Span) -> Table<'s> {
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

    fn key(&self, key: &TomlSpanned<DeString<'_>>) -> Spanned<Cow<'s, str>> {
        let span = self.span(key.span());
        Spanned::new(self.words(key.get_ref(), span), span)
    }

    /// A text, borrowed from the source unless an escape changed it.
    fn words(&self, text: &str, span: Span) -> Cow<'s, str> {
        let written = &self.source.text[span.range()];
        // As it is, or between quotes: it is seldom looked for further.
        let near = |at: &usize| written.get(*at..at + text.len()) == Some(text);
        match [0, 1].into_iter().find(near).or_else(|| written.find(text)) {
            Some(at) => Cow::Borrowed(&written[at..at + text.len()]),
            None => Cow::Owned(text.to_owned()),
        }
    }

    fn value(&mut self, value: &TomlSpanned<DeValue<'_>>) -> Value<'s> {
        let span = self.span(value.span());
        if self.is_faulty(value.span().start) {
            return Value {
                datum: Datum::Faulty,
                span,
            };
        }
        let datum = match value.get_ref() {
            DeValue::String(text) => Datum::Text(self.fitting(text, span)),
            DeValue::Integer(number) => self.number(integer(number.as_str(), number.radix()), span),
            DeValue::Float(number) => {
                let digits = number.as_str().replace('_', "");
                self.number(digits.parse().ok().map(Datum::Decimal), span)
            }
            DeValue::Boolean(yes) => Datum::Boolean(*yes),
            DeValue::Datetime(datetime) => self.date(datetime, span),
            DeValue::Array(values) => {
                Datum::List(values.iter().map(|value| self.value(value)).collect())
            }
            DeValue::Table(table) => Datum::Table(self.table(table, span)),
        };
        Value { datum, span }
    }

    /// A text without what only an escape can write: the source was cleaned when it was read.
    fn fitting(&mut self, text: &str, span: Span) -> Cow<'s, str> {
        if let Some(removed) = Removed::of(text) {
            self.diagnostics.push(unfit(self.source, span, removed));
        }
        match fit(text) {
            Cow::Owned(fitting) => Cow::Owned(fitting),
            Cow::Borrowed(text) => self.words(text, span),
        }
    }

    fn number(&mut self, number: Option<Datum<'s>>, span: Span) -> Datum<'s> {
        number.unwrap_or_else(|| {
            let hint = "Écrivez moins de chiffres, ou mettez-les entre guillemets.";
            self.push(Code::Syntax, span, &["ce nombre est trop grand", hint]);
            Datum::Faulty
        })
    }

    /// A date such as 2026-02-31 is read by the parser as a date, and is none.
    fn date(&mut self, datetime: &Datetime, span: Span) -> Datum<'s> {
        date(datetime).map_or_else(
            || {
                let written = &self.source.text[span.range()];
                self.push(Code::BadDate, span, &[written]);
                Datum::Faulty
            },
            Datum::Date,
        )
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.offset)
    }

    fn is_faulty(&self, start: usize) -> bool {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let before = self.faulty_lines.range(..=start).next_back();
        before.is_some_and(|(_, end)| start <= *end)
    }

    /// The keys of lines that do not read: they are written, so nobody says that they lack.
    fn add_unread_keys(&self, table: &mut Table<'s>) {
        let mut section = None;
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let here = start;
            start += line.len();
            let header = line.trim().trim_matches(['[', ']']);
            if line.starts_with('[') && !header.contains(['"', ',', '{']) {
                section = Some(header.trim());
            }
            let Some(key) = key_written(line).filter(|_| self.is_faulty(here)) else {
                continue;
            };
            let Some(table) = inside(table, section, here + self.offset) else {
                continue;
            };
            let span = Span::new(here, here + line.trim_end().len()).shifted(self.offset);
            let behind = keys_behind(line).into_iter().map(|(key, _)| key);
            for key in std::iter::once(key).chain(behind) {
                if table.get(key).is_none() {
                    table.entries.push(Entry {
                        key: Spanned::new(Cow::Borrowed(key), span),
                        value: Value {
                            datum: Datum::Faulty,
                            span,
                        },
                    });
                }
            }
        }
    }
}

/// The table that a line belongs to: the whole, or the section above it.
fn inside<'t, 's>(
    table: &'t mut Table<'s>,
    section: Option<&str>,
    line: usize,
) -> Option<&'t mut Table<'s>> {
    let Some(section) = section else {
        return Some(table);
    };
    let entry = table
        .entries
        .iter_mut()
        .find(|entry| entry.key.value == section)?;
    match &mut entry.value.datum {
        Datum::Table(table) => Some(table),
        Datum::List(values) => {
            let before = values
                .iter_mut()
                .filter(|value| (value.span.start as usize) < line);
            match &mut before.last()?.datum {
                Datum::Table(table) => Some(table),
                _ => None,
            }
        }
        _ => None,
    }
}

fn integer<'s>(digits: &str, radix: u32) -> Option<Datum<'s>> {
    let digits = digits.replace('_', "");
    let number = i64::from_str_radix(digits.trim_start_matches('+'), radix);
    number.ok().map(Datum::Integer)
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

/// Puts spaces in place of the ends of lines, so that what is cut by them is one line.
fn join(text: &mut String, lines: Span) {
    let joined = text[lines.range()].replace(['\r', '\n'], " ");
    text.replace_range(lines.range(), &joined);
}

/// Puts spaces in place of whole lines, so that what stands after them keeps its place.
fn blank(text: &mut String, lines: Span) {
    let spaces: String = text[lines.range()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(lines.range(), &spaces);
}
