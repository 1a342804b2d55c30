//! Editorial pages: the folder is the address.

use std::sync::Arc;

use jiff::civil::Date;

use super::body::Body;
use super::folded_words::FoldedWords;
use super::provenance::Provenance;
use super::reading::Reading;
use super::review::{REVIEW, Review};
use super::schema::{Field, Shape};
use super::service_parts_schema::SOURCE;
use super::status::Status;
use crate::diagnostic::{Span, Spanned};

const LINE: Shape = Shape::Text(250);

/// The keys of `content/pages/**.md`.
pub(super) const PAGE: &[Field] = &[
    Field::required("titre", LINE, "Titre de la page.", "\"Les aides\""),
    Field::optional(
        "menu",
        Shape::Text(30),
        "Nom court, pour le menu et le fil d'Ariane.",
        "\"Parents\"",
    ),
    Field::optional(
        "resume",
        Shape::Text(280),
        "Une phrase sous le titre.",
        "\"Les aides, et qui les verse.\"",
    ),
    Field::optional(
        "date_maj",
        Shape::Date,
        "Jour de la dernière modification.",
        "2026-10-12",
    ),
    Field::optional(
        "verifie_le",
        Shape::Date,
        "Jour où la source a été relue.",
        "2026-10-12",
    ),
    Field::optional(
        "sources",
        Shape::List(&Shape::Record(SOURCE)),
        "Sources de la page.",
        "[{ nom = \"Caf de l'Exemple\" }]",
    ),
    Field::optional(
        "a_lire",
        Shape::List(&Shape::Record(SOURCE)),
        "Sources à lire avant de dire la page vérifiée.",
        "[{ nom = \"Caf de l'Exemple\" }]",
    ),
    Field::optional(
        "relecture",
        Shape::Record(REVIEW),
        "Ce qu'une erreur coûterait, qui peut relire la page, et quoi y regarder.",
        "{ risque = \"droits\", par = \"une ou un juriste en droit de la famille\" }",
    ),
    Field::optional(
        "ordre",
        Shape::Integer(0, 10_000),
        "Rang dans sa rubrique.",
        "10",
    ),
    Field::optional(
        "pour",
        Shape::List(&Shape::Choice(&["familles", "professionnels"])),
        "À qui elle s'adresse.",
        "[\"familles\"]",
    ),
    Field::optional(
        "urgences",
        Shape::Boolean,
        "true pour montrer les numéros d'urgence avant le sommaire.",
        "true",
    ),
    Field::optional(
        "statut",
        Shape::Choice(&["brouillon", "publie", "archive"]),
        "Où en est la page.",
        "\"publie\"",
    ),
    Field::optional(
        "redirections",
        Shape::List(&Shape::OldAddress),
        "Anciennes adresses.",
        "[\"/ancienne-page/\"]",
    ),
];

/// An editorial page, as written.
#[derive(Debug, Clone)]
pub struct Page {
    /// Index of its source.
    pub source: usize,
    /// Its front matter.
    pub span: Span,
    /// Its address: `/familles/aides/`.
    pub address: String,
    /// Title.
    pub title: String,
    /// Where the title is written.
    pub title_span: Span,
    /// Short title, for the menu and the breadcrumb.
    pub short_title: Option<String>,
    /// One sentence.
    pub summary: Option<String>,
    /// Last change.
    pub updated_on: Option<Date>,
    /// When its sources were read again.
    pub verified_on: Option<Date>,
    /// Its sources.
    pub sources: Vec<Provenance>,
    /// Sources to be read before it may be called verified.
    pub to_read: Vec<Provenance>,
    /// Who is to read it, and what a mistake in it would cost.
    pub review: Option<Review>,
    /// Whether it shows the help first.
    pub shows_help: bool,
    /// Rank in its section.
    pub order: u32,
    /// Where it stands.
    pub status: Status,
    /// Addresses it had before.
    pub redirections: Vec<Spanned<String>>,
    /// The text.
    pub body: Arc<Body>,
    /// Its words, for those to avoid to be found.
    pub words: Arc<FoldedWords>,
}

impl Page {
    /// Whether the page rests on sources that nobody has read again: it is to be read before it
    /// is published. A page that rests on none (mentions légales) has nothing to verify.
    pub fn awaits_verification(&self) -> bool {
        self.verified_on.is_none() && self.rests_on_sources()
    }

    /// Whether it names sources.
    pub fn rests_on_sources(&self) -> bool {
        !self.sources.is_empty() || !self.to_read.is_empty()
    }
}

/// Reads a page; `None` without a title.
pub(super) fn read_page(
    reading: Reading<'_, '_>,
    address: String,
    (body, words): (Body, FoldedWords),
) -> Option<Page> {
    Some(Page {
        source: 0,
        span: reading.span(),
        address,
        title: reading.text("titre")?,
        title_span: reading.span_of("titre"),
        short_title: reading.text("menu"),
        summary: reading.text("resume"),
        updated_on: reading.date("date_maj"),
        verified_on: reading.date("verifie_le"),
        sources: reading.list("sources", Provenance::read),
        to_read: reading.list("a_lire", Provenance::read),
        review: reading.record("relecture").and_then(Review::read),
        shows_help: reading.boolean("urgences") == Some(true),
        order: reading.integer("ordre").unwrap_or(u32::MAX),
        status: reading
            .parse("statut", |text| Status::parse(text, None))
            .unwrap_or_default(),
        redirections: reading.spanned_texts("redirections"),
        body: Arc::new(body),
        words: Arc::new(words),
    })
}
