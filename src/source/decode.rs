//! From bytes to text: UTF-8, and for tables what spreadsheets write.

use std::str::Utf8Chunk;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use super::foreign::Foreign;
use super::legacy_encoding::LegacyEncoding;
use super::plausible_french::Plausibility;
use super::unread_table::UnreadTable;
use super::zeros;

/// How many bytes are told on each side of one that is not UTF-8.
const AROUND: usize = 20;

/// Decodes UTF-8.
///
/// # Errors
/// The name of the encoding that the bytes seem to be in.
pub(super) fn decode_utf8(bytes: Vec<u8>) -> Result<String, &'static str> {
    // Its letters without accents are UTF-8 as well, with a zero behind each.
    let is_unmarked = Encoding::for_bom(&bytes).is_none() && bytes.contains(&0);
    if is_unmarked && zeros::are_of_utf16(&bytes) {
        return Err("UTF-16");
    }
    String::from_utf8(bytes).map_err(|error| plain_name(guess(error.as_bytes())))
}

/// Decodes a table: UTF-8, UTF-16 with its BOM, or one of the encodings that French spreadsheets
/// wrote before, where the text leaves no doubt which.
///
/// # Errors
/// Why it cannot be trusted to be what its author reads.
pub(super) fn decode_table(bytes: Vec<u8>) -> Result<String, UnreadTable> {
    if let Some(foreign) = foreign_table(&bytes) {
        return Err(UnreadTable::Foreign(foreign));
    }
    let mark = Encoding::for_bom(&bytes).map(|(encoding, _)| encoding);
    if let Some(encoding) = mark.filter(|encoding| *encoding != encoding_rs::UTF_8) {
        let (text, _, had_errors) = encoding.decode(&bytes);
        return match had_errors {
            _ if text.contains('\0') => Err(UnreadTable::Zeros),
            true => Err(UnreadTable::Encoding),
            false => match foreign_table(text.as_bytes()) {
                Some(foreign) => Err(UnreadTable::Foreign(foreign)),
                None => Ok(text.into_owned()),
            },
        };
    }
    if bytes.contains(&0) {
        return match zeros::are_of_utf16(&bytes) {
            true => Err(UnreadTable::UnmarkedUtf16),
            false => Err(UnreadTable::Zeros),
        };
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error.into_bytes(),
    };
    match mark.is_some() || is_utf8_elsewhere(&bytes) {
        true => Err(damaged(&bytes)),
        false => decode_legacy(&bytes).ok_or(UnreadTable::Encoding),
    }
}

/// What the bytes of a table are of, if they are no table.
fn foreign_table(bytes: &[u8]) -> Option<Foreign> {
    let is_record = bytes.starts_with(b"+++") || bytes.starts_with(b"\xef\xbb\xbf+++");
    Foreign::of(bytes).or(is_record.then_some(Foreign::RECORD))
}

/// The text in the one encoding in which it reads as French. Where it does in none, and nothing
/// speaks against Windows-1252, it is that: French Excel writes it.
fn decode_legacy(bytes: &[u8]) -> Option<String> {
    let may_be = |text: &String, is: fn(Plausibility) -> bool| {
        !text.contains(is_control) && is(Plausibility::of(text))
    };
    let [windows, latin_9, mac, dos] = LegacyEncoding::ALL.map(|encoding| encoding.decode(bytes));
    // The two differ by eight characters only: « c½ur » is « cœur ».
    let is_latin_9 =
        may_be(&latin_9, Plausibility::is_possible) && !may_be(&windows, Plausibility::is_possible);
    let western = if is_latin_9 { latin_9 } else { windows };
    let texts = [&western, &mac, &dos];
    let mut french = texts
        .into_iter()
        .filter(|text| may_be(text, Plausibility::is_french));
    match (french.next(), french.next()) {
        (Some(text), None) => Some(text.clone()),
        (None, None) if may_be(&western, Plausibility::is_possible) => Some(western.clone()),
        _ => None,
    }
}

/// A control character (C1): a byte that the encoding does not define.
fn is_control(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

/// Whether bytes that are not UTF-8 as a whole hold French letters and signs in UTF-8, as many at
/// least as are not: no other encoding writes them so by chance. Fewer are what a program made of a
/// word before (« Ã© »), in a file of another encoding.
fn is_utf8_elsewhere(bytes: &[u8]) -> bool {
    let is_sign = |c: char| {
        matches!(
            c,
            'À'..='ÿ' | 'œ' | 'Œ' | '’' | '“' | '”' | '…' | '€' | '«' | '»' | '°'
        )
    };
    let signs = |piece: Utf8Chunk<'_>| piece.valid().chars().filter(|c| is_sign(*c)).count();
    let signs: usize = bytes.utf8_chunks().map(signs).sum();
    signs > 0 && signs >= damages(bytes)
}

/// How many bytes, or beginnings of a letter, are not UTF-8.
fn damages(bytes: &[u8]) -> usize {
    let damaged = |piece: &Utf8Chunk<'_>| !piece.invalid().is_empty();
    bytes.utf8_chunks().filter(damaged).count()
}

/// Tells the first byte that is not UTF-8.
fn damaged(bytes: &[u8]) -> UnreadTable {
    let at = bytes
        .utf8_chunks()
        .next()
        .map_or(0, |piece| piece.valid().len());
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r' | b';' | b'\t' | b'"');
    let from = at.saturating_sub(AROUND);
    let to = (at + AROUND).min(bytes.len());
    let from = bytes[from..at]
        .iter()
        .rposition(is_end)
        .map_or(from, |end| from + end + 1);
    let to = bytes[at..to]
        .iter()
        .position(is_end)
        .map_or(to, |end| at + end);
    let words = String::from_utf8_lossy(&bytes[from..to]);
    let words = words.replace('\u{fffd}', "?");
    UnreadTable::DamagedUtf8 {
        damages: damages(bytes),
        line,
        words: words.trim().to_owned(),
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"fr"), Utf8Detection::Deny)
}

fn plain_name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1252" => "Windows-1252 (ANSI)",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{LegacyEncoding, UnreadTable, decode_table, decode_utf8};

    const TABLE: &str = "nom;adresse.commune;resume\n\
        Crèche de l'été;Forcalquier;Accueil à la journée, dès 3 mois\n\
        ÉCOLE DES CÈDRES;Béziers;Où trouver de l'aide ?\n";

    /// The bytes of a text in an encoding, which reads each byte by itself.
    fn encoded(text: &str, encoding: LegacyEncoding) -> Vec<u8> {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        let known = encoding.decode(&bytes);
        let byte = |c: char| known.chars().position(|it| it == c).unwrap() as u8;
        text.chars().map(byte).collect()
    }

    #[test]
    fn what_excel_saves_is_read() {
        for encoding in LegacyEncoding::ALL {
            assert_eq!(decode_table(encoded(TABLE, encoding)), Ok(TABLE.to_owned()));
        }
        assert_eq!(decode_table(TABLE.into()), Ok(TABLE.to_owned()));
        let utf16 = b"\xff\xfec\0\xe8\0".to_vec();
        assert_eq!(decode_table(utf16), Ok("cè".to_owned()));
    }

    #[test]
    fn each_french_word_is_read_right_or_refused() {
        let words = "à être île Noël forêt maïs où çà ça Évian Âge Œuvre œuf août hôpital \
            théâtre l’accueil n° 25° «\u{a0}Nids\u{a0}» MÉDIATHÈQUE CRèCHE Ève dès… café";
        for word in words.split(' ').chain([words]) {
            let text = format!("nom;resume\n{word};{word} 1\n");
            for encoding in LegacyEncoding::ALL {
                let is_known =
                    |c: char| encoding.decode(&(0..=255).collect::<Vec<u8>>()).contains(c);
                if !text.chars().all(is_known) {
                    continue;
                }
                match decode_table(encoded(&text, encoding)) {
                    Ok(read) => assert_eq!(read, text, "{encoding:?}"),
                    Err(unread) => assert_eq!(unread, UnreadTable::Encoding),
                }
            }
        }
    }

    #[test]
    fn one_usual_word_is_enough() {
        for word in ["crèche", "été", "hôpital", "français", "à 3 ans"] {
            for encoding in LegacyEncoding::ALL {
                let read = decode_table(encoded(word, encoding));
                assert_eq!(read, Ok(word.to_owned()), "{encoding:?}");
            }
        }
    }

    #[test]
    fn one_bad_byte_does_not_change_the_others() {
        let bytes = b"nom;x\nCr\xc3\xa8che;1\nCaf\xe9 du coin;2\n".to_vec();
        let told = UnreadTable::DamagedUtf8 {
            damages: 1,
            line: 3,
            words: "Caf? du coin".to_owned(),
        };
        assert_eq!(decode_table(bytes), Err(told));
    }

    #[test]
    fn a_word_garbled_before_does_not_change_the_encoding_of_the_others() {
        // « Ã© » in Windows-1252 is « é » in UTF-8.
        let table = format!(
            "{}\nL'Ã©toile;Trets;Garde à l'heure, près de l'école",
            TABLE.repeat(3)
        );
        let bytes = encoded(&table, LegacyEncoding::Windows1252);
        assert_eq!(decode_table(bytes), Ok(table));
        let few = encoded(
            "cr\u{e8}che; \u{e9}t\u{e9}; Ã©",
            LegacyEncoding::Windows1252,
        );
        assert_eq!(decode_table(few), Err(UnreadTable::Encoding));
    }

    #[test]
    fn what_is_no_text_is_named() {
        let what = |bytes: &[u8]| match decode_table(bytes.to_vec()) {
            Err(UnreadTable::Foreign(foreign)) => foreign.what,
            other => panic!("{other:?}"),
        };
        assert_eq!(what(b"PK\x03\x04\x14\0"), "une archive (.zip)");
        assert_eq!(what(b"\xff\xfe<\0h\0t\0m\0l\0"), "une page web (HTML)");
        assert_eq!(what(b"+++\nnom = 1"), "une fiche ou une page (.md)");
        for bytes in [b"a\0b\0", b"\0a\0b"] {
            let unread = decode_table(bytes.to_vec());
            assert_eq!(unread, Err(UnreadTable::UnmarkedUtf16));
        }
        let ends = [&[0; 4000][..], b"\0"];
        let begins = [TABLE.as_bytes(), b"\xff\xfen\0o\0m\0", b""];
        for (begin, end) in begins.iter().flat_map(|it| ends.map(|end| (*it, end))) {
            let bytes = [begin, end, end].concat();
            assert_eq!(decode_table(bytes), Err(UnreadTable::Zeros), "{begin:?}");
        }
    }

    #[test]
    fn a_text_in_another_encoding_is_named() {
        assert_eq!(
            decode_utf8(b"cr\xe8che".to_vec()),
            Err("Windows-1252 (ANSI)")
        );
        for text in [&b"+\0+\0\xe9\0"[..], b"\0n\0o\0m"] {
            assert_eq!(decode_utf8(text.to_vec()), Err("UTF-16"));
        }
        assert_eq!(decode_utf8(b"un mot\0".to_vec()), Ok("un mot\0".to_owned()));
    }

    #[test]
    fn a_single_sign_is_what_excel_writes() {
        for (bytes, text) in [
            (&b"nom;x\nLes Lutins\x85;y"[..], "nom;x\nLes Lutins…;y"),
            (
                b"nom;x\nLes Petits C\xbdurs;5 \xa4",
                "nom;x\nLes Petits Cœurs;5 €",
            ),
            (b"nom\n\xbcuvre des cr\xe8ches", "nom\nŒuvre des crèches"),
            (b"nom\n\xbd journ\xe9e", "nom\n½ journée"),
            (b"nom\nT\xeate en l'air", "nom\nTête en l'air"),
            (b"nom\nLes P'tits C\xe2lins", "nom\nLes P'tits Câlins"),
            (b"nom\n\xd4 Petits Pas", "nom\nÔ Petits Pas"),
            (b"nom\n\xceLE AUX ENFANTS", "nom\nÎLE AUX ENFANTS"),
        ] {
            assert_eq!(decode_table(bytes.to_vec()).ok().as_deref(), Some(text));
        }
    }
}
