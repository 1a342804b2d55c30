//! Where services stand: in which lists, near what, under which addresses.

use std::sync::Arc;

use super::commune::{self, Commune};
use super::geography::Geography;
use super::service::Service;
use super::service_addresses::ServiceAddresses;
use super::vocabulary::Vocabulary;
use crate::address::{Slug, slugify};
use crate::content::{Group, Kind};

/// Where services stand. It is a function of the vocabulary and of [`Service::stands_as`]: most
/// edits of a service leave it as it was.
#[derive(Debug)]
pub(super) struct Arrangement {
    vocabulary: blake3::Hash,
    services: Vec<Arc<Service>>,
    /// The communes, each with its services by name.
    pub(super) communes: Arc<Vec<Commune>>,
    /// The rank of each service by its folded name, then by its id.
    pub(super) name_ranks: Arc<Vec<u32>>,
    /// What is near what.
    pub(super) geography: Arc<Geography>,
    /// Where services and communes answer.
    pub(super) addresses: Arc<ServiceAddresses>,
}

impl Arrangement {
    /// Arranges the services of a portal. `digest` is the vocabulary's.
    pub(super) fn new(
        vocabulary: &Vocabulary<'_>,
        digest: blake3::Hash,
        services: &[Arc<Service>],
        (kinds, groups): (&[Kind], &[Group]),
    ) -> Self {
        let name_ranks = name_ranks(services);
        let communes = communes(vocabulary, services, &name_ranks);
        Self {
            vocabulary: digest,
            services: services.to_vec(),
            geography: Arc::new(Geography::new(services, &communes, kinds, groups)),
            addresses: Arc::new(ServiceAddresses::new(services, kinds, &communes)),
            communes: Arc::new(communes),
            name_ranks: Arc::new(name_ranks),
        }
    }

    /// Whether these services stand as those it was made from.
    pub(super) fn holds_for(&self, digest: blake3::Hash, services: &[Arc<Service>]) -> bool {
        self.vocabulary == digest
            && self.services.len() == services.len()
            && self
                .services
                .iter()
                .zip(services)
                .all(|(before, now)| Arc::ptr_eq(before, now) || before.stands_as(now))
    }
}

/// The rank of each service by its folded name; those of one name in the order of the list.
fn name_ranks(services: &[Arc<Service>]) -> Vec<u32> {
    let mut order: Vec<usize> = (0..services.len()).collect();
    order.sort_by(|a, b| services[*a].sort_key.cmp(&services[*b].sort_key));
    let mut ranks = vec![0; services.len()];
    for (rank, service) in order.into_iter().enumerate() {
        ranks[service] = u32::try_from(rank).unwrap_or(u32::MAX);
    }
    ranks
}

fn communes(
    vocabulary: &Vocabulary<'_>,
    services: &[Arc<Service>],
    name_ranks: &[u32],
) -> Vec<Commune> {
    let mut communes: Vec<Commune> = vocabulary
        .communes
        .iter()
        .enumerate()
        .filter_map(|(index, facts)| {
            Some(Commune {
                slug: Slug::parse(&vocabulary.commune_slugs[index])
                    .ok()
                    .or_else(|| slugify(facts.code.as_str()))?,
                sort_key: commune::sort_key(&facts.name),
                territories: Vec::new(),
                services: Vec::new(),
                facts: facts.clone(),
            })
        })
        .collect();
    for (territory, of_territory) in vocabulary.territories.values() {
        for commune in of_territory {
            communes[*commune].territories.push(*territory);
        }
    }
    for (index, service) in services.iter().enumerate() {
        let own = service.place.as_ref().map(|place| place.commune);
        own.into_iter()
            .for_each(|commune| communes[commune].services.push(index));
        let others = service
            .served
            .iter()
            .filter(|commune| Some(**commune) != own);
        others.for_each(|commune| communes[*commune].services.push(index));
    }
    for commune in &mut communes {
        commune.territories.sort_unstable();
        commune
            .services
            .sort_unstable_by_key(|service| name_ranks[*service]);
    }
    communes
}
