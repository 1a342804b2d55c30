//! A date of a calendar.

use jiff::civil::Date;

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
            Period::Dates(dates) => Some(dates.contains(self.date)),
        }
    }
}
