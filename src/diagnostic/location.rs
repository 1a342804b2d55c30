//! Where a fault is, in words an editor's own software uses.

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::cell_place::CellPlace;
use super::form::Form;
use super::grid::Grid;
use super::quoted_line::QuotedLine;
use super::span::Span;
use crate::address::legible_line;

/// A source's path and text, as diagnostics need them.
#[derive(Debug, Clone, Copy)]
pub struct SourceText<'s> {
    /// Path relative to the portal's root, `/` between segments.
    pub path: &'s str,
    /// The whole text, front matter counted.
    pub text: &'s str,
    /// Where its lines begin.
    pub lines: &'s LineStarts,
}

/// Where the lines of a text begin, found once: a table may have ten thousand faults. A line that
/// faults quote is kept once for all of them, since a text may be one line.
#[derive(Debug, Clone, Default)]
pub struct LineStarts {
    path: OnceLock<Arc<str>>,
    starts: OnceLock<Vec<usize>>,
    quoted: Arc<Mutex<BTreeMap<usize, QuotedLine>>>,
    grid: Arc<OnceLock<Grid>>,
}

impl LineStarts {
    fn of(&self, text: &str) -> &[usize] {
        self.starts.get_or_init(|| {
            let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(after).collect()
        })
    }

    fn path(&self, path: &str) -> Arc<str> {
        Arc::clone(self.path.get_or_init(|| path.into()))
    }

    fn quoted(&self, line: usize, text: &str) -> QuotedLine {
        // A panic elsewhere leaves no line half written.
        let mut quoted = self.quoted.lock().unwrap_or_else(PoisonError::into_inner);
        let known = quoted.entry(line).or_insert_with(|| QuotedLine::of(text));
        known.clone()
    }

    fn grid(&self, text: &str) -> &Grid {
        self.grid.get_or_init(|| Grid::of(text))
    }
}

/// A file, and where in it: lines and columns from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Location {
    /// Path relative to the portal's root.
    pub file: Arc<str>,
    /// Line and column; absent when the fault is the file's as a whole.
    pub point: Option<Point>,
}

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Length in characters on that line, at least 1.
    pub length: u32,
    /// The line's text, without its end; absent where it may not be told.
    pub text: Option<Arc<str>>,
    /// The cell, where the text is a table.
    pub cell: Option<Box<CellPlace>>,
}

impl Point {
    /// A place on a line that no other fault quotes: line and column from 1, in characters.
    pub fn on_line((line, column): (usize, usize), length: usize, text: &str) -> Self {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            line: narrow(line),
            column: narrow(column),
            length: narrow(length),
            text: Some(legible_line(text).into()),
            cell: None,
        }
    }
}

impl Location {
    /// A whole file.
    pub fn file(path: &str) -> Self {
        Self {
            file: path.into(),
            point: None,
        }
    }

    /// How the file is written.
    pub fn form(&self) -> Form {
        Form::of_path(&self.file)
    }
}

impl SourceText<'_> {
    /// How the text is written.
    pub fn form(&self) -> Form {
        Form::of_path(self.path)
    }

    /// The cell below a heading in a row of a table, where there is one.
    pub fn cell_below(&self, heading: &str, row: Span) -> Option<Span> {
        let is_table = self.form() == Form::Cells;
        let grid = is_table.then(|| self.lines.grid(self.text))?;
        grid.cell_below(self.text, heading, row.start)
    }

    /// Whether a table has a column of this heading.
    pub fn has_column(&self, heading: &str) -> bool {
        let is_table = self.form() == Form::Cells;
        is_table && self.lines.grid(self.text).column(heading).is_some()
    }

    /// The line of an offset, from 1.
    pub fn line_of(&self, offset: u32) -> u32 {
        let starts = self.lines.of(self.text);
        let line = starts.partition_point(|start| *start <= offset as usize);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The location of a span; offsets past the text or inside a character are moved back.
    pub fn locate(&self, span: Span) -> Location {
        let start = floor(self.text, span.start as usize);
        let end = floor(self.text, span.end as usize).max(start);
        let starts = self.lines.of(self.text);
        let line = starts.partition_point(|line_start| *line_start <= start);
        let line_start = starts[line - 1];
        let line_end = starts.get(line).map_or(self.text.len(), |next| next - 1);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r');
        let quoted = self.lines.quoted(line, line_text);
        let on_line = self.text[start..end.min(line_end)].trim_end().len();
        let before = quoted.characters_before(start - line_start);
        let after = quoted.characters_before(start - line_start + on_line);
        let cell = (self.form() == Form::Cells).then(|| {
            let grid = self.lines.grid(self.text);
            Box::new(grid.place(self.text, Span::new(start, end)))
        });
        let bom = u32::from(line_start == 0 && self.text.starts_with('\u{feff}') && start > 0);
        Location {
            file: self.lines.path(self.path),
            point: Some(Point {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                column: (before + 1).saturating_sub(bom).max(1),
                length: (after - before).max(1),
                text: Some(quoted.text),
                cell,
            }),
        }
    }
}

fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::{LineStarts, SourceText, Span};

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let source = SourceText {
            path: "a.md",
            text: "+++\r\nnom = \"Crèche\"\r\n",
            lines: &LineStarts::default(),
        };
        let start = source.text.find("\"Crèche\"").unwrap();
        let point = source.locate(Span::new(start, start + 9)).point.unwrap();
        assert_eq!((point.line, point.column, point.length), (2, 7, 8));
        assert_eq!(point.text.as_deref(), Some("nom = \"Crèche\""));
    }

    #[test]
    fn faults_of_one_line_share_its_text_and_count_as_characters_do() {
        let text = format!("\u{feff}{}\nb", "é[x](y:z) ".repeat(200));
        let source = SourceText {
            path: "a.md",
            text: &text,
            lines: &LineStarts::default(),
        };
        let first = source.locate(Span::new(3, 5));
        let line = first.point.unwrap().text.unwrap();
        for (at, _) in text.match_indices('[') {
            let place = source.locate(Span::new(at, at + 8));
            assert!(std::sync::Arc::ptr_eq(&first.file, &place.file));
            let point = place.point.unwrap();
            assert!(std::sync::Arc::ptr_eq(&line, &point.text.unwrap()));
            let before = text[..at].trim_start_matches('\u{feff}').chars().count();
            assert_eq!((point.column, point.length), (before as u32 + 1, 8));
        }
    }

    #[test]
    fn a_span_past_the_end_or_inside_a_letter_is_moved_back() {
        let source = SourceText {
            path: "a.md",
            text: "é",
            lines: &LineStarts::default(),
        };
        for (start, end) in [(0, 99), (1, 2), (99, 99)] {
            let point = source.locate(Span::new(start, end)).point.unwrap();
            assert_eq!(point.line, 1);
        }
    }
}
