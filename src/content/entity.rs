//! Characters written by their names (`&nbsp;`), where they show as they are written.

use std::sync::LazyLock;

use pulldown_cmark::{Event, Parser};
use regex::Regex;

use super::pattern::pattern;
use super::raw_markup::{RawMarkup, from};

/// `&eacute;`, `&#233;`, `&#xE9;`, or a name without its semicolon.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});?")
});

/// Names that are told without their semicolon too, for no word goes on so.
const PLAIN: [&str; 20] = [
    "nbsp", "eacute", "egrave", "ecirc", "euml", "agrave", "acirc", "ccedil", "icirc", "iuml",
    "ocirc", "ugrave", "ucirc", "oelig", "rsquo", "lsquo", "laquo", "raquo", "hellip", "euro",
];

/// The characters of a text that are written by their names.
pub(super) fn entities(text: &str) -> impl Iterator<Item = RawMarkup<'_>> {
    // Almost every text ends here.
    let text_of_some = if text.contains('&') { text } else { "" };
    NAMED.find_iter(text_of_some).filter_map(move |found| {
        let (length, sign) = named(found.as_str(), &text[found.end()..])?;
        let hint = match sign.trim().is_empty() {
            true => "Écrivez une espace à la place.".to_owned(),
            false => format!("Écrivez le signe lui-même\u{a0}: {sign}"),
        };
        Some(from(text, found.start(), length, hint))
    })
}

/// What stands for a character, in bytes, and that character.
fn named(written: &str, behind: &str) -> Option<(usize, String)> {
    if written.ends_with(';') {
        return Some((written.len(), character(written)?));
    }
    // An address has « &copy=2 ».
    if behind.starts_with('=') {
        return None;
    }
    let name = &written[1..];
    let length = match name.starts_with('#') {
        true => name.len(),
        false => PLAIN.iter().find(|plain| name.starts_with(**plain))?.len(),
    };
    let whole = format!("&{};", &name[..length]);
    Some((length + 1, character(&whole)?))
}

/// The character that a name stands for, as markdown reads it.
fn character(entity: &str) -> Option<String> {
    let mut words = String::new();
    for event in Parser::new(entity) {
        if let Event::Text(text) = event {
            words.push_str(&text);
        }
    }
    // Markdown takes the spaces at a paragraph's ends away.
    let is_space = words.is_empty();
    let sign = if is_space { " ".to_owned() } else { words };
    (sign != entity).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::entities;

    #[test]
    fn names_of_characters_are_told_with_the_character() {
        let told = |text| -> Vec<String> {
            let all = entities(text);
            all.map(|it| format!("{} {}", it.shown, it.hint)).collect()
        };
        let space = "Écrivez une espace à la place.";
        for (text, expected) in [
            ("12&nbsp;h", format!("&nbsp; {space}")),
            ("12&nbsph", format!("&nbsp {space}")),
            ("12 &#160; h", format!("&#160; {space}")),
            (
                "&eacute;t&",
                "&eacute; Écrivez le signe lui-même\u{a0}: é".to_owned(),
            ),
            (
                "l&#8217enfant",
                "&#8217 Écrivez le signe lui-même\u{a0}: ’".to_owned(),
            ),
            (
                "&#xE9;",
                "&#xE9; Écrivez le signe lui-même\u{a0}: é".to_owned(),
            ),
            (
                "a &lt; b",
                "&lt; Écrivez le signe lui-même\u{a0}: <".to_owned(),
            ),
        ] {
            assert_eq!(told(text), [expected], "{text}");
        }
        for text in [
            "R&D et AT&T, H&M; Dupont & Cie; &c.",
            "https://x.fr/?a=1&copy=2&euro=3",
            "a&b;",
            "Tom&Jerry;",
        ] {
            assert_eq!(told(text), [""; 0], "{text}");
        }
    }
}
