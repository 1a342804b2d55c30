//! Reads the tables of `content/calendrier/`.
//!
//! They are written as French Excel saves them: `;` between cells, dates as 2026-12-21, 21/12/2026
//! or 21 décembre 2026. Lines that begin with `#` say where the dates come from.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::calendar_fault::{CalendarFault, CalendarFaultKind as Kind};
use super::calendars::DepartmentZones;
use super::public_days::{Days, PublicDays};
use super::zone::Zone;
use crate::address::fold;
use crate::diagnostic::Span;
use crate::hours::french::{date_words, read_day};

pub(super) const PUBLIC_HOLIDAYS: &str =
    include_str!("../../../content/calendrier/jours-feries.csv");

/// Reads `jours-feries.csv` (columns date, nom, and departements where it is there: the numbers of
/// those that have the day, none for all), with what is wrong in it. A row that is not read is
/// missing: its day is not known to be one like any other.
pub fn public_holidays(text: &str) -> (PublicDays, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let mut public = PublicDays::default();
    let mut everywhere = Days::new();
    let rows = rows(text, ["date", "nom"], Some("departements"), &mut faults);
    if faults.iter().any(|fault| fault.kind == Kind::ShortLine) {
        public.undated.insert(String::new());
    }
    for ([date, name], only) in rows {
        let day = match date.date() {
            Ok(day) => day,
            Err(fault) => {
                public.undated.insert(name.text.to_owned());
                faults.push(fault);
                continue;
            }
        };
        let departments = match only.map(Cell::departments).unwrap_or(Ok(Vec::new())) {
            Ok(read) => read,
            Err(fault) => {
                public.doubtful.insert(day);
                faults.push(fault);
                continue;
            }
        };
        if let Some(other) = other_day(name.text, day).filter(|_| departments.is_empty()) {
            faults.push(date.fault(Kind::OtherDay(other)));
            continue;
        }
        let mut before = Vec::new();
        if departments.is_empty() {
            before.push(everywhere.insert(day, name.text.to_owned()));
        }
        for department in departments {
            let days = public.local.entry(department).or_default();
            before.push(days.insert(day, name.text.to_owned()));
        }
        let is_same = before
            .iter()
            .all(|before| before.as_deref() == Some(name.text));
        let kind = match is_same {
            true => Some(Kind::Repeated),
            false => before.iter().any(Option::is_some).then_some(Kind::Twice),
        };
        faults.extend(kind.map(|kind| date.fault(kind)));
    }
    public.everywhere = everywhere.into();
    (public, faults)
}

/// The day of that year, in words, on which marelle carries a public holiday of the same name, where it
/// is another one.
fn other_day(name: &str, day: Date) -> Option<String> {
    let name = fold(name);
    let of_year = carried_public_days().iter();
    let mut of_year = of_year.filter(|(known, _)| known.year() == day.year());
    let (known, _) = of_year.find(|(_, carried)| fold(carried) == name)?;
    (*known != day).then(|| date_words(*known))
}

/// The days of `content/calendrier/jours-feries.csv` of this repository, with their names.
fn carried_public_days() -> &'static [(Date, String)] {
    static CARRIED: LazyLock<Vec<(Date, String)>> = LazyLock::new(|| {
        let rows = rows(PUBLIC_HOLIDAYS, ["date", "nom"], None, &mut Vec::new());
        let days = rows.into_iter();
        days.filter_map(|([date, name], _)| Some((date.date().ok()?, name.text.to_owned())))
            .collect()
    });
    &CARRIED
}

/// Reads `zones.csv` (columns departement, zone), with what is wrong in it. A département whose row
/// is not read is in no zone; where the row does not say of which it is, those carried stand.
pub fn department_zones(text: &str) -> (DepartmentZones, Vec<CalendarFault>) {
    let mut faults = Vec::new();
    let mut zones = DepartmentZones::new();
    for ([department, zone], _) in rows(text, ["departement", "zone"], None, &mut faults) {
        let Some(number) = department_number(department.text) else {
            faults.push(department.fault(Kind::Department(department.text.to_owned())));
            continue;
        };
        let read = Zone::read(zone.text);
        let kind = match zones.get(&number) {
            _ if read.is_none() => Some(zone.fault(Kind::Zone(zone.text.to_owned()))),
            Some(before) if *before == read => Some(department.fault(Kind::Repeated)),
            Some(_) => Some(department.fault(Kind::TwiceDepartment)),
            None => None,
        };
        let is_doubtful = kind.as_ref().is_some_and(|it| !it.kind.is_harmless());
        zones.insert(number, read.filter(|_| !is_doubtful));
        faults.extend(kind);
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

/// A cell with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
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

    pub(super) fn fault(self, kind: Kind) -> CalendarFault {
        CalendarFault {
            span: self.span,
            kind,
        }
    }

    /// A day, as it is written in hours; a spreadsheet may add midnight to it.
    pub(super) fn date(self) -> Result<Date, CalendarFault> {
        let midnight = ["00:00:00", "00:00"];
        let mut ends = midnight
            .iter()
            .filter_map(|end| self.text.strip_suffix(end));
        let day = ends
            .next()
            .map_or(self.text, |day| day.trim_end_matches(['T', ' ']));
        let read = day.parse().ok().or_else(|| read_day(day));
        read.ok_or_else(|| self.fault(Kind::Date(self.text.to_owned())))
    }
}

/// A line's cells in the wanted order; the last is that of the optional column, if it is there.
pub(super) type Row<'t, const N: usize> = ([Cell<'t>; N], Option<Cell<'t>>);

/// The lines of a table with the wanted columns in the wanted order.
pub(super) fn rows<'t, const N: usize>(
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
                let kind = Kind::MissingColumn(column, columns.join(";"));
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
