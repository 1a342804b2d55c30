//! Who may be shown, and how exactly: the one place where it is decided.

use jiff::civil::Date;

use crate::content::{self, Confidentiality, Coordinates, Kind, Status};

use super::service::{Place, Precision};
use super::withheld::Withheld;

/// Whether a record may be shown at all, on that day. Drafts and archives may when asked for;
/// an ended authorisation and an agreement that is missing or of a day to come hold there too.
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
        Some(until) if until.value < today => return Err(Withheld::Expired(until.value)),
        _ if !kind.person => return Ok(()),
        _ => {}
    }
    match service.consent.as_ref().map(|consent| &consent.given_on) {
        None => Err(Withheld::NoConsent),
        Some(day) if day.value > today => Err(Withheld::ConsentToCome(day.value, day.span)),
        Some(_) => Ok(()),
    }
}

/// Where a service is, as exactly as it may be shown. `own` is the source's position, checked;
/// the town hall of the commune, which is at `at`, stands in for it.
pub(super) fn shown_place(
    service: &content::Service,
    person: bool,
    (at, commune): (usize, &content::Commune),
    own: Option<Coordinates>,
) -> Option<Place> {
    let town_hall = commune.position;
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
            .map(|line| line.value.clone())
            .collect(),
        _ => Vec::new(),
    };
    // A large commune's postal codes tell more than the commune.
    let postal_code = address
        .postal_code
        .as_ref()
        .filter(|_| confidentiality != Confidentiality::Commune || commune.postal_codes.len() == 1);
    Some(Place {
        commune: at,
        lines,
        postal_code: postal_code.map(|code| code.value.to_string()),
        position,
        precision,
    })
}
