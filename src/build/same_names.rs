//! Which address that is gone a service of the same name had.

use std::collections::{BTreeMap, BTreeSet};

use super::disappearance::Collection;
use super::fresh_address::FreshAddress;
use super::left::Left;
use crate::portal::Portal;

/// Of each record that is new the one address, among those that are `gone`, whose service had its
/// name and its kind; it is taken out of them. Where two have both, neither gets it.
pub(super) fn of_same_names<'g>(
    fresh: &[FreshAddress],
    gone: &mut BTreeSet<&'g str>,
    (left, portal): (&Left, &Portal),
) -> Vec<Option<&'g str>> {
    let mut by_name: BTreeMap<(&str, &str), Vec<&'g str>> = BTreeMap::new();
    for id in gone.iter() {
        if let Some(service) = left.service(id, portal) {
            let of_name = by_name.entry((&service.name, &service.kind)).or_default();
            of_name.push(id);
        }
    }
    let named = |record: &FreshAddress| {
        let services = &portal.services;
        let found = services.binary_search_by(|it| it.id.as_str().cmp(&record.name));
        let service = &services[found.ok()?];
        let kind = portal.kinds[service.kind].id.as_str();
        match by_name.get(&(&*service.name, kind)).map(Vec::as_slice) {
            Some([before]) if record.collection == Collection::Services => Some(*before),
            _ => None,
        }
    };
    let mut claims: Vec<Option<&'g str>> = fresh.iter().map(named).collect();
    let claimed: Vec<&'g str> = claims.iter().flatten().copied().collect();
    for claim in &mut claims {
        let rivals = claimed.iter().filter(|other| Some(**other) == *claim);
        if rivals.count() > 1 {
            *claim = None;
        }
    }
    for claim in claims.iter().flatten() {
        gone.remove(claim);
    }
    claims
}
