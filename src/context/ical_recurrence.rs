//! Says dates as a rule of iCalendar, with the dates that it leaves out.
//!
//! The evaluator of hours says which dates there are; this finds a short way to write them down. A
//! rule is taken only when it gives every date, and what it gives more is left out again: dates
//! are never lost or added.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::hours::model::{Nth, WEEK};

/// Fewer dates than this are written one by one.
const LEAST: usize = 3;

/// Dates as a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Recurrence {
    /// `FREQ=WEEKLY;BYDAY=TU`; absent: the dates follow one by one.
    pub(super) rule: Option<String>,
    /// Dates that the rule gives and that are none.
    pub(super) excluded: Vec<Date>,
}

/// The shortest rule for some dates, in order and each once.
pub(super) fn recurrence(dates: &[Date]) -> Recurrence {
    let one_by_one = Recurrence {
        rule: None,
        excluded: Vec::new(),
    };
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return one_by_one;
    };
    if dates.len() < LEAST {
        return one_by_one;
    }
    let wanted: BTreeSet<Date> = dates.iter().copied().collect();
    let candidates = [weekly(dates, 1), weekly(dates, 2), monthly(dates)];
    let fitting = candidates.into_iter().flatten().filter_map(|candidate| {
        let given = days(*first, *last).filter(|day| (candidate.holds)(*day));
        let given: BTreeSet<Date> = given.collect();
        let excluded: Vec<Date> = given.difference(&wanted).copied().collect();
        let weight = candidate.weight + excluded.len();
        let found = Recurrence {
            rule: Some(candidate.rule),
            excluded,
        };
        wanted.is_subset(&given).then_some((weight, found))
    });
    match fitting.min_by_key(|(weight, _)| *weight) {
        Some((_, found)) if found.excluded.len() <= dates.len() => found,
        _ => one_by_one,
    }
}

/// A rule that may fit.
struct Candidate {
    rule: String,
    /// How much it says, counted as dates left out.
    weight: usize,
    /// Whether it gives a day.
    holds: Box<dyn Fn(Date) -> bool>,
}

/// Some days of the week, every week or every other one.
fn weekly(dates: &[Date], interval: i32) -> Option<Candidate> {
    let monday = monday(*dates.first()?);
    let weekdays: Vec<Weekday> = WEEK
        .into_iter()
        .filter(|day| dates.iter().any(|date| date.weekday() == *day))
        .collect();
    let names: Vec<&str> = weekdays.iter().map(|day| name(*day)).collect();
    let every = match interval {
        1 => String::new(),
        more => format!("INTERVAL={more};WKST=MO;"),
    };
    let rule = format!("FREQ=WEEKLY;{every}BYDAY={}", names.join(","));
    let holds = move |day: Date| {
        let weeks = (self::monday(day) - monday).get_days() / 7;
        weeks % interval == 0 && weekdays.contains(&day.weekday())
    };
    Some(Candidate {
        rule,
        weight: usize::from(interval != 1),
        holds: Box::new(holds),
    })
}

/// The same weekday of every month: the first, the second and the fourth, the last.
fn monthly(dates: &[Date]) -> Option<Candidate> {
    let weekday = dates.first()?.weekday();
    if dates.iter().any(|date| date.weekday() != weekday) {
        return None;
    }
    let ranks = match dates.iter().all(|date| Nth::Last.is(*date)) {
        true => vec![Nth::Last],
        false => (1..=5)
            .map(Nth::Number)
            .filter(|rank| dates.iter().any(|date| rank.is(*date)))
            .collect(),
    };
    let names: Vec<String> = ranks.iter().map(|rank| ranked(*rank, weekday)).collect();
    let rule = format!("FREQ=MONTHLY;BYDAY={}", names.join(","));
    let weight = 2 * ranks.len();
    let holds = move |day: Date| day.weekday() == weekday && ranks.iter().any(|rank| rank.is(day));
    Some(Candidate {
        rule,
        weight,
        holds: Box::new(holds),
    })
}

fn ranked(rank: Nth, weekday: Weekday) -> String {
    match rank {
        Nth::Number(number) => format!("{number}{}", name(weekday)),
        Nth::Last => format!("-1{}", name(weekday)),
    }
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// The Monday of a day's week.
fn monday(day: Date) -> Date {
    let since = day
        .since(date(1970, 1, 5))
        .map_or(0, |span| span.get_days());
    date(1970, 1, 5).saturating_add((since.div_euclid(7) * 7).days())
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first.series(1.day()).take_while(move |day| *day <= last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::recurrence;

    fn said(dates: &[Date]) -> (String, Vec<String>) {
        let found = recurrence(dates);
        let excluded = found.excluded.iter().map(ToString::to_string).collect();
        (found.rule.unwrap_or_default(), excluded)
    }

    #[test]
    fn the_shortest_rule_is_found() {
        let december =
            |days: &[i8]| -> Vec<Date> { days.iter().map(|day| date(2026, 12, *day)).collect() };
        let none: Vec<String> = Vec::new();
        let weekly = said(&december(&[1, 8, 15, 22]));
        assert_eq!(weekly, ("FREQ=WEEKLY;BYDAY=TU".to_owned(), none.clone()));
        let with_a_hole = said(&december(&[1, 8, 22]));
        assert_eq!(with_a_hole.0, "FREQ=WEEKLY;BYDAY=TU");
        assert_eq!(with_a_hole.1, ["2026-12-15"]);
        let every_other = said(&december(&[1, 15, 29]));
        let rule = "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU";
        assert_eq!(every_other, (rule.to_owned(), none.clone()));
        let first = [date(2026, 12, 5), date(2027, 1, 2), date(2027, 2, 6)];
        assert_eq!(
            said(&first),
            ("FREQ=MONTHLY;BYDAY=1SA".to_owned(), none.clone())
        );
        let last = [date(2026, 11, 27), date(2027, 1, 29), date(2027, 2, 26)];
        let left_out = vec!["2026-12-25".to_owned()];
        assert_eq!(
            said(&last),
            ("FREQ=MONTHLY;BYDAY=-1FR".to_owned(), left_out)
        );
        let scattered = [date(2026, 12, 1), date(2027, 2, 11), date(2027, 6, 5)];
        assert_eq!(said(&scattered), (String::new(), none.clone()));
        assert_eq!(said(&december(&[1, 8])), (String::new(), none));
    }
}
