//! What an earlier build of the same process indexed.

use std::sync::Arc;

use super::counts::{suspended, uncertain_kinds};
use super::document::{Document, IndexedDocument, documents};
use super::file_memory::FileMemory;
use super::indexed_portal::IndexedPortal;
use super::lexicon::Lexicon;
use super::record::{Record, record};
use super::relays::caf;
use super::search_index::SearchIndex;
use crate::portal::{Portal, Service};

/// What an earlier build indexed. A record is a function of its service and of the portal's
/// vocabulary, a file of its records and words: each stands while what it was made from does.
#[derive(Debug, Default)]
pub struct SearchMemory {
    vocabulary: Option<blake3::Hash>,
    pub(super) lexicon: Lexicon,
    /// In the order of the ids.
    services: Vec<(Arc<Service>, Option<Arc<Record>>)>,
    /// In the order of the addresses.
    documents: Vec<KnownDocument>,
    pub(super) files: FileMemory,
    last: Option<(IndexedPortal, SearchIndex)>,
    keeps: bool,
}

#[derive(Debug)]
struct KnownDocument {
    summary: String,
    text: String,
    indexed: Arc<IndexedDocument>,
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

    /// What the index of a portal is made from.
    pub(super) fn indexed(&mut self, portal: &Portal) -> IndexedPortal {
        if self.vocabulary != Some(portal.vocabulary) {
            self.services.clear();
            self.files.forget();
            self.last = None;
            self.vocabulary = Some(portal.vocabulary);
        }
        IndexedPortal {
            records: self.records(portal),
            suspended: suspended(portal),
            uncertain_kinds: uncertain_kinds(portal),
            documents: self.documents(portal),
            calendars: portal.calendars.clone(),
            coverage: portal.coverage.clone(),
            caf: caf(portal),
        }
    }

    /// The last index, if it was made from the very same.
    pub(super) fn last(&self, indexed: &IndexedPortal) -> Option<SearchIndex> {
        let (before, index) = self.last.as_ref()?;
        before.is(indexed).then(|| index.clone())
    }

    /// Keeps an index for the next build.
    pub(super) fn keep(&mut self, indexed: IndexedPortal, index: &SearchIndex) {
        self.last = self.keeps.then(|| (indexed, index.clone()));
    }

    fn records(&mut self, portal: &Portal) -> Vec<Option<Arc<Record>>> {
        let mut known = std::mem::take(&mut self.services).into_iter().peekable();
        let mut records = Vec::with_capacity(portal.services.len());
        for service in &portal.services {
            while known
                .next_if(|(before, _)| before.id < service.id)
                .is_some()
            {}
            let found = match known.next_if(|(before, _)| before.id == service.id) {
                Some((before, record)) if Arc::ptr_eq(&before, service) => record,
                before => self.made(portal, service, before.and_then(|(_, record)| record)),
            };
            if self.keeps {
                self.services.push((Arc::clone(service), found.clone()));
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

    fn documents(&mut self, portal: &Portal) -> Vec<Arc<IndexedDocument>> {
        let known = std::mem::take(&mut self.documents);
        let mut known = known.into_iter().peekable();
        let mut all = Vec::new();
        for document in documents(portal) {
            let earlier = |known: &KnownDocument| known.indexed.address < document.address;
            while known.next_if(earlier).is_some() {}
            let own = |known: &KnownDocument| known.indexed.address == document.address;
            let found = match known.next_if(own) {
                Some(before) if before.is(&document) => before,
                _ => KnownDocument {
                    indexed: Arc::new(document.indexed(&mut self.lexicon)),
                    summary: document.summary.to_owned(),
                    text: document.text.to_owned(),
                },
            };
            all.push(Arc::clone(&found.indexed));
            if self.keeps {
                self.documents.push(found);
            }
        }
        all
    }
}

impl KnownDocument {
    fn is(&self, document: &Document<'_>) -> bool {
        self.text == document.text
            && self.summary == document.summary
            && self.indexed.is_headed_as(document)
    }
}
