//! The glossary: acronyms, and words that families may not know.

use super::reading::Reading;
use super::schema::{Field, Shape};
use crate::diagnostic::Spanned;

const LINE: Shape = Shape::Text(250);

/// The keys of `content/glossaire.toml`.
pub(super) const GLOSSARY: &[Field] = &[Field::optional(
    "mots",
    Shape::List(&Shape::Record(ENTRY)),
    "Sigles et mots expliqués.",
    "[]",
)];

const ENTRY: &[Field] = &[
    Field::required(
        "mot",
        Shape::Text(80),
        "Le sigle ou le mot, comme on le lit dans les textes.",
        "\"RPE\"",
    ),
    Field::optional(
        "nom",
        LINE,
        "Pour un sigle : ce qu'il veut dire.",
        "\"relais petite enfance\"",
    ),
    Field::required(
        "definition",
        Shape::Text(500),
        "Une ou deux phrases courtes.",
        "\"Un lieu gratuit où jouer avec son enfant.\"",
    ),
    Field::optional(
        "aussi",
        Shape::List(&LINE),
        "Autres mots pour la même chose.",
        "[\"RAM\"]",
    ),
    Field::optional(
        "page",
        LINE,
        "Page du portail qui en dit plus.",
        "\"/familles/relais-petite-enfance/\"",
    ),
];

/// A word of the glossary, as written.
#[derive(Debug, Clone)]
pub struct GlossaryEntry {
    /// Index of its source.
    pub source: usize,
    /// The acronym or the word.
    pub word: Spanned<String>,
    /// What an acronym stands for.
    pub name: Option<String>,
    /// One or two sentences.
    pub definition: String,
    /// Other words for it.
    pub others: Vec<String>,
    /// The page that says more.
    pub page: Option<Spanned<String>>,
}

/// Reads the glossary; a word that lacks a required key is left out.
pub(super) fn read_glossary(reading: Reading<'_, '_>) -> Vec<GlossaryEntry> {
    reading.list("mots", |reading| {
        Some(GlossaryEntry {
            source: 0,
            word: reading.spanned_text("mot")?,
            name: reading.text("nom"),
            definition: reading.text("definition")?,
            others: reading.texts("aussi"),
            page: reading.spanned_text("page"),
        })
    })
}
