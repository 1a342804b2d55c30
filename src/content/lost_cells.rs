//! Cells of a table of a page beyond its last column, which are not shown.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::diagnostic::Span;

/// The table that is read.
#[derive(Debug, Default)]
pub(super) struct LostCells {
    columns: usize,
}

impl LostCells {
    /// Follows one event, of which `range` is the place: what of it is not shown, how many cells its row
    /// has, and how many columns there are.
    pub(super) fn follow(
        &mut self,
        event: &Event<'_>,
        range: &Range<usize>,
        source: &str,
    ) -> Option<(Span, [String; 3])> {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                self.columns = alignments.len();
                None
            }
            Event::Start(Tag::TableRow) => self.lost(range.start, source.get(range.clone())?),
            _ => None,
        }
    }

    fn lost(&self, start: usize, row: &str) -> Option<(Span, [String; 3])> {
        let row = row.trim_end();
        let cells = cells(row);
        let beyond = cells.get(self.columns..)?;
        let mut lost = beyond
            .iter()
            .filter(|cell| !row[(*cell).clone()].trim().is_empty());
        let (first, last) = (lost.clone().next()?, lost.next_back()?);
        let shown = row[first.start..last.end].trim();
        // The cells lie in the row, which lies in the source.
        let cell = &row[first.start..];
        let at = start + first.start + cell.len() - cell.trim_start().len();
        let [written, columns] = [cells.len(), self.columns].map(|count| count.to_string());
        let span = Span::new(at, at + shown.len());
        Some((span, [shown.to_owned(), written, columns]))
    }
}

/// The places of the cells of a row, between bars that nothing escapes.
fn cells(row: &str) -> Vec<Range<usize>> {
    let bytes = row.as_bytes();
    let escaped = |at: usize| {
        let bars = bytes[..at].iter().rev().take_while(|byte| **byte == b'\\');
        bars.count() % 2 == 1
    };
    let bars = row.match_indices('|').map(|(at, _)| at);
    let mut cells = Vec::new();
    let mut start = 0;
    for at in bars.filter(|at| !escaped(*at)) {
        // A row may begin with a bar.
        if !row[..at].trim().is_empty() {
            cells.push(start..at);
        }
        start = at + 1;
    }
    // And end with one.
    if !row[start..].trim().is_empty() {
        cells.push(start..row.len());
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn bars_part_cells() {
        let parted =
            |row: &'static str| Vec::from_iter(cells(row).into_iter().map(|it| row[it].trim()));
        for (row, expected) in [
            ("| a | b |", vec!["a", "b"]),
            ("a|b|c", vec!["a", "b", "c"]),
            ("| a \\| b | |", vec!["a \\| b", ""]),
            ("||a", vec!["", "a"]),
        ] {
            assert_eq!(parted(row), expected, "{row}");
        }
    }
}
