//! Typical weeks, one a period.

use jiff::civil::Weekday;

use super::day_hours::without;
use super::doubt::Doubt;
use super::in_force::in_force;
use super::typical::Typical;
use super::week_slot::WeekSlot;
use super::week_table::{WeekRow, WeekTable};
use crate::hours::french::{frequency_words, period_words};
use crate::hours::model::{
    Access, DayPart, Effect, Exception, Frequency, Hours, Manner, Nth, Period, Rule, TimeSpan, WEEK,
};

const ALL_YEAR: &str = "Toute l'année";

/// The hours as tables: one for each period in which they differ, the ordinary one first. Single
/// closures are not in them: they are sentences of their own.
pub fn week_tables(hours: &Hours) -> Vec<WeekTable> {
    let table = |period: String, typical| WeekTable {
        period,
        rows: rows(&week_slots(hours, typical)),
    };
    let mut tables = vec![table(ALL_YEAR.to_owned(), Typical::Term)];
    let of_holidays = "Pendant les vacances scolaires".to_owned();
    let holidays = table(of_holidays, Typical::Holidays);
    if holidays.rows != tables[0].rows {
        tables[0].period = "En période scolaire".to_owned();
        tables.push(holidays);
    }
    let general = tables.len();
    for typical in special(hours) {
        let special = table(period_of(typical), typical);
        // What a reader expects then: a holiday by its name is one of the holidays.
        let expected = match typical {
            Typical::Named(_) => &tables[general - 1..general],
            _ => &tables[..general],
        };
        if expected.iter().all(|table| table.rows == special.rows) {
            continue;
        }
        let mut alike = tables[general..].iter_mut();
        match alike.find(|table| table.rows == special.rows) {
            Some(table) => table.period = format!("{}, {}", table.period, special.period),
            None => tables.push(special),
        }
    }
    for table in &mut tables[general..] {
        table.period = label(&table.period);
    }
    let may_change = hours.touches().next().is_some();
    if (tables.len() > 1 || may_change) && tables[0].period == ALL_YEAR {
        tables[0].period = "En temps ordinaire".to_owned();
    }
    tables
}

/// The named holidays and runs of days that have hours of their own.
fn special(hours: &Hours) -> Vec<Typical> {
    let mut special: Vec<Typical> = Vec::new();
    for rule in &hours.rules {
        let one_of = rule.named_periods().filter_map(|period| match period {
            Period::Named(holiday) => Some(Typical::Named(holiday)),
            // A single day is no week: it is a sentence of its own.
            Period::Dates(dates) if rule.manner == Manner::Replaces && !dates.is_one_day() => {
                Some(Typical::Dates(dates))
            }
            Period::PublicHolidays if !rule.closes() && !rule.periods.is_empty() => {
                Some(Typical::Public).filter(|_| rule.periods.contains(&period))
            }
            _ => None,
        });
        special.extend(one_of);
    }
    special.sort_unstable();
    special.dedup();
    special
}

fn period_of(typical: Typical) -> String {
    match typical {
        Typical::Term => period_words(Period::SchoolTerm),
        Typical::Holidays => period_words(Period::SchoolHolidays),
        Typical::Named(holiday) => period_words(Period::Named(holiday)),
        Typical::Public => period_words(Period::PublicHolidays),
        Typical::Dates(dates) => period_words(Period::Dates(dates)),
    }
}

/// Periods as a heading says them: « Vacances d'hiver et vacances de printemps ».
fn label(periods: &str) -> String {
    let words = match periods.rsplit_once(", ") {
        Some((before, last)) => format!("{before} et {last}"),
        None => periods.to_owned(),
    };
    let mut letters = words.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// The openings of a typical week, by day and hour.
pub(super) fn week_slots(hours: &Hours, typical: Typical) -> Vec<WeekSlot> {
    let found = in_force(&hours.rules, &typical);
    let mut slots = Vec::new();
    for day in WEEK {
        let is_in_doubt = Doubt::of(hours, day, &typical) != Doubt::None;
        for rule in found
            .openings
            .iter()
            .filter(|rule| rule.days.weekdays.has(day))
        {
            let closures = found
                .closures
                .iter()
                .filter(|closure| closure.rank() >= rule.rank() && closure.days.weekdays.has(day));
            let (whole, partial): (Vec<&Rule>, Vec<&Rule>) =
                closures.partition(|closure| closure.days.is_weekly() && is_all_week(closure));
            let of_rule = slots_of(rule, day, whole.into_iter());
            slots.extend(of_rule.into_iter().map(|slot| WeekSlot {
                misses_days: slot.misses_days || !partial.is_empty(),
                is_in_doubt,
                ..slot
            }));
        }
    }
    let key = |slot: &WeekSlot| {
        (
            slot.day.to_monday_zero_offset(),
            begins(slot),
            slot.span,
            slot.nth.clone(),
        )
    };
    slots.sort_by_key(key);
    slots
}

/// When it begins, in minutes; an appointment at no part of the day comes last.
fn begins(slot: &WeekSlot) -> u16 {
    let of_part = || {
        slot.part.map_or(u16::MAX, |part| match part {
            DayPart::Morning => 0,
            DayPart::Afternoon => 12 * 60,
            DayPart::Evening => 17 * 60,
        })
    };
    slot.span.map_or_else(of_part, TimeSpan::start)
}

/// Whether a closure is of every such day of the period, and not of some dates of it.
fn is_all_week(closure: &Rule) -> bool {
    closure.except.is_empty()
}

fn slots_of<'h>(
    rule: &Rule,
    day: Weekday,
    closures: impl Iterator<Item = &'h Rule>,
) -> Vec<WeekSlot> {
    let slot = |span, part, access| WeekSlot {
        day,
        span,
        part,
        access,
        nth: rule.days.nth.clone(),
        frequency: rule.days.frequency,
        has_exceptions: !rule.except.is_empty(),
        misses_days: rule
            .except
            .iter()
            .any(|except| matches!(except, Exception::Days { .. })),
        is_in_doubt: false,
    };
    match &rule.effect {
        Effect::Open { spans, access } => {
            let mut left = spans.clone();
            for closure in closures {
                if let Effect::Closed(closed) = &closure.effect {
                    // What would begin past midnight is not of this day.
                    let kept = without(&left, closed).into_iter();
                    left = kept
                        .filter_map(|(from, to)| TimeSpan::new(from, to))
                        .collect();
                }
            }
            let left = left.into_iter();
            left.map(|span| slot(Some(span), None, *access)).collect()
        }
        Effect::ByAppointment(part) => {
            let mut all_day = closures.filter(|rule| rule.effect == Effect::Closed(Vec::new()));
            match all_day.next() {
                Some(_) => Vec::new(),
                None => vec![slot(None, *part, Access::Appointment)],
            }
        }
        Effect::Closed(_) => Vec::new(),
    }
}

fn rows(slots: &[WeekSlot]) -> Vec<WeekRow> {
    let row = |day| {
        let of_day: Vec<&WeekSlot> = slots.iter().filter(|slot| slot.day == day).collect();
        let words = |at: usize| slot_words(of_day[at], &of_day[..at]);
        WeekRow {
            day,
            hours: (0..of_day.len()).map(words).collect(),
        }
    };
    WEEK.into_iter().map(row).collect()
}

/// « semaines paires : 9 h – 12 h, sur rendez-vous », « et sur rendez-vous l'après-midi » after other
/// hours, whose way to come it would tell else.
fn slot_words(slot: &WeekSlot, before: &[&WeekSlot]) -> String {
    let mut words = which_words(&slot.nth, slot.frequency);
    let is_weekly = words.is_empty();
    if !is_weekly {
        words.push_str("\u{a0}: ");
    }
    if let Some(span) = slot.span {
        words.push_str(&span_words(span));
        if slot.access == Access::Appointment {
            words.push_str(", sur rendez-vous");
        }
        return words;
    }
    let all_weekly = before
        .iter()
        .all(|slot| slot.nth.is_empty() && slot.frequency == Frequency::Weekly);
    words.push_str(match (is_weekly, all_weekly) {
        (true, true) if !before.is_empty() => "et ",
        (true, false) => "chaque semaine\u{a0}: ",
        _ => "",
    });
    words.push_str("sur rendez-vous");
    let part = slot.part.map(|part| match part {
        DayPart::Morning => " le matin",
        DayPart::Afternoon => " l'après-midi",
        DayPart::Evening => " le soir",
    });
    words.push_str(part.unwrap_or_default());
    words
}

fn which_words(nth: &[Nth], frequency: Frequency) -> String {
    let ranks: Vec<String> = nth
        .iter()
        .map(|nth| match nth {
            Nth::Number(1) => "1er".to_owned(),
            Nth::Number(number) => format!("{number}e"),
            Nth::Last => "dernier".to_owned(),
        })
        .collect();
    let of_month = match ranks.as_slice() {
        [] => None,
        [before @ .., last] if !before.is_empty() => {
            Some(format!("{} et {last} du mois", before.join(", ")))
        }
        [one, ..] => Some(format!("{one} du mois")),
    };
    let weeks = frequency_words(frequency);
    let words: Vec<String> = of_month.into_iter().chain(weeks).collect();
    words.join(", ")
}

/// « 9 h – 12 h », « 13 h 30 – 17 h », « 20 h – minuit ».
pub(super) fn span_words(span: TimeSpan) -> String {
    if span == TimeSpan::WHOLE_DAY {
        return "24\u{a0}h sur 24".to_owned();
    }
    let end = match span.end() {
        1440 => "minuit".to_owned(),
        end => time_words(end % 1440),
    };
    let next_day = match span.end() > 1440 && !TimeSpan::is_plain_evening(span.start(), span.end())
    {
        true => " le lendemain",
        false => "",
    };
    format!("{}\u{a0}– {end}{next_day}", time_words(span.start()))
}

fn time_words(minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (hour, 0) => format!("{hour}\u{a0}h"),
        (hour, minutes) => format!("{hour}\u{a0}h\u{a0}{minutes:02}"),
    }
}
