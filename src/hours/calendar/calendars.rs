//! The calendars of a portal.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::calendar::Calendar;
use super::calendar_place::CalendarPlace;
use super::calendar_text::{PUBLIC_HOLIDAYS, department_zones, public_holidays};
use super::carried_holidays::carried_holidays;
use super::public_days::{Days, PublicDays};
use super::school_dates::ByZone;
use super::zone::Zone;

const ZONES: &str = include_str!("../../../content/calendrier/zones.csv");

/// Whose public holidays are not known beside those of the whole country: Wallis-et-Futuna, la
/// Polynésie française and la Nouvelle-Calédonie set theirs by labour codes of their own. A portal
/// may give them.
const UNKNOWN_LOCAL_DAYS: [&str; 3] = ["986", "987", "988"];

/// The zone of each département, by its number; none where its row could not be read.
pub type DepartmentZones = BTreeMap<String, Option<Zone>>;

/// The calendars of every place, and which département is in which zone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendars {
    zones: DepartmentZones,
    schools: ByZone,
    public: PublicDays,
}

impl Calendars {
    /// The calendars that marelle carries, with what a portal's tables say of other zones, days and
    /// départements: a zone's school holidays and a département's zone take the place of those
    /// carried, public holidays are as many more.
    pub fn new(
        schools: Option<ByZone>,
        public: Option<PublicDays>,
        zones: Option<DepartmentZones>,
    ) -> Self {
        let mut calendars = Self {
            zones: department_zones(ZONES).0,
            schools: carried_holidays().clone(),
            public: public_holidays(PUBLIC_HOLIDAYS).0,
        };
        calendars.zones.extend(zones.unwrap_or_default());
        calendars.schools.extend(schools.unwrap_or_default());
        calendars.public.add(&public.unwrap_or_default());
        calendars
    }

    /// The zone of a département.
    pub fn zone(&self, department: &str) -> Option<Zone> {
        self.zones.get(department).copied().flatten()
    }

    /// What some départements have in common.
    pub fn place<'d>(&self, departments: impl IntoIterator<Item = &'d str>) -> CalendarPlace {
        let departments: BTreeSet<&str> = departments.into_iter().collect();
        let zones: BTreeSet<_> = departments.iter().map(|own| self.zone(own)).collect();
        let zone = zones.first().copied().flatten();
        let local = departments.iter().map(|own| self.first_like(own));
        CalendarPlace::new(zone.filter(|_| zones.len() == 1), local.collect())
    }

    /// The calendar of a place; without school holidays where none are known.
    pub fn of(&self, place: &CalendarPlace) -> Calendar {
        let school = place.zone().and_then(|zone| self.schools.get(&zone));
        let days = |of: &Option<String>| {
            let days = of.as_ref().and_then(|department| self.local(department));
            days.cloned().unwrap_or_default()
        };
        let local: Vec<Days> = place.local().iter().map(days).collect();
        let in_all = |date: &Date| local.iter().all(|days| days.contains_key(date));
        let all = local.iter().flatten();
        let (sure, doubtful): (Vec<_>, Vec<_>) = all.partition(|(date, _)| in_all(date));
        let sure = sure.into_iter().map(|(date, name)| (*date, name.clone()));
        let doubtful = doubtful.into_iter().map(|(date, _)| *date);
        let doubtful = doubtful.chain(self.public.doubtful.iter().copied());
        let mut own = place.local().iter().flatten();
        let misses_local = own.any(|department| self.local(department).is_none());
        Calendar::new(
            school.cloned().unwrap_or_default(),
            std::sync::Arc::clone(&self.public.everywhere),
            sure.collect(),
        )
        .with_doubtful(doubtful.collect())
        .missing_local(misses_local || !self.public.undated.is_empty())
    }

    /// The public holidays of a département that are not those of the whole country.
    pub fn local(&self, department: &str) -> Option<&Days> {
        self.public.local.get(department)
    }

    /// The first département with the same local holidays, if it has some; itself where they are
    /// not known.
    fn first_like(&self, department: &str) -> Option<String> {
        let Some(own) = self.local(department) else {
            let is_unknown = UNKNOWN_LOCAL_DAYS.contains(&department);
            return is_unknown.then(|| department.to_owned());
        };
        let all = self.public.local.iter();
        let mut same = all.filter(|(_, days)| *days == own);
        same.next().map(|(first, _)| first.clone())
    }
}
