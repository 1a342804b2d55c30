//! An opening of a typical week.

use jiff::civil::Weekday;

use crate::hours::model::{Access, DayPart, Frequency, Nth, TimeSpan};

/// An opening of a typical week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekSlot {
    /// The day.
    pub day: Weekday,
    /// The hours; `None`: by appointment, hours not said.
    pub span: Option<TimeSpan>,
    /// The part of the day of an appointment without hours.
    pub part: Option<DayPart>,
    /// How one comes.
    pub access: Access,
    /// Which of the month; empty: each.
    pub nth: Vec<Nth>,
    /// In which weeks.
    pub frequency: Frequency,
    /// Whether days or dates are left out that a week does not show.
    pub has_exceptions: bool,
    /// Whether some of these days are left out, or closed.
    pub misses_days: bool,
    /// Whether a text that was not read may change it.
    pub is_in_doubt: bool,
}

impl WeekSlot {
    /// Whether it comes every week.
    pub fn is_weekly(&self) -> bool {
        self.nth.is_empty() && self.frequency == Frequency::Weekly
    }
}
