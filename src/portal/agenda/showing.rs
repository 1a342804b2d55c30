//! A session on a day of the agenda.

use jiff::civil::DateTime;

/// A session on a day of the agenda: where it is meant, and again where it was moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Showing {
    /// When it begins there.
    pub start: DateTime,
    /// When it ends there, if that is told.
    pub end: Option<DateTime>,
    /// Its series.
    pub series: usize,
    /// Its place among the sessions of the series.
    pub session: usize,
    /// Whether it was moved to this day.
    pub is_new_date: bool,
}
