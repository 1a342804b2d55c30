//! Which relay covers which commune: covered, declared uncovered, or unknown.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::coverage_check::{
    DeclaredUncovered, tell_contradicted, tell_no_relay, unknown_relay_kind,
};
use super::linker::Linker;
use super::service::Service;
use crate::content::{Convention, Provenance, Territory};

/// Who covers a commune, for one kind of relay. Silence is not absence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// These relays do; who says so, when a convention does.
    Covered {
        /// The relays, in the order of their ids.
        relays: Vec<usize>,
        /// Who says so.
        statements: Vec<Statement>,
    },
    /// Nobody did on the day of the statement.
    Uncovered(Statement),
    /// Nothing is known.
    Unknown,
}

/// Who says so, and of what day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The day.
    pub stated_on: Option<Date>,
    /// Who.
    pub provenance: Option<Provenance>,
}

/// The coverage of every commune, for each kind with `relais = true`.
///
/// A convention in force that names a relay and a commune covers it; a relay that no
/// convention names covers the communes it serves, else its own. A record that was invented
/// covers nothing.
pub(super) fn coverage(
    linker: &mut Linker<'_>,
    services: &[Arc<Service>],
    territories: &[Territory],
    today: Date,
) -> BTreeMap<usize, Vec<Coverage>> {
    let communes = linker.vocabulary.communes.len();
    let mut by_kind: BTreeMap<usize, Vec<Coverage>> = linker
        .vocabulary
        .kinds
        .iter()
        .enumerate()
        .filter(|(_, kind)| kind.relay)
        .map(|(index, _)| (index, vec![Coverage::Unknown; communes]))
        .collect();
    let mut named = vec![false; services.len()];
    let declared = territories.iter();
    let declared: Vec<DeclaredUncovered> = declared
        .flat_map(|territory| declare_uncovered(linker, territory, &mut by_kind))
        .collect();
    tell_contradicted(linker, &declared, services);
    for territory in territories {
        for convention in &territory.conventions {
            let Some(relay) = relay_of(linker, territory, convention, services) else {
                continue;
            };
            tell_no_relay(linker, (territory, convention), services, relay);
            named[relay] = true;
            let in_force = convention.from.is_none_or(|from| from <= today)
                && convention.until.is_none_or(|until| until >= today);
            if in_force && services[relay].counts() {
                cover_by_convention(
                    linker,
                    territory,
                    convention,
                    relay,
                    by_kind.get_mut(&services[relay].kind),
                );
            }
        }
    }
    for (relay, service) in services.iter().enumerate() {
        if !named[relay] && service.counts() {
            cover_by_itself(service, relay, by_kind.get_mut(&service.kind));
        }
    }
    by_kind
}

/// A relay that no convention names covers the communes it serves, else its own.
fn cover_by_itself(service: &Service, relay: usize, coverages: Option<&mut Vec<Coverage>>) {
    let Some(coverages) = coverages else { return };
    let own: Vec<usize> = service.place.iter().map(|place| place.commune).collect();
    let covered = if service.served.is_empty() {
        &own
    } else {
        &service.served
    };
    for commune in covered {
        cover(&mut coverages[*commune], relay, None);
    }
}

fn relay_of(
    linker: &mut Linker<'_>,
    territory: &Territory,
    convention: &Convention,
    services: &[Arc<Service>],
) -> Option<usize> {
    let relay = linker.service_named(services, &convention.service.value);
    if relay.is_none() {
        linker.unknown_service((territory.source, &convention.service), services);
    }
    relay
}

fn cover_by_convention(
    linker: &mut Linker<'_>,
    territory: &Territory,
    convention: &Convention,
    relay: usize,
    coverages: Option<&mut Vec<Coverage>>,
) {
    let Some(coverages) = coverages else { return };
    for written in &convention.communes {
        match linker.vocabulary.directory.by_reference(&written.value) {
            Ok(commune) => {
                let statement = Statement {
                    stated_on: convention.stated_on,
                    provenance: convention.provenance.clone(),
                };
                cover(&mut coverages[commune], relay, Some(statement));
            }
            Err(_) => linker.unknown_commune(territory.source, written),
        }
    }
}

fn declare_uncovered(
    linker: &mut Linker<'_>,
    territory: &Territory,
    by_kind: &mut BTreeMap<usize, Vec<Coverage>>,
) -> Vec<DeclaredUncovered> {
    let mut declared = Vec::new();
    for uncovered in &territory.uncovered {
        let kind = linker
            .vocabulary
            .kind_ids
            .get(uncovered.kind.value.as_str())
            .copied();
        let known = kind.and_then(|kind| Some((kind, by_kind.get_mut(&kind)?)));
        let Some((kind, coverages)) = known else {
            unknown_relay_kind(linker, (territory.source, &uncovered.kind));
            continue;
        };
        for written in &uncovered.communes {
            match linker.vocabulary.directory.by_reference(&written.value) {
                Ok(commune) => {
                    declared.push(DeclaredUncovered {
                        kind,
                        commune,
                        source: territory.source,
                        span: written.span,
                    });
                    coverages[commune] = Coverage::Uncovered(Statement {
                        stated_on: uncovered.stated_on,
                        provenance: Some(uncovered.provenance.clone()),
                    });
                }
                Err(_) => linker.unknown_commune(territory.source, written),
            }
        }
    }
    declared
}

fn cover(coverage: &mut Coverage, relay: usize, statement: Option<Statement>) {
    if !matches!(coverage, Coverage::Covered { .. }) {
        *coverage = Coverage::Covered {
            relays: Vec::new(),
            statements: Vec::new(),
        };
    }
    if let Coverage::Covered { relays, statements } = coverage {
        relays.push(relay);
        relays.sort_unstable();
        relays.dedup();
        statements.extend(statement.filter(|statement| !statements.contains(statement)));
    }
}
