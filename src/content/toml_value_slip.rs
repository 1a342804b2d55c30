//! Chooses, from the text of a value that does not read, the sentence that helps its author.

use jiff::civil::Date;

use super::french_date::{DayForm, WrittenDay, day_in_words, written_day};
use super::list_key::list_written;
use super::toml_slip::{Found, unclosed, words};
use crate::diagnostic::Code;

/// The keys that hold a day and nothing else.
const DAYS: [&str; 6] = [
    "date_maj",
    "verifie_le",
    "constate_le",
    "declaree_le",
    "recueilli_le",
    "ouverture_prevue",
];

/// The slip of a value, alone on its line or among others.
pub(super) fn slip_of_value<'t>(key: &str, value: &'t str) -> Option<Found<'t>> {
    if let Some(found) = curly_quotes(value) {
        return Some(found);
    }
    if let Some((code, words)) = date_slip(value)
        // A month may be words like others.
        && (code != Code::DateWithoutDay || DAYS.contains(&key))
    {
        return Some((code, value, words));
    }
    if looks_like_iso_date(value) && value.parse::<Date>().is_err() {
        return Some((Code::BadDate, value, words(&[value])));
    }
    if let Some(number) = decimal_comma(value) {
        let mended = number.replace(',', ".");
        return Some((Code::DecimalComma, number, words(&[number, &mended])));
    }
    if let Some(boolean) = french_boolean(value) {
        return Some((Code::FrenchBoolean, value, words(&[value, boolean])));
    }
    let quotes = value.matches('"').count() - value.matches("\\\"").count();
    if quotes == 1 && value.ends_with('"') && is_bare(value.trim_end_matches('"')) {
        return Some((
            Code::MissingQuotes,
            value,
            words(&[key, &quoted(key, value)]),
        ));
    }
    if quotes % 2 == 1 {
        let open = value.rfind('"').unwrap_or(0);
        return Some((Code::UnclosedText, &value[open..], Vec::new()));
    }
    if value.starts_with(['[', '{'])
        && let Some(sign) = unclosed(value)
    {
        return Some((Code::UnclosedList, value, words(&sign)));
    }
    is_bare(value).then(|| {
        (
            Code::MissingQuotes,
            value,
            words(&[key, &quoted(key, value)]),
        )
    })
}

/// Whether a value is words, or a number that only quotes can hold: "04 65 71 00 01", "01000".
pub(super) fn is_bare(value: &str) -> bool {
    let open = value.starts_with(['"', '\'', '[', '{', '+', '-']) || value.contains('"');
    let digits = value.starts_with(|c: char| c.is_ascii_digit()) && value.len() > 1;
    let code = digits && (value.starts_with('0') || value.contains(' '));
    !open && (value.chars().any(char::is_alphabetic) || code)
}

fn quoted(key: &str, value: &str) -> String {
    if let Some(list) = list_written(key, value) {
        return list;
    }
    format!("{key} = \"{}\"", value.trim_matches('"'))
}

/// Curly or angle quotes around a value, up to those that close it.
fn curly_quotes(value: &str) -> Option<Found<'_>> {
    let open = value.chars().next()?;
    let close = match open {
        '“' | '”' | '‘' | '’' => '”',
        '«' => '»',
        _ => return None,
    };
    let inside = &value[open.len_utf8()..];
    let end = inside.find(['“', '”', '»', '’']).map_or(value.len(), |at| {
        let mark = inside[at..].chars().next().map_or(0, char::len_utf8);
        open.len_utf8() + at + mark
    });
    let shown = format!("{open} {close}");
    Some((Code::CurlyQuotes, &value[..end], words(&[&shown])))
}

/// What is to be told of a date that is not written as front matter has it; `None` when it is, or
/// is no date.
pub(super) fn date_slip(value: &str) -> Option<(Code, Vec<String>)> {
    let value = value.trim_matches(['"', '\'']);
    // What follows a day may be of another thing: "12/10/2026 au matin".
    let is_alone = |_: &WrittenDay| !value.contains(' ') || day_in_words(value).is_some();
    let Some(WrittenDay { day, form }) = written_day(value).filter(is_alone) else {
        let shaped =
            value.split('/').count() == 3 && value.chars().all(|c| c.is_ascii_digit() || c == '/');
        return shaped.then(|| (Code::BadDate, words(&[value])));
    };
    let iso = day.to_string();
    match form {
        DayForm::Iso => None,
        DayForm::French | DayForm::Serial => Some((Code::FrenchDate, words(&[value, &iso]))),
        DayForm::MonthFirst => {
            let hint = format!("Écrivez\u{a0}: {iso}");
            Some((Code::MonthFirst, words(&[value, &hint])))
        }
        DayForm::Month => {
            let hint = "Écrivez l'année, le mois, le jour, sans guillemets\u{a0}: 2026-10-12";
            Some((Code::DateWithoutDay, words(&[value, hint])))
        }
    }
}

fn looks_like_iso_date(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    parts.len() == 3
        && parts[0].len() == 4
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

/// A number written `43,52`, alone or as a value of an inline table.
fn decimal_comma(value: &str) -> Option<&str> {
    let starts = value.char_indices().filter(|(at, c)| {
        c.is_ascii_digit() && !value[..*at].ends_with(|p: char| p.is_ascii_digit() || p == ',')
    });
    for (start, _) in starts {
        let before = value[..start].trim_end_matches(['-', '+', ' ']);
        if !(before.is_empty() || before.ends_with('=')) {
            continue;
        }
        let number: &str = &value[start..];
        let end = number
            .find(|c: char| !c.is_ascii_digit() && c != ',')
            .unwrap_or(number.len());
        let number = number[..end].trim_end_matches(',');
        let halves: Vec<&str> = number.split(',').collect();
        if halves.len() == 2 && halves.iter().all(|half| !half.is_empty()) {
            return Some(number);
        }
    }
    None
}

/// `true` or `false` for what French people write.
pub(super) fn french_boolean(value: &str) -> Option<&'static str> {
    match value.to_lowercase().as_str() {
        "oui" | "vrai" | "yes" => Some("true"),
        "non" | "faux" | "no" => Some("false"),
        "true" if value != "true" => Some("true"),
        "false" if value != "false" => Some("false"),
        _ => None,
    }
}
