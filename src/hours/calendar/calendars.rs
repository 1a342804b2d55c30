//! The calendars of a portal.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendar::Calendar;
use super::calendar_text::{department_zones, public_holidays, school_holidays};
use super::school_dates::ByZone;
use super::zone::Zone;

const SCHOOL_HOLIDAYS: &str = include_str!("../../../content/calendrier/vacances-scolaires.csv");
const PUBLIC_HOLIDAYS: &str = include_str!("../../../content/calendrier/jours-feries.csv");
const ZONES: &str = include_str!("../../../content/calendrier/zones.csv");

/// The zone of each département, by its number.
pub type DepartmentZones = BTreeMap<String, Zone>;

/// The calendars of every zone, and which département is in which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendars {
    zones: DepartmentZones,
    by_zone: BTreeMap<Zone, Calendar>,
    /// Without school holidays: for what is in no zone.
    without_zone: Calendar,
}

impl Calendars {
    /// The calendars of some tables; a table that is absent is the one marelle carries.
    pub fn new(
        schools: Option<ByZone>,
        public: Option<BTreeMap<Date, String>>,
        zones: Option<DepartmentZones>,
    ) -> Self {
        let schools = schools.unwrap_or_else(|| school_holidays(SCHOOL_HOLIDAYS).0);
        let public = public.unwrap_or_else(|| public_holidays(PUBLIC_HOLIDAYS).0);
        let calendar = |zone| Calendar::of_zone(&schools, zone, &public);
        Self {
            zones: zones.unwrap_or_else(|| department_zones(ZONES).0),
            by_zone: schools
                .keys()
                .map(|zone| (*zone, calendar(Some(*zone))))
                .collect(),
            without_zone: calendar(None),
        }
    }

    /// The zone of a département.
    pub fn zone(&self, department: &str) -> Option<Zone> {
        self.zones.get(department).copied()
    }

    /// The calendar of a zone; without school holidays where none are known.
    pub fn of(&self, zone: Option<Zone>) -> &Calendar {
        let known = zone.and_then(|zone| self.by_zone.get(&zone));
        known.unwrap_or(&self.without_zone)
    }

    /// The zones whose school holidays are known, with their calendars.
    pub fn zones(&self) -> impl Iterator<Item = (Zone, &Calendar)> {
        self.by_zone
            .iter()
            .map(|(zone, calendar)| (*zone, calendar))
    }
}
