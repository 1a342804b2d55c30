//! Questions that a text hands on to somebody else: « Demandez son délai à la MDPH ».

use std::collections::BTreeSet;

use super::folded_words::FoldedWords;
use crate::address::fold;
use crate::diagnostic::Span;

/// What hands a question on, in folded words.
const ORDERS: [&[&str]; 4] = [
    &["demandez"],
    &["interrogez"],
    &["renseignez", "vous"],
    &["posez", "la", "question"],
];

/// Words of a question that say nothing of what it is about.
const LITTLE: [&str; 20] = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sa",
    "ses", "son", "un", "une", "votre",
];

/// A sentence that hands a question on, in its folded words.
#[derive(Debug)]
pub struct HandedOn<'t> {
    words: Vec<&'t str>,
    /// Where it stands.
    pub span: Span,
}

impl<'t> HandedOn<'t> {
    /// The sentences of a text that hand a question on.
    pub fn all(text: &'t FoldedWords) -> Vec<Self> {
        let sentences = text.sentences().into_iter();
        sentences
            .filter(|(words, _)| hands_on(words))
            .map(|(words, span)| Self { words, span })
            .collect()
    }
}

/// Whether the folded words of a sentence hand a question on: « vous demandez une place » does not.
pub(super) fn hands_on(words: &[&str]) -> bool {
    let is_order = |at: usize| at == 0 || words[at - 1] != "vous";
    ORDERS.iter().any(|order| {
        let mut places = words.windows(order.len()).enumerate();
        places.any(|(at, words)| words == *order && is_order(at))
    })
}

/// A question in its folded words, whatever their order.
#[derive(Debug)]
pub struct Question(BTreeSet<String>);

impl Question {
    /// The words of a question that say what it is about; `None` where there are none.
    pub fn new(text: &str) -> Option<Self> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty() && !LITTLE.contains(word));
        let words: BTreeSet<String> = words.map(str::to_owned).collect();
        (!words.is_empty()).then_some(Self(words))
    }

    /// Whether a sentence hands it on: it has all of its words.
    pub fn is_in(&self, sentence: &HandedOn<'_>) -> bool {
        self.0.iter().all(|word| sentence.words.contains(&&**word))
    }
}
