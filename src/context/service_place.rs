//! Where a service is, in words.

use super::link::Link;
use super::service_page::Place;
use super::services_data::degrees;
use crate::portal::{self, Portal, Precision, Service};

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
pub(super) fn place_in_words(portal: &Portal, service: &Service) -> String {
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
        return format!("{} et {more} autres communes", names.join(", "));
    }
    super::french::list(&names)
}

/// "Où".
pub(super) fn place(portal: &Portal, service: &Service) -> Place {
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
        precision: precision(place).map(str::to_owned),
        latitude: Some(degrees(place.position.latitude)),
        longitude: Some(degrees(place.position.longitude)),
        accessibility: service.accessibility.clone(),
        commune: Some(Link::new(name, commune.address())),
    }
}

fn precision(place: &portal::Place) -> Option<&'static str> {
    match place.precision {
        Precision::Exact => None,
        Precision::Approximate => {
            Some("Position approchée\u{a0}: l'adresse exacte vous est donnée par la structure.")
        }
        Precision::TownHall => Some("Position approchée\u{a0}: celle de la mairie."),
        Precision::Commune => Some("Seule la commune est indiquée."),
    }
}
