//! A session: once, from an hour to another.

use jiff::civil::{Date, DateTime};

use crate::content::SessionFate;

/// A session, in the local time of the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// When it is meant to begin.
    pub start: DateTime,
    /// When it is meant to end; `None` is not told.
    pub end: Option<DateTime>,
    /// What becomes of it.
    pub state: SessionState,
    /// Why, or what to know.
    pub reason: Option<String>,
    /// Whether its day was written as a date, and is not one of those that a rule gives.
    pub is_dated: bool,
}

/// What becomes of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    /// It takes place.
    Planned,
    /// It may be that this becomes of it: which session of its day is meant is not known.
    Unsure(SessionFate),
    /// It takes place, and no place is left.
    Full,
    /// It does not take place.
    Cancelled,
    /// It takes place at another time.
    Moved {
        /// When it begins.
        start: DateTime,
        /// When it ends, if that is told.
        end: Option<DateTime>,
    },
}

impl Session {
    /// What lasts longer among a service's hours, in minutes, is an opening and no session.
    pub(super) const LONGEST_MINUTES: u16 = 5 * 60;

    /// Whether it lasts no longer than that.
    pub(super) fn is_short(&self) -> bool {
        let longest = jiff::SignedDuration::from_mins(i64::from(Self::LONGEST_MINUTES));
        let lasts = self.end.map(|end| end.duration_since(self.start));
        lasts.is_none_or(|lasts| lasts <= longest)
    }

    /// When it takes place, or was meant to.
    pub fn held(&self) -> (DateTime, Option<DateTime>) {
        match self.state {
            SessionState::Moved { start, end } => (start, end),
            _ => (self.start, self.end),
        }
    }

    /// The day it begins on, once moved.
    pub fn day(&self) -> Date {
        self.held().0.date()
    }
}
