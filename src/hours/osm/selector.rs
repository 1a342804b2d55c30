//! Prints periods, weeks, days and hours in OSM's words.

use jiff::civil::{Date, Weekday};

use super::cell::Cell;
use crate::hours::model::{
    DateRange, Frequency, MonthDay, Nth, Period, SchoolHoliday, TimeSpan, Weekdays,
};

/// « Aug 01-21 », « SH », « Dec-Jan SH »: dates and holidays of a cell, which stand before and
/// after the weeks. `None` where OSM cannot say all at once.
pub(super) fn cell_words(cell: &Cell) -> Option<(String, &'static str)> {
    if cell.periods.contains(&Period::Bridges) {
        return None;
    }
    let mut dates: Option<DateRange> = None;
    for period in &cell.periods {
        if let Period::Dates(range) = period {
            dates = match dates {
                None => Some(*range),
                Some(known) => Some(narrower(known, *range)?),
            };
        }
    }
    let public = cell.periods.contains(&Period::PublicHolidays);
    let holiday = cell.holiday();
    let school = holiday.is_some() || cell.periods.contains(&Period::SchoolHolidays);
    if public && school {
        return None;
    }
    let days = match (public, school) {
        (true, _) => "PH",
        (_, true) => "SH",
        _ => "",
    };
    let months = match (dates, holiday) {
        (Some(range), None) => range_words(range)?,
        (None, Some(holiday)) => holiday_months(holiday).to_owned(),
        (None, None) => String::new(),
        (Some(_), Some(_)) => return None,
    };
    Some((months, days))
}

/// The range that is inside the other.
fn narrower(one: DateRange, two: DateRange) -> Option<DateRange> {
    let inside = |inner: DateRange, outer: DateRange| match inner {
        DateRange::Dated { first, last } => {
            let whole = outer.contains(first) && outer.contains(last);
            match outer {
                // Both ends of a range shorter than the outer one's gap are enough.
                DateRange::Yearly { .. } => whole && days_between(first, last) < 60,
                _ => whole,
            }
        }
        _ => false,
    };
    if inside(one, two) {
        Some(one)
    } else {
        inside(two, one).then_some(two)
    }
}

fn days_between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(i32::MAX, |span| span.get_days())
}

/// The months in which a school holiday falls, in every zone.
pub(super) fn holiday_months(holiday: SchoolHoliday) -> &'static str {
    match holiday {
        SchoolHoliday::Autumn => "Oct-Nov",
        SchoolHoliday::Christmas => "Dec-Jan",
        SchoolHoliday::Winter => "Feb-Mar",
        SchoolHoliday::Spring => "Apr-May",
        SchoolHoliday::Summer => "Jul-Sep",
    }
}

fn range_words(range: DateRange) -> Option<String> {
    Some(match range {
        DateRange::Anchored { .. } => return None,
        DateRange::Easter(0) => "easter".to_owned(),
        DateRange::Easter(1) => "easter +1 day".to_owned(),
        DateRange::Easter(-1) => "easter -1 day".to_owned(),
        DateRange::Easter(days) => format!("easter {days:+} days"),
        DateRange::Yearly { first, last } if first == last => day_words(first),
        DateRange::Yearly { first, last } if first.day() == 1 && last.ends_month() => {
            if first.month() == last.month() {
                return Some(month_name(first.month()).to_owned());
            }
            format!("{}-{}", month_name(first.month()), month_name(last.month()))
        }
        DateRange::Yearly { first, last } if first.month() == last.month() && first < last => {
            format!("{}-{:02}", day_words(first), last.day())
        }
        DateRange::Yearly { first, last } => format!("{}-{}", day_words(first), day_words(last)),
        DateRange::Dated { first, last } if first == last => date_words(first),
        DateRange::Dated { first, last }
            if (first.year(), first.month()) == (last.year(), last.month()) =>
        {
            format!("{}-{:02}", date_words(first), last.day())
        }
        // The year is said twice: opening_hours.js refuses « 2021 Mar 28-Apr 16 ».
        DateRange::Dated { first, last } => {
            format!("{}-{}", date_words(first), date_words(last))
        }
        DateRange::From(first) => format!("{}-2100 Dec 31", date_words(first)),
        DateRange::Until(last) => format!("1990 Jan 01-{}", date_words(last)),
    })
}

fn date_words(date: Date) -> String {
    format!("{} {}", date.year(), day_words(MonthDay::of(date)))
}

fn day_words(day: MonthDay) -> String {
    format!("{} {:02}", month_name(day.month()), day.day())
}

/// The months in OSM's words.
pub(super) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The days in OSM's words, Monday first.
pub(super) const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

fn month_name(month: i8) -> &'static str {
    let at = usize::try_from(month - 1).unwrap_or(0);
    MONTHS.get(at).copied().unwrap_or_default()
}

fn day_name(day: Weekday) -> &'static str {
    DAYS[usize::from(day.to_monday_zero_offset().unsigned_abs() % 7)]
}

/// « week 2-52/2 ».
pub(super) fn week_words(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::EvenWeeks => "week 2-52/2",
        Frequency::OddWeeks => "week 1-53/2",
        _ => "",
    }
}

/// « Mo-Fr », « Tu,Th », « Sa[1,3] ».
pub(super) fn weekday_words(weekdays: Weekdays, nth: &[Nth]) -> String {
    if !nth.is_empty() {
        let ranks: Vec<String> = nth
            .iter()
            .map(|nth| match nth {
                Nth::Number(number) => number.to_string(),
                Nth::Last => "-1".to_owned(),
            })
            .collect();
        let ranks = ranks.join(",");
        let days = weekdays
            .iter()
            .map(|day| format!("{}[{ranks}]", day_name(day)));
        return days.collect::<Vec<_>>().join(",");
    }
    let runs = weekdays.runs().into_iter().map(|(first, last)| {
        if first == last {
            day_name(first).to_owned()
        } else if first.next() == last {
            format!("{},{}", day_name(first), day_name(last))
        } else {
            format!("{}-{}", day_name(first), day_name(last))
        }
    });
    runs.collect::<Vec<_>>().join(",")
}

/// « 09:00-12:00,14:00-17:00 ».
pub(super) fn span_words(spans: &[TimeSpan]) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let words = spans.iter().map(|span| {
        // A whole day from an hour to the same needs the hours past midnight.
        let wraps = span.end() > 1440 && span.end() - 1440 < span.start();
        let end = if wraps { span.end() - 1440 } else { span.end() };
        format!("{}-{}", time(span.start()), time(end))
    });
    words.collect::<Vec<_>>().join(",")
}
