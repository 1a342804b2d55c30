//! The days of a zone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::calendar_place::CalendarPlace;
use super::calendars::Calendars;
use super::public_days::Days;
use super::school_dates::{SchoolBreak, SchoolDates};
use super::zone::Zone;

/// The school holidays and the public holidays of a place, as far as their dates are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    school: SchoolDates,
    public: Arc<Days>,
    local: BTreeMap<Date, String>,
    /// Public holidays of some of the places that it is the calendar of, and not of others.
    doubtful: BTreeSet<Date>,
    /// Whether a place has public holidays of its own that are not known.
    misses_local: bool,
}

impl Calendar {
    /// A calendar. Public holidays are known for the whole of each year that has one; `local` are
    /// those that are not of the whole country.
    pub fn new(school: SchoolDates, public: Arc<Days>, local: Days) -> Self {
        Self {
            school,
            public,
            local,
            doubtful: BTreeSet::new(),
            misses_local: false,
        }
    }

    /// The same for several places, of which some have public holidays that the others have not.
    pub(super) fn with_doubtful(mut self, doubtful: BTreeSet<Date>) -> Self {
        self.doubtful = doubtful;
        self.doubtful.retain(|day| !self.public.contains_key(day));
        self
    }

    /// The same where a place has public holidays of its own that are not known.
    pub(super) fn missing_local(mut self, misses_local: bool) -> Self {
        self.misses_local = misses_local;
        self
    }

    /// The calendar of a zone among those that marelle carries (`content/calendrier/`), where no
    /// public holiday is local.
    pub fn carried(zone: Option<Zone>) -> Self {
        Calendars::new(None, None, None).of(&CalendarPlace::in_zone(zone))
    }

    /// The calendar of a département that marelle carries.
    pub fn carried_for(department: &str) -> Self {
        let calendars = Calendars::new(None, None, None);
        calendars.of(&calendars.place([department]))
    }

    /// The school holiday of a day; `None` where the dates have run out, `Some(None)` in term.
    pub fn school_break(&self, date: Date) -> Option<Option<&SchoolBreak>> {
        self.school.on(date)
    }

    /// The public holiday of a day; `None` where the dates have run out, places differ or local
    /// holidays are not known, `Some(None)` on others.
    pub fn public_holiday(&self, date: Date) -> Option<Option<&str>> {
        let first = self.public.keys().next()?.year();
        let last = self.public.keys().next_back()?.year();
        if !(first..=last).contains(&date.year()) || self.doubtful.contains(&date) {
            return None;
        }
        let name = self.public.get(&date).or_else(|| self.local.get(&date));
        match name {
            None if self.misses_local => None,
            name => Some(name.map(String::as_str)),
        }
    }

    /// Whether a day is known to be a public holiday, here or at some of the places.
    pub fn may_be_public_holiday(&self, date: Date) -> bool {
        let is_known = self.public.contains_key(&date) || self.local.contains_key(&date);
        is_known || self.doubtful.contains(&date)
    }

    /// The school holidays, in order.
    pub fn school_breaks(&self) -> &[SchoolBreak] {
        self.school.breaks()
    }

    /// The public holidays, in order.
    pub fn public_days(&self) -> impl Iterator<Item = Date> {
        let days: BTreeSet<Date> = self
            .public
            .keys()
            .chain(self.local.keys())
            .copied()
            .collect();
        days.into_iter()
    }

    /// The days of which it is not known whether they are public holidays: places differ.
    pub fn doubtful_days(&self) -> impl Iterator<Item = Date> {
        self.doubtful.iter().copied()
    }

    /// Whether a place has public holidays of its own that are not known.
    pub fn misses_local_holidays(&self) -> bool {
        self.misses_local
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
