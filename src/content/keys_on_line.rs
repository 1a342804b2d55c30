//! Lines that write several keys, each of which wants a line of its own.

use super::toml_slip::{Found, is_bare_key, words};
use crate::diagnostic::Code;

/// The slip of a line on which keys follow the first.
pub(super) fn several_keys<'t>(key: &str, line: &'t str) -> Option<Found<'t>> {
    let behind = keys_behind(line);
    let (_, part) = *behind.first()?;
    let keys = behind.iter().map(|(key, _)| *key);
    let keys: Vec<String> = std::iter::once(key)
        .chain(keys)
        .map(|key| format!("«\u{a0}{key}\u{a0}»"))
        .collect();
    let hint = format!(
        "Mettez chaque clé sur une ligne à elle, sans virgule à la fin\u{a0}: {}.",
        keys.join(", ")
    );
    let sentence = "plusieurs clés y sont écrites";
    Some((Code::Syntax, part, words(&[sentence, &hint])))
}

/// The keys that stand behind the first of a line, each with its value: `nom = "A" type = "rpe"`.
pub(super) fn keys_behind(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((_, end)) = key_and_value(rest) {
        rest = rest[end..].trim_start_matches([' ', '\t', ',', ';', '\u{a0}']);
        let Some((key, end)) = key_and_value(rest) else {
            break;
        };
        found.push((key, rest[..end].trim_end()));
    }
    found
}

/// The key that a text begins with, and where its value ends.
fn key_and_value(text: &str) -> Option<(&str, usize)> {
    let (key, behind) = text.split_once('=')?;
    let value = behind.trim_start();
    let start = text.len() - value.len();
    let length = value_length(value)?;
    is_bare_key(key.trim()).then_some((key.trim(), start + length))
}

/// How long the value is that a text begins with, in bytes; `None` where that is in doubt.
fn value_length(text: &str) -> Option<usize> {
    let (mut depth, mut quote, mut is_escaped) = (0_u32, None, false);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some('"'), '\\') if !is_escaped => {
                is_escaped = true;
                continue;
            }
            (Some(open), c) if c == open && !is_escaped => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth = depth.checked_sub(1)?,
            (None, ' ' | '\t' | ',' | ';') if depth == 0 => return Some(at).filter(|at| *at > 0),
            (None, _) => {}
        }
        is_escaped = false;
        let is_closed = quote.is_none() && depth == 0 && matches!(c, '"' | '\'' | ']' | '}');
        if is_closed {
            return Some(at + c.len_utf8());
        }
    }
    (quote.is_none() && depth == 0 && !text.is_empty()).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::keys_behind;

    #[test]
    fn each_key_behind_the_first_is_found() {
        for (line, found) in [
            (
                "nom = \"A\" type = \"rpe\"",
                vec![("type", "type = \"rpe\"")],
            ),
            (
                "nom = \"A\", type = \"rpe\"",
                vec![("type", "type = \"rpe\"")],
            ),
            (
                "ordre = 3 titre = \"A = b\" date = 2026-10-12",
                vec![
                    ("titre", "titre = \"A = b\""),
                    ("date", "date = 2026-10-12"),
                ],
            ),
            (
                "adresse = { commune = \"Trets\" } date_maj = 2026-10-12",
                vec![("date_maj", "date_maj = 2026-10-12")],
            ),
            ("nom = \"A\" et \"B\"", vec![]),
            ("nom = \"A type = \"rpe\"", vec![]),
            ("nom = Les Lutins type = x", vec![]),
            ("nom = \"A\" # type = \"rpe\"", vec![]),
            ("adresse = { commune = \"A\" voie = \"B\" }", vec![]),
            ("nom =", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(keys_behind(line), found, "{line}");
        }
    }
}
