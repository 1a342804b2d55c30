//! Who may be shown, and how exactly: the one place where it is decided.

use jiff::civil::Date;

use crate::address::slugify;
use crate::content::{self, Confidentiality, Coordinates, Kind, Status};
use crate::diagnostic::Code;

use super::service::{Place, Precision};

/// Why a record is not shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Withheld {
    /// A draft.
    Draft,
    /// An archived record: its address leads elsewhere.
    Archived,
    /// Its authorisation ended on that day.
    Expired(Date),
    /// A person who did not agree to be shown.
    NoConsent,
}

/// Whether a record may be shown at all, on that day. Drafts and archives may when asked for;
/// an ended authorisation and a missing consent hold there too.
pub(super) fn may_be_shown(
    service: &content::Service,
    kind: &Kind,
    today: Date,
    drafts: bool,
) -> Result<(), Withheld> {
    let until = service
        .authorisation
        .as_ref()
        .and_then(|authorisation| authorisation.until.as_ref());
    match service.status {
        Status::Draft if !drafts => return Err(Withheld::Draft),
        Status::Archived if !drafts => return Err(Withheld::Archived),
        _ => {}
    }
    match until {
        Some(until) if until.value < today => Err(Withheld::Expired(until.value)),
        _ if kind.person && service.consent.is_none() => Err(Withheld::NoConsent),
        _ => Ok(()),
    }
}

/// Drops from a person's record every field that the consent does not name. Returns the
/// French names of the fields that were dropped and did hold something.
pub(super) fn apply_consent(service: &mut content::Service, kind: &Kind) -> Vec<&'static str> {
    let Some(consent) = service.consent.take().filter(|_| kind.person) else {
        return Vec::new();
    };
    let mut dropped = Vec::new();
    for (field, holds, drop_field) in CONSENT_RULES {
        if !consent.names(field) {
            dropped.extend(holds(service).then_some(*field));
            drop_field(service);
        }
    }
    if !consent.names("nom") {
        hide_name(service, kind);
    }
    service.contacts.retain(|contact| {
        contact.name.is_some()
            || contact.role.is_some()
            || contact.phone.is_some()
            || contact.mail.is_some()
    });
    dropped
}

/// A field that a consent may name, whether a record holds it, and how it is dropped.
type ConsentRule = (
    &'static str,
    fn(&content::Service) -> bool,
    fn(&mut content::Service),
);

/// One rule for each field of a consent; "nom" also takes the record's own name.
const CONSENT_RULES: &[ConsentRule] = &[
    (
        "nom",
        |service| service.contacts.iter().any(|c| c.name.is_some()),
        |service| service.contacts.iter_mut().for_each(|c| c.name = None),
    ),
    (
        "telephone",
        |service| service.contacts.iter().any(|c| c.phone.is_some()),
        |service| service.contacts.iter_mut().for_each(|c| c.phone = None),
    ),
    (
        "courriel",
        |service| service.contacts.iter().any(|c| c.mail.is_some()),
        |service| service.contacts.iter_mut().for_each(|c| c.mail = None),
    ),
    (
        "adresse",
        |service| service.address.as_ref().is_some_and(|a| a.street.is_some()),
        |service| service.confidentiality = Some(Confidentiality::Commune),
    ),
    (
        "horaires",
        |service| !service.hours.is_empty(),
        |service| {
            service.hours.clear();
            service.rounds.iter_mut().for_each(|r| r.hours.clear());
        },
    ),
    (
        "disponibilites",
        |service| !service.vacancies.is_empty(),
        |service| service.vacancies.clear(),
    ),
    (
        "tarif",
        |service| service.price.is_some(),
        |service| service.price = None,
    ),
    (
        "site",
        |service| service.links.site.is_some(),
        |service| service.links = content::Links::default(),
    ),
    (
        "description",
        |service| service.summary.is_some() || !service.body.html.is_empty(),
        |service| {
            service.summary = None;
            service.body = content::Body::default();
            service.welcome = content::Welcome::default();
            service.accessibility = None;
            service.enrolment = content::Enrolment::default();
        },
    ),
];

/// Takes a person's name out of a record: the name itself, who employs whom, and the
/// address of the fiche, unless the editor chose it. A file is often named after the person.
fn hide_name(service: &mut content::Service, kind: &Kind) {
    let chosen = service.id.span != service.name.span;
    service.name.value = kind.label.clone();
    service.manager = None;
    service.redirections.clear();
    if !chosen {
        let digest = blake3::hash(service.id.value.as_str().as_bytes()).to_hex();
        let id = slugify(&format!("{}-{}", kind.id, &digest[..10]));
        service.id.value = id.unwrap_or_else(|| kind.id.clone());
    }
}

/// Where a service is, as exactly as it may be shown. `own` is the source's position, checked;
/// `town_hall` stands in for it.
pub(super) fn shown_place(
    service: &content::Service,
    person: bool,
    commune: usize,
    own: Option<Coordinates>,
    town_hall: Coordinates,
) -> Option<Place> {
    let address = service.address.as_ref()?;
    let default = if person {
        Confidentiality::Commune
    } else {
        Confidentiality::Exact
    };
    let confidentiality = service.confidentiality.unwrap_or(default);
    let (position, precision) = match (confidentiality, own) {
        (Confidentiality::Commune, _) => (town_hall, Precision::Commune),
        (_, None) => (town_hall, Precision::TownHall),
        (Confidentiality::Approximate, Some(own)) => (own.approximate(), Precision::Approximate),
        (Confidentiality::Exact, Some(own)) => (own, Precision::Exact),
    };
    let lines = match confidentiality {
        Confidentiality::Exact => [&address.complement, &address.street]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        _ => Vec::new(),
    };
    Some(Place {
        commune,
        lines,
        postal_code: address
            .postal_code
            .as_ref()
            .map(|code| code.value.to_string()),
        position,
        precision,
    })
}

/// The fault to report for a withheld record, if its editor must hear of it.
pub(super) fn code_of(withheld: &Withheld) -> Option<Code> {
    match withheld {
        Withheld::Draft | Withheld::Archived => None,
        Withheld::Expired(_) => Some(Code::Expired),
        Withheld::NoConsent => Some(Code::NoConsent),
    }
}
