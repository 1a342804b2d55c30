//! Chooses, from the text of a line that does not read, the sentence that helps its author.

use super::french_date::day_from_french;
use crate::diagnostic::{Code, Span};

/// A fault of syntax in words an editor can act on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// The code.
    pub code: Code,
    /// Where, in the text that was parsed.
    pub span: Span,
    /// The words of the sentence.
    pub words: Vec<String>,
}

/// Finds the slip of one line. `fault` is the parser's place, `line` the line's place.
pub(super) fn slip_of_line(text: &str, message: &str, fault: Span, line: Span) -> Slip {
    if message.contains("duplicate key") {
        let key = key_of(text).map_or(text.trim(), |(key, _)| key);
        return slip(Code::DuplicateKey, spot(text, key, line), &[key]);
    }
    let Some((key, value)) = key_of(text) else {
        return slip_without_equals(text, message, fault, line);
    };
    let place = spot(text, value, line);
    if value.is_empty() {
        return slip(Code::MissingQuotes, spot(text, key, line), &[key, "\"…\""]);
    }
    slip_of_value(key, value, place).unwrap_or_else(|| syntax(message, clamp(fault, line)))
}

fn slip_of_value(key: &str, value: &str, place: Span) -> Option<Slip> {
    if let Some(open) = value
        .chars()
        .find(|c| matches!(c, '“' | '”' | '‘' | '’' | '«'))
        && value.starts_with(open)
    {
        let close = if open == '«' { '»' } else { '”' };
        return Some(slip(
            Code::CurlyQuotes,
            place,
            &[&format!("{open} {close}")],
        ));
    }
    if let Some(date) = french_date(value) {
        return Some(match date {
            Ok(iso) => slip(Code::FrenchDate, place, &[value, &iso]),
            Err(()) => slip(Code::BadDate, place, &[value]),
        });
    }
    if looks_like_iso_date(value) {
        return Some(slip(Code::BadDate, place, &[value]));
    }
    if let Some(number) = decimal_comma(value) {
        return Some(slip(
            Code::DecimalComma,
            place,
            &[&number, &number.replace(',', ".")],
        ));
    }
    if let Some(boolean) = french_boolean(value) {
        return Some(slip(Code::FrenchBoolean, place, &[value, boolean]));
    }
    let quotes = value.matches('"').count() - value.matches("\\\"").count();
    if quotes % 2 == 1 {
        return Some(slip(Code::UnclosedText, place, &[]));
    }
    if value.starts_with('[') && value.matches('[').count() > value.matches(']').count() {
        return Some(slip(Code::UnclosedList, place, &[]));
    }
    let bare = !value.starts_with(['"', '\'', '[', '{', '+', '-']) && !value.contains('"');
    if bare && value.chars().any(char::is_alphabetic) {
        return Some(slip(
            Code::MissingQuotes,
            place,
            &[key, &format!("\"{value}\"")],
        ));
    }
    None
}

fn slip_without_equals(text: &str, message: &str, fault: Span, line: Span) -> Slip {
    if let Some((key, value)) = text.split_once(':')
        && is_bare_key(key.trim())
    {
        let key = key.trim();
        let value = value.trim().trim_matches(['"', '\'']);
        let mended = format!("{key} = \"{value}\"");
        return slip(
            Code::YamlLine,
            spot(text, text.trim(), line),
            &[key, &mended],
        );
    }
    syntax(message, clamp(fault, line))
}

/// The parser's own words are English and for programmers: only its sort of fault is kept.
fn syntax(message: &str, span: Span) -> Slip {
    let words = if message.contains("key") {
        "une clé était attendue"
    } else if message.contains("newline") || message.contains("extra") {
        "il y a du texte après la valeur"
    } else if message.contains("escape") {
        "la barre « \\ » doit être doublée, ou le texte mis entre apostrophes"
    } else if message.contains("unclosed") || message.contains("missing") {
        "il manque un signe de fermeture"
    } else {
        "la valeur n'a pas une forme connue"
    };
    slip(
        Code::Syntax,
        span,
        &[&words.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»")],
    )
}

fn slip(code: Code, span: Span, words: &[&str]) -> Slip {
    Slip {
        code,
        span,
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    }
}

/// The key and the value of a line `clé = valeur`, a comment at its end left out.
fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim();
    let value = value.trim();
    let value = match value.find(" #") {
        Some(at) if !value[..at].contains('"') => value[..at].trim_end(),
        _ => value,
    };
    is_bare_key(key).then_some((key, value))
}

fn is_bare_key(key: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    !key.is_empty() && key.chars().all(letter)
}

/// Where a part of a line stands in the parsed text.
fn spot(line_text: &str, part: &str, line: Span) -> Span {
    let at = part.as_ptr() as usize - line_text.as_ptr() as usize;
    Span::new(at, at + part.len().max(1)).shifted(line.start as usize)
}

fn clamp(fault: Span, line: Span) -> Span {
    let start = fault.start.clamp(line.start, line.end);
    Span::new(start as usize, fault.end.clamp(start, line.end) as usize)
}

/// `12/10/2026` as `2026-10-12`; an error when the day does not exist; `None` when it is no date.
fn french_date(value: &str) -> Option<Result<String, ()>> {
    let value = value.trim_matches(['"', '\'']);
    let shaped =
        value.split('/').count() == 3 && value.chars().all(|c| c.is_ascii_digit() || c == '/');
    shaped.then(|| day_from_french(value).map(|day| day.to_string()).ok_or(()))
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
fn decimal_comma(value: &str) -> Option<String> {
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
            return Some(number.to_owned());
        }
    }
    None
}

fn french_boolean(value: &str) -> Option<&'static str> {
    match value.to_lowercase().as_str() {
        "oui" | "vrai" | "yes" => Some("true"),
        "non" | "faux" | "no" => Some("false"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Slip, Span, slip_of_line};

    fn slip(line: &str) -> (Code, Vec<String>) {
        let place = Span::new(0, line.len());
        let Slip { code, words, .. } = slip_of_line(line, "invalid value", place, place);
        (code, words)
    }

    #[test]
    fn the_usual_slips_are_named() {
        for (line, code, words) in [
            ("nom = “Les Lutins”", Code::CurlyQuotes, vec!["“ ”"]),
            (
                "nom = Les Lutins",
                Code::MissingQuotes,
                vec!["nom", "\"Les Lutins\""],
            ),
            ("nom = \"Les Lutins", Code::UnclosedText, vec![]),
            (
                "latitude = 43,52",
                Code::DecimalComma,
                vec!["43,52", "43.52"],
            ),
            (
                "adresse = { latitude = 43,5, longitude = 5.6 }",
                Code::DecimalComma,
                vec!["43,5", "43.5"],
            ),
            (
                "date_maj = 12/10/2026",
                Code::FrenchDate,
                vec!["12/10/2026", "2026-10-12"],
            ),
            ("date_maj = 32/13/2026", Code::BadDate, vec!["32/13/2026"]),
            ("date_maj = 2026-02-31", Code::BadDate, vec!["2026-02-31"]),
            ("exemple = oui", Code::FrenchBoolean, vec!["oui", "true"]),
            (
                "nom: Les Lutins",
                Code::YamlLine,
                vec!["nom", "nom = \"Les Lutins\""],
            ),
            ("publics = [\"familles\"", Code::UnclosedList, vec![]),
            ("nom =", Code::MissingQuotes, vec!["nom", "\"…\""]),
        ] {
            assert_eq!(
                slip(line),
                (code, words.into_iter().map(String::from).collect()),
                "{line}"
            );
        }
    }
}
