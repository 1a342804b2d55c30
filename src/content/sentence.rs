//! Cuts a passage into sentences.

use std::ops::Range;

use super::passage::OBJECT;

/// What a full stop follows without ending the sentence.
const ABBREVIATIONS: &[&str] = &[
    "m", "mm", "mme", "mlle", "dr", "st", "ste", "art", "al", "ex", "p", "cf", "env", "tél", "n",
    "no", "max", "min", "av", "bd", "etc",
];

/// The sentences of a text, as byte ranges without the spaces around them.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        if matches!(mark, '.' | '!' | '?' | '…') && ends_sentence(text, at, end) {
            sentences.extend(trimmed(text, start, end));
            start = end;
        }
    }
    sentences.extend(trimmed(text, start, text.len()));
    sentences
}

/// How many words a text has: what stands between spaces and holds a letter, a digit or a figure.
pub(super) fn word_count(text: &str) -> usize {
    let is_word = |word: &&str| word.contains(|c: char| c.is_alphanumeric() || c == OBJECT);
    text.split_whitespace().filter(is_word).count()
}

fn ends_sentence(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start();
    if !rest.starts_with(char::is_whitespace) {
        // 3.5, exemple.fr, "…)" and the last of several marks.
        return rest.is_empty();
    }
    // A question between quotes or brackets goes on: « qui garde ? » demande-t-on.
    let goes_on = |c: char| c.is_lowercase();
    let word_follows = next.trim_start_matches(|c: char| !c.is_alphanumeric());
    if !text[at..].starts_with('.') {
        return !word_follows.starts_with(goes_on);
    }
    let before = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next();
    let before = before.unwrap_or_default().to_lowercase();
    let is_letter = before.chars().count() == 1 && before.chars().all(char::is_alphabetic);
    if before == "etc" {
        return !word_follows.starts_with(goes_on);
    }
    !is_letter && !ABBREVIATIONS.contains(&&*before)
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let piece = &text[start..end];
    let begins = start + piece.len() - piece.trim_start().len();
    let ends = start + piece.trim_end().len();
    (begins < ends).then_some(begins..ends)
}

#[cfg(test)]
mod tests {
    use super::{sentences, word_count};

    #[test]
    fn sentences_end_where_readers_stop() {
        for (text, expected) in [
            ("Un. Deux ! Trois ?", vec!["Un.", "Deux !", "Trois ?"]),
            (
                "Voyez M. Dupont, art. 3, par ex. ici.",
                vec!["Voyez M. Dupont, art. 3, par ex. ici."],
            ),
            (
                "Des jeux, etc. Puis rien.",
                vec!["Des jeux, etc.", "Puis rien."],
            ),
            ("Des jeux, etc. et rien.", vec!["Des jeux, etc. et rien."]),
            ("À 3.5 km de exemple.fr.", vec!["À 3.5 km de exemple.fr."]),
            (
                "« Qui garde ? » demande-t-on. Lui.",
                vec!["« Qui garde ? » demande-t-on.", "Lui."],
            ),
            ("Attendez… Puis venez", vec!["Attendez…", "Puis venez"]),
        ] {
            let found: Vec<&str> = sentences(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn words_stand_between_spaces() {
        assert_eq!(
            word_count("L'enfant\u{a0}: « dix-huit » \u{fffc} € — 3 ans ?"),
            5
        );
    }
}
