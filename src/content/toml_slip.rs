//! Chooses, from the text of a line that does not read, the sentence that helps its author.

use jiff::civil::Date;

use super::french_date::{DayForm, written_day};
use super::keys_on_line::several_keys;
use super::missing_equals::{key_before_value, slip_without_equals};
use super::toml_key_slip::slip_of_foreign_key;
use super::toml_value_slip::{french_boolean, is_bare, slip_of_value};
use crate::address::fold;
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

/// The signs that may open a text, and those that close it.
pub(super) const QUOTES: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('“', '”'), ('«', '»')];

/// How a line is written, when nothing better can be said.
pub(super) const LINE: &str = "Une ligne s'écrit\u{a0}: clé = \"valeur\"";

/// Finds the slip of one line. `fault` is the parser's place, `line` the line's place.
pub(super) fn slip_of_line(text: &str, message: &str, fault: Span, line: Span) -> Slip {
    if message.contains("duplicate key") {
        let key = key_of(text).map_or(text.trim(), |(key, _)| key);
        return slip(Code::DuplicateKey, spot(text, key, line), &[key]);
    }
    if let Some((code, part, words)) = slip_of_key(text).or_else(|| slip_of_foreign_key(text)) {
        let span = spot(text, part, line);
        return Slip { code, span, words };
    }
    let fault = clamp(fault, line);
    let Some((key, value)) = key_of(text) else {
        return match slip_without_equals(text) {
            Some((code, part, words)) => Slip {
                code,
                span: spot(text, part, line),
                words,
            },
            None => syntax(message, fault),
        };
    };
    if value.is_empty() {
        let mended = format!("{key} = \"…\"");
        return slip(Code::MissingQuotes, spot(text, key, line), &[key, &mended]);
    }
    let slips = several_keys(key, text).or_else(|| slip_of_value(key, value));
    let inside = || slip_inside(text, key, fault, line);
    match slips.or_else(inside).or_else(|| slip_of_quotes(key, value)) {
        Some((code, part, words)) => Slip {
            code,
            span: spot(text, part, line),
            words,
        },
        None => syntax(message, fault),
    }
}

/// The sign that closes the first bracket of a text, and its name, when nothing closes it.
pub(super) fn unclosed(text: &str) -> Option<[&'static str; 2]> {
    let mut depth = 0_i32;
    let mut quoted = false;
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            '\n' => quoted = false,
            '[' | '{' if !quoted => depth += 1,
            ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    let sign = if text.starts_with('[') {
        ["]", "la liste"]
    } else {
        ["}", "le groupe"]
    };
    (depth > 0).then_some(sign)
}

/// The slip of a line that is an element of a list opened above, whose key is `key`.
pub(super) fn slip_of_element(text: &str, key: &str, message: &str, line: Span) -> Slip {
    let value = text.trim().trim_end_matches(',').trim_end();
    let bare = || {
        (
            Code::MissingQuotes,
            value,
            words(&[key, &format!("\"{value}\"")]),
        )
    };
    let found = match slip_of_value(key, value) {
        Some((Code::MissingQuotes, ..)) => Some(bare()),
        other => other.or_else(|| slip_of_quotes(key, value)),
    };
    match found {
        Some((code, part, words)) => Slip {
            code,
            span: spot(text, part, line),
            words,
        },
        None => syntax(message, line),
    }
}

/// The key that a line writes, as TOML or as YAML, or without its sign.
pub(super) fn key_written(line: &str) -> Option<&str> {
    let yaml = || {
        line.split_once([':', '：', '＝'])
            .map(|(key, _)| key.trim())
    };
    let key = key_of(line).map(|(key, _)| key).or_else(yaml);
    let key = key.filter(|key| is_bare_key(key));
    key.or_else(|| key_before_value(line).map(|(key, _)| key))
}

/// What a slip is, the part of the text where it stands, and the words of its sentence.
pub(super) type Found<'t> = (Code, &'t str, Vec<String>);

/// A key with an accent, or with a space within it or, unbreakable, behind it.
fn slip_of_key(text: &str) -> Option<Found<'_>> {
    let (written, value) = text.split_once('=')?;
    let (key, value) = (written.trim(), value.trim());
    let mended: Vec<&str> = key.split_whitespace().collect();
    let mended = fold(&mended.join("_"));
    let is_value =
        value.starts_with(['"', '[', '{', '\'']) || value.starts_with(|c: char| c.is_ascii_digit());
    if !is_value || !is_bare_key(&mended) || !mended.is_ascii() {
        return None;
    }
    let sentence = match () {
        () if key.contains(char::is_whitespace) => "la clé contient une espace",
        () if !key.is_ascii() => "la clé a un accent, ou une lettre qu'une clé n'a pas",
        () if !written.is_ascii() => "une espace insécable touche la clé",
        () => return None,
    };
    let is_text = value.len() > 1 && value.starts_with('"') && value.ends_with('"');
    let line = match is_text || !value.contains([' ', '"', '\'']) {
        true => format!("{mended} = {value}"),
        false => format!("{mended} = …"),
    };
    let hint = format!("Effacez ce début de ligne et retapez-le\u{a0}: {line}");
    Some((Code::Syntax, key, words(&[sentence, &hint])))
}

/// A slip of one value among others, where the parser stopped.
fn slip_inside<'t>(text: &'t str, key: &'t str, fault: Span, line: Span) -> Option<Found<'t>> {
    let mut at = (fault.start - line.start) as usize;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let (before, rest) = (text[..at].trim_end(), &text[at..]);
    if rest.starts_with(['“', '”', '«', '‘', '’']) {
        return slip_of_value(key, rest);
    }
    let end = rest.find([',', '}', ']']).unwrap_or(rest.len());
    let value = rest[..end].trim_end();
    if let Some(inner) = before.strip_suffix('=') {
        let inner = inner.trim_end();
        let inner = inner.rsplit([' ', ',', '{', '[']).next().unwrap_or(key);
        return slip_of_value(inner, value);
    }
    let after_value = before.ends_with(['"', '}', ']']) || before.ends_with(char::is_numeric);
    if after_value && value.contains('=') {
        let hint = "Mettez une virgule entre deux clés.";
        return Some((Code::Syntax, value, words(&["il manque une virgule", hint])));
    }
    if before.ends_with(['[', ',']) && is_bare(value) {
        return Some((
            Code::MissingQuotes,
            value,
            words(&[key, &format!("\"{value}\"")]),
        ));
    }
    None
}

/// Quotes and bars that do not do what their author meant.
fn slip_of_quotes<'t>(key: &str, value: &'t str) -> Option<Found<'t>> {
    let quotes = value.matches('"').count();
    let inside = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'));
    let (sentence, hint) = match inside {
        Some(inside) if quotes > 2 && inside.contains("\", \"") => (
            "plusieurs valeurs s'écrivent entre crochets",
            format!("Écrivez\u{a0}: {key} = [{value}]"),
        ),
        Some(_) if quotes > 2 => (
            "il y a des guillemets droits à l'intérieur du texte",
            "À l'intérieur, écrivez «\u{a0}…\u{a0}» ou des apostrophes.".to_owned(),
        ),
        Some(inside) if inside.contains('\\') => (
            "la barre «\u{a0}\\\u{a0}» a un sens à part dans un texte",
            "Écrivez-la deux fois\u{a0}: \\\\".to_owned(),
        ),
        None if value.starts_with('"') => (
            "il y a du texte après le guillemet qui ferme",
            "Mettez tout le texte entre les deux guillemets.".to_owned(),
        ),
        None if value.starts_with('\'') && quotes == 0 => (
            "une apostrophe ferme le texte trop tôt",
            format!("Écrivez\u{a0}: {key} = \"{}\"", value.trim_matches('\'')),
        ),
        _ => return None,
    };
    Some((Code::Syntax, value, words(&[sentence, &hint])))
}

/// A value of YAML as TOML writes it: numbers, days, yes and no, and lists stand without quotes.
pub(super) fn as_toml(value: &str) -> String {
    if value.starts_with('[') && value.ends_with(']') {
        let parts = value[1..value.len() - 1].split(',').map(str::trim);
        let parts: Vec<String> = parts.filter(|it| !it.is_empty()).map(as_toml).collect();
        return format!("[{}]", parts.join(", "));
    }
    let is_number = value
        .parse::<u32>()
        .is_ok_and(|number| number.to_string() == value);
    if is_number || matches!(value, "true" | "false") || value.parse::<Date>().is_ok() {
        return value.to_owned();
    }
    if let Some(boolean) = french_boolean(value) {
        return boolean.to_owned();
    }
    match written_day(value).filter(|written| written.form == DayForm::French) {
        Some(written) => written.day.to_string(),
        None => format!("\"{}\"", value.trim_matches(['"', '\''])),
    }
}

/// The parser's own words are English and for programmers: only its sort of fault is kept.
fn syntax(message: &str, span: Span) -> Slip {
    let sentence = if message.contains("key") {
        "une clé était attendue"
    } else if message.contains("newline") || message.contains("extra") {
        "il y a du texte après la valeur"
    } else if message.contains("unclosed") || message.contains("missing") {
        "il manque un signe de fermeture"
    } else {
        "la valeur n'a pas une forme connue"
    };
    slip(Code::Syntax, span, &[sentence, LINE])
}

pub(super) fn slip(code: Code, span: Span, with: &[&str]) -> Slip {
    Slip {
        code,
        span,
        words: words(with),
    }
}

pub(super) fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The key and the value of a line `clé = valeur`, a comment at its end left out.
pub(super) fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let key = key.trim();
    let value = value.trim();
    let value = match value.find(" #") {
        Some(at) if !value[..at].contains('"') => value[..at].trim_end(),
        _ => value,
    };
    is_bare_key(key).then_some((key, value))
}

pub(super) fn is_bare_key(key: &str) -> bool {
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
                vec!["nom", "nom = \"Les Lutins\""],
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
            (
                "publics = [\"familles\"",
                Code::UnclosedList,
                vec!["]", "la liste"],
            ),
            ("nom =", Code::MissingQuotes, vec!["nom", "nom = \"…\""]),
        ] {
            assert_eq!(
                slip(line),
                (code, words.into_iter().map(String::from).collect()),
                "{line}"
            );
        }
    }

    #[test]
    fn a_key_is_of_letters_without_accents_and_without_spaces() {
        for (line, sentence, mended) in [
            (
                "résumé = \"Un lieu\"",
                "la clé a un accent, ou une lettre qu'une clé n'a pas",
                "resume = \"Un lieu\"",
            ),
            (
                "note\u{a0}interne = \"x\"",
                "la clé contient une espace",
                "note_interne = \"x\"",
            ),
            (
                "date maj = 2026-10-12",
                "la clé contient une espace",
                "date_maj = 2026-10-12",
            ),
            (
                "titre\u{a0}= \"x",
                "une espace insécable touche la clé",
                "titre = …",
            ),
        ] {
            let hint = format!("Effacez ce début de ligne et retapez-le\u{a0}: {mended}");
            let expected = (Code::Syntax, vec![sentence.to_owned(), hint]);
            assert_eq!(slip(line), expected, "{line}");
        }
        let sentence = "Le prix = trois";
        assert_eq!(slip(sentence).1[0], "elle n'a pas de signe «\u{a0}=\u{a0}»");
    }
}
