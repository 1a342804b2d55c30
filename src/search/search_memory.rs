//! What an earlier build of the same process indexed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::document::{IndexedDocument, documents};
use super::file_memory::FileMemory;
use super::lexicon::Lexicon;
use super::record::{Record, record};
use crate::portal::{Portal, Service};

/// What an earlier build indexed. A record is a function of its service and of the portal's
/// vocabulary, a file of its records and words: each stands while what it was made from does.
#[derive(Debug, Default)]
pub struct SearchMemory {
    vocabulary: Option<blake3::Hash>,
    pub(super) lexicon: Lexicon,
    services: BTreeMap<String, (Arc<Service>, Option<Arc<Record>>)>,
    documents: BTreeMap<String, (blake3::Hash, Arc<IndexedDocument>)>,
    pub(super) files: FileMemory,
    keeps: bool,
}

impl SearchMemory {
    /// A memory that keeps what is made, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            files: FileMemory::keeping(),
            keeps: true,
            ..Self::default()
        }
    }

    /// The record of each service of the portal, in their order; `None` for those that are not
    /// proposed.
    pub(super) fn records(&mut self, portal: &Portal) -> Vec<Option<Arc<Record>>> {
        if self.vocabulary != Some(portal.vocabulary) {
            self.services.clear();
            self.files.forget();
            self.vocabulary = Some(portal.vocabulary);
        }
        let mut known = std::mem::take(&mut self.services);
        let mut records = Vec::with_capacity(portal.services.len());
        for service in &portal.services {
            let found = match known.remove(service.id.as_str()) {
                Some((before, record)) if Arc::ptr_eq(&before, service) => record,
                before => self.made(portal, service, before.and_then(|(_, record)| record)),
            };
            if self.keeps {
                let kept = (Arc::clone(service), found.clone());
                self.services.insert(service.id.to_string(), kept);
            }
            records.push(found);
        }
        records
    }

    /// A record made anew, or the one before when it is the same.
    fn made(
        &mut self,
        portal: &Portal,
        service: &Service,
        before: Option<Arc<Record>>,
    ) -> Option<Arc<Record>> {
        if !service.is_proposed() {
            return None;
        }
        let made = record(portal, service, &mut self.lexicon);
        Some(match before {
            Some(before) if *before == made => before,
            _ => Arc::new(made),
        })
    }

    /// The documents of the portal, in the order of their addresses.
    pub(super) fn documents(&mut self, portal: &Portal) -> Vec<Arc<IndexedDocument>> {
        let mut known = std::mem::take(&mut self.documents);
        let mut indexed = Vec::new();
        for document in documents(portal) {
            if !self.keeps {
                indexed.push(Arc::new(document.indexed(&mut self.lexicon)));
                continue;
            }
            let digest = document.digest();
            let found = match known.remove(&document.address) {
                Some((before, found)) if before == digest => found,
                _ => Arc::new(document.indexed(&mut self.lexicon)),
            };
            let kept = (digest, Arc::clone(&found));
            self.documents.insert(document.address, kept);
            indexed.push(found);
        }
        indexed
    }
}
