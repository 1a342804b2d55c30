//! Tables as spreadsheets save them: a row becomes the same tree of values as front matter.

use std::borrow::Cow;

use super::french_date::day_from_table;
use super::schema::{Field, Shape};
use super::value::{Datum, Entry, Table, Value};
use crate::diagnostic::suggestion::nearest;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};

/// Between the elements of a list in one cell.
const LIST_SEPARATOR: char = '|';

/// Reads a table whose headings are flattened keys (`adresse.commune`; `contacts.telephone`
/// is the first contact's). Empty cells are absent. Every fault is reported.
pub(super) fn read_table<'s>(
    source: SourceText<'s>,
    fields: &'static [Field],
) -> (Vec<Table<'s>>, Vec<Diagnostic>) {
    let mut reader = TableReader {
        source,
        diagnostics: Vec::new(),
    };
    let start = if source.text.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    let separator = separator_of(source.text[start..].lines().next().unwrap_or(""));
    let mut lines = Records {
        text: source.text,
        offset: start,
        separator,
    };
    let Some(headings) = lines.next() else {
        return (Vec::new(), Vec::new());
    };
    let columns = reader.columns(&headings, fields);
    let mut rows = Vec::new();
    for record in lines {
        if record.iter().all(|cell| cell.text.trim().is_empty()) {
            continue;
        }
        if let Some(open) = record.iter().find(|cell| cell.unclosed) {
            // What follows was swallowed by this cell: nothing more can be said of the row.
            reader.push(Code::UnclosedText, open.span, &[]);
            continue;
        }
        rows.push(reader.row(&record, &columns));
    }
    (rows, reader.diagnostics)
}

/// A column: its path in the tree and the shape of its cells.
struct Column {
    keys: Vec<&'static str>,
    shape: Shape,
}

struct TableReader<'s> {
    source: SourceText<'s>,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> TableReader<'s> {
    fn columns(&mut self, headings: &[Cell<'s>], fields: &'static [Field]) -> Vec<Option<Column>> {
        let known = flattened(fields, "");
        let mut seen: Vec<String> = Vec::new();
        let mut columns = Vec::new();
        for cell in headings {
            let heading = cell.text.trim().to_lowercase();
            let column = column_of(&heading, fields);
            if heading.is_empty() {
                columns.push(None);
                continue;
            }
            if seen.contains(&heading) {
                self.push(Code::DuplicateColumn, cell.span, &[&heading]);
            } else if column.is_none() {
                let hint = match nearest(&heading, known.iter().map(String::as_str)) {
                    Some(near) => format!("Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"),
                    None => format!("Les colonnes possibles sont\u{a0}: {}.", known.join(", ")),
                };
                self.push(Code::UnknownColumn, cell.span, &[&heading, &hint]);
            }
            seen.push(heading);
            columns.push(column);
        }
        columns
    }

    fn row(&mut self, record: &[Cell<'s>], columns: &[Option<Column>]) -> Table<'s> {
        let first = record.first().map_or(Span::default(), |cell| cell.span);
        let last = record.last().map_or(first, |cell| cell.span);
        let mut row = Table {
            entries: Vec::new(),
            span: Span {
                start: first.start,
                end: last.end,
            },
        };
        if record.len() > columns.len() {
            let words = [&*record.len().to_string(), &*columns.len().to_string()];
            self.push(Code::RaggedRow, row.span, &words);
        }
        for (cell, column) in record.iter().zip(columns) {
            let Some(column) = column else { continue };
            if cell.text.trim().is_empty() {
                continue;
            }
            let value = self.value(cell.text.clone(), cell.span, column.shape);
            insert(&mut row, &column.keys, cell.span, value);
        }
        row
    }

    fn value(&mut self, text: Cow<'s, str>, span: Span, shape: Shape) -> Value<'s> {
        let trimmed = text.trim().to_owned();
        if is_scientific(&trimmed) {
            self.push(Code::ScientificNotation, span, &[&trimmed]);
            return Value {
                datum: Datum::Faulty,
                span,
            };
        }
        let datum = match shape {
            Shape::List(inner) => {
                let parts = trimmed
                    .split(LIST_SEPARATOR)
                    .map(str::trim)
                    .filter(|p| !p.is_empty());
                let values: Vec<_> = parts
                    .map(|part| self.value(Cow::Owned(part.to_owned()), span, *inner))
                    .collect();
                Datum::List(values)
            }
            Shape::Integer(..) => trimmed
                .replace([' ', '\u{a0}'], "")
                .parse()
                .map_or(Datum::Text(trimmed.into()), Datum::Integer),
            Shape::Decimal => trimmed
                .replace([' ', '\u{a0}'], "")
                .replace(',', ".")
                .parse()
                .map_or(Datum::Text(trimmed.into()), Datum::Decimal),
            Shape::Boolean => boolean(&trimmed).map_or(Datum::Text(trimmed.into()), Datum::Boolean),
            Shape::Date => match day_from_table(&trimmed) {
                Some(day) => Datum::Date(day),
                None => {
                    self.push(Code::BadDate, span, &[&trimmed]);
                    Datum::Faulty
                }
            },
            Shape::PostalCode | Shape::InseeCode => self.with_zero(trimmed, 4, span),
            Shape::Phone => self.with_zero(trimmed, 9, span),
            _ => Datum::Text(Cow::Owned(trimmed)),
        };
        Value { datum, span }
    }

    /// A spreadsheet takes codes for numbers and drops their first zero.
    fn with_zero(&mut self, text: String, short: usize, span: Span) -> Datum<'s> {
        if text.len() == short
            && text.bytes().all(|byte| byte.is_ascii_digit())
            && !text.starts_with('0')
        {
            let mended = format!("0{text}");
            self.push(Code::LeadingZero, span, &[&text, &mended]);
            return Datum::Text(Cow::Owned(mended));
        }
        Datum::Text(Cow::Owned(text))
    }

    fn push(&mut self, code: Code, span: Span, words: &[&str]) {
        self.diagnostics
            .push(Diagnostic::at(code, self.source, span, words));
    }
}

/// Puts a cell's value where its column's path leads, making tables on the way.
fn insert<'s>(table: &mut Table<'s>, keys: &[&'static str], span: Span, value: Value<'s>) {
    let Some((first, rest)) = keys.split_first() else {
        return;
    };
    let key = || Spanned::new(Cow::Borrowed(*first), span);
    if rest.is_empty() {
        table.entries.push(Entry { key: key(), value });
        return;
    }
    // "contacts" is a list of which a table's row holds the first element.
    let (in_list, rest) = match rest.split_first() {
        Some((&"0", deeper)) => (true, deeper),
        _ => (false, rest),
    };
    let position = table
        .entries
        .iter()
        .position(|entry| entry.key.value == *first);
    let position = position.unwrap_or_else(|| {
        let empty = Value {
            datum: Datum::Table(Table {
                entries: Vec::new(),
                span,
            }),
            span,
        };
        let datum = if in_list {
            Datum::List(vec![empty])
        } else {
            empty.datum
        };
        table.entries.push(Entry {
            key: key(),
            value: Value { datum, span },
        });
        table.entries.len() - 1
    });
    match &mut table.entries[position].value.datum {
        Datum::Table(inner) => insert(inner, rest, span, value),
        Datum::List(values) => {
            if let Some(Value {
                datum: Datum::Table(inner),
                ..
            }) = values.first_mut()
            {
                insert(inner, rest, span, value);
            }
        }
        _ => {}
    }
}

fn column_of(heading: &str, fields: &'static [Field]) -> Option<Column> {
    let (first, rest) = heading
        .split_once('.')
        .map_or((heading, None), |(f, r)| (f, Some(r)));
    let field = fields.iter().find(|field| field.key == first)?;
    let (inner, in_list) = match (field.shape, rest) {
        (Shape::Record(_) | Shape::List(Shape::Record(_)), None) => return None,
        (shape, None) => {
            return Some(Column {
                keys: vec![field.key],
                shape,
            });
        }
        (Shape::Record(inner), Some(_)) => (inner, false),
        (Shape::List(Shape::Record(inner)), Some(_)) => (*inner, true),
        _ => return None,
    };
    let deeper = column_of(rest?, inner)?;
    let mut keys = vec![field.key];
    if in_list {
        keys.push("0");
    }
    keys.extend(deeper.keys);
    Some(Column {
        keys,
        shape: deeper.shape,
    })
}

/// Every heading that a table may have.
fn flattened(fields: &'static [Field], prefix: &str) -> Vec<String> {
    let headings = fields.iter().flat_map(|field| {
        let key = format!("{prefix}{}", field.key);
        match field.shape {
            Shape::Record(inner) => flattened(inner, &format!("{key}.")),
            Shape::List(Shape::Record(inner)) => flattened(inner, &format!("{key}.")),
            _ => vec![key],
        }
    });
    headings.collect()
}

fn boolean(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "oui" | "vrai" | "true" | "x" | "1" => Some(true),
        "non" | "faux" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// `4,65710001E+08`: what a spreadsheet makes of a long number.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    digits(exponent)
        && mantissa.split([',', '.']).count() <= 2
        && mantissa.split([',', '.']).all(digits)
        && (mantissa.contains([',', '.']) || text.contains('+'))
}

/// The separator of the heading line: `;` as French Excel writes it, else tab, else comma.
fn separator_of(line: &str) -> char {
    [';', '\t']
        .into_iter()
        .find(|separator| line.contains(*separator))
        .unwrap_or(',')
}

/// One cell with its place, its quotes taken off.
#[derive(Debug, Clone)]
struct Cell<'s> {
    text: Cow<'s, str>,
    span: Span,
    /// Whether its quote is never closed.
    unclosed: bool,
}

/// Walks the records of a table. The csv crate does not say where a cell stands, and
/// without that no fault can be shown in its cell: RFC 4180 fits in this one function.
struct Records<'s> {
    text: &'s str,
    offset: usize,
    separator: char,
}

impl<'s> Iterator for Records<'s> {
    type Item = Vec<Cell<'s>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.offset >= self.text.len() {
            return None;
        }
        let mut cells = Vec::new();
        loop {
            let (cell, after) = self.cell();
            cells.push(cell);
            self.offset = after;
            let rest = &self.text[after..];
            if let Some(rest) = rest.strip_prefix(self.separator) {
                self.offset = self.text.len() - rest.len();
                continue;
            }
            let end = ["\r\n", "\n", "\r"]
                .iter()
                .find(|end| rest.starts_with(**end));
            self.offset += end.map_or(0, |end| end.len());
            return Some(cells);
        }
    }
}

impl<'s> Records<'s> {
    fn cell(&self) -> (Cell<'s>, usize) {
        let rest = &self.text[self.offset..];
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut end = 0;
            while let Some(quote) = quoted[end..].find('"') {
                end += quote;
                if !quoted[end + 1..].starts_with('"') {
                    return self.quoted_cell(&quoted[..end], end + 2);
                }
                end += 2;
            }
            let (cell, after) = self.quoted_cell(quoted, rest.len());
            let unclosed = true;
            return (Cell { unclosed, ..cell }, after);
        }
        let end = rest
            .find([self.separator, '\n', '\r'])
            .unwrap_or(rest.len());
        let span = Span::new(self.offset, self.offset + end);
        (
            Cell {
                text: Cow::Borrowed(&rest[..end]),
                span,
                unclosed: false,
            },
            self.offset + end,
        )
    }

    fn quoted_cell(&self, inside: &'s str, length: usize) -> (Cell<'s>, usize) {
        let text = if inside.contains("\"\"") {
            Cow::Owned(inside.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inside)
        };
        let closed = self.offset + length;
        let rest = &self.text[closed.min(self.text.len())..];
        let after = rest
            .find([self.separator, '\n', '\r'])
            .unwrap_or(rest.len());
        (
            Cell {
                text,
                span: Span::new(self.offset, closed),
                unclosed: false,
            },
            closed.min(self.text.len()) + after,
        )
    }
}
