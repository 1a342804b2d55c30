//! The rows and columns of a table, to tell the place of a fault in its editor's words.

use std::sync::{Arc, Mutex, PoisonError};

use super::cell::Cell;
use super::cell_place::CellPlace;
use super::quote_fault::QuoteFault;
use super::records::{Records, is_comment};
use super::span::Span;
use crate::address::visible;

/// The columns that name a record, in the order in which they are asked.
const NAMING: [&str; 2] = ["nom", "titre"];

/// How many characters of a name or of a heading are told.
const TOLD: usize = 60;

/// Where the rows of a table begin, and what its columns are called.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<u32>,
    headings: Vec<Arc<str>>,
    /// The row of the headings, from 0: comments may stand above.
    heading_row: usize,
    /// The row that was asked for last: faults come by rows, and a row may have 10^5 of them.
    last: Mutex<Option<(usize, Arc<Row>)>>,
}

/// The cells of one row.
#[derive(Debug)]
struct Row {
    cells: Vec<Span>,
    record: Option<Arc<str>>,
}

impl Grid {
    pub(super) fn of(text: &str) -> Self {
        let mut records = Records::of(text);
        let mut rows = vec![Span::new(records.offset(), 0).start];
        let mut headings: Option<Vec<Arc<str>>> = None;
        let mut heading_row = 0;
        while let Some(record) = records.next() {
            let is_comment = record.first().is_some_and(|cell| is_comment(&cell.text));
            if headings.is_none() && !is_comment {
                headings = Some(record.iter().map(told).collect());
                heading_row = rows.len() - 1;
            }
            rows.push(Span::new(records.offset(), 0).start);
        }
        Self {
            rows,
            headings: headings.unwrap_or_default(),
            heading_row,
            last: Mutex::default(),
        }
    }

    /// The place of a span: a cell where it stands in one, else its row.
    pub(super) fn place(&self, text: &str, span: Span) -> CellPlace {
        let row = self.row_at(span.start);
        let cells = self.row(text, row);
        let at = cells.cells.partition_point(|cell| cell.start <= span.start);
        let in_one = at > 0 && span.end <= cells.cells[at - 1].end;
        let column = in_one.then(|| {
            let heading = self.headings.get(at - 1).cloned();
            (narrow(at), heading.unwrap_or_default())
        });
        CellPlace {
            record: cells.record.clone().filter(|_| row > self.heading_row),
            row: narrow(row + 1),
            column,
        }
    }

    /// The cell below a heading in the row of an offset; none where the column does not exist, or
    /// the row ends before it.
    pub(super) fn cell_below(&self, text: &str, heading: &str, offset: u32) -> Option<Span> {
        let column = self.column(heading)?;
        let row = self.row(text, self.row_at(offset));
        row.cells.get(column).copied()
    }

    /// The column of a heading, from 0; also where a row ends before it.
    pub(super) fn column(&self, heading: &str) -> Option<usize> {
        let is_asked = |known: &Arc<str>| visible(known).trim().to_lowercase() == heading;
        self.headings.iter().position(is_asked)
    }

    fn row_at(&self, offset: u32) -> usize {
        let begun = self.rows.partition_point(|start| *start <= offset);
        begun.saturating_sub(1)
    }

    fn row(&self, text: &str, row: usize) -> Arc<Row> {
        // A panic elsewhere leaves no row half written.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, cells)) = &*last
            && *known == row
        {
            return Arc::clone(cells);
        }
        let offset = self.rows.get(row).map_or(0, |start| *start as usize);
        let record = Records::of(text).from(offset).next().unwrap_or_default();
        let named = NAMING.iter().find_map(|name| {
            let column = self
                .headings
                .iter()
                .position(|it| it.to_lowercase() == *name)?;
            // One that is not closed holds the rest of the file.
            let cell = record.get(column)?;
            (!cell.is_empty() && cell.fault != Some(QuoteFault::Unclosed)).then_some(cell)
        });
        let cells = Arc::new(Row {
            cells: record.iter().map(|cell| cell.span).collect(),
            record: named.map(told),
        });
        *last = Some((row, Arc::clone(&cells)));
        cells
    }
}

/// What a cell holds, on one line, cut where it is long.
fn told(cell: &Cell<'_>) -> Arc<str> {
    let words: Vec<&str> = cell.text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(TOLD) {
        Some((cut, _)) => format!("{}…", &line[..cut]).into(),
        None => line.into(),
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Grid, Span};

    const TABLE: &str = "\u{feff}Nom;type;contacts.telephone\r\n\
        \"Crèche\n A\";mam;1\r\n\r\n;laep;\"2\n3\"\r\nB;rpe;4;5";

    fn place(words: &str) -> String {
        let at = TABLE.find(words).unwrap();
        let span = Span::new(at, at + words.len());
        Grid::of(TABLE).place(TABLE, span).to_string()
    }

    #[test]
    fn rows_and_columns_are_those_of_a_spreadsheet() {
        assert_eq!(place("type"), "Ligne 1, colonne B (type)");
        assert_eq!(place("mam"), "Crèche A, ligne 2, colonne B (type)");
        assert_eq!(place("3"), "Ligne 4, colonne C (contacts.telephone)");
        assert_eq!(place("B;rpe;4"), "B, ligne 5");
        assert_eq!(place("5"), "B, ligne 5, colonne D");
    }

    #[test]
    fn an_empty_cell_is_found_below_its_heading() {
        let grid = Grid::of(TABLE);
        let row = u32::try_from(TABLE.find(";laep").unwrap()).unwrap();
        let span = Span {
            start: row,
            end: row,
        };
        assert_eq!(grid.cell_below(TABLE, "nom", row), Some(span));
        assert_eq!(grid.cell_below(TABLE, "date_maj", row), None);
    }
}
