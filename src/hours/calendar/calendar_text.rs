//! Reads the tables of `content/calendrier/`.
//!
//! They are written as French Excel saves them: `;` between cells, dates as 2026-12-21 or
//! 21/12/2026. Lines that begin with `#` say where the dates come from.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendar_fault::{CalendarFault, CalendarFaultKind as Kind};
use super::calendars::DepartmentZones;
use super::public_days::{Days, PublicDays};
use super::school_dates::{ByZone, SchoolBreak, SchoolDates};
use super::zone::Zone;
use crate::address::fold;
use crate::diagnostic::Span;
use crate::hours::model::SchoolHoliday;

/// Reads `vacances-scolaires.csv` (columns zone, debut, fin, nom), with what is wrong in it.
pub fn school_holidays(text: &str) -> (ByZone, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let mut zones: BTreeMap<Zone, Vec<SchoolBreak>> = BTreeMap::new();
    let columns = ["zone", "debut", "fin", "nom"];
    for ([zone, first, last, name], _) in rows(text, columns, None, &mut faults) {
        match school_break([first, last, name]) {
            Ok(read) => match Zone::read(zone.text) {
                Some(of_zone) => {
                    let others = zones.entry(of_zone).or_default();
                    let meets =
                        |other: &SchoolBreak| other.first <= read.last && read.first <= other.last;
                    if others.iter().any(meets) {
                        faults.push(first.fault(Kind::Overlap));
                    } else {
                        others.push(read);
                    }
                }
                None => faults.push(zone.fault(Kind::Zone(zone.text.to_owned()))),
            },
            Err(fault) => faults.push(fault),
        }
    }
    let zones = zones.into_iter();
    let zones = zones.map(|(zone, breaks)| (zone, SchoolDates::new(breaks)));
    (zones.collect(), faults)
}

fn school_break([first, last, name]: [Cell<'_>; 3]) -> Result<SchoolBreak, CalendarFault> {
    let (from, to) = (first.date()?, last.date()?);
    if to < from {
        return Err(last.fault(Kind::Backwards));
    }
    let holiday = holiday(name.text).map_err(|()| name.fault(Kind::Name(name.text.to_owned())))?;
    Ok(SchoolBreak {
        first: from,
        last: to,
        name: name.text.to_owned(),
        holiday,
    })
}

/// Reads `jours-feries.csv` (columns date, nom, and departements where it is there: the numbers of
/// those that have the day, none for all), with what is wrong in it.
pub fn public_holidays(text: &str) -> (PublicDays, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let mut everywhere = Days::new();
    let mut local = BTreeMap::<String, Days>::new();
    for ([date, name], only) in rows(text, ["date", "nom"], Some("departements"), &mut faults) {
        let departments = match only.map(Cell::departments).unwrap_or(Ok(Vec::new())) {
            Ok(read) => read,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let day = match date.date() {
            Ok(day) => day,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let mut is_twice = false;
        if departments.is_empty() {
            is_twice = everywhere.insert(day, name.text.to_owned()).is_some();
        }
        for department in departments {
            let days = local.entry(department).or_default();
            is_twice |= days.insert(day, name.text.to_owned()).is_some();
        }
        faults.extend(is_twice.then(|| date.fault(Kind::Twice)));
    }
    let everywhere = everywhere.into();
    (PublicDays { everywhere, local }, faults)
}

/// Reads `zones.csv` (columns departement, zone), with what is wrong in it.
pub fn department_zones(text: &str) -> (DepartmentZones, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let mut zones = BTreeMap::new();
    for ([department, zone], _) in rows(text, ["departement", "zone"], None, &mut faults) {
        let Some(number) = department_number(department.text) else {
            faults.push(department.fault(Kind::Department(department.text.to_owned())));
            continue;
        };
        match Zone::read(zone.text) {
            Some(of_zone) => {
                let before = zones.insert(number, of_zone);
                faults.extend(before.map(|_| department.fault(Kind::TwiceDepartment)));
            }
            None => faults.push(zone.fault(Kind::Zone(zone.text.to_owned()))),
        }
    }
    (zones, faults)
}

/// The number of a département or of a territory overseas: « 67 », « 2a », « 974 », « 1 » where
/// Excel left out the zero.
pub fn department_number(text: &str) -> Option<String> {
    let number = format!("{text:0>2}").to_uppercase();
    let is_one = match number.parse::<u16>() {
        Ok(value) => matches!(value, 1..=19 | 21..=95 | 971..=978 | 984 | 986..=989),
        Err(_) => number == "2A" || number == "2B",
    };
    is_one.then_some(number)
}

/// Which holiday a name says; a bridge is a holiday without a name of its own.
fn holiday(name: &str) -> Result<Option<SchoolHoliday>, ()> {
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
    ];
    let mut letters = name.split(|c: char| !c.is_alphanumeric());
    if letters.clone().any(|word| word == "pont") {
        return Ok(None);
    }
    letters
        .find_map(|word| words.iter().find(|(known, _)| *known == word))
        .map(|(_, holiday)| Some(*holiday))
        .ok_or(())
}

/// A cell with its place.
#[derive(Debug, Clone, Copy)]
struct Cell<'t> {
    text: &'t str,
    span: Span,
}

impl Cell<'_> {
    /// An empty cell where this one ends.
    fn end(self) -> Self {
        let end = self.span.end as usize;
        Self {
            text: "",
            span: Span::new(end, end),
        }
    }

    /// The numbers of départements, « 57 67 68 ».
    fn departments(self) -> Result<Vec<String>, CalendarFault> {
        let numbers = self.text.split(|c: char| !c.is_alphanumeric());
        let numbers = numbers.filter(|number| !number.is_empty());
        let read = numbers.map(|number| {
            let wrong = || self.fault(Kind::Department(number.to_owned()));
            department_number(number).ok_or_else(wrong)
        });
        read.collect()
    }

    fn fault(self, kind: Kind) -> CalendarFault {
        CalendarFault {
            span: self.span,
            kind,
        }
    }

    fn date(self) -> Result<Date, CalendarFault> {
        let iso = || self.text.parse().ok();
        let french = || {
            let mut parts = self.text.splitn(3, '/');
            let mut next = || parts.next()?.parse::<i16>().ok();
            let (day, month, year) = (next()?, next()?, next()?);
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        };
        iso()
            .or_else(french)
            .ok_or_else(|| self.fault(Kind::Date(self.text.to_owned())))
    }
}

/// A line's cells in the wanted order; the last is that of the optional column, if it is there.
type Row<'t, const N: usize> = ([Cell<'t>; N], Option<Cell<'t>>);

/// The lines of a table with the wanted columns in the wanted order.
fn rows<'t, const N: usize>(
    text: &'t str,
    columns: [&'static str; N],
    optional: Option<&'static str>,
    faults: &mut Vec<CalendarFault>,
) -> Vec<Row<'t, N>> {
    let mut lines = lines(text).filter(|line| {
        let text = line.text.trim();
        !text.is_empty() && !text.starts_with('#')
    });
    let heading = lines.next().map(|line| cells(line)).unwrap_or_default();
    let place = |column: &str| heading.iter().position(|cell| fold(cell.text) == column);
    let mut places = [0; N];
    for (at, column) in places.iter_mut().zip(columns) {
        match place(column) {
            Some(found) => *at = found,
            None => {
                let span = heading.first().map_or(Span::default(), |cell| cell.span);
                let kind = Kind::MissingColumn(column);
                faults.push(CalendarFault { span, kind });
                return Vec::new();
            }
        }
    }
    let known: Vec<&str> = columns.into_iter().chain(optional).collect();
    let others = heading.iter().filter(|cell| {
        let name = fold(cell.text);
        !name.is_empty() && !known.contains(&&*name)
    });
    faults.extend(
        others.map(|cell| cell.fault(Kind::UnknownColumn(cell.text.to_owned(), known.join(", ")))),
    );
    let last = optional.and_then(place);
    let mut rows = Vec::new();
    for line in lines {
        let cells = cells(line);
        let found = places.map(|at| cells.get(at).copied());
        if found.iter().all(Option::is_some) {
            // A line may end before the optional column.
            let optional = last.map(|at| cells.get(at).copied().unwrap_or(line.end()));
            rows.push((found.map(|cell| cell.unwrap_or(line)), optional));
        } else {
            faults.push(line.fault(Kind::ShortLine));
        }
    }
    rows
}

fn lines(text: &str) -> impl Iterator<Item = Cell<'_>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let marked = usize::from(line.starts_with('\u{feff}')) * '\u{feff}'.len_utf8();
        trimmed(&line[marked..], start + marked)
    })
}

fn cells(line: Cell<'_>) -> Vec<Cell<'_>> {
    let separator = if line.text.contains(';') { ';' } else { ',' };
    let mut at = line.span.start as usize;
    let parts = line.text.split(separator);
    parts
        .map(|part| {
            let start = at;
            at += part.len() + 1;
            trimmed(part, start)
        })
        .collect()
}

/// A piece without the spaces and quotes around it.
fn trimmed(piece: &str, start: usize) -> Cell<'_> {
    let around = |c: char| c.is_whitespace() || c == '"';
    let kept = piece.trim_start_matches(around);
    let start = start + piece.len() - kept.len();
    let kept = kept.trim_end_matches(around);
    Cell {
        text: kept,
        span: Span::new(start, start + kept.len()),
    }
}
