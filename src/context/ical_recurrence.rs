//! Says dates as a rule of iCalendar, with the dates that it leaves out.
//!
//! The evaluator of hours says which dates there are; this finds a short way to write them down. A
//! rule is taken only when it gives every date, and what it gives more is left out again: dates
//! are never lost or added.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::hours::model::{Nth, WEEK};

/// Fewer dates than this are written one by one.
const LEAST: usize = 3;

/// Dates as a rule.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Recurrence {
    /// `FREQ=WEEKLY;BYDAY=TU`.
    pub(super) rule: String,
    /// What tells it from the other rules of the same dates: `1SA`.
    pub(super) rank: Option<String>,
    /// The dates, in order.
    pub(super) dates: Vec<Date>,
    /// Dates that the rule gives and that are none.
    pub(super) excluded: Vec<Date>,
}

/// The shortest rules for some dates, in order and each once: one, or one for each of several
/// days of the month (« 1er et 3e samedi »), for Outlook skips an event whose rule names two. None
/// where the dates follow one by one.
pub(super) fn recurrences(dates: &[Date]) -> Vec<Recurrence> {
    if dates.len() < LEAST {
        return Vec::new();
    }
    let candidates = [weekly(dates, 1), weekly(dates, 2), monthly(dates)];
    let fitting = candidates.into_iter().flatten().filter_map(|candidate| {
        let weight = candidate.weight;
        let found: Vec<Recurrence> = candidate
            .rules
            .into_iter()
            .map(|rule| rule.among(dates))
            .collect();
        let excluded: usize = found.iter().map(|it| it.excluded.len()).sum();
        let given: usize = found.iter().map(|it| it.dates.len()).sum();
        let fits = given == dates.len() && excluded <= dates.len();
        fits.then_some((weight + excluded, found))
    });
    let lightest = fitting.min_by_key(|(weight, _)| *weight);
    lightest.map(|(_, found)| found).unwrap_or_default()
}

/// Rules that may fit; none gives a day of another.
struct Candidate {
    rules: Vec<DayRule>,
    /// How much they say, counted as dates left out.
    weight: usize,
}

/// A rule, and which days it gives.
struct DayRule {
    rule: String,
    rank: Option<String>,
    holds: Box<dyn Fn(Date) -> bool>,
}

impl DayRule {
    /// What it gives of some dates, and what it gives between them.
    fn among(self, dates: &[Date]) -> Recurrence {
        let held = dates.iter().copied().filter(|date| (self.holds)(*date));
        let held: Vec<Date> = held.collect();
        let excluded = match (held.first(), held.last()) {
            (Some(first), Some(last)) => days(*first, *last)
                .filter(|day| (self.holds)(*day) && held.binary_search(day).is_err())
                .collect(),
            _ => Vec::new(),
        };
        Recurrence {
            rule: self.rule,
            rank: self.rank,
            dates: held,
            excluded,
        }
    }
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
        rules: vec![DayRule {
            rule,
            rank: None,
            holds: Box::new(holds),
        }],
        weight: usize::from(interval != 1),
    })
}

/// The same weekday of every month: the first, the second and the fourth, the last.
fn monthly(dates: &[Date]) -> Option<Candidate> {
    let weekday = dates.first()?.weekday();
    if dates.iter().any(|date| date.weekday() != weekday) {
        return None;
    }
    let ranks = ranks(dates);
    let is_one = ranks.len() == 1;
    let weight = 2 * ranks.len();
    let rules = ranks.into_iter().map(|rank| {
        let name = ranked(rank, weekday);
        DayRule {
            rule: format!("FREQ=MONTHLY;BYDAY={name}"),
            rank: (!is_one).then_some(name),
            holds: Box::new(move |day| day.weekday() == weekday && rank.is(day)),
        }
    });
    Some(Candidate {
        rules: rules.collect(),
        weight,
    })
}

/// Which of the month some dates are. The last is a fourth or a fifth: it is said where none of
/// them is another fourth.
fn ranks(dates: &[Date]) -> Vec<Nth> {
    let first: Vec<Nth> = (1..=3).map(Nth::Number).collect();
    let late = dates
        .iter()
        .filter(|date| !first.iter().any(|it| it.is(**date)));
    let ends = match late.clone().all(|date| Nth::Last.is(*date)) {
        true => vec![Nth::Last],
        false => vec![Nth::Number(4), Nth::Number(5)],
    };
    let all = first.into_iter().chain(ends);
    all.filter(|rank| dates.iter().any(|date| rank.is(*date)))
        .collect()
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

    use super::recurrences;

    /// The rules, each with the number of its dates and those that it leaves out.
    fn said(dates: &[Date]) -> Vec<String> {
        let found = recurrences(dates).into_iter().map(|it| {
            let excluded = it.excluded.iter().map(|date| format!(" -{date}"));
            format!(
                "{} {}{}",
                it.rule,
                it.dates.len(),
                String::from_iter(excluded)
            )
        });
        found.collect()
    }

    fn december(days: &[i8]) -> Vec<Date> {
        days.iter().map(|day| date(2026, 12, *day)).collect()
    }

    #[test]
    fn the_shortest_rule_is_found() {
        assert_eq!(said(&december(&[1, 8, 15, 22])), ["FREQ=WEEKLY;BYDAY=TU 4"]);
        assert_eq!(
            said(&december(&[1, 8, 22])),
            ["FREQ=WEEKLY;BYDAY=TU 3 -2026-12-15"]
        );
        assert_eq!(
            said(&december(&[1, 15, 29])),
            ["FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU 3"]
        );
        let first = [date(2026, 12, 5), date(2027, 1, 2), date(2027, 2, 6)];
        assert_eq!(said(&first), ["FREQ=MONTHLY;BYDAY=1SA 3"]);
        let last = [date(2026, 11, 27), date(2027, 1, 29), date(2027, 2, 26)];
        assert_eq!(said(&last), ["FREQ=MONTHLY;BYDAY=-1FR 3 -2026-12-25"]);
        let scattered = [date(2026, 12, 1), date(2027, 2, 11), date(2027, 6, 5)];
        assert_eq!(said(&scattered), [""; 0]);
        assert_eq!(said(&december(&[1, 8])), [""; 0]);
    }

    #[test]
    fn each_day_of_the_month_is_a_rule_of_its_own() {
        let saturdays = |days: &[(i8, i8)]| -> Vec<String> {
            let days = days.iter().map(|(month, day)| date(2026, *month, *day));
            said(&Vec::from_iter(days))
        };
        assert_eq!(
            saturdays(&[
                (9, 5),
                (9, 19),
                (10, 3),
                (10, 17),
                (11, 7),
                (12, 5),
                (12, 19)
            ]),
            [
                "FREQ=MONTHLY;BYDAY=1SA 4",
                "FREQ=MONTHLY;BYDAY=3SA 3 -2026-11-21"
            ]
        );
        // October has five.
        assert_eq!(
            saturdays(&[(9, 5), (9, 26), (10, 3), (10, 31), (11, 7), (11, 28)]),
            ["FREQ=MONTHLY;BYDAY=1SA 3", "FREQ=MONTHLY;BYDAY=-1SA 3"]
        );
        assert_eq!(
            saturdays(&[(9, 12), (9, 26), (10, 10), (10, 24), (11, 14), (11, 28)]),
            ["FREQ=MONTHLY;BYDAY=2SA 3", "FREQ=MONTHLY;BYDAY=4SA 3"]
        );
    }
}
