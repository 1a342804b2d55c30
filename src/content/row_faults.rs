//! Which rows of a table have a fault: such a row is left out, and the others are published.

use super::value::Table;
use crate::diagnostic::{Code, Diagnostic, Severity, SourceText, Span};

/// A place in a text: line and column.
type Place = (u32, u32);

/// The rows of a table that are left out.
pub(super) struct FaultyRows {
    /// Of each row that was read, whether it has a fault.
    pub(super) faulty: Vec<bool>,
    /// How many rows could not be read at all: their cells are not those of the columns.
    pub(super) unread: usize,
}

/// Says of each row whether an error stands in it, and of each such error that it leaves out its
/// row alone. An error of the headings, or of what follows a cell that is not closed, is nobody's.
pub(super) fn leave_out_faulty(
    rows: &[Table<'_>],
    source: SourceText<'_>,
    diagnostics: &mut [Diagnostic],
) -> FaultyRows {
    let (mut faulty, mut unread) = (vec![false; rows.len()], 0);
    let is_error = |fault: &&mut Diagnostic| fault.severity() == Severity::Error;
    let mut errors = diagnostics.iter_mut().filter(is_error).peekable();
    if errors.peek().is_none() {
        return FaultyRows { faulty, unread };
    }
    let place = |offset: u32| -> Place {
        let point = source
            .locate(Span::new(offset as usize, offset as usize))
            .point;
        point.map_or((0, 0), |point| (point.line, point.column))
    };
    let starts: Vec<Place> = rows.iter().map(|row| place(row.span.start)).collect();
    for error in errors {
        if matches!(error.code, Code::RaggedRow | Code::QuoteInCell) {
            error.leaves_out = true;
            unread += 1;
            continue;
        }
        let Some(at) = error.location.point.as_ref().map(|it| (it.line, it.column)) else {
            continue;
        };
        let row = starts.partition_point(|start| *start <= at).checked_sub(1);
        if let Some(row) = row.filter(|row| at <= place(rows[*row].span.end)) {
            error.leaves_out = true;
            faulty[row] = true;
        }
    }
    FaultyRows { faulty, unread }
}
