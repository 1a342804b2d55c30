//! The glossary.

use serde::Serialize;

use super::digested::Digested;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;

/// `/glossaire/`.
#[derive(Debug, Serialize)]
pub(crate) struct GlossaryPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// The letters, as links to their words.
    pub contents: Vec<Link>,
    /// The letters that have words, in order.
    pub letters: Vec<GlossaryLetter>,
}

/// A letter and its words.
#[derive(Debug, Serialize)]
pub(crate) struct GlossaryLetter {
    /// `R`, or "Autres" for what begins with no letter.
    pub label: String,
    /// `lettre-r`.
    pub anchor: String,
    /// Its words, in order.
    pub words: Vec<ExplainedWord>,
}

/// A word explained.
#[derive(Debug, Serialize)]
pub(crate) struct ExplainedWord {
    /// `RPE`.
    pub word: String,
    /// `rpe`.
    pub anchor: String,
    /// What an acronym stands for.
    pub name: Option<String>,
    /// One or two sentences.
    pub definition: String,
    /// "On dit aussi : RAM, relais d'assistantes maternelles".
    pub others: Option<String>,
    /// The page that says more.
    pub more: Option<Link>,
}
