//! Where a fault is, in words an editor's own software uses.

use serde::{Deserialize, Serialize};

use std::sync::{Arc, OnceLock};

use super::span::Span;

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

/// Where the lines of a text begin, found once: a table may have ten thousand faults.
#[derive(Debug, Clone, Default)]
pub struct LineStarts(OnceLock<Vec<usize>>);

impl LineStarts {
    fn of(&self, text: &str) -> &[usize] {
        self.0.get_or_init(|| {
            let after = text.match_indices('\n').map(|(newline, _)| newline + 1);
            std::iter::once(0).chain(after).collect()
        })
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
}

impl Location {
    /// A whole file.
    pub fn file(path: &str) -> Self {
        Self {
            file: path.into(),
            point: None,
        }
    }
}

impl SourceText<'_> {
    /// The location of a span; offsets past the text or inside a character are moved back.
    pub fn locate(&self, span: Span) -> Location {
        let start = floor(self.text, span.start as usize);
        let end = floor(self.text, span.end as usize).max(start);
        let starts = self.lines.of(self.text);
        let line = starts.partition_point(|line_start| *line_start <= start);
        let line_start = starts[line - 1];
        let line_end = starts.get(line).map_or(self.text.len(), |next| next - 1);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r');
        let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let on_line = &self.text[start..end.min(line_end)];
        let bom = u32::from(line_start == 0 && self.text.starts_with('\u{feff}') && start > 0);
        Location {
            file: self.path.into(),
            point: Some(Point {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                column: (count(&self.text[line_start..start]) + 1)
                    .saturating_sub(bom)
                    .max(1),
                length: count(on_line.trim_end()).max(1),
                text: Some(line_text.trim_start_matches('\u{feff}').into()),
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
