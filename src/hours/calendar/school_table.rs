//! Reads the table of school holidays, `vacances-scolaires.csv`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar_fault::{CalendarFault, CalendarFaultKind as Kind};
use super::calendar_text::{Cell, rows};
use super::carried_holidays::{carried_holidays, completed};
use super::school_dates::{ByZone, SchoolBreak, SchoolDates};
use super::zone::Zone;
use crate::address::fold;
use crate::hours::model::SchoolHoliday;

/// The most days of a holiday, ten weeks: the longest known are those of summer, 60 days.
const MOST_DAYS: i32 = 70;

/// How far from all others a holiday is of another time, in days: two years.
const MOST_APART: i32 = 731;

/// Of which zone something is not known (`None`, of each), and from which day on (`None`, always).
type Doubt = (Option<Zone>, Option<Date>);

/// A holiday, with the cell of its first day.
pub(super) type Placed<'t> = (SchoolBreak, Cell<'t>);

/// Reads `vacances-scolaires.csv` (columns zone, debut, fin, nom), with what is wrong in it. A row that
/// is not read is missing: from the day on where it may stand, nothing is known of its zone. One that
/// is not there at all counts as marelle carries it, which is told.
pub fn school_holidays(text: &str) -> (ByZone, Vec<CalendarFault>) {
    read_table(text, carried_holidays())
}

/// Reads a table beside those holidays that count where it has none.
pub(super) fn read_table(text: &str, carried: &ByZone) -> (ByZone, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let (zones, mut doubts) = read_rows(text, &mut faults);
    let mut complete = BTreeMap::new();
    for (zone, mut breaks) in zones {
        for first in leave_far(&mut breaks) {
            faults.push(first.fault(Kind::Far));
            doubts.push((Some(zone), None));
        }
        // What is missing may be the row that is told as not read.
        let is_doubtful = doubts.iter().any(|(of, _)| of.is_none_or(|of| of == zone));
        let carried = carried.get(&zone).filter(|_| !is_doubtful);
        let carried = carried.map_or(&[][..], SchoolDates::breaks);
        let (all, gap, mut told) = completed(breaks, carried);
        told.retain(|fault| !is_doubtful || !matches!(fault.kind, Kind::Gap(_)));
        faults.append(&mut told);
        doubts.extend(gap.map(|from| (Some(zone), Some(from))));
        complete.insert(zone, all);
    }
    let trusted = |(zone, breaks): (Zone, Vec<SchoolBreak>)| (zone, trusted(zone, breaks, &doubts));
    (complete.into_iter().map(trusted).collect(), faults)
}

fn read_rows<'t>(
    text: &'t str,
    faults: &mut Vec<CalendarFault>,
) -> (BTreeMap<Zone, Vec<Placed<'t>>>, Vec<Doubt>) {
    let mut zones: BTreeMap<Zone, Vec<Placed<'_>>> = BTreeMap::new();
    let mut doubts: Vec<Doubt> = Vec::new();
    let columns = ["zone", "debut", "fin", "nom"];
    let rows = rows(text, columns, None, faults);
    if faults.iter().any(|fault| fault.kind == Kind::ShortLine) {
        doubts.push((None, None));
    }
    for ([zone, first, last, name], _) in rows {
        let of_zone = Zone::read(zone.text);
        if let Some(of_zone) = of_zone {
            zones.entry(of_zone).or_default();
        }
        let read = school_break([first, last, name]);
        let (read, of_zone) = match (read, of_zone) {
            (Ok(read), Some(of_zone)) => (read, of_zone),
            (Ok(read), None) => {
                faults.push(zone.fault(Kind::Zone(zone.text.to_owned())));
                doubts.push((None, Some(read.first)));
                continue;
            }
            (Err((fault, from)), of_zone) => {
                faults.push(fault);
                doubts.push((of_zone, from));
                continue;
            }
        };
        let others = zones.entry(of_zone).or_default();
        match others.iter().find(|(other, _)| meets(other, &read)) {
            Some((other, _)) if *other == read => faults.push(first.fault(Kind::Repeated)),
            Some(_) => {
                faults.push(first.fault(Kind::Overlap));
                doubts.push((Some(of_zone), Some(read.first)));
            }
            None => others.push((read, first)),
        }
    }
    (zones, doubts)
}

pub(super) fn meets(other: &SchoolBreak, read: &SchoolBreak) -> bool {
    other.first <= read.last && read.first <= other.last
}

/// The holidays of a zone before the day from which something is not known.
fn trusted(zone: Zone, breaks: Vec<SchoolBreak>, doubts: &[Doubt]) -> SchoolDates {
    let own = doubts
        .iter()
        .filter(|(of, _)| of.is_none_or(|of| of == zone));
    let ends: BTreeSet<Option<Date>> = own.map(|(_, from)| *from).collect();
    let known = breaks.into_iter().filter(|read| {
        ends.first()
            .is_none_or(|end| end.is_some_and(|end| read.last < end))
    });
    SchoolDates::new(known.collect())
}

/// Takes out the holidays that are far from all others of their zone; gives their cells.
fn leave_far<'t>(breaks: &mut Vec<Placed<'t>>) -> Vec<Cell<'t>> {
    let days: Vec<Date> = breaks.iter().map(|(read, _)| read.first).collect();
    let is_near = |day: Date, other: Date| days_between(day, other).abs() <= MOST_APART;
    let is_far = |day: Date| days.iter().filter(|other| is_near(day, **other)).count() == 1;
    let mut far = Vec::new();
    if days.len() > 1 {
        breaks.retain(|(read, cell)| {
            let is_far = is_far(read.first);
            far.extend(is_far.then_some(*cell));
            !is_far
        });
    }
    far
}

pub(super) fn days_between(from: Date, to: Date) -> i32 {
    to.since(from).map_or(i32::MAX, |span| span.get_days())
}

/// A holiday, or what is wrong with it and from which day on it may stand.
fn school_break(
    [first, last, name]: [Cell<'_>; 3],
) -> Result<SchoolBreak, (CalendarFault, Option<Date>)> {
    let undated = |fault| (fault, None);
    let (from, to) = (
        first.date().map_err(undated)?,
        last.date().map_err(undated)?,
    );
    if to < from {
        // One of the two is right, and may be the last.
        let may_begin = to.checked_sub(MOST_DAYS.days()).ok();
        return Err((last.fault(Kind::Backwards), may_begin));
    }
    let lasts = days_between(from, to) + 1;
    if lasts > MOST_DAYS {
        return Err((last.fault(Kind::TooLong(lasts)), Some(from)));
    }
    if name.text.is_empty() {
        return Err((name.fault(Kind::Nameless), Some(from)));
    }
    Ok(SchoolBreak {
        first: from,
        last: to,
        name: name.text.to_owned(),
        holiday: holiday(name.text),
    })
}

/// Which holiday a name says; a bridge, and any other name, is a holiday without a name of its own.
fn holiday(name: &str) -> Option<SchoolHoliday> {
    let name = fold(name);
    let words = [
        ("toussaint", SchoolHoliday::Autumn),
        ("automne", SchoolHoliday::Autumn),
        ("noel", SchoolHoliday::Christmas),
        ("hiver", SchoolHoliday::Winter),
        ("fevrier", SchoolHoliday::Winter),
        ("printemps", SchoolHoliday::Spring),
        ("paques", SchoolHoliday::Spring),
        ("ete", SchoolHoliday::Summer),
        ("grandes", SchoolHoliday::Summer),
    ];
    let mut letters = name.split(|c: char| !c.is_alphanumeric());
    if letters.clone().any(|word| word == "pont") {
        return None;
    }
    let named = letters.find_map(|word| words.iter().find(|(known, _)| *known == word));
    named.map(|(_, holiday)| *holiday)
}
