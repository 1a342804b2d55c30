//! Prints rules as the language writes them: read again, they are the same rules.

use jiff::civil::Weekday;

use super::part_of_day::closed_hours;
use super::print_period::{date_words, period_words};
use super::print_time::span_words;
use super::small_hours::may_be_of_afternoon;
use super::words::DAY_NAMES;
use crate::hours::model::{
    Access, DayPart, Effect, Exception, Frequency, Hours, Manner, Nth, Period, Rule, Weekdays,
};

/// The rules as one text, sentences parted by « ; ». What was not read is not in it.
pub fn print(hours: &Hours) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let mut after_head = false;
    for rule in &hours.rules {
        let headed = has_head(rule);
        let closes_by_itself = rule.closes() && is_bare_closure(rule);
        let mut sentence = print_rule(rule);
        if after_head && !headed && !closes_by_itself {
            sentence = format!("toute l'année\u{a0}: {sentence}");
        }
        after_head = headed;
        sentences.push(sentence);
    }
    sentences.join("\u{a0}; ")
}

/// One rule as a sentence.
pub fn print_rule(rule: &Rule) -> String {
    if rule.closes() {
        return closure(rule);
    }
    let mut words = Vec::new();
    let headed = has_head(rule);
    if headed {
        words.push(format!("{}\u{a0}:", list(&rule.periods)));
    }
    if !(headed && needs_no_days(rule)) {
        words.push(days_words(rule));
    }
    words.push(effect_words(rule));
    words.extend(conditions(rule, !headed));
    words.join(" ")
}

/// Whether the periods stand before the hours.
fn has_head(rule: &Rule) -> bool {
    let term = rule.periods == [Period::SchoolTerm];
    !rule.closes() && !rule.periods.is_empty() && (term || rule.manner == Manner::Replaces)
}

/// Whether the periods say the days: public holidays and single dates.
fn needs_no_days(rule: &Rule) -> bool {
    let alone = |period: &Period| match period {
        Period::PublicHolidays => true,
        Period::Dates(dates) => dates.is_one_day(),
        _ => false,
    };
    rule.days.weekdays == Weekdays::ALL
        && rule.days.is_weekly()
        && !rule.periods.is_empty()
        && rule.periods.iter().all(alone)
}

/// A closure of every day of some periods: « fermé pendant les vacances de Noël ».
fn is_bare_closure(rule: &Rule) -> bool {
    let each = rule.days.is_weekly();
    let some = rule.days.nth.is_empty()
        && rule.days.frequency.names_no_days()
        && rule.periods.len() == 1
        && rule.except.is_empty()
        && rule.effect == Effect::Closed(Vec::new());
    rule.days.weekdays == Weekdays::ALL && (each || some) && !rule.periods.is_empty()
}

fn closure(rule: &Rule) -> String {
    let mut words = vec!["fermé".to_owned()];
    if let Some(frequency) = frequency_of_several(rule) {
        words.push(frequency);
        words.push(periods_with_articles(&rule.periods));
        return words.join(" ");
    }
    let bare = is_bare_closure(rule);
    let timed = rule.effect != Effect::Closed(Vec::new());
    if bare && !timed {
        words.push(periods_with_articles(&rule.periods));
    } else if bare {
        let colon = if rule.periods.len() > 1 {
            "\u{a0}:"
        } else {
            ""
        };
        let part = closed_part(rule).map(|part| format!("{}{colon}", part_with_article(part)));
        words.push(part.unwrap_or_else(|| effect_words(rule)));
        words.push(periods_with_articles(&rule.periods));
    } else {
        let whole_week = rule.days.weekdays == Weekdays::ALL && rule.days.is_weekly();
        let one_day = !timed && rule.days.nth.is_empty() && rule.days.weekdays.count() == 1;
        if one_day {
            let day = rule.days.weekdays.iter().map(whole_name);
            words.extend(day.map(|day| format!("le {day}")));
        } else if !(whole_week && timed) {
            words.push(days_words(rule));
        }
        if timed {
            let part = closed_part(rule).filter(|_| whole_week);
            words.push(part.map_or_else(|| effect_words(rule), every_part));
        }
    }
    words.extend(conditions(rule, !bare));
    words.join(" ")
}

/// The part of the day that a closure takes.
fn closed_part(rule: &Rule) -> Option<DayPart> {
    let Effect::Closed(closed) = &rule.effect else {
        return None;
    };
    let mut parts = DayPart::ALL.into_iter();
    parts.find(|part| *closed == [closed_hours(*part)])
}

/// « tous les après-midi »: « l'après-midi » alone may be that of the days before.
fn every_part(part: DayPart) -> String {
    match part {
        DayPart::Afternoon => format!("tous les {}", part.word()),
        _ => format!("tous les {}s", part.word()),
    }
}

fn part_with_article(part: DayPart) -> String {
    match part {
        DayPart::Afternoon => format!("l'{}", part.word()),
        _ => format!("le {}", part.word()),
    }
}

/// « 2 semaines non précisées » of several periods, which stands before them.
fn frequency_of_several(rule: &Rule) -> Option<String> {
    let whole = rule.effect == Effect::Closed(Vec::new())
        && rule.except.is_empty()
        && rule.days.nth.is_empty()
        && rule.days.weekdays == Weekdays::ALL;
    let several = rule.days.frequency.names_no_days() && rule.periods.len() > 1;
    frequency_words(rule.days.frequency).filter(|_| whole && several)
}

fn periods_with_articles(periods: &[Period]) -> String {
    let words = periods.iter().map(|period| {
        let words = period_words(*period);
        match period {
            Period::SchoolTerm => format!("en {words}"),
            Period::SchoolHolidays | Period::Named(_) => format!("pendant les {words}"),
            Period::PublicHolidays | Period::Bridges => format!("les {words}"),
            Period::Dates(_) => words,
        }
    });
    and(&words.collect::<Vec<_>>())
}

/// « lun-ven », « lun mar jeu », « 1er et 3e samedi du mois », « tous les jours ».
fn days_words(rule: &Rule) -> String {
    let days = &rule.days;
    if days.nth.is_empty() {
        return weekdays_words(days.weekdays);
    }
    nth_words(days.weekdays, &days.nth)
}

fn nth_words(weekdays: Weekdays, nth: &[Nth]) -> String {
    let ranks: Vec<String> = nth
        .iter()
        .map(|nth| match nth {
            Nth::Number(1) => "1er".to_owned(),
            Nth::Number(number) => format!("{number}e"),
            Nth::Last => "dernier".to_owned(),
        })
        .collect();
    let days: Vec<&str> = weekdays.iter().map(whole_name).collect();
    format!("{} {} du mois", and(&ranks), days.join(" "))
}

/// « lun-ven », « lun mar », « lun-dim ».
pub(crate) fn weekdays_words(weekdays: Weekdays) -> String {
    if weekdays == Weekdays::ALL {
        // « tous les jours » leaves Sundays in doubt.
        return "lun-dim".to_owned();
    }
    let runs = weekdays.runs().into_iter().map(|(first, last)| {
        if first == last {
            short_name(first).to_owned()
        } else if first.next() == last {
            format!("{} {}", short_name(first), short_name(last))
        } else {
            format!("{}-{}", short_name(first), short_name(last))
        }
    });
    runs.collect::<Vec<_>>().join(" ")
}

fn effect_words(rule: &Rule) -> String {
    let spans = |spans: &[_]| {
        let words = spans.iter().map(|span| span_words(*span));
        words.collect::<Vec<_>>().join(" ")
    };
    let opened = |open: &[_]| match may_be_of_afternoon(open) {
        true => format!("{} de nuit", spans(open)),
        false => spans(open),
    };
    match &rule.effect {
        Effect::Open {
            spans: open,
            access: Access::Free,
        } => opened(open),
        Effect::Open { spans: open, .. } => format!("{} sur rendez-vous", opened(open)),
        Effect::ByAppointment(part) => format!("{}sur rendez-vous", part_words(*part)),
        Effect::Closed(closed) => match closed_part(rule) {
            Some(part) => part.word().to_owned(),
            None => spans(closed),
        },
    }
}

fn part_words(part: Option<DayPart>) -> String {
    part.map_or_else(String::new, |part| format!("{} ", part.word()))
}

/// « (semaines paires, vacances scolaires, sauf jours fériés) ».
fn conditions(rule: &Rule, with_periods: bool) -> Option<String> {
    let mut words = Vec::new();
    words.extend(frequency_words(rule.days.frequency));
    if with_periods && !rule.periods.is_empty() {
        words.push(list(&rule.periods));
    }
    if !rule.except.is_empty() {
        let excepted = rule.except.iter().map(|except| match except {
            Exception::Period(period) => period_words(*period),
            Exception::Days { weekdays, nth } => nth_words(*weekdays, nth),
        });
        words.push(format!("sauf {}", and(&excepted.collect::<Vec<_>>())));
    }
    (!words.is_empty()).then(|| format!("({})", words.join(", ")))
}

/// « semaines paires », « une semaine sur deux ».
pub(crate) fn frequency_words(frequency: Frequency) -> Option<String> {
    Some(match frequency {
        Frequency::Weekly => return None,
        Frequency::EvenWeeks => "semaines paires".to_owned(),
        Frequency::OddWeeks => "semaines impaires".to_owned(),
        Frequency::EveryOther(None) => "une semaine sur deux".to_owned(),
        Frequency::EveryOther(Some(from)) => {
            format!("une semaine sur deux à partir du {}", date_words(from))
        }
        Frequency::OnceAMonth => "une fois par mois".to_owned(),
        Frequency::SomeWeeks(1) => "1 semaine non précisée".to_owned(),
        Frequency::SomeWeeks(weeks) => format!("{weeks} semaines non précisées"),
        Frequency::SomeDays => "jours non précisés".to_owned(),
    })
}

fn list(periods: &[Period]) -> String {
    let words: Vec<String> = periods.iter().map(|period| period_words(*period)).collect();
    and(&words)
}

/// « a, b et c ».
fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} et {last}", before.join(", ")),
    }
}

fn short_name(day: Weekday) -> &'static str {
    const NAMES: [&str; 7] = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    NAMES[usize::from(day.to_monday_zero_offset().unsigned_abs() % 7)]
}

pub(super) fn whole_name(day: Weekday) -> &'static str {
    DAY_NAMES[usize::from(day.to_monday_zero_offset().unsigned_abs() % 7)]
}
