//! The fiche of one service, section by section as families read it.

use serde::Serialize;

use super::agenda_page::ServiceAgenda;
use super::digested::Digested;
use super::frame::Frame;
use super::held::Held;
use super::link::Link;
use super::page_head::PageHead;
use super::service_card::{NearbyService, ServiceCard};
use super::service_hours::Hours;

/// Everything the fiche shows.
#[derive(Debug, Serialize)]
pub(crate) struct ServicePage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: Held<'p, Digested<PageHead>>,
    /// Name, kind, place, ages, telephone, summary.
    pub card: &'p Digested<ServiceCard>,
    /// Its sections.
    pub fiche: Held<'p, Digested<Fiche>>,
    /// "Prochaines dates": its sessions, and the events it holds.
    pub agenda: ServiceAgenda,
    /// "À proximité".
    pub nearby: Vec<NearbyService<'p>>,
}

/// What pages show of one service by itself: a function of the service and of the portal's
/// vocabulary.
#[derive(Debug)]
pub(crate) struct ServiceParts {
    /// As lists show it.
    pub card: Digested<ServiceCard>,
    /// The digest of its row of open data.
    pub row: blake3::Hash,
    /// The head and the sections of its page, where the build's memory keeps them. Boxed: a large
    /// portal's build keeps none, and has no room for their absence either.
    pub page: Option<Box<(Digested<PageHead>, Digested<Fiche>)>>,
}

/// The sections of a fiche.
#[derive(Debug, Serialize)]
pub(crate) struct Fiche {
    /// Link to the kind's list.
    pub kind: Link,
    /// Strips on top: information of the moment, example, to be checked.
    pub notices: Vec<Notice>,
    /// Commune, ages, price: the line under the name.
    pub key_facts: Vec<String>,
    /// Every telephone, the first one first.
    pub phones: Vec<Link>,
    /// "S'y rendre", for a place known exactly enough.
    pub directions: Option<Link>,
    /// "Demander une place", "Prendre rendez-vous" or "S'inscrire".
    pub action: Option<Link>,
    /// "Pour qui".
    pub audience: Vec<String>,
    /// "Quand".
    pub hours: Hours,
    /// "Où".
    pub place: Place,
    /// "Places déclarées".
    pub vacancies: Vacancies,
    /// "Combien".
    pub price: Vec<String>,
    /// "Comment s'inscrire".
    pub enrolment: Enrolment,
    /// "Accueil adapté".
    pub welcome: Vec<Fact>,
    /// "Le lieu en quelques mots": trusted HTML from the markdown pass.
    pub body: String,
    /// "Qui répond".
    pub contacts: Vec<Contact>,
    /// Site, official page: every other link.
    pub links: Vec<Link>,
    /// "Communes desservies".
    pub served: Vec<Link>,
    /// "Fiabilité".
    pub trust: Trust,
}

/// A strip above the fiche.
#[derive(Debug, Serialize)]
pub(crate) struct Notice {
    /// `information`, `alerte`, `exemple` or `a-verifier`: the strip's class.
    pub kind: &'static str,
    /// Its words.
    pub text: String,
}

/// A labelled fact: "Langues" and "français, catalan".
#[derive(Debug, Serialize)]
pub(crate) struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: String,
}

/// "Où".
#[derive(Debug, Default, Serialize)]
pub(crate) struct Place {
    /// The postal address, a line each; empty for what has none.
    pub lines: Vec<String>,
    /// What to know of the position: "Position approchée".
    pub precision: Option<String>,
    /// Latitude in degrees WGS 84, as text.
    pub latitude: Option<String>,
    /// Longitude in degrees WGS 84, as text.
    pub longitude: Option<String>,
    /// What the building offers.
    pub accessibility: Option<String>,
    /// The commune's page.
    pub commune: Option<Link>,
}

/// "Places déclarées".
#[derive(Debug, Default, Serialize)]
pub(crate) struct Vacancies {
    /// Those to count on, a line each.
    pub fresh: Vec<String>,
    /// Those to be confirmed by telephone.
    pub ageing: Vec<String>,
}

/// "Comment s'inscrire".
#[derive(Debug, Default, Serialize)]
pub(crate) struct Enrolment {
    /// Conditions of admission.
    pub admission: Option<String>,
    /// Papers to bring.
    pub papers: Vec<String>,
    /// Next commissions, in words.
    pub commissions: Vec<String>,
}

/// One who answers.
#[derive(Debug, Serialize)]
pub(crate) struct Contact {
    /// Role, or the name agreed to.
    pub who: Option<String>,
    /// Telephone.
    pub phone: Option<Link>,
    /// Mail.
    pub mail: Option<Link>,
}

/// "Fiabilité".
#[derive(Debug, Default, Serialize)]
pub(crate) struct Trust {
    /// Who keeps the whole list, when the service is a person.
    pub list_keeper: Option<String>,
    /// "Vérifiée le 12 octobre 2026"; absent when nobody checked.
    pub verified_on: Option<String>,
    /// Last change, in words.
    pub updated_on: Option<String>,
    /// When the next check is due, in words.
    pub next_check: Option<String>,
    /// Who runs the service.
    pub manager: Option<String>,
    /// The source's name and date, in words.
    pub source: Option<String>,
    /// The source's address.
    pub source_href: Option<String>,
    /// "Signaler une erreur": a ready mail to the editor.
    pub report: Option<Link>,
    /// "C'est votre structure ? Mettre à jour cette fiche".
    pub claim: Option<Link>,
}
