//! Letters that a program read in the wrong encoding: « CrÃ¨che » for « Crèche ».

use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use regex::Regex;

use crate::address::fit;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// What UTF-8 read as Windows-1252 makes of letters, signs and quotes of French, of what is read so
/// twice, and of letters that were lost before. No French word has « Ã », « Â » or « Å » before
/// such a sign, nor « â » before « € ».
static GARBLED: LazyLock<Regex> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "the pattern is a constant, compiled by a test"
    )]
    Regex::new(
        r"(?x)
        ï¿½ | \u{fffd}
        | [ÃÂ][\u{80}-\u{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]
        | Å[“’¸\u{92}\u{93}]
        | â€. | â‚¬
        | (?:^|\s)Ã\x20",
    )
    .expect("the pattern is correct")
});

/// The longest word that is told whole, in characters.
const LONGEST: usize = 40;

/// Tells each word of a text that was garbled, wherever it stands.
pub(super) fn garbled_words(source: SourceText<'_>) -> Vec<Diagnostic> {
    let text = source.text;
    let mut diagnostics = Vec::new();
    let mut after = 0;
    for found in GARBLED.find_iter(text) {
        if found.start() < after {
            continue;
        }
        let span = word_around(text, found.start(), found.end());
        after = span.end as usize;
        let word = &text[span.range()];
        let shown: String = word.chars().take(LONGEST).collect();
        let hint = match mended(word) {
            Some(mended) => format!("Écrivez «\u{a0}{mended}\u{a0}»."),
            None => "Écrivez de nouveau ce mot, avec ses accents.".to_owned(),
        };
        let words = [&*shown, &*hint];
        diagnostics.push(Diagnostic::at(Code::Garbled, source, span, &words));
    }
    diagnostics
}

/// The word in which something was found: up to a space, a quote or what parts cells.
fn word_around(text: &str, start: usize, end: usize) -> Span {
    let parts = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t' | '"' | ';' | '|');
    let found = text[start..end].trim_start();
    let start = end - found.len();
    let before = text[..start].rfind(parts);
    let before = before.map_or(0, |at| at + 1);
    let last = found.ends_with(' ');
    let after = match last {
        true => end - 1,
        false => end + text[end..].find(parts).unwrap_or(text.len() - end),
    };
    Span::new(before, after)
}

/// The word as it was before it was read wrongly; `None` when that cannot be told.
fn mended(word: &str) -> Option<String> {
    if word == "Ã" {
        return Some("à".to_owned());
    }
    let (bytes, _, unmapped) = WINDOWS_1252.encode(word);
    let mended = String::from_utf8(bytes.into_owned()).ok()?;
    // Read wrongly twice: what is left is a byte of Windows-1252.
    let mended = fit(&mended).into_owned();
    let is_whole = !unmapped && mended != word && !GARBLED.is_match(&mended);
    is_whole.then_some(mended)
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
            ("crï¿½che", None),
            ("cr\u{fffd}che", None),
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
        ] {
            assert!(!GARBLED.is_match(text), "{text}");
        }
    }
}
