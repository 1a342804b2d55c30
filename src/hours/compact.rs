//! The hours and the calendar as the browser's evaluator reads them.
//!
//! `themes/parvis/scripts/horaires.js` holds the other side; `tests/hours/vectors.json` holds both
//! to the same answers.

use serde::Serialize;

use super::calendar::Calendar;
use super::model::{
    Access, DateRange, DayPart, Effect, Exception, Frequency, Hours, Manner, MonthDay, Nth, Period,
    Rule, SchoolHoliday, Touch, Weekdays,
};

/// A rule for the browser. What is as in most rules is not written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CompactRule {
    /// Any of these: `ecole`, `vacances`, `noel`…, `feries`, `ponts`, `08-01/08-21`, `2026-09-01/`,
    /// `12-28/12-28/1` (where the first day is a Monday), `paques:39` (days after Easter).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub periodes: Vec<String>,
    /// Whether its hours take the place of those of a lower rank.
    #[serde(skip_serializing_if = "is_not")]
    pub remplace: bool,
    /// How special it is.
    #[serde(skip_serializing_if = "is_lowest")]
    pub rang: u8,
    /// Days of the week: 1 is Monday.
    #[serde(skip_serializing_if = "is_whole_week")]
    pub jours: Vec<i8>,
    /// Which of the month: -1 is the last; empty: each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rangs: Vec<i8>,
    /// `""`, `paires`, `impaires`, `alternees`, `alternees:2026-01-06`, `mois`, `quelques`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub semaines: String,
    /// Periods left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sauf: Vec<String>,
    /// Days of the month left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sauf_jours: Vec<CompactDays>,
    /// Minutes since midnight, from and to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plages: Vec<[u16; 2]>,
    /// By appointment.
    #[serde(skip_serializing_if = "is_not")]
    pub rdv: bool,
    /// The part of the day of an appointment without hours: `matin`, `apres-midi`, `soir`.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub partie: &'static str,
    /// Closed then; without hours, all day.
    #[serde(skip_serializing_if = "is_not")]
    pub ferme: bool,
    /// No rule, but a text that was not read: `ferme` may close then, `ouvre` may open as well.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub doute: &'static str,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_not(said: &bool) -> bool {
    !said
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_lowest(rank: &u8) -> bool {
    *rank == 0
}

fn is_whole_week(days: &[i8]) -> bool {
    days.len() == 7
}

/// Some days of each month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompactDays {
    /// Days of the week: 1 is Monday.
    pub jours: Vec<i8>,
    /// Which of the month: -1 is the last.
    pub rangs: Vec<i8>,
}

/// A calendar for the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompactCalendar {
    /// First day, last day, and `toussaint`, `noel`, `hiver`, `printemps`, `ete` or nothing.
    pub vacances: Vec<[String; 3]>,
    /// Public holidays.
    pub feries: Vec<String>,
    /// Days that may be public holidays: the places of a service differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub feries_incertains: Vec<String>,
    /// Whether a place has public holidays of its own that are not known.
    #[serde(skip_serializing_if = "is_not")]
    pub feries_locaux_inconnus: bool,
}

/// The rules of some hours and what was not read beside them, for the browser.
pub fn compact_rules(hours: &Hours) -> Vec<CompactRule> {
    let rules = hours.rules.iter().map(compact_rule);
    rules.chain(hours.touches().map(compact_touch)).collect()
}

fn compact_touch(touch: &Touch) -> CompactRule {
    CompactRule {
        periodes: touch.periods.iter().copied().map(period_word).collect(),
        jours: numbers(touch.weekdays),
        doute: match touch.only_closes {
            true => "ferme",
            false => "ouvre",
        },
        ..CompactRule::default()
    }
}

/// A calendar, for the browser.
pub fn compact_calendar(calendar: &Calendar) -> CompactCalendar {
    let school = calendar.school_breaks().iter();
    CompactCalendar {
        vacances: school
            .map(|known| {
                let name = known.holiday.map_or("", SchoolHoliday::name);
                [
                    known.first.to_string(),
                    known.last.to_string(),
                    name.to_owned(),
                ]
            })
            .collect(),
        feries: calendar.public_days().map(|day| day.to_string()).collect(),
        feries_incertains: calendar
            .doubtful_days()
            .map(|day| day.to_string())
            .collect(),
        feries_locaux_inconnus: calendar.misses_local_holidays(),
    }
}

fn compact_rule(rule: &Rule) -> CompactRule {
    let (spans, is_appointment) = match &rule.effect {
        Effect::Open { spans, access } => (spans.as_slice(), *access == Access::Appointment),
        Effect::ByAppointment(_) => (&[][..], true),
        Effect::Closed(spans) => (spans.as_slice(), false),
    };
    let days = rule.except.iter().filter_map(|except| match except {
        Exception::Days { weekdays, nth } => Some(CompactDays {
            jours: numbers(*weekdays),
            rangs: ranks(nth),
        }),
        Exception::Period(_) => None,
    });
    CompactRule {
        periodes: rule
            .periods
            .iter()
            .map(|period| period_word(*period))
            .collect(),
        remplace: rule.manner != Manner::Adds,
        rang: rule.rank(),
        jours: numbers(rule.days.weekdays),
        rangs: ranks(&rule.days.nth),
        semaines: weeks_word(rule.days.frequency),
        sauf: rule.excepted_periods().map(period_word).collect(),
        sauf_jours: days.collect(),
        plages: spans
            .iter()
            .map(|span| [span.start(), span.end()])
            .collect(),
        rdv: is_appointment,
        partie: match rule.effect {
            Effect::ByAppointment(Some(part)) => part_word(part),
            _ => "",
        },
        ferme: rule.closes(),
        doute: "",
    }
}

fn part_word(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "matin",
        DayPart::Afternoon => "apres-midi",
        DayPart::Evening => "soir",
    }
}

fn numbers(weekdays: Weekdays) -> Vec<i8> {
    weekdays
        .iter()
        .map(|day| day.to_monday_one_offset())
        .collect()
}

fn ranks(nth: &[Nth]) -> Vec<i8> {
    let number = |nth: &Nth| match nth {
        Nth::Number(number) => i8::try_from(*number).unwrap_or(0),
        Nth::Last => -1,
    };
    nth.iter().map(number).collect()
}

fn weeks_word(frequency: Frequency) -> String {
    match frequency {
        Frequency::Weekly => String::new(),
        Frequency::EvenWeeks => "paires".to_owned(),
        Frequency::OddWeeks => "impaires".to_owned(),
        Frequency::EveryOther(None) => "alternees".to_owned(),
        Frequency::EveryOther(Some(from)) => format!("alternees:{from}"),
        Frequency::OnceAMonth => "mois".to_owned(),
        Frequency::SomeWeeks(_) | Frequency::SomeDays => "quelques".to_owned(),
    }
}

fn period_word(period: Period) -> String {
    let day = |day: MonthDay| format!("{:02}-{:02}", day.month(), day.day());
    match period {
        Period::SchoolTerm => "ecole".to_owned(),
        Period::SchoolHolidays => "vacances".to_owned(),
        Period::Named(holiday) => holiday.name().to_owned(),
        Period::PublicHolidays => "feries".to_owned(),
        Period::Bridges => "ponts".to_owned(),
        Period::Dates(DateRange::Anchored {
            first,
            last,
            weekday,
        }) => {
            let number = numbers(weekday).first().copied().unwrap_or_default();
            format!("{}/{}/{number}", day(first), day(last))
        }
        Period::Dates(DateRange::Easter(days)) => format!("paques:{days}"),
        Period::Dates(DateRange::Yearly { first, last }) => format!("{}/{}", day(first), day(last)),
        Period::Dates(DateRange::Dated { first, last }) => format!("{first}/{last}"),
        Period::Dates(DateRange::From(first)) => format!("{first}/"),
        Period::Dates(DateRange::Until(last)) => format!("/{last}"),
    }
}
