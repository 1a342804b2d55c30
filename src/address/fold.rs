//! The one folding of letters: lower case, no accents, ligatures opened.
//!
//! The client's twin is `themes/parvis/scripts/texte.js`; `tests/search/foldings.json` holds both
//! to the same results.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for comparison: lower case, accents removed, `œ` as `oe`,
/// `æ` as `ae`, `ß` as `ss`, typographic apostrophe as `'`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Each character folds by itself: marks go, so their order does not matter.
    for character in text.chars() {
        match LATIN.get(character as usize) {
            Some(&letter) if letter != 0 => folded.push(char::from(letter)),
            _ => fold_other(character, &mut folded),
        }
    }
    folded
}

/// What the letters of ASCII and Latin-1 fold to, where that is one letter; 0 for the others.
/// Almost all of a French text is here.
const LATIN: [u8; 256] = latin();

const fn latin() -> [u8; 256] {
    let mut table = [0; 256];
    let mut code: u8 = 0;
    while code < 128 {
        table[code as usize] = code.to_ascii_lowercase();
        code += 1;
    }
    // À to ÿ without Æ, Ð, ×, Ø, Þ, ß, æ, ð, ÷, ø, þ: the upper row, then the lower.
    let letters = b"aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy\0\0";
    let mut at = 0;
    while at < letters.len() {
        table[0xc0 + at] = letters[at];
        if letters[at] != 0 {
            table[0xe0 + at] = letters[at];
        }
        at += 1;
    }
    table[0xff] = b'y';
    table
}

fn fold_other(character: char, folded: &mut String) {
    let parts = std::iter::once(character).nfkd();
    let letters = parts
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        // Lower-casing may bring a combining mark back (İ gives i and a dot).
        .filter(|c| !is_combining_mark(*c));
    for letter in letters {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '’' | 'ʼ' | '‘' => folded.push('\''),
            other => folded.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LATIN, fold, fold_other};

    #[test]
    fn accents_case_and_ligatures_are_folded() {
        assert_eq!(fold("Crèche À L’ŒUVRE"), "creche a l'oeuvre");
        assert_eq!(fold("cre\u{300}che"), "creche");
        assert_eq!(fold("İstanbul"), "istanbul");
    }

    #[test]
    fn the_table_says_what_unicode_says() {
        for (code, letter) in (0..=255_u8).zip(LATIN) {
            let mut slowly = String::new();
            fold_other(char::from(code), &mut slowly);
            if letter != 0 {
                assert_eq!(slowly, char::from(letter).to_string(), "{code:#x}");
            }
        }
    }
}
