//! Rows that have a cell more than their table has headings, and nothing in it.

use super::cell_value::CellReader;
use crate::diagnostic::{Cell, Code, Span};

/// Rows with an empty cell too many: a separator in a text may have moved what follows into the next
/// column, with nothing at the row's end to show it.
#[derive(Default)]
pub(super) struct LongRows {
    /// Where each stands.
    spans: Vec<Span>,
    /// How many rows were looked at.
    rows: usize,
}

impl LongRows {
    /// Looks at a row of a table with so many headings.
    pub(super) fn look(&mut self, record: &[Cell<'_>], width: usize) {
        self.rows += 1;
        if let (true, Some(first), Some(last)) =
            (record.len() == width + 1, record.first(), record.last())
        {
            let (start, end) = (first.span.start, last.span.end);
            self.spans.push(Span { start, end });
        }
    }

    /// Tells them. Where every row is so, a program ends its rows with a separator.
    pub(super) fn tell(self, separator: &str, reader: &mut CellReader<'_>) {
        if self.rows > 1 && self.spans.len() == self.rows {
            return;
        }
        for span in self.spans {
            reader.push(Code::LongRow, span, &[separator]);
        }
    }
}
