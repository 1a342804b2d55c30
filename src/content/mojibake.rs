//! Letters that a program read in the wrong encoding: « CrÃ¨che » for « Crèche ».

use std::sync::LazyLock;

use regex::Regex;

use super::misread::mended;
use super::pattern::pattern;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};

/// What no French word has: what UTF-8 read as Windows-1252 makes of letters, signs and quotes (« Ã »,
/// « Â » or « Å » before such a sign, « â » before « € »), letters of DOS and of old Macs within a
/// word, Excel's codes, and letters that were lost, some as a question mark within a word.
pub(super) static GARBLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)
        ï¿½ | \u{fffd}
        | [ÃÂ][\u{80}-\u{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]
        | Å[“’¸\u{92}\u{93}]
        | â€. | â‚¬
        | (?:^|\s)Ã\x20
        | \w[‚ƒ‡ˆ‰‹]\w | [a-z][ŠŽÞþÚÛ][a-z] | (?:^|[\s'’(\x22])‚[a-z]
        | [├┬]\S | [╔└][a-zA-Z] | √[®©†ß™¥¢Æªπâ]
        | _x[0-9A-Fa-f]{4}_
        | [a-zA-Z]\?[a-z]{2} | [A-Z]\?[A-Z]{2} | (?:^|[\s'’(\x22;|])\?[a-z]{2}",
    )
});

/// What letters of DOS may be where others of that file are beyond doubt.
static ALSO_OF_DOS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[a-z]‚|\x20…\x20|[a-zA-Z]“[a-z]"));

/// Letters of DOS read as Windows-1252, beyond doubt.
static OF_DOS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\w[‚‡ˆƒ]\w|[a-z]Š[a-z]"));

/// The longest word that is told whole, in characters.
const LONGEST: usize = 40;

/// What to write instead of a word that lost a letter.
const REWRITE: &str = "Écrivez de nouveau ce mot, avec ses accents.";

/// What to write instead of a word in which a question mark stands.
const QUESTION: &str = "Écrivez de nouveau ce mot, avec ses accents. Si ce sont deux mots, laissez une \
                        espace après le point d'interrogation.";

/// Tells each word of a text that was garbled, wherever it stands.
pub(super) fn garbled_words(source: SourceText<'_>) -> Vec<Diagnostic> {
    let text = source.text;
    let certain = GARBLED.find_iter(text).map(|found| found.range());
    let mut found: Vec<_> = certain.collect();
    if !found.is_empty() && OF_DOS.is_match(text) {
        found.extend(ALSO_OF_DOS.find_iter(text).map(|found| found.range()));
        found.sort_by_key(|at| (at.start, at.end));
    }
    let mut diagnostics = Vec::new();
    let mut after = 0;
    for at in found {
        if at.start < after {
            continue;
        }
        let span = word_around(text, at.start, at.end);
        after = span.end as usize;
        let word = &text[span.range()];
        if is_address(word) {
            continue;
        }
        let shown: String = word.chars().take(LONGEST).collect();
        let words = [&*shown, &*hint(word)];
        diagnostics.push(Diagnostic::at(Code::Garbled, source, span, &words));
    }
    diagnostics
}

fn hint(word: &str) -> String {
    match mended(word) {
        Some(mended) if mended.is_empty() => "Effacez-le.".to_owned(),
        Some(mended) => format!("Écrivez «\u{a0}{mended}\u{a0}»."),
        None if word.contains('?') => QUESTION.to_owned(),
        None => REWRITE.to_owned(),
    }
}

/// Whether a question mark of a word begins the query of an address.
fn is_address(word: &str) -> bool {
    word.contains('?') && word.contains(['/', '=', '&', '@', ':'])
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
