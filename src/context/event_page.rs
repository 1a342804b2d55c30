//! The page of an event.

use serde::Serialize;

use super::agenda_page::{DatedEntry, Subscription};
use super::digested::Digested;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;
use super::service_page::{Notice, Trust};

/// `/agenda/{id}/`.
#[derive(Debug, Serialize)]
pub(crate) struct EventPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Its sections.
    pub fiche: EventFiche,
}

/// The sections of an event's page.
#[derive(Debug, Serialize)]
pub(crate) struct EventFiche {
    /// Its title.
    pub title: String,
    /// Its kind, and the agenda of the kind.
    pub kind: Option<Link>,
    /// Strips on top.
    pub notices: Vec<Notice>,
    /// One sentence.
    pub summary: Option<String>,
    /// Commune, ages, price: the line under the title.
    pub key_facts: Vec<String>,
    /// The rule, in French: « Mar 10h-11h30 (sauf vacances scolaires) ».
    pub rules: Vec<String>,
    /// The next dates.
    pub dates: Vec<DatedEntry>,
    /// How many dates come after those.
    pub more: Option<String>,
    /// Its calendar.
    pub subscription: Subscription,
    /// Place and address, a line each.
    pub place: Vec<String>,
    /// The service that holds it.
    pub service: Option<Link>,
    /// The commune's agenda.
    pub commune: Option<Link>,
    /// "Pour qui".
    pub audience: Vec<String>,
    /// "Combien".
    pub price: Vec<String>,
    /// "Comment s'inscrire": sentences.
    pub sign_up: Vec<String>,
    /// Where to sign up: page, telephone, mail.
    pub sign_up_links: Vec<Link>,
    /// Trusted HTML.
    pub body: String,
    /// "Fiabilité".
    pub trust: Trust,
}
