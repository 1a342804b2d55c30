//! A typical day of a period.

use super::situation::Situation;
use crate::hours::model::{DateRange, Period, SchoolHoliday};

/// A typical day: not a date, but a day of term or of holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Typical {
    /// Out of the school holidays.
    Term,
    /// In the school holidays, none in particular.
    Holidays,
    /// In one of them.
    Named(SchoolHoliday),
    /// A public holiday.
    Public,
    /// In a run of days, out of the school holidays as far as can be told.
    Dates(DateRange),
}

impl Situation for Typical {
    fn holds(&self, period: Period) -> Option<bool> {
        Some(match (*self, period) {
            (Self::Term, Period::SchoolTerm) | (Self::Public, Period::PublicHolidays) => true,
            (Self::Holidays | Self::Named(_), Period::SchoolHolidays) => true,
            (Self::Named(one), Period::Named(other)) => one == other,
            (Self::Dates(one), Period::Dates(other)) => one == other,
            // A run of days has days of term and others: what hangs on it is not shown there.
            (Self::Public, Period::SchoolTerm) => true,
            _ => false,
        })
    }
}
