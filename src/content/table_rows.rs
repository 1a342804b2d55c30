//! The rows of a table as they were read.

use super::value::Table;

/// The rows of a table. One with a fault is left out, and the others are published.
#[derive(Default)]
pub(super) struct TableRows<'s> {
    /// Each row that was read.
    pub(super) rows: Vec<Table<'s>>,
    /// Of each of these, whether a cell has a fault.
    pub(super) faulty: Vec<bool>,
    /// How many rows could not be read at all: their cells are not those of the columns.
    pub(super) unread: usize,
}
