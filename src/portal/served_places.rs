//! Where a service comes to.

use super::linker::Linker;
use super::named_places::NamedPlaces;
use super::service::Round;
use crate::content;
use crate::diagnostic::{Code, Spanned};

const WHAT: &str = "La commune ou le territoire";

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
                let name = Spanned::new(name, written.span);
                linker.unknown_reference(WHAT, service.source, &name);
            }
        }
        for round in &service.rounds {
            let found = linker
                .vocabulary
                .directory
                .by_reference(&round.commune.value);
            let Ok(commune) = found else {
                linker.unknown_reference(WHAT, service.source, &round.commune);
                continue;
            };
            served.communes.push(commune);
            served.named.push(commune);
            served.rounds.push(Round {
                commune,
                hours: round.hours.clone(),
            });
        }
        for communes in [&mut served.communes, &mut served.named] {
            communes.sort_unstable();
            communes.dedup();
        }
        served
    }
}
