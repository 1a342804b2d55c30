//! From an instant to another.

use jiff::civil::DateTime;

use crate::hours::model::Access;

/// An opening, in the local time of Paris; the end is excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Interval {
    /// First instant.
    pub start: DateTime,
    /// The instant after the last.
    pub end: DateTime,
    /// How one comes.
    pub access: Access,
}
