//! The days whose sessions are known to the portal.

use jiff::ToSpan;
use jiff::civil::Date;

/// From the school year's first day to the last of the one that a year from now is in. It
/// changes once a year, so that calendars do not change with every day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Season {
    /// A 1 September.
    pub(super) first: Date,
    /// A 31 August.
    pub(super) last: Date,
}

impl Season {
    /// The season of a day.
    pub(super) fn of(today: Date) -> Self {
        let first = school_year(today);
        let in_a_year = today.saturating_add(1.year());
        let last = school_year(in_a_year).saturating_add(1);
        // At either end of the calendar (the years -9999 and 9999) the season is cut short.
        Self {
            first: Date::new(first, 9, 1).unwrap_or(Date::MIN),
            last: Date::new(last, 8, 31).unwrap_or(Date::MAX),
        }
    }
}

/// The year in which the school year of a day began.
fn school_year(day: Date) -> i16 {
    match day.month() {
        9.. => day.year(),
        _ => day.year() - 1,
    }
}
