//! Prints periods as the language writes them.

use jiff::civil::Date;

use super::print::whole_name;

use crate::hours::model::{DateRange, MonthDay, Period, Weekdays};

/// « vacances scolaires », « du 1er au 21 août », « le 24 décembre 2026 ».
pub fn period_words(period: Period) -> String {
    match period {
        Period::SchoolTerm => "période scolaire".to_owned(),
        Period::SchoolHolidays => "vacances scolaires".to_owned(),
        Period::Named(holiday) => holiday.words().to_owned(),
        Period::PublicHolidays => "jours fériés".to_owned(),
        Period::Bridges => "lundis et vendredis de pont".to_owned(),
        Period::Dates(dates) => range_words(dates),
    }
}

fn range_words(dates: DateRange) -> String {
    match dates {
        DateRange::Yearly { first, last } if first == last => format!("le {}", yearly(first)),
        DateRange::Yearly { first, last } if first.day() == 1 && last.ends_month() => {
            months_words(first.month(), last.month())
        }
        DateRange::Yearly { first, last } if first.month() == last.month() && first < last => {
            format!("du {} au {}", day_number(first.day()), yearly(last))
        }
        DateRange::Yearly { first, last } => format!("du {} au {}", yearly(first), yearly(last)),
        DateRange::Dated { first, last } if first == last => format!("le {}", date_words(first)),
        DateRange::Dated { first, last } if first.year() != last.year() => {
            format!("du {} au {}", date_words(first), date_words(last))
        }
        DateRange::Dated { first, last } if first.month() == last.month() => {
            format!("du {} au {}", day_number(first.day()), date_words(last))
        }
        DateRange::Dated { first, last } => {
            format!("du {} au {}", yearly(MonthDay::of(first)), date_words(last))
        }
        DateRange::From(first) => format!("à partir du {}", date_words(first)),
        DateRange::Until(last) => format!("jusqu'au {}", date_words(last)),
        DateRange::Anchored {
            first,
            last,
            weekday,
        } if first == last => format!("le {} {}", weekday_name(weekday), yearly(first)),
        DateRange::Anchored {
            first,
            last,
            weekday,
        } => format!(
            "du {} {} au {}",
            weekday_name(weekday),
            yearly(first),
            yearly(last)
        ),
        DateRange::Easter(days) => easter_words(days),
    }
}

/// The name of the one day.
fn weekday_name(weekday: Weekdays) -> &'static str {
    weekday.iter().next().map_or("", whole_name)
}

/// « le lundi de Pâques », « le 46e jour avant Pâques ».
fn easter_words(days: i8) -> String {
    let named = EASTER_DAYS.iter().find(|(_, known)| *known == days);
    match named {
        Some((name, _)) => format!("le {name}"),
        None if days < 0 => format!("le {}e jour avant Pâques", days.unsigned_abs()),
        None => format!("le {days}e jour après Pâques"),
    }
}

/// The days counted from Easter Sunday that have a name.
const EASTER_DAYS: &[(&str, i8)] = &[
    ("vendredi saint", -2),
    ("samedi de Pâques", -1),
    ("dimanche de Pâques", 0),
    ("lundi de Pâques", 1),
    ("jeudi de l'Ascension", 39),
    ("vendredi de l'Ascension", 40),
    ("samedi de l'Ascension", 41),
    ("dimanche de Pentecôte", 49),
    ("lundi de Pentecôte", 50),
];

/// « en août », « d'avril à septembre ».
fn months_words(first: i8, last: i8) -> String {
    if first == last {
        return format!("en {}", month_name(first));
    }
    let de = match month_name(first).starts_with(['a', 'o']) {
        true => "d'",
        false => "de ",
    };
    format!("{de}{} à {}", month_name(first), month_name(last))
}

/// « 24 décembre 2026 ».
pub(crate) fn date_words(date: Date) -> String {
    format!("{} {}", yearly(MonthDay::of(date)), date.year())
}

/// « 24 décembre ».
pub(crate) fn day_of_year_words(date: Date) -> String {
    yearly(MonthDay::of(date))
}

fn yearly(day: MonthDay) -> String {
    format!("{} {}", day_number(day.day()), month_name(day.month()))
}

fn day_number(day: i8) -> String {
    match day {
        1 => "1er".to_owned(),
        day => day.to_string(),
    }
}

fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let at = usize::try_from(month - 1).unwrap_or(0);
    NAMES.get(at).copied().unwrap_or_default()
}
