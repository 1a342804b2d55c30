//! Characters that the eye does not tell: those that show nothing, and letters of another alphabet.

use std::borrow::Cow;

/// Whether a character shows nothing and parts no words: zero-width spaces and joiners, a byte
/// order mark, a soft hyphen, what turns words round (Unicode, `Default_Ignorable_Code_Point`).
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character is a letter or a sign that is drawn as an empty place: the fillers of
/// Hangul, the vowels of Khmer that are not written, the empty sign of Braille.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// Whether the eye sees nothing of a text: to a reader it is empty.
pub fn shows_nothing(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || is_invisible(c) || is_blank(c))
}

/// A text without the characters that show nothing: what names and codes are compared by.
pub fn visible(text: &str) -> Cow<'_, str> {
    match text.contains(is_invisible) {
        true => Cow::Owned(text.replace(is_invisible, "")),
        false => Cow::Borrowed(text),
    }
}

/// Letters of Cyrillic and Greek, and under each the Latin letter that looks the same.
const FOREIGN: &str = "аАВсСеЕНіІјЈКМоОрРѕЅТуУхХԁһ\
                       αΑΒΕΖΗΙΚΜΝοΟρΡΤΥΧν";
const LATIN: &str = "aABcCeEHiIjJKMoOpPsSTyYxXdh\
                     aABEZHIKMNoOpPTYXv";

/// The first letter of another alphabet that looks like a Latin one, and that one.
pub fn look_alike(text: &str) -> Option<(char, char)> {
    // Almost every text ends here.
    if text.is_ascii() {
        return None;
    }
    text.chars().find_map(|c| Some((c, latin_letter(c)?)))
}

/// A text with Latin letters in place of those that look the same.
pub fn latin(text: &str) -> Cow<'_, str> {
    match look_alike(text) {
        Some(_) => {
            let letters = text.chars().map(|c| latin_letter(c).unwrap_or(c));
            Cow::Owned(letters.collect())
        }
        None => Cow::Borrowed(text),
    }
}

fn latin_letter(c: char) -> Option<char> {
    let at = FOREIGN.chars().position(|foreign| foreign == c)?;
    LATIN.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, LATIN, latin, look_alike, shows_nothing, visible};

    #[test]
    fn what_shows_nothing_is_left_out() {
        for text in [
            "ludo\u{200b}theque",
            "\u{feff}ludotheque",
            "ludo\u{ad}theque\u{2060}",
            "ludo\u{200d}the\u{200c}que",
        ] {
            assert_eq!(visible(text), "ludotheque");
        }
        assert_eq!(visible("crèche d'été"), "crèche d'été");
    }

    #[test]
    fn a_text_of_which_nothing_is_seen_is_none() {
        for text in [
            "",
            " \u{a0}\u{3000}",
            "\u{200b}",
            "\u{ad}\u{ad}",
            "\u{2800} \u{2800}",
            "\u{3164}",
            "\u{feff}\u{200d}\u{fe0f}",
            "\u{202e}\u{e0041}",
        ] {
            assert!(shows_nothing(text), "{text:?}");
        }
        for text in [".", "a\u{200b}", "\u{2801}", "❤\u{fe0f}", "한"] {
            assert!(!shows_nothing(text), "{text:?}");
        }
    }

    #[test]
    fn letters_that_look_latin_are_known() {
        assert_eq!(FOREIGN.chars().count(), LATIN.chars().count());
        assert!(LATIN.is_ascii() && !FOREIGN.chars().any(|c| c.is_ascii()));
        assert_eq!(look_alike("Ludоtheque"), Some(('\u{43e}', 'o')));
        assert_eq!(latin("Тrets"), "Trets");
        assert_eq!(look_alike("Trets, crèche œuvre"), None);
    }
}
