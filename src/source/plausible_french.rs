//! Whether a decoded text reads as French: what a wrong encoding makes of accents does not.

/// Lower-case letters of French words, wherever they stand.
const LOWER: &str = "âçéèêëîïôûœ";

/// Letters that end a word, if not in another language.
const LAST: &str = "àù";

/// Capitals with which words begin.
const FIRST: &str = "ÉÈÀÂÊÎÔŒÇ";

/// Capitals that stand in words of capitals.
const UPPER: &str = "ÉÈÊËÀÂÇÎÏÔÛÙŒ";

/// Letters of other languages whose names are found in France.
const FOREIGN: &str = "áíóúñòìäöüÿãõåøßæÁÍÓÚÑÒÄÖÜÃÕÅØÆ";

/// Signs that stand anywhere but between two letters.
const SIGNS: &str = "–—“”‘•·²³½¼×©®™€";

/// How many characters of a text speak for its encoding, and how many against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Plausibility {
    plausible: usize,
    implausible: usize,
}

impl Plausibility {
    /// Weighs each character that is not ASCII by those beside it.
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut before = ' ';
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let after = letters.peek().copied().unwrap_or(' ');
            if !letter.is_ascii() {
                match verdict(before, letter, after) {
                    Some(true) => found.plausible += 1,
                    Some(false) => found.implausible += 1,
                    None => {}
                }
            }
            before = letter;
        }
        found
    }

    /// Whether nothing speaks against the encoding.
    pub(super) fn is_possible(self) -> bool {
        self.implausible == 0
    }

    /// Whether a text may be in the encoding: something speaks for it, and little against.
    pub(super) fn is_french(self) -> bool {
        self.plausible > 0 && self.implausible * 8 <= self.plausible
    }
}

/// Whether a character speaks for the encoding (`true`), against it (`false`), or for nothing.
fn verdict(before: char, letter: char, after: char) -> Option<bool> {
    let is_apostrophe = |c: char| matches!(c, '\'' | '’');
    let is_alone = !(before.is_alphanumeric() || is_apostrophe(before) || after.is_alphabetic());
    let is_inside = before.is_alphabetic() && after.is_alphabetic();
    let is = |known: &str| known.contains(letter);
    match letter {
        '’' => before.is_alphabetic().then_some(true),
        '«' => match before.is_alphabetic() {
            true => Some(false),
            false => after.is_whitespace().then_some(true),
        },
        '»' => match after.is_alphabetic() {
            true => Some(false),
            false => before.is_whitespace().then_some(true),
        },
        '\u{a0}' => (is_beside_space(before) || is_beside_space(after)).then_some(true),
        '°' => (before.is_ascii_digit() || matches!(before, 'n' | 'N')).then_some(true),
        '–' | '—' if before.is_alphabetic() && !after.is_alphanumeric() => Some(false),
        '”' if after.is_alphabetic() => Some(false),
        '“' | '‘' if before.is_alphabetic() => Some(false),
        '…' if after.is_alphabetic() || !before.is_alphanumeric() => Some(false),
        '…' => None,
        '·' => None,
        '¼' | '½' | '¾' if after.is_alphabetic() => Some(false),
        // « là », « déjà », « deçà », « où »; no other French word ends so.
        'à' if before.is_alphabetic() => Some(matches!(before, 'l' | 'j' | 'ç')),
        'ù' if before.is_alphabetic() => Some(matches!(before, 'o' | 'O')),
        'Œ' if after.is_alphabetic() && !"uidn".contains(after.to_ascii_lowercase()) => {
            Some(false)
        }
        'Î' if after.is_lowercase() && after != 'l' => Some(false),
        'à' | 'À' | 'ô' | 'Ô' if is_alone => Some(true),
        _ if is(UPPER) => capital(before, letter, after),
        _ if is(LOWER) || is(LAST) || is(FOREIGN) => match () {
            () if is_alone || (letter.is_uppercase() && before.is_lowercase()) => Some(false),
            () if is(LAST) && after.is_alphabetic() => None,
            () => (!is(FOREIGN)).then_some(true),
        },
        _ if is(SIGNS) && !is_inside => None,
        _ => Some(false),
    }
}

/// Whether French puts a no-break space beside a character.
fn is_beside_space(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '«' | '»' | ':' | ';' | '?' | '!' | '%' | '€')
}

/// A capital stands among capitals or begins a word.
fn capital(before: char, letter: char, after: char) -> Option<bool> {
    if before.is_lowercase() {
        return Some(false);
    }
    if before.is_uppercase() && after.is_lowercase() {
        return Some(false); // « Câlins » in another encoding: « CÔlins »
    }
    if before.is_uppercase() || after.is_uppercase() {
        return Some(true);
    }
    match after {
        '.' => None,
        _ => Some(after.is_alphabetic() && FIRST.contains(letter)),
    }
}
