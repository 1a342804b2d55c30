//! Where a service comes to.

use super::commune_directory::Unresolved;
use super::linker::{CluePlace, Linker};
use super::meant_reference::{meant_commune, meant_place};
use super::named_places::NamedPlaces;
use super::service::Round;
use crate::content;
use crate::diagnostic::{Code, Spanned};

/// Where a service comes to.
#[derive(Default)]
pub(super) struct ServedPlaces {
    /// Every commune, once, in their order.
    pub(super) communes: Vec<usize>,
    /// Those that are named by themselves.
    pub(super) named: Vec<usize>,
    /// The territories that are named.
    pub(super) territories: Vec<usize>,
    /// The rounds, each of a commune.
    pub(super) rounds: Vec<Round>,
}

impl ServedPlaces {
    /// The communes that a record names, and those of its territories; unknown ones are reported.
    pub(super) fn of(linker: &mut Linker<'_>, service: &content::Service) -> Self {
        let mut served = Self::default();
        let mut unknown = Vec::new();
        for written in &service.served {
            let places = NamedPlaces::of(linker.vocabulary, &written.value);
            served.communes.extend(places.communes(linker.vocabulary));
            served.named.extend(places.communes);
            served.territories.extend(places.territories);
            for (code, read) in &places.restored {
                linker.push(
                    Code::LeadingZero,
                    service.source,
                    written.span,
                    &[code, read],
                );
            }
            for name in places.unknown {
                let near = meant_place(linker.vocabulary, &name);
                let name = Spanned::new(name, written.span);
                unknown.push((name, near));
            }
        }
        for round in &service.rounds {
            let found = linker
                .vocabulary
                .directory
                .by_reference(&round.commune.value);
            let Ok(commune) = found else {
                let near = meant_commune(linker.vocabulary, &round.commune.value);
                unknown.push((round.commune.clone(), near));
                continue;
            };
            served.communes.push(commune);
            served.named.push(commune);
            served.rounds.push(Round {
                commune,
                hours: round.hours.clone(),
            });
        }
        let is_nowhere = service.address.is_none() && served.communes.is_empty();
        for (name, near) in unknown {
            tell(linker, (service.source, &name), near, is_nowhere);
        }
        for communes in [&mut served.communes, &mut served.named] {
            communes.sort_unstable();
            communes.dedup();
        }
        served
    }
}

/// Tells a name that is none of the portal's. Where no other place is known, the service would be
/// published nowhere: that is a fault, as of an address.
fn tell(
    linker: &mut Linker<'_>,
    (source, name): (usize, &Spanned<String>),
    near: Option<String>,
    is_nowhere: bool,
) {
    const WHAT: &str = "La commune ou le territoire";
    if is_nowhere {
        let fault = Unresolved::Unknown {
            written: name.value.clone(),
            near,
        };
        let place = CluePlace {
            name: name.span,
            postal_code: name.span,
            insee_code: name.span,
        };
        return linker.unresolved(&fault, source, place);
    }
    linker.unknown_reference(WHAT, (source, name), near.as_deref());
}
