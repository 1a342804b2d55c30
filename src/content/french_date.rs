//! Days as French people write them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use super::cell_value::without_apostrophe;
use super::phone::DASHES;
use crate::address::fold;

/// Reads `12/10/2026`, `12-10-2026`, `12 / 10 / 2026` or `12/10/26`; `None` when the day does not
/// exist.
pub(super) fn day_from_french(text: &str) -> Option<Date> {
    let [day, month, year] = three_parts(text)?;
    Date::new(full_year(year)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The three numbers of a day in figures. Two signs beside a space or a dash may part two days of
/// a period (« 10 – 12/2026 »): they are to be the same.
fn three_parts(text: &str) -> Option<[&str; 3]> {
    let text = text.trim();
    let is_sign = |c: char| matches!(c, '/' | '-' | '.') || DASHES.contains(&c);
    let signs: Vec<char> = text.chars().filter(|c| is_sign(*c)).collect();
    let [first, second] = signs.as_slice() else {
        return None;
    };
    let is_plain = !text.contains(char::is_whitespace) && !text.contains(DASHES);
    let mut parts = text.split(is_sign).map(str::trim);
    let parts = [parts.next()?, parts.next()?, parts.next()?];
    (is_plain || first == second).then_some(parts)
}

/// Reads the day of a cell, however it is written; what is doubtful of it, [`written_day`] says
/// and `check` tells.
pub(super) fn day_from_table(text: &str) -> Option<Date> {
    written_day(text).map(|written| written.day)
}

/// A day, and how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrittenDay {
    /// The day.
    pub(super) day: Date,
    /// How it was written.
    pub(super) form: DayForm,
}

/// How a day was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayForm {
    /// `2026-10-12`.
    Iso,
    /// `12/10/2026`, `12 octobre 2026`; also `2026/10/12`, which has one reading.
    French,
    /// `46307`: how a spreadsheet counts days.
    Serial,
    /// `oct.-26`, `octobre 2026`, `10/2026`: the day is the first of the month.
    Month,
    /// `10/25/2026`: the month stands first, which shows because there is no 25th month.
    MonthFirst,
}

/// Reads a day as people and spreadsheets write it; `None` when it does not exist or is none, or
/// where something else than a time stands beside it.
pub(super) fn written_day(text: &str) -> Option<WrittenDay> {
    let text = text.trim();
    let text = without_apostrophe(text);
    // A spreadsheet may add a time to a date: "2026-10-12 00:00:00".
    let parts = text.split_once(|c: char| c.is_whitespace() || c == 'T');
    let first = match parts {
        Some((day, time)) if is_time(time.trim()) => day,
        _ => text,
    };
    let read = |day: Date, form| Some(WrittenDay { day, form });
    if let Ok(day) = first.parse::<Date>() {
        return read(day, DayForm::Iso);
    }
    if let Some(day) = day_from_french(first).or_else(|| year_first(first)) {
        return read(day, DayForm::French);
    }
    if let Some(day) = month_first(first) {
        return read(day, DayForm::MonthFirst);
    }
    if let Some(day) = serial_day(text) {
        return read(day, DayForm::Serial);
    }
    if let Some(day) = month_in_figures(first) {
        return read(day, DayForm::Month);
    }
    day_in_words(text)
}

/// `10/2026`, `2026-10`: the first of the month.
fn month_in_figures(text: &str) -> Option<Date> {
    let (first, second) = text.split_once(['/', '-', '.'])?;
    let (month, year) = match first.len() {
        4 => (second, first),
        _ => (first, second),
    };
    let is_month = (1..=2).contains(&month.len()) && is_digits(month) && year.len() == 4;
    let month = month.parse().ok().filter(|_| is_month)?;
    Date::new(full_year(year)?, month, 1).ok()
}

/// The day of a text that names no year, in a year that has every day: « 12 octobre », « 12/10 ».
pub(super) fn day_without_year(text: &str) -> Option<Date> {
    let text = text.trim();
    let words = written_day(&format!("{text} 2024"));
    let figures = || written_day(&format!("{text}/2024"));
    let read = words.or_else(figures)?;
    (read.form == DayForm::French).then_some(read.day)
}

/// Whether a text is a time of day as programs write it: `00:00`, `9:30:00`, `00:00:00.000Z`.
fn is_time(text: &str) -> bool {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let below = |part: &str, most: u8| {
        let number = (1..=2).contains(&part.len()) && is_digits(part);
        number && part.parse::<u8>().is_ok_and(|number| number < most)
    };
    let is_clock = match clock.split(':').collect::<Vec<_>>().as_slice() {
        [hours, minutes] => below(hours, 24) && below(minutes, 60),
        [hours, minutes, seconds] => below(hours, 24) && below(minutes, 60) && below(seconds, 60),
        _ => false,
    };
    is_clock && is_digits(fraction)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2026/10/12`, `2026-1-5`: nobody writes the day between the year and the month.
fn year_first(text: &str) -> Option<Date> {
    match three_parts(text)? {
        [year, month, day] if year.len() == 4 => day_from_french(&format!("{day}/{month}/{year}")),
        _ => None,
    }
}

/// `10/25/2026`: a day only where the month stands first.
fn month_first(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('/').collect();
    match parts.as_slice() {
        [month, day, year] => day_from_french(&format!("{day}/{month}/{year}")),
        _ => None,
    }
}

/// The years in which a number is a day that was meant.
const SERIAL_YEARS: std::ops::RangeInclusive<i16> = 1990..=2049;

/// `46307`: days since the eve of 1900, as spreadsheets count them (the 29th of February 1900
/// with them, which never was).
fn serial_day(text: &str) -> Option<Date> {
    let (whole, time) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let is_number = whole.len() == 5 && is_digits(whole) && is_digits(time);
    let days: i32 = whole.parse().ok().filter(|_| is_number)?;
    let day = date(1899, 12, 30).checked_add(days.days()).ok()?;
    SERIAL_YEARS.contains(&day.year()).then_some(day)
}

/// What may part the words of a day: any other character says more than the day, as the question
/// mark of « 12 octobre 2026 ? ».
const BETWEEN_WORDS: [char; 6] = ['-', '\u{2011}', '.', ',', '/', '\''];

/// `12 octobre 2026`, `lundi 1er oct. 2026`, `12-oct-26`, and `oct.-26` for a month.
pub(super) fn day_in_words(text: &str) -> Option<WrittenDay> {
    let folded = fold(text);
    let words = folded.split(|c: char| c.is_whitespace() || BETWEEN_WORDS.contains(&c));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let words = match words.as_slice() {
        ["le", rest @ ..] => rest,
        all => all,
    };
    let words = match words {
        [weekday, rest @ ..] if rest.len() == 3 && is_weekday(weekday) => rest,
        all => all,
    };
    let (day, month, year, form) = match words {
        [day, month, year] => {
            let day = day.strip_suffix("er").unwrap_or(day).parse().ok()?;
            (day, month, year, DayForm::French)
        }
        [month, year] => (1, month, year, DayForm::Month),
        _ => return None,
    };
    let day = Date::new(full_year(year)?, month_of(month)?, day).ok()?;
    Some(WrittenDay { day, form })
}

const DAYS: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// The weekday of a word, of its name or of its first letters.
fn weekday_of(word: &str) -> Option<&'static str> {
    let day = DAYS.iter().find(|day| day.starts_with(word));
    day.copied().filter(|_| word.len() >= 3)
}

fn is_weekday(word: &str) -> bool {
    weekday_of(word).is_some()
}

/// The weekday that stands before a day in words: « mardi » of « mardi 12 octobre 2026 ».
pub(super) fn said_weekday(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let mut words = words.filter(|word| !word.is_empty() && *word != "le");
    weekday_of(words.next()?)
}

/// A weekday in French.
pub(super) fn weekday_name(day: Weekday) -> &'static str {
    DAYS[usize::from(day.to_monday_zero_offset().unsigned_abs())]
}

/// The number of a month, of its name or of the beginning that tells it from the others.
fn month_of(word: &str) -> Option<i8> {
    let named = |month: &&str| word.len() >= 3 && fold(month).starts_with(word);
    let mut found = (1..).zip(MONTHS).filter(|(_, month)| named(month));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

fn full_year(text: &str) -> Option<i16> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        2 if is_number => Some(2000 + text.parse::<i16>().ok()?),
        4 if is_number => text.parse().ok(),
        _ => None,
    }
}

/// The months, in order.
pub(super) const MONTHS: [&str; 12] = [
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

/// A day in words: `1er février 2023`, `12 octobre 2026`.
pub fn in_words(date: Date) -> String {
    let day = if date.day() == 1 {
        "1er".to_owned()
    } else {
        date.day().to_string()
    };
    // Months run from 1 to 12 in a civil date.
    format!(
        "{day} {} {}",
        MONTHS[date.month() as usize - 1],
        date.year()
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{DayForm, WrittenDay, day_from_french, day_from_table, in_words, written_day};

    #[test]
    fn french_days_are_read_and_said() {
        assert_eq!(day_from_french("12/10/2026"), Some(date(2026, 10, 12)));
        assert_eq!(day_from_french("31/02/2026"), None);
        assert_eq!(
            day_from_table("2026-10-12 00:00:00"),
            Some(date(2026, 10, 12))
        );
        assert_eq!(in_words(date(2023, 2, 1)), "1er février 2023");
    }

    #[test]
    fn days_are_read_with_their_year_first_and_behind_an_apostrophe() {
        for (text, month, day) in [
            ("2026/10/12", 10, 12),
            ("2026.10.12 00:00", 10, 12),
            ("2026-1-5", 1, 5),
            ("'12/10/2026", 10, 12),
        ] {
            let form = DayForm::French;
            let day = date(2026, month, day);
            assert_eq!(written_day(text), Some(WrittenDay { day, form }), "{text}");
        }
        for text in ["2026/25/10", "2026/02/31", "'2026/10/12'"] {
            assert_eq!(written_day(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_and_spreadsheets_write_them() {
        let twelfth = date(2026, 10, 12);
        for (text, day, form) in [
            ("2026-10-12", twelfth, DayForm::Iso),
            ("12/10/26", twelfth, DayForm::French),
            ("12 / 10 / 2026", twelfth, DayForm::French),
            ("12/ 10/2026", twelfth, DayForm::French),
            ("12\u{a0}/\u{a0}10\u{a0}/\u{a0}26", twelfth, DayForm::French),
            ("12 - 10 - 2026", twelfth, DayForm::French),
            ("12–10–2026", twelfth, DayForm::French),
            ("2026 / 10 / 12", twelfth, DayForm::French),
            ("10 / 25 / 2026", date(2026, 10, 25), DayForm::MonthFirst),
            ("12/10/2026 9:00", twelfth, DayForm::French),
            ("12/10/2026 00:00:00", twelfth, DayForm::French),
            ("12/10/2026\u{a0}00:00", twelfth, DayForm::French),
            ("2026-10-12T00:00:00.000Z", twelfth, DayForm::Iso),
            ("12 octobre 2026", twelfth, DayForm::French),
            ("12\u{a0}Octobre 2026", twelfth, DayForm::French),
            ("12 oct. 2026", twelfth, DayForm::French),
            ("12-oct.-26", twelfth, DayForm::French),
            ("lundi 12 octobre 2026", twelfth, DayForm::French),
            ("le 1er août 2026", date(2026, 8, 1), DayForm::French),
            ("3 févr. 2026", date(2026, 2, 3), DayForm::French),
            ("oct.-26", date(2026, 10, 1), DayForm::Month),
            ("Octobre 2026", date(2026, 10, 1), DayForm::Month),
            ("10/2026", date(2026, 10, 1), DayForm::Month),
            ("2026-10", date(2026, 10, 1), DayForm::Month),
            ("mai-26", date(2026, 5, 1), DayForm::Month),
            ("46307", date(2026, 10, 12), DayForm::Serial),
            ("46307,5", date(2026, 10, 12), DayForm::Serial),
            ("10/25/2026", date(2026, 10, 25), DayForm::MonthFirst),
        ] {
            let written = written_day(text).expect(text);
            assert_eq!((written.day, written.form), (day, form), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_read_as_one() {
        for text in [
            "",
            "31/02/2026",
            "31 février 2026",
            "13/25/2026",
            "13530",
            "66000",
            "465710",
            "jui. 2026",
            "12 octobre",
            "10 - 12/2026",
            "10–12/2026",
            "12 10 2026",
            "2026",
            "bientôt",
            "du 12 octobre 2026",
            "12 octobre 2026 ?",
            "12/10/2026 | 19/10/2026",
            "12/10/2026 et 19/10/2026",
            "12/10/2026 / 19/10/2026",
            "12/10/2026 19/10/2026",
            "12/10/2026 au 19/10/2026",
            "12/10/2026 (matin)",
            "12/10/2026 14h",
            "12/10/2026 25:00",
            "12/10/2026 9:00 PM",
            "2026-10-12 retiré",
            "10/25/2026 et 10/26/2026",
            "46307 46308",
            "46307,matin",
        ] {
            assert_eq!(written_day(text), None, "{text}");
        }
    }
}
