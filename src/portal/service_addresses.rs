//! The addresses of services, of their lists and of communes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::commune::Commune;
use super::service::Service;
use crate::address::{composed, list_page_address, list_page_count};
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
        let mut lists: BTreeMap<_, usize> = BTreeMap::new();
        let mut known = BTreeSet::new();
        let mut by_source = BTreeMap::new();
        for service in services {
            // A table's rows share their source: only a file of its own can be linked to.
            if service.source.ends_with(".md") {
                let source = composed(&service.source).into_owned();
                by_source.insert(source, service.address());
            }
            known.insert(service.address());
            let own = service.place.iter().map(|place| place.commune);
            let communes: BTreeSet<usize> = own.chain(service.served.iter().copied()).collect();
            let places = communes.into_iter().map(Some).chain([None]);
            for place in places {
                *lists.entry((service.kind, place)).or_default() += 1;
            }
        }
        for ((kind, commune), length) in lists {
            let kind = &kinds[kind].id;
            let list = match commune {
                Some(commune) => format!("/services/{kind}/{}/", communes[commune].slug),
                None => format!("/services/{kind}/"),
            };
            let pages = 1..=list_page_count(length);
            known.extend(pages.map(|page| list_page_address(&list, page)));
        }
        known.extend(communes.iter().map(Commune::address));
        Self { known, by_source }
    }
}
