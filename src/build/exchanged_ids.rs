//! Identifiers that stand beside other services than before: who sorts the one column of a table, or
//! gives an identifier again, shows other services at addresses that families know. Nothing that is
//! published hangs on it.

use std::collections::{BTreeMap, BTreeSet};

use super::disappearance::Collection;
use super::exchanged_id::{Exchange, ExchangedId};
use super::known_service::KnownService;
use super::known_services::commune;
use super::known_values::KnownValues;
use super::published_addresses::PublishedAddresses;
use super::service_identity::ServiceIdentity;
use crate::portal::{Portal, Service};

/// The services of now beside those that were published.
struct Beside<'s> {
    portal: &'s Portal,
    known: BTreeMap<&'s str, &'s KnownService>,
    /// What stands under each identifier now.
    now: BTreeMap<&'s str, (ServiceIdentity<'s>, &'s Service)>,
}

/// The services that stand where others were published. Those that are written and not shown
/// (`unshown`) keep their identifiers.
pub(super) fn exchanged_ids<'s>(
    published: &'s PublishedAddresses,
    portal: &'s Portal,
    unshown: &BTreeSet<&str>,
) -> Vec<ExchangedId<'s>> {
    let known = published.left().services.lasting(portal);
    let mut shown = portal.services.iter();
    // Few edits rename anything, and a large portal is built after each.
    if !shown.any(|it| {
        known
            .get(it.id.as_str())
            .is_some_and(|known| is_other(it, known, portal))
    }) {
        return Vec::new();
    }
    let shown = portal.services.iter().filter(|service| !service.person);
    let now = shown.map(|service| {
        let identity = ServiceIdentity::of(service, portal);
        (service.id.as_str(), (identity, &**service))
    });
    let beside = Beside {
        portal,
        known,
        now: now.collect(),
    };
    let mut left = beside.left(unshown);
    let found = portal.services.iter().filter(|service| !service.person);
    let found = found.filter_map(|service| {
        let is_fresh = !published.has(Collection::Services, service.id.as_str());
        let exchange = beside.exchange(service, is_fresh, &mut left)?;
        Some(ExchangedId { service, exchange })
    });
    let found: Vec<ExchangedId<'_>> = found.collect();
    if found.is_empty() {
        return found;
    }
    // Where all else stands beside the identifier as before, it is the names that moved.
    let (before, now) = (&published.left().values, KnownValues::of(portal));
    let found = found.into_iter();
    found
        .filter(|it| !before.stands_as_in(&now, it.service.id.as_str()))
        .collect()
}

impl<'s> Beside<'s> {
    /// The identifiers under which each service was published and stands no more.
    fn left(&self, unshown: &BTreeSet<&str>) -> BTreeMap<ServiceIdentity<'s>, Vec<&'s str>> {
        let mut left: BTreeMap<ServiceIdentity<'s>, Vec<&'s str>> = BTreeMap::new();
        for (id, known) in &self.known {
            let identity = ServiceIdentity::of_known(known);
            let stands = self.now.get(id).is_some_and(|(now, _)| *now == identity);
            if !stands && !unshown.contains(id) {
                left.entry(identity).or_default().push(*id);
            }
        }
        left
    }

    /// What became of the identifier of a service, if anything.
    fn exchange(
        &self,
        service: &Service,
        is_fresh: bool,
        left: &mut BTreeMap<ServiceIdentity<'s>, Vec<&'s str>>,
    ) -> Option<Exchange> {
        let identity = ServiceIdentity::of(service, self.portal);
        let known = self.known.get(service.id.as_str());
        let was = known.map(|known| (ServiceIdentity::of_known(known), &known.name));
        if was.as_ref().is_some_and(|(was, _)| *was == identity) {
            return None;
        }
        let free = left.get_mut(&identity).filter(|free| !free.is_empty());
        match (was, free) {
            (Some((_, before)), Some(free)) => Some(Exchange::Took {
                before: before.clone(),
                own: free.remove(0).to_owned(),
            }),
            (Some((was, before)), None) if was.is_stranger_to(&identity) => {
                Some(Exchange::Unknown {
                    before: before.clone(),
                })
            }
            // Where nobody took its address, that one is gone, and told as such.
            (None, Some(free)) if is_fresh => {
                let taken = free.iter().position(|id| self.now.contains_key(id))?;
                let own = free.remove(taken);
                let (_, now) = self.now.get(own)?;
                Some(Exchange::Left {
                    own: own.to_owned(),
                    now: now.name.clone(),
                })
            }
            _ => None,
        }
    }
}

/// Whether something is written otherwise of what a service is known by.
fn is_other(service: &Service, known: &KnownService, portal: &Portal) -> bool {
    service.name != known.name
        || portal.kinds[service.kind].id.as_str() != known.kind
        || commune(service, portal) != known.commune.as_deref()
}
