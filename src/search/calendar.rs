//! The public holidays, and the school holidays of the portal's zones, for the manifest.

use super::byte_writer::ByteWriter;
use super::gazetteer::departments;
use super::opening::holiday_number;
use super::record::day_number;
use crate::hours::calendar::{Calendar, Zone};
use crate::portal::Portal;

/// The bytes of the manifest's calendar: docs/search.md, section 23.
pub(super) fn calendar(portal: &Portal) -> ByteWriter {
    let departments = departments(portal);
    let zone = |department: &&str| portal.calendars.zone(department);
    let mut zones: Vec<Zone> = departments.iter().filter_map(zone).collect();
    zones.sort_unstable();
    zones.dedup();
    let mut writer = ByteWriter::default();
    let public: Vec<u32> = portal
        .calendars
        .of(None)
        .public_days()
        .map(day_number)
        .collect();
    writer.increasing(&public);
    writer.count(zones.len());
    for zone in &zones {
        breaks(&mut writer, portal.calendars.of(Some(*zone)));
    }
    for department in &departments {
        let found = zone(department).and_then(|own| zones.binary_search(&own).ok());
        writer.count(found.map_or(0, |at| at + 1));
    }
    writer
}

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
