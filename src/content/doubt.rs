//! What is read though it is not written as it should be, and what is kept as it was written:
//! each is told, none stops the publication unless it could not be shown truthfully.

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};

use super::age::Age;
use super::age_hint::age_hint;
use super::audience::{each_audience, is_known, nearest_audience};
use super::each_once::{each_of, each_once};
use super::french_date::{
    DayForm, WrittenDay, day_without_year, in_words, said_weekday, weekday_name, written_day,
};
use super::language::{code_of, each_language};
use super::schema::Shape;
use super::value::Value;
use super::web_address::{as_meant, web_address};
use crate::address::WebLink;
use crate::diagnostic::{Code, Form};

/// A code, and the words of its sentence.
pub(super) type Doubt = (Code, Vec<String>);

/// The dates of which the first day of a month is no more than was said: what is older is
/// trusted less.
const AGEING: &[&str] = &["date_maj", "verifie_le", "source.date", "constate_le"];

/// The years in which a day of a portal may be: what is older or later is a slip of the keyboard.
const YEARS: RangeInclusive<i16> = 1900..=2100;

/// No day of a portal's own life is of an earlier year.
const FIRST_OF_PORTAL: i16 = 1990;

/// Days on which something was done for a portal.
const DONE: &[&str] = &[
    "date_maj",
    "verifie_le",
    "constate_le",
    "disponibilites.declaree_le",
    "consentement.recueilli_le",
];

/// Other days of its life.
const OF_PORTAL: &[&str] = &[
    "date",
    "du",
    "au",
    "ouverture_prevue",
    "exceptions.le",
    "exceptions.au",
    "inscription.ouverture",
    "infos_du_moment.du",
    "infos_du_moment.au",
    "modalites.commissions",
    "disponibilites.a_partir_du",
];

/// The year of the days that mends show.
const EXAMPLE_YEAR: i16 = 2026;

/// A day of a year in which nothing of a portal can be, with one that may have been meant.
pub(super) fn impossible_year(
    written: &str,
    day: Date,
    (path, form): (&str, Form),
) -> Option<Doubt> {
    let is_of_portal = OF_PORTAL.contains(&path) || DONE.contains(&path);
    let is_too_early = is_of_portal && day.year() < FIRST_OF_PORTAL;
    if YEARS.contains(&day.year()) && !is_too_early {
        return None;
    }
    let year = match day.year() {
        year @ 0..=99 => 2000 + year,
        // 1926 for 2026.
        year @ 1900..=1989 if 100 + year <= EXAMPLE_YEAR => 100 + year,
        // What was done is not to come.
        _ if DONE.contains(&path) => EXAMPLE_YEAR - 1,
        _ => EXAMPLE_YEAR,
    };
    // The 29th of February is not of every year.
    let meant = Date::new(year, day.month(), day.day());
    let meant = meant.unwrap_or(date(EXAMPLE_YEAR, 10, 12));
    let mend = match form {
        Form::Cells => meant.strftime("%d/%m/%Y"),
        Form::Keys => meant.strftime("%Y-%m-%d"),
    };
    let mend = match day.year() > *YEARS.end() {
        true => format!("{mend}. S'il n'y a pas de date de fin, n'écrivez rien."),
        false => mend.to_string(),
    };
    let words = [written.to_owned(), day.year().to_string(), mend];
    Some((Code::ImpossibleYear, words.to_vec()))
}

/// A price with a minus sign.
pub(super) fn below_zero(written: &str, path: &str) -> Option<Doubt> {
    let amount = written.trim_start_matches(['-', '\u{2212}', ' ']);
    // « -0 » costs nothing.
    let is_below =
        amount.len() < written.len() && amount.contains(|c: char| ('1'..='9').contains(&c));
    let words = [path, written, amount].map(str::to_owned);
    is_below.then(|| (Code::NegativeAmount, words.to_vec()))
}

/// What is to be told of a text that is read.
pub(super) fn text_doubts(text: &str, shape: Shape, key: &str, form: Form) -> Vec<Doubt> {
    match shape {
        Shape::Age => age(text, key, form).into_iter().collect(),
        Shape::Link => link(text, form).into_iter().collect(),
        Shape::Language => languages(text, form),
        Shape::Audience => audiences(text, form),
        _ => Vec::new(),
    }
}

/// What is to be told of the day that was read in a cell.
pub(super) fn date_doubt(cell: &str, day: Date, path: &str) -> Option<Doubt> {
    // A cell may hold several days.
    let written = cell.split('|').find_map(|part| {
        let is_this = |written: &WrittenDay| written.day == day;
        let form = written_day(part).filter(is_this)?.form;
        Some((part.trim().to_owned(), form))
    });
    let (part, form) = written?;
    let slashes = day.strftime("%d/%m/%Y");
    let read = |hint: String| (Code::DateRead, vec![part.clone(), in_words(day), hint]);
    match form {
        DayForm::Iso => None,
        DayForm::French => weekday_elsewhere(&part, day, slashes.to_string()),
        DayForm::Serial => Some(read(
            "Mettez la colonne au format «\u{a0}Date\u{a0}» dans le tableur.".to_owned(),
        )),
        // Which day was meant is not known: none is proposed.
        DayForm::Month if AGEING.contains(&path) => Some(read(
            "Écrivez aussi le jour\u{a0}; tant qu'il manque, le premier du mois compte.".to_owned(),
        )),
        DayForm::Month => {
            let hint = "Écrivez le jour, le mois et l'année, par exemple 12/10/2026.";
            Some((Code::DateWithoutDay, vec![part, hint.to_owned()]))
        }
        DayForm::MonthFirst => {
            let hint = format!(
                "Écrivez\u{a0}: {slashes}. Vérifiez toute la colonne\u{a0}: les autres dates y sont peut-être inversées aussi."
            );
            Some((Code::MonthFirst, vec![part, hint]))
        }
    }
}

/// The mend of a cell that holds a day of no year: « 12 octobre », « 12/10 ». Which year was meant
/// is not known, but that it is not before the first day of its period, `from`.
pub(super) fn year_to_add(cell: &str, from: Option<Date>) -> Option<String> {
    let day = day_without_year(cell)?;
    // The 29th of February is not of every year.
    let first = from.map_or(EXAMPLE_YEAR, Date::year);
    let years = [first, first + 1, 2028, 2032].into_iter();
    let mut days = years.filter_map(|year| Date::new(year, day.month(), day.day()).ok());
    let example = days.find(|day| from.is_none_or(|from| *day >= from))?;
    let example = example.strftime("%d/%m/%Y");
    Some(format!(
        "L'année manque\u{a0}: écrivez-la, par exemple {example}."
    ))
}

/// A day of no year, in the year of examples.
pub(super) fn in_example_year(text: &str) -> Option<Date> {
    let day = day_without_year(text)?;
    Date::new(EXAMPLE_YEAR, day.month(), day.day()).ok()
}

/// A weekday that is not that of its date.
fn weekday_elsewhere(part: &str, day: Date, slashes: String) -> Option<Doubt> {
    let said = said_weekday(part)?;
    let own = weekday_name(day.weekday());
    let words = vec![part.to_owned(), in_words(day), own.to_owned(), slashes];
    (said != own).then_some((Code::WeekdayElsewhere, words))
}

fn age(text: &str, key: &str, form: Form) -> Option<Doubt> {
    let is_read = Age::parse_bound(key, text).is_some();
    let words = || vec![text.to_owned(), age_hint(text, key, form)];
    (!is_read).then(|| (Code::BadAge, words()))
}

fn link(text: &str, form: Form) -> Option<Doubt> {
    let read = web_address(text).ok()?;
    if WebLink::parse(text).is_ok() && as_meant(text) == text {
        return None;
    }
    let words = vec![
        text.to_owned(),
        read.to_string(),
        quoted(read.as_str(), form),
    ];
    Some((Code::LinkRead, words))
}

fn languages(text: &str, form: Form) -> Vec<Doubt> {
    let each = each_language(text);
    let codes = each.iter().map(|word| code_of(word).unwrap_or(word));
    let codes: Vec<&str> = codes.collect();
    let mut doubts: Vec<Doubt> = Vec::new();
    if codes != [text.trim()] {
        doubts.push(list_read(text, &codes, form));
    }
    let unnamed = each.iter().filter(|word| code_of(word).is_none());
    doubts.extend(unnamed.map(|word| (Code::UnnamedLanguage, vec![(*word).to_owned()])));
    doubts
}

/// What is to be told of a list of choices that says one of them twice.
pub(super) fn said_twice(values: &[Value<'_>], shape: Shape, form: Form) -> Option<Doubt> {
    let texts: Vec<&str> = values.iter().filter_map(|it| it.datum.text()).collect();
    let each = texts.iter().flat_map(|text| each_of(text, shape));
    let each: Vec<&str> = each.collect();
    let once = each_once(each.clone(), shape);
    let written = texts.join(", ");
    (once.len() < each.len()).then(|| {
        let (code, mut words) = list_read(&written, &once, form);
        if let (Form::Keys, Some(mend)) = (form, words.last_mut()) {
            *mend = format!("[{mend}]");
        }
        (code, words)
    })
}

fn audiences(text: &str, form: Form) -> Vec<Doubt> {
    let each = each_audience(text);
    let mut doubts: Vec<Doubt> = Vec::new();
    if each.len() != 1 {
        doubts.push(list_read(text, &each, form));
    }
    let unknown = each.iter().filter(|word| !is_known(word));
    doubts.extend(unknown.map(|word| {
        let hint = match nearest_audience(word) {
            Some(near) => format!("Vouliez-vous écrire «\u{a0}{near}\u{a0}»\u{a0}?"),
            None => "Vérifiez ce mot\u{a0}; s'il est juste, ne changez rien.".to_owned(),
        };
        (Code::UnknownAudience, vec![(*word).to_owned(), hint])
    }));
    doubts
}

/// Values that stood in one text, and how they are written each by itself.
fn list_read(text: &str, values: &[&str], form: Form) -> Doubt {
    let separator = match form {
        Form::Cells => " | ",
        Form::Keys => ", ",
    };
    let each: Vec<String> = values.iter().map(|value| quoted(value, form)).collect();
    let written = each.join(separator);
    let words = vec![text.trim().to_owned(), values.join(", "), written];
    (Code::ListRead, words)
}

/// A text as it is written in a cell, or between quotes.
fn quoted(text: &str, form: Form) -> String {
    match form {
        Form::Cells => text.to_owned(),
        Form::Keys => format!("\"{text}\""),
    }
}
