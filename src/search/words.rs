//! Which words of a text are searched for.
//!
//! The client's twin is `themes/parvis/scripts/recherche/mots.js`; `tests/search/foldings.json`
//! holds both to the same results.

use crate::address::fold;

/// Words that say nothing of what is looked for, folded.
const STOP_WORDS: &[&str] = &[
    "au", "aux", "avec", "ce", "ces", "cet", "cette", "chez", "dans", "de", "des", "du", "elle",
    "en", "est", "et", "eux", "il", "ils", "la", "le", "les", "leur", "leurs", "lui", "mais", "ne",
    "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui",
    "sa", "se", "ses", "si", "son", "sont", "sur", "un", "une", "vos", "votre", "vous",
];

/// Calls `each` with every word of a text, in order: folded, in the singular, without stop words
/// and single letters.
pub(super) fn each_word(text: &str, mut each: impl FnMut(&str)) {
    let folded = fold(text);
    for word in folded.split(|c: char| !c.is_alphanumeric()) {
        let is_searched = word.len() > 1 && STOP_WORDS.binary_search(&word).is_err();
        if is_searched && word.chars().nth(1).is_some() {
            each(singular(word));
        }
    }
}

/// The words of a text: see [`each_word`].
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// A word of four letters or more without its last `s` or `x`.
fn singular(word: &str) -> &str {
    match word.strip_suffix(['s', 'x']) {
        Some(rest) if rest.chars().nth(2).is_some() => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::{STOP_WORDS, words};

    #[test]
    fn words_are_folded_and_in_the_singular() {
        assert_eq!(
            words("L’accueil des Tout-petits, aux jeux d'eau (2 ans) : « Œuvre »"),
            ["accueil", "tout", "petit", "jeu", "eau", "ans", "oeuvre"]
        );
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
    }
}
