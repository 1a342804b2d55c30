//! Prints openings as schema.org says them.
//!
//! schema.org knows neither school holidays nor the first Saturday of the month. Hours that are
//! the same every week are said once; others week by week over the dates that are asked, weeks
//! that follow each other as one. Hours by appointment are left out: one cannot just come.
//!
//! A day that is left out beside others reads as closed. So what is said ends before the first day
//! that is not known: a text that was not read may change it, its weeks are not said, it is a
//! public holiday that nothing names, or the calendar does not tell it. What is said without dates
//! is the ordinary week, which is not read as that of public holidays.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::day_hours::{Minutes, day_hours};
use super::opening_hours_specification::OpeningHoursSpecification;
use super::typical::Typical;
use super::weeks::week_slots;
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Hours, Rule, TimeSpan, WEEK, Weekdays};

/// The openings from a date to another, both included, up to the first date that is not known.
pub fn opening_hours_specifications(
    hours: &Hours,
    first: Date,
    last: Date,
    calendar: &Calendar,
) -> Vec<OpeningHoursSpecification> {
    let is_certain = hours.touches().next().is_none();
    if is_certain && hours.rules.iter().all(is_every_week) {
        return every_week(hours);
    }
    let mut found: BTreeMap<(Date, Date, Minutes), Weekdays> = BTreeMap::new();
    let (openings, last) = dates_of_openings(hours, (first, last), calendar);
    for ((day, span), dates) in openings {
        for (from, to) in runs_of_weeks(&dates) {
            let valid = (from.max(first), to.min(last), span);
            let days = found.entry(valid).or_default();
            *days = days.with(Weekdays::one(WEEK[usize::from(day)]));
        }
    }
    let specification = |((from, to, span), days): (_, Weekdays)| {
        OpeningHoursSpecification::new(names(days), span, Some((from, to)))
    };
    found.into_iter().map(specification).collect()
}

fn is_every_week(rule: &Rule) -> bool {
    rule.periods.is_empty() && rule.except.is_empty() && rule.days.is_weekly()
}

fn every_week(hours: &Hours) -> Vec<OpeningHoursSpecification> {
    let mut found: BTreeMap<TimeSpan, Weekdays> = BTreeMap::new();
    for slot in week_slots(hours, Typical::Term) {
        if let (Some(span), Access::Free) = (slot.span, slot.access) {
            let days = found.entry(span).or_default();
            *days = days.with(Weekdays::one(slot.day));
        }
    }
    let specification = |(span, days): (TimeSpan, Weekdays)| {
        OpeningHoursSpecification::new(names(days), (span.start(), span.end()), None)
    };
    found.into_iter().map(specification).collect()
}

/// The dates of each opening, by weekday (0 is Monday) and hours, up to the first date that is not
/// known; and the last of the dates that are.
fn dates_of_openings(
    hours: &Hours,
    (first, last): (Date, Date),
    calendar: &Calendar,
) -> (BTreeMap<(u8, Minutes), Vec<Date>>, Date) {
    let mut found: BTreeMap<(u8, Minutes), Vec<Date>> = BTreeMap::new();
    let mut known = first;
    for date in first.series(1.days()).take_while(|date| *date <= last) {
        let offset = date.weekday().to_monday_zero_offset().unsigned_abs();
        let day = day_hours(hours, date, calendar);
        if day.is_unknown || !day.perhaps.is_empty() {
            break;
        }
        known = date;
        for (span, access) in day.open {
            // What a closure cuts after midnight is of no day's own hours.
            if access == Access::Free && span.0 < 1440 {
                found.entry((offset, span)).or_default().push(date);
            }
        }
    }
    (found, known)
}

/// Weeks that follow each other, from the Monday of the first to the Sunday of the last.
fn runs_of_weeks(dates: &[Date]) -> Vec<(Date, Date)> {
    let mut runs: Vec<(Date, Date)> = Vec::new();
    for date in dates {
        let offset = i32::from(date.weekday().to_monday_zero_offset());
        let ends = date
            .checked_sub(offset.days())
            .and_then(|monday| Ok((monday, monday.checked_add(6.days())?)));
        let Ok((monday, sunday)) = ends else {
            continue;
        };
        match runs.last_mut() {
            Some((_, last)) if last.tomorrow().is_ok_and(|next| next >= monday) => *last = sunday,
            _ => runs.push((monday, sunday)),
        }
    }
    runs
}

fn names(days: Weekdays) -> Vec<&'static str> {
    let name = |day| match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    };
    days.iter().map(name).collect()
}
