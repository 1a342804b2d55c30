//! Open or closed.

use jiff::civil::DateTime;

use super::interval::Interval;
use crate::hours::model::Access;

/// What a service is at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Open.
    Open {
        /// When it closes.
        until: DateTime,
        /// How one comes.
        access: Access,
    },
    /// Closed.
    Closed {
        /// The next opening, if one is known.
        next: Option<Interval>,
    },
    /// The text does not say in which weeks it is open then, or a text that was not read may
    /// close it.
    Perhaps,
    /// The calendar's dates have run out, a text that was not read may open, no hours are known,
    /// or the instant is outside the timetable.
    Unknown,
}
