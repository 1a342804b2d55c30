//! The days of a zone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendars::Calendars;
use super::school_dates::{ByZone, SchoolBreak, SchoolDates};
use super::zone::Zone;

/// The school holidays of a zone and the public holidays, as far as their dates are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    school: SchoolDates,
    public: BTreeMap<Date, String>,
}

impl Calendar {
    /// A calendar. Public holidays are known for the whole of each year that has one.
    pub fn new(school: SchoolDates, public: BTreeMap<Date, String>) -> Self {
        Self { school, public }
    }

    /// The calendar of a zone among those that were read; `None`: no zone, no school holidays.
    pub fn of_zone(schools: &ByZone, zone: Option<Zone>, public: &BTreeMap<Date, String>) -> Self {
        let school = zone.and_then(|zone| schools.get(&zone)).cloned();
        Self::new(school.unwrap_or_default(), public.clone())
    }

    /// The calendar that marelle carries (`content/calendrier/`): zones A, B and C.
    pub fn carried(zone: Option<Zone>) -> Self {
        Calendars::new(None, None, None).of(zone).clone()
    }

    /// The school holiday of a day; `None` where the dates have run out, `Some(None)` in term.
    pub fn school_break(&self, date: Date) -> Option<Option<&SchoolBreak>> {
        self.school.on(date)
    }

    /// The public holiday of a day; `None` where the dates have run out, `Some(None)` on others.
    pub fn public_holiday(&self, date: Date) -> Option<Option<&str>> {
        let first = self.public.keys().next()?.year();
        let last = self.public.keys().next_back()?.year();
        if !(first..=last).contains(&date.year()) {
            return None;
        }
        Some(self.public.get(&date).map(String::as_str))
    }

    /// The school holidays, in order.
    pub fn school_breaks(&self) -> &[SchoolBreak] {
        self.school.breaks()
    }

    /// The public holidays, in order.
    pub fn public_days(&self) -> impl Iterator<Item = Date> {
        self.public.keys().copied()
    }

    /// The last day whose school holidays are known.
    pub fn school_known_until(&self) -> Option<Date> {
        self.school.covered().map(|(_, last)| last)
    }

    /// The last day whose public holidays are known.
    pub fn public_known_until(&self) -> Option<Date> {
        let year = self.public.keys().next_back()?.year();
        Date::new(year, 12, 31).ok()
    }
}
