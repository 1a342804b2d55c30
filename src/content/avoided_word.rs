//! Words that the portal's texts do without.

use super::reading::Reading;
use super::schema::{Field, Shape};
use crate::diagnostic::Spanned;

/// The keys of `content/mots-a-eviter.toml`.
pub(super) const AVOIDED_WORDS: &[Field] = &[Field::optional(
    "mots",
    Shape::List(&Shape::Record(AVOIDED_WORD)),
    "Mots à éviter.",
    "[]",
)];

const AVOIDED_WORD: &[Field] = &[
    Field::required(
        "mot",
        Shape::Text(80),
        "Le mot ou les mots à éviter.",
        "\"n'hésitez pas\"",
    ),
    Field::required(
        "ecrire",
        Shape::Text(250),
        "Ce qu'il faut écrire.",
        "\"dites directement quoi faire\"",
    ),
];

/// A word or a few that texts do without.
#[derive(Debug, Clone)]
pub struct AvoidedWord {
    /// Index of its source.
    pub source: usize,
    /// The word or the words.
    pub written: Spanned<String>,
    /// What to write instead.
    pub instead: String,
}

/// Reads the list; a word without advice is left out.
pub(super) fn read_avoided_words(reading: Reading<'_, '_>) -> Vec<AvoidedWord> {
    reading.list("mots", |reading| {
        Some(AvoidedWord {
            source: 0,
            written: reading.spanned_text("mot")?,
            instead: reading.text("ecrire")?,
        })
    })
}
