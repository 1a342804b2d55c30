//! Records linked by an earlier build of the same process.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::commune::Commune;
use super::geography::{Geography, geography_key};
use super::link_service::{LinkedRecord, Moment, link_record};
use super::service::Service;
use super::vocabulary::Vocabulary;
use crate::content::{self, Group, Kind, ServiceSource};

/// What earlier builds of the same process linked. A linked record is a function of its record
/// and of the vocabulary, so it stands while both do; what is near what is a function of the
/// services' places.
#[derive(Debug, Default)]
pub struct LinkMemory {
    vocabulary: Option<blake3::Hash>,
    records: BTreeMap<String, (Unlinked, Arc<Vec<LinkedRecord>>)>,
    geography: Option<(blake3::Hash, Arc<Geography>)>,
    keeps: bool,
}

/// The services of one source, as they were read.
type Unlinked = Arc<Vec<content::Service>>;

/// The linked records of one source.
pub(super) struct SourceRecords {
    /// Index of the source.
    pub(super) source: usize,
    /// Its records, in order.
    pub(super) records: Arc<Vec<LinkedRecord>>,
}

impl LinkMemory {
    /// A memory that keeps what is linked, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Links the records of every source, on all cores, in their order.
    pub(super) fn records(
        &mut self,
        services: Vec<ServiceSource>,
        vocabulary: &Vocabulary<'_>,
        moment: Moment,
        digest: blake3::Hash,
    ) -> Vec<SourceRecords> {
        if self.vocabulary != Some(digest) {
            self.records.clear();
            self.vocabulary = Some(digest);
        }
        let known = std::mem::take(&mut self.records);
        let linked: Vec<(SourceRecords, Option<Unlinked>)> = services
            .into_par_iter()
            .map(|ServiceSource { source, services }| {
                let before = known.get(vocabulary.path(source));
                let before = before.filter(|(before, _)| Arc::ptr_eq(before, &services));
                let made_from = self.keeps.then(|| Arc::clone(&services));
                let records = match before {
                    Some((_, records)) => Arc::clone(records),
                    None => Arc::new(link_source(vocabulary, source, services, moment)),
                };
                (SourceRecords { source, records }, made_from)
            })
            .collect();
        let kept = linked.iter().filter_map(|(linked, made_from)| {
            let made = (Arc::clone(made_from.as_ref()?), Arc::clone(&linked.records));
            Some((vocabulary.path(linked.source).to_owned(), made))
        });
        self.records = kept.collect();
        linked.into_iter().map(|(linked, _)| linked).collect()
    }

    /// What is near what.
    pub(super) fn geography(
        &mut self,
        digest: blake3::Hash,
        services: &[Arc<Service>],
        communes: &[Commune],
        (kinds, groups): (&[Kind], &[Group]),
    ) -> Arc<Geography> {
        let key = geography_key(digest, services);
        if let Some((_, geography)) = self.geography.as_ref().filter(|(known, _)| *known == key) {
            return Arc::clone(geography);
        }
        let geography = Arc::new(Geography::new(services, communes, kinds, groups));
        self.geography = Some((key, Arc::clone(&geography)));
        geography
    }
}

/// Links the records of one source. They are taken where nobody else holds them: a large
/// portal's do not fit in the memory twice.
fn link_source(
    vocabulary: &Vocabulary<'_>,
    source: usize,
    services: Unlinked,
    moment: Moment,
) -> Vec<LinkedRecord> {
    let services = Arc::unwrap_or_clone(services).into_iter();
    let linked = services.map(|mut service| {
        service.source = source;
        link_record(vocabulary, service, moment)
    });
    linked.collect()
}
