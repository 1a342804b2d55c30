//! Actualités.

use std::sync::Arc;

use jiff::civil::Date;

use super::body::Body;
use super::folded_words::FoldedWords;
use super::provenance::Provenance;
use super::reading::Reading;
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use super::status::Status;
use crate::address::Slug;
use crate::diagnostic::{Span, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `content/actualites/**.md`.
pub(super) const NEWS: &[Field] = &[
    Field::optional(
        "id",
        Shape::Slug,
        "Nom permanent ; par défaut, le nom du fichier.",
        "\"signature-ctg\"",
    ),
    Field::required("titre", LINE, "Titre.", "\"La ludothèque ouvre\""),
    Field::required("date", Shape::Date, "Jour de l'actualité.", "2026-10-12"),
    Field::optional(
        "resume",
        Shape::Text(280),
        "Une phrase.",
        "\"Elle ouvre le 3 novembre.\"",
    ),
    Field::optional(
        "source",
        Shape::Record(SOURCE),
        "D'où vient l'information.",
        "{ nom = \"Caf de l'Exemple\" }",
    ),
    Field::optional(
        "exemple",
        Shape::Boolean,
        "true si elle est inventée pour la démonstration.",
        "true",
    ),
    Field::optional(
        "statut",
        Shape::Choice(&["brouillon", "publie", "archive"]),
        "Où en est l'actualité.",
        "\"publie\"",
    ),
    Field::optional(
        "redirections",
        Shape::List(&Shape::OldAddress),
        "Anciennes adresses.",
        "[\"/actualites/ancien-nom/\"]",
    ),
];

/// One actualité, as written.
#[derive(Debug, Clone)]
pub struct News {
    /// Index of its source.
    pub source: usize,
    /// Its front matter.
    pub span: Span,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// Title.
    pub title: String,
    /// Day.
    pub date: Date,
    /// Where it is written.
    pub date_span: Span,
    /// One sentence.
    pub summary: Option<String>,
    /// Where it comes from.
    pub provenance: Option<Provenance>,
    /// Whether it was invented for the demonstration.
    pub example: bool,
    /// Where it stands.
    pub status: Status,
    /// Addresses it had before.
    pub redirections: Vec<Spanned<String>>,
    /// The text.
    pub body: Arc<Body>,
    /// Its words, for those to avoid to be found.
    pub words: Arc<FoldedWords>,
}

/// Reads an actualité; `None` when a required key is missing.
pub(super) fn read_news(
    reading: Reading<'_, '_>,
    slug: Option<Slug>,
    (body, words): (Body, FoldedWords),
) -> Option<News> {
    let id = match reading.spanned_text("id") {
        Some(id) => Spanned::new(Slug::parse(&id.value).ok()?, id.span),
        None => Spanned::new(slug?, reading.span()),
    };
    Some(News {
        source: 0,
        span: reading.span(),
        id,
        title: reading.text("titre")?,
        date: reading.date("date")?,
        date_span: reading.span_of("date"),
        summary: reading.text("resume"),
        provenance: reading.record("source").and_then(Provenance::read),
        example: reading.boolean("exemple").unwrap_or(false),
        status: reading
            .parse("statut", |text| Status::parse(text, None))
            .unwrap_or_default(),
        redirections: reading.spanned_texts("redirections"),
        body: Arc::new(body),
        words: Arc::new(words),
    })
}
