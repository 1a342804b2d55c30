//! An event of the agenda as its source says it.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::age::AgeRange;
use super::body::Body;
use super::folded_words::FoldedWords;
use super::mail::Mail;
use super::opening_hours::OpeningHours;
use super::phone::Phone;
use super::provenance::Provenance;
use super::service::{Address, Price};
use super::session_change::SessionChange;
use super::status::Status;
use crate::address::{Slug, WebLink};
use crate::diagnostic::{Span, Spanned};
use crate::hours::model::Hours;

/// One event of `content/agenda/`. `note_interne` is checked and never kept.
#[derive(Debug, Clone)]
pub struct Event {
    /// Index of its source.
    pub source: usize,
    /// Permanent name.
    pub id: Spanned<Slug>,
    /// Title.
    pub title: Spanned<String>,
    /// Kind's id, as written; by default that of its service.
    pub kind: Option<Spanned<String>>,
    /// Whether it was invented for the demonstration.
    pub example: bool,
    /// One sentence.
    pub summary: Option<String>,
    /// When: the language of hours.
    pub when: OpeningHours,
    /// When it begins, of what tells no end: the ends of these hours mean nothing. Their notes are the
    /// rules among them, as written.
    pub starts: Hours,
    /// Where that is said.
    pub when_span: Span,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// Sessions that are not as `when` says.
    pub changes: Vec<SessionChange>,
    /// The service that holds it, as written.
    pub service: Option<Spanned<String>>,
    /// Where it is, when not at its service.
    pub place: Option<EventPlace>,
    /// Who is welcome.
    pub audiences: Vec<String>,
    /// Ages welcome.
    pub ages: AgeRange,
    /// How to sign up; `None` is not known.
    pub sign_up: Option<SignUp>,
    /// What families pay.
    pub price: Option<Price>,
    /// Where all this comes from.
    pub provenance: Option<Provenance>,
    /// Last change.
    pub updated_on: Option<Date>,
    /// Last check by somebody.
    pub verified_on: Option<Date>,
    /// Where it stands.
    pub status: Status,
    /// Addresses it had before.
    pub redirections: Vec<Spanned<String>>,
    /// The text.
    pub body: Arc<Body>,
    /// Its words, for those to avoid to be found.
    pub words: Arc<FoldedWords>,
}

/// Where an event is, when not at its service.
#[derive(Debug, Clone)]
pub struct EventPlace {
    /// The place's name.
    pub name: Option<String>,
    /// Its address.
    pub address: Address,
    /// The whole, for faults that are nobody's in particular.
    pub span: Span,
}

/// How to sign up.
#[derive(Debug, Clone, Default)]
pub struct SignUp {
    /// Whether one has to; `None` is not known.
    pub required: Option<bool>,
    /// The day it opens, and the hour when it is said.
    pub opening: Option<Opening>,
    /// Where to sign up.
    pub link: Option<WebLink>,
    /// Whom to call.
    pub phone: Option<Phone>,
    /// Whom to write to.
    pub mail: Option<Mail>,
}

/// When signing up opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The instant, at midnight when no hour is said.
    pub at: DateTime,
    /// Whether the hour is said.
    pub has_hour: bool,
    /// Where that is said.
    pub span: Span,
}
