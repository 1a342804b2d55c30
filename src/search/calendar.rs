//! The public holidays, and the school holidays of the portal's zones, for the manifest.

use super::byte_writer::ByteWriter;
use super::gazetteer::departments;
use super::opening::holiday_number;
use super::record::day_number;
use crate::hours::calendar::{Calendar, CalendarPlace, Clock, Zone};
use crate::portal::Portal;

/// The bytes of the manifest's calendar: docs/search.md, section 23.
pub(super) fn calendar(portal: &Portal) -> ByteWriter {
    let departments = departments(portal);
    let zone = |department: &&str| portal.calendars.zone(department);
    let mut zones: Vec<Zone> = departments.iter().filter_map(zone).collect();
    zones.sort_unstable();
    zones.dedup();
    let mut writer = ByteWriter::default();
    let country = portal.calendars.of(&CalendarPlace::default());
    let public: Vec<u32> = country.public_days().map(day_number).collect();
    writer.increasing(&public);
    writer.count(zones.len());
    for zone in &zones {
        let place = CalendarPlace::in_zone(Some(*zone));
        breaks(&mut writer, &portal.calendars.of(&place));
    }
    for department in &departments {
        let found = zone(department).and_then(|own| zones.binary_search(&own).ok());
        writer.count(found.map_or(0, |at| at + 1));
    }
    writer
}

/// What départements have of their own, public holidays and clocks: docs/search.md, section 24.
/// Absent where none has any.
pub(super) fn local_days(portal: &Portal) -> Option<ByteWriter> {
    let departments = departments(portal);
    let clock = |department: &&str| match Clock::of_department(department) {
        Some(Clock::Paris) => "",
        Some(clock) => clock.name(),
        None => UNKNOWN_CLOCK,
    };
    let has_own = |own: &&str| portal.calendars.local(own).is_some() || !clock(own).is_empty();
    if !departments.iter().any(has_own) {
        return None;
    }
    let mut writer = ByteWriter::default();
    for department in &departments {
        let days = portal.calendars.local(department).into_iter().flatten();
        let days: Vec<u32> = days.map(|(day, _)| day_number(*day)).collect();
        writer.increasing(&days);
        writer.text(clock(department));
    }
    Some(writer)
}

/// Stands for a clock that is not known.
const UNKNOWN_CLOCK: &str = "?";

/// The school holidays in order, each with its rank in the year of school from 1.
fn breaks(writer: &mut ByteWriter, calendar: &Calendar) {
    let known = calendar.school_breaks();
    writer.count(known.len());
    let mut before = 0;
    for one in known {
        let (first, last) = (day_number(one.first), day_number(one.last));
        writer.number(first - before);
        writer.number(last - first);
        writer.number(one.holiday.map_or(0, |holiday| holiday_number(holiday) + 1));
        before = first;
    }
}
