//! What calls for help first: words of distress, and the numbers that they lead to.

use super::help_lists::HelpLists;
use super::provenance::Provenance;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use crate::address::Slug;
use crate::diagnostic::Spanned;

const LINE: Shape = Shape::Text(250);

/// The keys of a group of `content/urgences.toml`.
pub(super) const HELP_GROUP: &[Field] = &[
    Field::required("id", Shape::Slug, "Nom permanent du groupe.", "\"suicide\""),
    Field::required(
        "phrase",
        LINE,
        "Une phrase qui dit ce qui arrive.",
        "\"Vous êtes en danger, ou quelqu'un l'est près de vous.\"",
    ),
    Field::required(
        "numeros",
        Shape::List(&Shape::Reference),
        "Noms de numéros (numeros.toml), dans l'ordre des boutons.",
        "[\"urgences\", \"police\"]",
    ),
    Field::optional(
        "nuit",
        Shape::List(&Shape::Reference),
        "Numéros pour la nuit, quand les premiers ne répondent pas.",
        "[\"enfance-en-danger\"]",
    ),
    Field::optional(
        "gestes",
        Shape::List(&LINE),
        "Ce qu'il faut faire tout de suite, une phrase par geste.",
        "[\"Couchez votre bébé sur le dos, dans son lit.\"]",
    ),
    Field::optional(
        "source",
        Shape::Record(SOURCE),
        "Qui donne ces gestes.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
    Field::optional(
        "services",
        Shape::List(&Shape::Reference),
        "Types de service (types.toml) qui peuvent être proposés ensuite.",
        "[\"paej\"]",
    ),
    Field::optional(
        "exclus",
        Shape::List(&Shape::Reference),
        "Types de service qui ne sont jamais proposés.",
        "[\"mediation-familiale\"]",
    ),
    Field::required(
        "mots",
        Shape::List(&Shape::Text(500)),
        "Ce que les familles écrivent ; « * » à la fin d'un mot pour toutes ses fins.",
        "[\"au secours\"]",
    ),
];

/// One sort of distress: what is said, and who can be called.
#[derive(Debug, Clone)]
pub struct HelpGroup {
    /// Index of its source; absent for a group that every portal has.
    pub source: Option<usize>,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// What happens, in a sentence.
    pub phrase: String,
    /// Ids of telephone numbers, in the order of the buttons.
    pub numbers: Vec<Spanned<String>>,
    /// Ids of those for the night, where the first ones do not answer then.
    pub night: Vec<Spanned<String>>,
    /// What to do at once.
    pub gestures: Vec<String>,
    /// Whose gestures these are.
    pub provenance: Option<Provenance>,
    /// Ids of the kinds of service that may be proposed.
    pub services: Vec<Spanned<String>>,
    /// Ids of the kinds that are never proposed.
    pub excluded: Vec<Spanned<String>>,
    /// What a search is listened to for, as written.
    pub words: Vec<Spanned<String>>,
}

impl HelpGroup {
    /// Reads a group; `None` without an id or a phrase.
    pub(super) fn read(reading: Reading<'_, '_>, lists: &HelpLists) -> Option<Self> {
        let id = reading.spanned_text("id")?;
        Some(Self {
            source: None,
            id: Spanned::new(Slug::parse(&id.value).ok()?, id.span),
            phrase: reading.text("phrase")?,
            numbers: reading.spanned_texts("numeros"),
            night: reading.spanned_texts("nuit"),
            gestures: reading.texts("gestes"),
            provenance: reading.record("source").and_then(Provenance::read),
            services: reading.spanned_texts("services"),
            excluded: reading.spanned_texts("exclus"),
            words: lists.all_written_out(reading.spanned_texts("mots")),
        })
    }
}
