//! Tables as spreadsheets save them, cell by cell.

use std::borrow::Cow;

use super::cell::{Cell, held_text};
use super::quote_fault::QuoteFault;
use super::span::Span;

/// The most cells of a record that are read; a record that holds more has one more, and is the last
/// of its walk: nothing is read of a table behind it.
pub const MOST_COLUMNS: usize = 2_000;

/// Walks the records of a table: its heading, then a row each. The csv crate does not say where a
/// cell stands, and without that no fault can be shown in its cell: RFC 4180 fits in this one
/// function.
#[derive(Debug, Clone)]
pub struct Records<'s> {
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
            // What is empty beyond the last column is nothing: spreadsheets save thousands.
            if cells.len() < MOST_COLUMNS || (cells.len() == MOST_COLUMNS && !cell.is_empty()) {
                cells.push(cell);
            }
            if cells.len() > MOST_COLUMNS {
                self.offset = self.text.len();
                return Some(cells);
            }
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
    /// The records of a whole text; its first line that is no comment says what stands between cells.
    pub fn of(text: &'s str) -> Self {
        let offset = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let mut lines = text[offset..].lines();
        let heading = lines.find(|line| !is_comment(line)).unwrap_or_default();
        Self {
            text,
            offset,
            separator: separator_of(heading),
        }
    }

    /// The same walk, from a record that begins at a byte of the text.
    pub(super) fn from(&self, offset: usize) -> Self {
        Self { offset, ..*self }
    }

    /// What stands between cells: a semicolon as French Excel writes it, a tab, or a comma.
    pub fn separator(&self) -> &'static str {
        match self.separator {
            ';' => "un point-virgule",
            '\t' => "une tabulation",
            _ => "une virgule",
        }
    }

    /// Whether a quoted cell took in rows: the quote that closes it is another row's. Its first
    /// line ends a row of that width then, its last line begins one, and those between are whole.
    pub fn is_of_several_rows(&self, cell: &Cell<'_>, column: usize, width: usize) -> bool {
        let separators = |line: &str| line.matches(self.separator).count();
        let lines: Vec<&str> = cell.text.split('\n').collect();
        let [first, between @ .., last] = lines.as_slice() else {
            return false;
        };
        // What closes it may open a cell of another column: words stand behind it then.
        let opens_a_cell = cell.fault == Some(QuoteFault::WordsBehind)
            && last.ends_with(self.separator)
            && separators(last) < width;
        width > 2
            && separators(first) == width - 1 - column.min(width - 1)
            && (separators(last) == column || opens_a_cell)
            && between.iter().all(|line| separators(line) == width - 1)
    }

    /// The byte at which the next record begins.
    pub(super) fn offset(&self) -> usize {
        self.offset
    }

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
            let fault = Some(QuoteFault::Unclosed);
            return (Cell { fault, ..cell }, after);
        }
        let end = rest
            .find([self.separator, '\n', '\r'])
            .unwrap_or(rest.len());
        let span = Span::new(self.offset, self.offset + end);
        (
            Cell {
                text: held_text(Cow::Borrowed(&rest[..end])),
                span,
                fault: None,
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
                text: held_text(text),
                span: Span::new(self.offset, closed),
                fault: (!rest[..after].trim().is_empty()).then_some(QuoteFault::WordsBehind),
            },
            closed.min(self.text.len()) + after,
        )
    }
}

/// Whether a line says where a table comes from (« # Source : … »): its sign is not a column's name.
pub(super) fn is_comment(line: &str) -> bool {
    let behind = line.strip_prefix('#');
    behind.is_some_and(|behind| !behind.trim_start().starts_with([';', ',', '\t', '"']))
}

/// The separator of the heading line: `;` as French Excel writes it, else tab, else comma.
fn separator_of(line: &str) -> char {
    [';', '\t']
        .into_iter()
        .find(|separator| line.contains(*separator))
        .unwrap_or(',')
}
