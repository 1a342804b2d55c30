//! What is near each service, and near each commune that lacks it.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::commune::Commune;
use super::coverage::Coverage;
use super::service::Service;
use super::spot_index::SpotIndex;
use crate::content::{Group, Kind};

/// How many neighbours a fiche shows.
const NEIGHBOURS: usize = 5;

/// How many services stand in for a group that a commune lacks.
const STAND_INS: usize = 3;

/// A service near a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Neighbour {
    /// Whole metres.
    pub metres: u32,
    /// The service.
    pub service: usize,
}

/// For each service with a place, the nearest listed others.
pub(super) fn neighbours(services: &[Arc<Service>]) -> Vec<Vec<Neighbour>> {
    let index = SpotIndex::new(placed(services, |_| true));
    services
        .par_iter()
        .enumerate()
        .map(|(itself, service)| match &service.place {
            Some(place) => index.near(place.position, NEIGHBOURS, Some(itself)),
            None => Vec::new(),
        })
        .collect()
}

/// For each commune, the nearest services of each group it has none of.
pub(super) fn stand_ins(
    communes: &[Commune],
    services: &[Arc<Service>],
    kinds: &[Kind],
    groups: &[Group],
) -> Vec<BTreeMap<usize, Vec<Neighbour>>> {
    let group_of: Vec<Option<usize>> = kinds
        .iter()
        .map(|kind| {
            groups
                .iter()
                .position(|group| group.id.as_str() == kind.group)
        })
        .collect();
    let indexes: Vec<SpotIndex> = (0..groups.len())
        .map(|group| {
            SpotIndex::new(placed(services, |service| {
                group_of[service.kind] == Some(group)
            }))
        })
        .collect();
    communes
        .par_iter()
        .map(|commune| {
            let mut lacking = BTreeMap::new();
            for (group, index) in indexes.iter().enumerate() {
                let has = commune
                    .services
                    .iter()
                    .any(|service| group_of[services[*service].kind] == Some(group));
                if !has {
                    lacking.insert(group, index.near(commune.facts.position, STAND_INS, None));
                }
            }
            lacking
        })
        .collect()
}

/// For each commune, the nearest relay of a kind that counts; only asked where none covers it.
/// A relay without an address is as near as the nearest town hall among the communes it serves.
pub(super) fn nearest_relays(
    coverage: &BTreeMap<usize, Vec<Coverage>>,
    communes: &[Commune],
    services: &[Arc<Service>],
) -> BTreeMap<usize, Vec<Option<Neighbour>>> {
    let nearest = |(kind, coverages): (&usize, &Vec<Coverage>)| {
        let mut reach: Vec<_> = placed(services, |s| s.kind == *kind && s.counts()).collect();
        for (commune, covered) in communes.iter().zip(coverages) {
            let Coverage::Covered { relays, .. } = covered else {
                continue;
            };
            let homeless = relays
                .iter()
                .filter(|relay| services[**relay].place.is_none());
            reach.extend(homeless.map(|relay| (commune.facts.position, *relay)));
        }
        let index = SpotIndex::new(reach.into_iter());
        let of_commune = communes
            .iter()
            .zip(coverages)
            .map(|(commune, covered)| match covered {
                Coverage::Covered { .. } => None,
                _ => index.near(commune.facts.position, 1, None).first().copied(),
            });
        (*kind, of_commune.collect())
    };
    coverage.iter().map(nearest).collect()
}

fn placed<'s>(
    services: &'s [Arc<Service>],
    keep: impl Fn(&Service) -> bool + 's,
) -> impl Iterator<Item = (crate::content::Coordinates, usize)> + 's {
    let listed = services
        .iter()
        .enumerate()
        .filter(move |(_, s)| s.is_proposed() && keep(s));
    listed.filter_map(|(index, service)| Some((service.place.as_ref()?.position, index)))
}
