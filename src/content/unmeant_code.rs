//! Words that show as code, though nobody meant them so.

use pulldown_cmark::CodeBlockKind;

use crate::diagnostic::Code;

/// How many words make a sentence.
const SENTENCE: usize = 4;

/// Why a block of code, as it is written, is none that was meant; `None` where it may be.
pub(super) fn unmeant_code(kind: &CodeBlockKind<'_>, written: &str) -> Option<Code> {
    let (is_unmeant, code) = match kind {
        CodeBlockKind::Fenced(_) => (is_open(written), Code::OpenFence),
        CodeBlockKind::Indented => (is_sentence(written), Code::IndentedText),
    };
    is_unmeant.then_some(code)
}

/// Whether no fence closes the one that a block begins with.
fn is_open(written: &str) -> bool {
    let sign = if written.starts_with('~') { '~' } else { '`' };
    let length = |line: &str| line.len() - line.trim_start_matches(sign).len();
    let mut lines = written.trim_end().lines();
    let opening = lines.next().map_or(0, length);
    let last = lines.next_back().unwrap_or_default();
    // It may stand in a quote.
    let last = last.trim_start_matches(['>', ' ', '\t']).trim_end();
    length(last) < opening || length(last) < last.len()
}

/// Whether a text is words for people.
fn is_sentence(written: &str) -> bool {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| ",.;:!?()«»\u{a0}".contains(c));
        let letter = |c: char| c.is_alphabetic() || "'’-".contains(c);
        word.starts_with(char::is_alphabetic) && word.chars().all(letter)
    };
    let is_code = written.contains(|c: char| "{}<>=$|_\\".contains(c));
    !is_code && written.split_whitespace().filter(is_word).count() >= SENTENCE
}

#[cfg(test)]
mod tests {
    use super::{is_open, is_sentence};

    #[test]
    fn a_fence_is_closed_by_one_as_long() {
        for text in [
            "```\nun",
            "```\nun\n``",
            "```",
            "~~~\nun\n```",
            "````\nun\n```\n",
        ] {
            assert!(is_open(text), "{text}");
        }
        for text in [
            "```\nun\n```",
            "```toml\na\n````\n",
            "~~~\na\n~~~",
            "```\n> a\n> ```",
        ] {
            assert!(!is_open(text), "{text}");
        }
    }

    #[test]
    fn sentences_are_told_from_code() {
        for text in [
            "Le relais ouvre le mardi.",
            "Venez avec votre enfant, sans rendez-vous !",
        ] {
            assert!(is_sentence(text), "{text}");
        }
        for text in [
            "www.caf.fr",
            "nom = \"Le relais de la ville\"",
            "marelle check --format json",
            "<p>un deux trois quatre</p>",
        ] {
            assert!(!is_sentence(text), "{text}");
        }
    }
}
