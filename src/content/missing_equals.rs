//! Lines without the sign that parts a key from its value.

use super::key_shapes::key_shapes;
use super::list_key::list_written;
use super::schema::Shape;
use super::toml_slip::{Found, LINE, QUOTES, as_toml, is_bare_key, words};
use crate::diagnostic::Code;

/// Keys whose digits are a text.
const CODES: [&str; 6] = [
    "code_postal",
    "code_insee",
    "telephone",
    "siret",
    "siren",
    "departement",
];

/// What people write between a key and its value in place of « = », besides a space.
const BETWEEN: [char; 8] = ['-', '–', '—', '>', '→', ';', ',', '~'];

/// The slip of a line that is no `clé = valeur`, and begins with a letter.
pub(super) fn slip_without_equals(line: &str) -> Option<Found<'_>> {
    let written = line.trim();
    if let Some((key, value)) = line.split_once(':')
        && is_bare_key(key.trim())
    {
        let key = key.trim();
        let mended = match CODES.contains(&key) {
            true => format!("{key} = \"{}\"", value.trim().trim_matches(['"', '\''])),
            false => format!("{key} = {}", as_toml(value.trim())),
        };
        return Some((Code::YamlLine, written, words(&[key, &mended])));
    }
    if !written.starts_with(char::is_alphabetic) {
        return None;
    }
    let sentence = "elle n'a pas de signe «\u{a0}=\u{a0}»";
    let mended = key_before_value(line).and_then(|(key, value)| mended(key, value));
    let hint = match mended {
        Some(mended) => format!("Écrivez\u{a0}: {mended}"),
        None => format!("{LINE} (le texte libre vient après l'en-tête)"),
    };
    Some((Code::Syntax, written, words(&[sentence, &hint])))
}

/// The key that a line begins with and the value behind it, where nothing but spaces or another
/// sign stands between: `titre "Essai"`.
pub(super) fn key_before_value(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let end = line.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    let (key, rest) = line.split_at(end);
    let value = rest.trim_start();
    let (sign, behind) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
    let value = match !sign.is_empty() && sign.chars().all(|c| BETWEEN.contains(&c)) {
        true => behind.trim_start(),
        false => value,
    };
    let is_quoted = value.starts_with(|c| QUOTES.iter().any(|(open, _)| *open == c));
    let is_group = value.starts_with(['[', '{']);
    // A sentence may begin with a word that is a key too: « type de lieu ».
    let is_sentence = value.contains(' ') && value.starts_with(char::is_lowercase);
    let is_value =
        is_quoted || is_group || (value.starts_with(char::is_alphanumeric) && !is_sentence);
    (is_value && !key_shapes(key).is_empty()).then_some((key, value))
}

/// The line as it should be; `None` where its value cannot be told.
fn mended(key: &str, value: &str) -> Option<String> {
    let shapes = key_shapes(key);
    if value.starts_with(['[', '{']) {
        let line = format!("{key} = {value}");
        return toml::from_str::<toml::Table>(&line).is_ok().then_some(line);
    }
    let bare = unquoted(value);
    if bare.contains(['"', '\\']) {
        return None;
    }
    if shapes.iter().all(|shape| shape.is_text()) {
        return Some(format!("{key} = \"{bare}\""));
    }
    if let Some(list) = list_written(key, bare) {
        return Some(list);
    }
    let is_plain = |shape: &Shape| !matches!(shape, Shape::List(_) | Shape::Record(_));
    let written = as_toml(bare);
    let is_text = written.starts_with('"');
    (shapes.iter().all(is_plain) && !is_text).then(|| format!("{key} = {written}"))
}

/// A value without the quotes around it.
fn unquoted(value: &str) -> &str {
    let inside = |(open, close): &(char, char)| value.strip_prefix(*open)?.strip_suffix(*close);
    QUOTES.iter().find_map(inside).map_or(value, str::trim)
}

#[cfg(test)]
mod tests {
    use super::{key_before_value, slip_without_equals};

    #[test]
    fn the_line_is_written_with_its_sign_where_its_value_is_known() {
        for (line, mended) in [
            ("titre \"Essai\"", Some("titre = \"Essai\"")),
            ("titre\"Essai\"", Some("titre = \"Essai\"")),
            ("titre -> “L'essai”", Some("titre = \"L'essai\"")),
            ("titre - Essai", Some("titre = \"Essai\"")),
            ("commune Trets", Some("commune = \"Trets\"")),
            ("code_postal 01000", Some("code_postal = \"01000\"")),
            ("date_maj 12/10/2026", Some("date_maj = 2026-10-12")),
            ("capacite 20", Some("capacite = 20")),
            ("redirections /a/", None),
            ("quand \"lundi 9h-10h\"", Some("quand = [\"lundi 9h-10h\"]")),
            (
                "adresse { commune = \"Trets\" }",
                Some("adresse = { commune = \"Trets\" }"),
            ),
            ("adresse { commune = Trets }", None),
            ("adresse Trets", None),
            ("capacite vingt", None),
            ("titre Le \"Lutin\"", None),
            ("type de lieu", None),
            ("Un texte", None),
        ] {
            let (_, _, words) = slip_without_equals(line).unwrap();
            let hint = words[1].strip_prefix("Écrivez\u{a0}: ");
            assert_eq!(hint, mended, "{line}");
        }
    }

    #[test]
    fn a_sentence_is_no_key() {
        for line in ["type de lieu", "Titre Essai", "titre", "lieu-dit Essai", ""] {
            assert_eq!(key_before_value(line), None, "{line}");
        }
        assert_eq!(
            key_before_value("adresse Trets"),
            Some(("adresse", "Trets"))
        );
    }
}
