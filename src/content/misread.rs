//! What a word was before a program read it in the wrong encoding.

use std::sync::LazyLock;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use regex::{Captures, Regex};

use super::mojibake::GARBLED;
use super::pattern::pattern;
use crate::address::fit;

/// How often a text may have been read wrongly, one reading upon another.
const TIMES: usize = 3;

/// Letters of DOS (code page 850) read as Windows-1252, and what they were.
const OF_DOS: &[(char, char)] = &[
    ('‚', 'é'),
    ('Š', 'è'),
    ('…', 'à'),
    ('‡', 'ç'),
    ('ˆ', 'ê'),
    ('—', 'ù'),
    ('“', 'ô'),
    ('Œ', 'î'),
    ('‹', 'ï'),
    ('ƒ', 'â'),
    ('–', 'û'),
    ('‰', 'ë'),
    ('\u{81}', 'ü'),
    ('\u{90}', 'É'),
];

/// Letters of Windows-1252 read as those of DOS, and what they were.
const AS_DOS: &[(char, char)] = &[
    ('Ú', 'é'),
    ('Þ', 'è'),
    ('Ó', 'à'),
    ('þ', 'ç'),
    ('Û', 'ê'),
    ('¶', 'ô'),
    ('¹', 'û'),
    ('´', 'ï'),
    ('¯', 'î'),
    ('Ô', 'â'),
    ('¨', 'ù'),
    ('Ù', 'ë'),
    ('╔', 'É'),
    ('└', 'À'),
];

/// What Excel writes in place of a character: `_x000D_`.
pub(super) static SPREADSHEET_CODE: LazyLock<Regex> =
    LazyLock::new(|| pattern("_x([0-9A-Fa-f]{4})_"));

/// The word as it was; `None` when that cannot be told. It is empty where nothing but a code stood.
pub(super) fn mended(word: &str) -> Option<String> {
    if SPREADSHEET_CODE.is_match(word) {
        let decoded = SPREADSHEET_CODE.replace_all(word, character);
        return Some(decoded.trim().to_owned());
    }
    if word == "Ã" {
        return Some("à".to_owned());
    }
    let mut words = once(word)?;
    for _ in 1..TIMES {
        if !GARBLED.is_match(&words) {
            break;
        }
        words = once(&words)?;
    }
    (words != word && !GARBLED.is_match(&words)).then_some(words)
}

/// A word before it was read wrongly once.
fn once(word: &str) -> Option<String> {
    let of_mac = || bytes_of(word, MACINTOSH).filter(|_| word.contains('√'));
    let of_utf_8 = bytes_of(word, WINDOWS_1252).or_else(of_mac);
    let mended = match of_utf_8 {
        // Read wrongly twice: what is left is a byte of Windows-1252.
        Some(mended) => fit(&mended).into_owned(),
        None if word.contains('Ž') => {
            let (bytes, _, unmapped) = WINDOWS_1252.encode(word);
            let mac = MACINTOSH.decode_without_bom_handling(&bytes).0;
            (!unmapped).then(|| mac.into_owned())?
        }
        None => [OF_DOS, AS_DOS]
            .into_iter()
            .find_map(|letters| by_letters(word, letters))?,
    };
    (mended != word).then_some(mended)
}

/// What the bytes of a word in some encoding are in UTF-8.
fn bytes_of(word: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, unmapped) = encoding.encode(word);
    let mended = String::from_utf8(bytes.into_owned()).ok();
    mended.filter(|mended| !unmapped && mended != word)
}

/// A word with each letter as it was, where every one that is no letter of French is known.
fn by_letters(word: &str, letters: &[(char, char)]) -> Option<String> {
    let was = |c: char| {
        let known = letters.iter().find(|(read, _)| *read == c);
        known.map_or(c, |(_, was)| *was)
    };
    let mended: String = word.chars().map(was).collect();
    (mended != word && !GARBLED.is_match(&mended)).then_some(mended)
}

/// The character that a code stands for; what ends a line is a space.
fn character(code: &Captures<'_>) -> String {
    let number = u32::from_str_radix(&code[1], 16).ok();
    match number.and_then(char::from_u32) {
        Some(c) if c.is_control() => " ".to_owned(),
        Some(c) => c.to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{GARBLED, mended};

    #[test]
    fn garbled_words_are_told_and_mended() {
        for (word, meant) in [
            ("CrÃ¨che", Some("Crèche")),
            ("Ã©tÃ©", Some("été")),
            ("lâ€™Ã©cole", Some("l’école")),
            ("Â«", Some("«")),
            ("cÅ“ur", Some("cœur")),
            ("5â‚¬", Some("5€")),
            ("LÂ’Ã©tÃ©", Some("L’été")),
            ("cÂœur", Some("cœur")),
            ("Ã‰cole", Some("École")),
            ("ÃƒÂ©cole", Some("école")),
            ("crÃƒÂ¨che", Some("crèche")),
            ("Cr‚che", Some("Créche")),
            ("crŠche", Some("crèche")),
            ("‚cole", Some("école")),
            ("pr‚nom", Some("prénom")),
            ("fran‡ais", Some("français")),
            ("fˆte", Some("fête")),
            ("No‰l", Some("Noël")),
            ("CrÞche", Some("Crèche")),
            ("prÚnom", Some("prénom")),
            ("franþais", Some("français")),
            ("╔cole", Some("École")),
            ("Cr√®che", Some("Crèche")),
            ("prŽnom", Some("prénom")),
            ("Cr├¿che", None),
            ("mot_x000D_", Some("mot")),
            ("l_x0027_enfant", Some("l'enfant")),
            ("un_x000d_deux", Some("un deux")),
            ("_x000D_", Some("")),
            ("crï¿½che", None),
            ("cr\u{fffd}che", None),
            ("Cr?che", None),
            ("?cole", None),
        ] {
            assert!(GARBLED.is_match(word), "{word}");
            assert_eq!(mended(word).as_deref(), meant, "{word}");
        }
        assert!(GARBLED.is_match("Place Ã louer"));
        for text in [
            "Crèche d’été",
            "MARCHÉ\u{a0}: « À l'Âge »",
            "JOÃO et SÃO PAULO",
            "Ålesund",
            "pâte, château, 5\u{a0}€",
            "GARÇON »",
            "Aix–Marseille, tout-petits…oui",
            "pommes‚ poires",
            "Où ? Quand ? Comment ?",
            "Où?Quand?Comment?",
            "nom_de_fichier_x00_",
            "Žižek, Šimon, Þór",
            "√2 et 3 ‰",
        ] {
            assert!(!GARBLED.is_match(text), "{text}");
        }
    }
}
