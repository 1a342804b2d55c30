//! The addresses of services, of their lists and of communes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::commune::Commune;
use super::service::Service;
use crate::content::Kind;

/// The addresses of services, of their lists and of communes.
#[derive(Debug, Default)]
pub(super) struct ServiceAddresses {
    /// Every address.
    pub(super) known: BTreeSet<String>,
    /// The fiche that each source of its own became.
    pub(super) by_source: BTreeMap<String, String>,
}

impl ServiceAddresses {
    pub(super) fn new(services: &[Arc<Service>], kinds: &[Kind], communes: &[Commune]) -> Self {
        let mut lists = BTreeSet::new();
        let mut known = BTreeSet::new();
        let mut by_source = BTreeMap::new();
        for service in services {
            // A table's rows share their source: only a file of its own can be linked to.
            if service.source.ends_with(".md") {
                by_source.insert(service.source.clone(), service.address());
            }
            known.insert(service.address());
            let own = service.place.iter().map(|place| place.commune);
            let communes = own.chain(service.served.iter().copied());
            lists.extend(communes.map(|commune| (service.kind, Some(commune))));
            lists.insert((service.kind, None));
        }
        for (kind, commune) in lists {
            let kind = &kinds[kind].id;
            known.insert(match commune {
                Some(commune) => format!("/services/{kind}/{}/", communes[commune].slug),
                None => format!("/services/{kind}/"),
            });
        }
        known.extend(communes.iter().map(Commune::address));
        Self { known, by_source }
    }
}
