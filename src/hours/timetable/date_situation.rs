//! A date of a calendar.

use jiff::civil::{Date, Weekday};

use super::situation::Situation;
use crate::hours::calendar::Calendar;
use crate::hours::model::Period;

/// A date of a calendar.
#[derive(Debug, Clone, Copy)]
pub(super) struct DateSituation<'c> {
    pub(super) date: Date,
    pub(super) calendar: &'c Calendar,
}

impl Situation for DateSituation<'_> {
    fn holds(&self, period: Period) -> Option<bool> {
        let school = || self.calendar.school_break(self.date);
        match period {
            Period::SchoolTerm => school().map(|known| known.is_none()),
            Period::SchoolHolidays => school().map(|known| known.is_some()),
            Period::Named(holiday) => {
                school().map(|known| known.is_some_and(|found| found.holiday == Some(holiday)))
            }
            Period::PublicHolidays => {
                let known = self.calendar.public_holiday(self.date)?;
                Some(known.is_some())
            }
            Period::Bridges => self.is_bridge(),
            Period::Dates(dates) => Some(dates.contains(self.date)),
        }
    }
}

impl DateSituation<'_> {
    /// Whether a working day lies between a public holiday and the weekend.
    fn is_bridge(&self) -> Option<bool> {
        let beside = match self.date.weekday() {
            Weekday::Friday => self.date.yesterday(),
            Weekday::Monday => self.date.tomorrow(),
            _ => return Some(false),
        };
        let is_holiday = |date| Some(self.calendar.public_holiday(date)?.is_some());
        Some(is_holiday(beside.ok()?)? && !is_holiday(self.date)?)
    }
}
