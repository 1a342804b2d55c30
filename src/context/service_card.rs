//! A service as lists show it.

use serde::Serialize;

use super::digested::Digested;
use super::link::Link;
use super::parts::Parts;
use super::service_hours::{LiveHours, live_hours, short_hours};
use super::service_moments::moment_line;
use super::service_place::place_in_words;
use super::words;
use crate::content::Status;
use crate::portal::{Neighbour, Portal, Precision, Service};
use crate::wording::Wording;

/// One service in a list. What is unknown is absent, never a dash.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ServiceCard {
    /// Address of the fiche.
    pub href: String,
    /// Name, with "(exemple)" when the record is invented.
    pub name: String,
    /// Short label of the kind: "LAEP".
    pub kind: String,
    /// The family of kinds: a colour's name, never only a colour.
    pub family: String,
    /// The kind's mark in the sprite.
    pub icon: String,
    /// Commune, or the places it comes to.
    pub place: String,
    /// One sentence.
    pub summary: Option<String>,
    /// "de 10 semaines à 3 ans".
    pub ages: Option<String>,
    /// What to know before going: "Ouverture prévue le 4 janvier 2027".
    pub notice: Option<String>,
    /// The hours in one short line: "Lun-ven 7h30-18h30".
    pub hours: Option<String>,
    /// What the browser needs to say whether it is open now.
    pub live: Option<LiveHours>,
    /// What changes the hours these days: "Fermé du 21 décembre au 2 janvier".
    pub moment: Option<String>,
    /// Places to count on, with their date: "2 places (déclarées le 16 novembre 2026)".
    pub vacancies: Option<String>,
    /// First telephone.
    pub phone: Option<Link>,
    /// Whether the record was invented for the demonstration.
    pub example: bool,
}

/// A service near another place, in a line: what a list of neighbours says of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NearbyService<'p> {
    /// "à 1,2 km" or "juste à côté", "à environ 6 km" for an approximate place; empty when it is
    /// approximate and near.
    pub distance: String,
    /// Address of the fiche.
    pub href: &'p str,
    /// Its name.
    pub name: &'p str,
    /// Short label of its kind.
    pub kind: &'p str,
    /// Its commune.
    pub place: &'p str,
}

/// The service that stands in for one that a commune lacks.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NearestService<'p> {
    /// As [`NearbyService::distance`].
    pub distance: String,
    /// The service.
    pub card: &'p Digested<ServiceCard>,
}

/// Makes the card of a service.
pub(super) fn service_card(portal: &Portal, wording: &Wording, service: &Service) -> ServiceCard {
    let kind = &portal.kinds[service.kind];
    let phone = service
        .contacts
        .iter()
        .find_map(|contact| contact.phone.as_ref());
    ServiceCard {
        href: service.address(),
        name: service.name.clone(),
        kind: kind.short.clone(),
        family: kind.family.clone(),
        icon: kind.mark().to_owned(),
        place: place_in_words(portal, wording, service),
        summary: service.summary.clone(),
        ages: words::ages(wording, &service.ages),
        notice: notice(portal, wording, service),
        hours: short_hours(service),
        live: live_hours(portal, wording, service),
        moment: moment_line(wording, service, portal.today),
        vacancies: service
            .fresh_places()
            .map(|fresh| words::fresh_places(wording, fresh)),
        phone: phone.map(|phone| Link::new(phone.to_string(), phone.link())),
        example: service.example,
    }
}

fn notice(portal: &Portal, wording: &Wording, service: &Service) -> Option<String> {
    let key = match service.status {
        Status::Planned(Some(opening)) => {
            let date = words::date(wording, opening);
            let key = match opening < portal.today {
                true => "carte.ouverture_passee",
                false => "carte.ouverture",
            };
            return Some(wording.say_with(key, &[("date", &date)]));
        }
        Status::Planned(None) => "carte.pas_ouvert",
        Status::Suspended => "carte.suspendu",
        Status::Draft => "carte.brouillon",
        Status::Archived => "carte.archive",
        Status::Published => return None,
    };
    Some(wording.say(key))
}

/// A neighbour with its distance; an approximate place has an approximate distance.
pub(super) fn nearby<'p>(parts: &'p Parts<'_>, neighbour: Neighbour) -> NearbyService<'p> {
    let card = parts.services[neighbour.service].card.value();
    NearbyService {
        distance: distance(parts, neighbour),
        href: &card.href,
        name: &card.name,
        kind: &card.kind,
        place: &card.place,
    }
}

/// The one service that is nearest, with its distance.
pub(super) fn nearest<'p>(parts: &'p Parts<'_>, neighbour: Neighbour) -> NearestService<'p> {
    NearestService {
        distance: distance(parts, neighbour),
        card: &parts.services[neighbour.service].card,
    }
}

fn distance(parts: &Parts<'_>, neighbour: Neighbour) -> String {
    let service = &parts.portal.services[neighbour.service];
    let exact = service
        .place
        .as_ref()
        .is_some_and(|place| place.precision == Precision::Exact);
    let wording = parts.wording;
    let away = |key, metres| {
        let distance = words::distance(wording, metres);
        wording.say_with(key, &[("distance", &distance)])
    };
    match (exact, neighbour.metres) {
        (false, 0..500) => String::new(),
        (false, metres) => away("distance.environ", metres),
        (true, 0..50) => wording.say("distance.a_cote"),
        (true, metres) => away("distance.a", metres),
    }
}
