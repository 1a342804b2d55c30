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

/// Calls `each` with every run of letters and digits of a text, folded, in order.
pub(super) fn each_run(text: &str, mut each: impl FnMut(&str)) {
    let folded = fold(text);
    let bytes = folded.as_bytes();
    let mut start = 0;
    let mut at = 0;
    // Folded French is almost all ASCII.
    while at < bytes.len() {
        let (inside, width) = match bytes[at] {
            byte if byte.is_ascii() => (byte.is_ascii_alphanumeric(), 1),
            _ => {
                let letter = folded[at..].chars().next().unwrap_or(' ');
                (letter.is_alphanumeric(), letter.len_utf8())
            }
        };
        if !inside {
            if start < at {
                each(&folded[start..at]);
            }
            start = at + width;
        }
        at += width;
    }
    if start < at {
        each(&folded[start..at]);
    }
}

/// The word that a run stands for: in the singular; `None` for stop words and single letters.
pub(super) fn searched(run: &str) -> Option<&str> {
    run.chars().nth(1)?;
    STOP_WORDS.binary_search(&run).err()?;
    Some(singular(run))
}

/// The words of a text that are searched for: folded, in the singular, without stop words and
/// single letters.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_run(text, |run| words.extend(searched(run).map(str::to_owned)));
    words
}

/// The words of a text that are searched for, and « pas »: « parle pas » is not « parler ».
pub(super) fn words_denied(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_run(text, |run| {
        let denial = (run == "pas").then_some(run);
        words.extend(denial.or_else(|| searched(run)).map(str::to_owned));
    });
    words
}

/// The runs of a text that are searched for, folded, as one phrase: not in the singular.
pub(super) fn runs_searched(text: &str) -> String {
    let mut runs = Vec::new();
    each_run(text, |run| {
        runs.extend(searched(run).map(|_| run.to_owned()))
    });
    runs.join(" ")
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
    use super::{STOP_WORDS, runs_searched, words, words_denied};

    #[test]
    fn words_are_folded_and_in_the_singular() {
        assert_eq!(
            words("L’accueil des Tout-petits, aux jeux d'eau (2 ans) : « Œuvre »"),
            ["accueil", "tout", "petit", "jeu", "eau", "ans", "oeuvre"]
        );
    }

    #[test]
    fn a_denial_is_kept_where_it_tells() {
        assert_eq!(words_denied("Ne tient pas assis"), ["tient", "pas", "assi"]);
        assert_eq!(words_denied("les jeux"), ["jeu"]);
    }

    #[test]
    fn a_phrase_keeps_its_plurals() {
        assert_eq!(
            runs_searched("Crédits d’impôt de l'État"),
            "credits impot etat"
        );
        assert_eq!(runs_searched("de la"), "");
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
    }
}
