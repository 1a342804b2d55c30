//! Keys between quotes, and signs that look like the one between a key and its value.

use super::toml_slip::{Found, as_toml, is_bare_key, words};
use crate::diagnostic::Code;

/// What stands between a key and its value, as keyboards of other scripts and other formats have it.
const BETWEEN: [char; 7] = ['=', ':', '＝', '：', '﹦', '﹕', '꞊'];

/// What people put around a key.
const QUOTES: [char; 8] = ['"', '\'', '“', '”', '«', '»', '‘', '’'];

/// A key that is written as a text, or whose sign is another one: `“titre” = …`, `titre： …`.
pub(super) fn slip_of_foreign_key(text: &str) -> Option<Found<'_>> {
    let (key, rest) = text.split_at(text.find(BETWEEN)?);
    let sign = rest.chars().next()?;
    let value = rest[sign.len_utf8()..].trim();
    let key = key.trim();
    let bare = key.trim_matches(|c: char| QUOTES.contains(&c) || c.is_whitespace());
    let is_quoted = bare != key;
    // A key between straight quotes is one, before the sign of the keyboard.
    let is_read = sign == '=' && key.starts_with(['"', '\'']);
    if !is_bare_key(bare) || is_read || (sign.is_ascii() && !is_quoted) {
        return None;
    }
    let sentence = match sign.is_ascii() {
        true => "la clé est entre guillemets".to_owned(),
        false => format!("«\u{a0}{sign}\u{a0}» n'est pas le signe «\u{a0}=\u{a0}» du clavier"),
    };
    let value = value.trim_end_matches(',');
    let value = as_toml(value.trim_matches(|c: char| QUOTES.contains(&c) || c.is_whitespace()));
    let hint = format!("Écrivez\u{a0}: {bare} = {value}");
    Some((Code::Syntax, text.trim(), words(&[&sentence, &hint])))
}

#[cfg(test)]
mod tests {
    use super::slip_of_foreign_key;

    #[test]
    fn other_signs_and_quotes_are_named_with_the_line_to_write() {
        let told = |text| {
            let (_, _, words) = slip_of_foreign_key(text)?;
            Some(words.join(" → ").replace('\u{a0}', " "))
        };
        for (text, expected) in [
            (
                "titre： \"Essai\"",
                "« ： » n'est pas le signe « = » du clavier → Écrivez : titre = \"Essai\"",
            ),
            (
                "ordre ＝ 3",
                "« ＝ » n'est pas le signe « = » du clavier → Écrivez : ordre = 3",
            ),
            (
                "“titre” = “Essai”",
                "la clé est entre guillemets → Écrivez : titre = \"Essai\"",
            ),
            (
                "\"titre\": \"Essai\",",
                "la clé est entre guillemets → Écrivez : titre = \"Essai\"",
            ),
            (
                "« date_maj » = 2026-10-12",
                "la clé est entre guillemets → Écrivez : date_maj = 2026-10-12",
            ),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "titre = \"Essai\"",
            "\"titre\" = 3",
            "titre: Essai",
            "Un texte : le voici",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
