//! Where a service is, in words.

use super::link::Link;
use super::service_page::Place;
use super::services_data::degrees;
use super::words;
use crate::portal::{self, Portal, Precision, Service};
use crate::wording::Wording;

/// The word of open data for a precision.
pub(super) fn precision_word(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "exacte",
        Precision::Approximate => "approchee",
        Precision::TownHall => "mairie",
        Precision::Commune => "commune",
    }
}

/// "Trets", or the places a service comes to: "Fuveau, Peynier et Trets".
pub(super) fn place_in_words(portal: &Portal, wording: &Wording, service: &Service) -> String {
    if let Some(place) = &service.place {
        return portal.communes[place.commune].facts.name.clone();
    }
    let territories = service
        .served_territories
        .iter()
        .map(|at| portal.territories[*at].name.clone());
    let communes = service
        .served_communes
        .iter()
        .map(|at| portal.communes[*at].facts.name.clone());
    let mut names: Vec<String> = territories.chain(communes).collect();
    let more = names.len().saturating_sub(4);
    if more > 1 {
        names.truncate(4);
        let names = names.join(&wording.say("suite.virgule"));
        return wording.count("lieu.et_autres", more, &[("noms", &names)]);
    }
    words::list(wording, &names)
}

/// "Où".
pub(super) fn place(portal: &Portal, wording: &Wording, service: &Service) -> Place {
    let Some(place) = &service.place else {
        return Place {
            accessibility: service.accessibility.clone(),
            ..Place::default()
        };
    };
    let commune = &portal.communes[place.commune];
    let mut lines = place.lines.clone();
    let name = &commune.facts.name;
    lines.push(
        place
            .postal_code
            .as_ref()
            .map_or_else(|| name.clone(), |code| format!("{code} {name}")),
    );
    Place {
        lines,
        precision: precision(place).map(|key| wording.say(key)),
        latitude: Some(degrees(place.position.latitude)),
        longitude: Some(degrees(place.position.longitude)),
        accessibility: service.accessibility.clone(),
        commune: Some(Link::new(name, commune.address())),
    }
}

/// What is to be known of an inexact position.
fn precision(place: &portal::Place) -> Option<&'static str> {
    match place.precision {
        Precision::Exact => None,
        Precision::Approximate => Some("lieu.approche"),
        Precision::TownHall => Some("lieu.mairie"),
        Precision::Commune => Some("lieu.commune_seule"),
    }
}
