//! The school holidays that marelle carries, beside those of a portal's table: a row that was deleted
//! there, or mistyped, would announce sessions in the holidays.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::calendar_fault::{CalendarFault, CalendarFaultKind as Kind};
use super::school_dates::{ByZone, SchoolBreak};
use super::school_table::{Placed, days_between, meets, read_table};
use crate::hours::french::date_words;

const SCHOOL_HOLIDAYS: &str = include_str!("../../../content/calendrier/vacances-scolaires.csv");

/// The most days of school between two holidays, thirteen weeks: over those from spring to summer.
const MOST_DAYS_OF_SCHOOL: i32 = 91;

/// How far from each other two holidays of one name are those of one year, in days.
const SAME_YEAR: i32 = 90;

/// Those of `content/calendrier/vacances-scolaires.csv` of this repository.
pub(super) fn carried_holidays() -> &'static ByZone {
    static CARRIED: LazyLock<ByZone> =
        LazyLock::new(|| read_table(SCHOOL_HOLIDAYS, &ByZone::new()).0);
    &CARRIED
}

/// The holidays of a zone's rows, and those carried that they leave out, in order; the day from which
/// some are missing that nobody carries; and what is to be told. A row stands before what is carried.
pub(super) fn completed(
    mut placed: Vec<Placed<'_>>,
    carried: &[SchoolBreak],
) -> (Vec<SchoolBreak>, Option<Date>, Vec<CalendarFault>) {
    let mut faults: Vec<CalendarFault> = Vec::new();
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut all: Vec<SchoolBreak> = placed.iter().map(|(read, _)| read.clone()).collect();
    for known in carried {
        let exact = placed.iter().find(|(read, _)| has_days_of(read, known));
        let own = exact.or_else(|| placed.iter().find(|(read, _)| is_same(read, known)));
        match own {
            Some((read, cell)) if has_days_of(read, known) && read.holiday != known.holiday => {
                faults.push(cell.fault(Kind::OtherName(known.name.clone())));
            }
            Some((read, cell)) if !has_days_of(read, known) => {
                // A long row may take the place of a holiday and of a bridge.
                let differs = |kind: &Kind| matches!(kind, Kind::Differs(_));
                let mut told = faults.iter().filter(|told| differs(&told.kind));
                let is_told = told.any(|told| told.span == cell.span);
                faults.extend((!is_told).then(|| cell.fault(Kind::Differs(span_words(known)))));
            }
            Some(_) => {}
            None => {
                let is_begun = placed.iter().any(|(read, _)| read.first < known.first);
                let next = placed.iter().find(|(read, _)| known.first < read.first);
                let absent = next.filter(|_| is_begun).map(|(_, cell)| {
                    cell.fault(Kind::Absent(known.name.clone(), span_words(known)))
                });
                faults.extend(absent);
                all.push(known.clone());
            }
        }
    }
    all.sort();
    let gap = gap(&mut all, carried);
    if let Some((before, after)) = &gap {
        let cell = placed.iter().find(|(read, _)| read == after);
        faults.extend(cell.map(|(_, cell)| cell.fault(gap_words(before, after))));
    }
    let from = gap.and_then(|(before, _)| before.last.tomorrow().ok());
    (all, from, faults)
}

/// The holidays around the first stretch of school that is too long. What is before those carried is
/// of years that are over, and is left out with it.
fn gap(all: &mut Vec<SchoolBreak>, carried: &[SchoolBreak]) -> Option<(SchoolBreak, SchoolBreak)> {
    let is_long = |[before, after]: [&SchoolBreak; 2]| {
        days_between(before.last, after.first) > MOST_DAYS_OF_SCHOOL
    };
    let first_carried = carried.first().map(|known| known.first);
    let before_carried = all.windows(2).rposition(|pair| {
        is_long([&pair[0], &pair[1]]) && first_carried.is_some_and(|first| pair[1].first <= first)
    });
    if let Some(last) = before_carried {
        all.drain(..=last);
    }
    let mut pairs = all.windows(2);
    let pair = pairs.find(|pair| is_long([&pair[0], &pair[1]]))?;
    Some((pair[0].clone(), pair[1].clone()))
}

fn has_days_of(read: &SchoolBreak, known: &SchoolBreak) -> bool {
    (read.first, read.last) == (known.first, known.last)
}

/// Whether a row tells a holiday that is carried.
fn is_same(read: &SchoolBreak, known: &SchoolBreak) -> bool {
    let is_near = days_between(read.first, known.first).abs() <= SAME_YEAR;
    meets(known, read) || (read.holiday.is_some() && read.holiday == known.holiday && is_near)
}

fn gap_words(before: &SchoolBreak, after: &SchoolBreak) -> Kind {
    let day = |day: Result<Date, jiff::Error>, other| date_words(day.unwrap_or(other));
    let first = day(before.last.tomorrow(), before.last);
    let last = day(after.first.yesterday(), after.first);
    Kind::Gap(format!("du {first} au {last}"))
}

fn span_words(known: &SchoolBreak) -> String {
    format!(
        "du {} au {}",
        date_words(known.first),
        date_words(known.last)
    )
}
