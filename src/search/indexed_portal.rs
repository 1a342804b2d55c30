//! The portal as the index holds it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::counts::Counts;
use super::document::IndexedDocument;
use super::record::Record;
use crate::hours::calendar::Calendars;
use crate::portal::Coverage;

/// All that an index is made from, beside the vocabulary.
#[derive(Debug)]
pub(super) struct IndexedPortal {
    /// The record of each service of the portal, in their order; `None` for those that are not
    /// proposed.
    pub(super) records: Vec<Option<Arc<Record>>>,
    /// What is not proposed, which the manifest counts.
    pub(super) suspended: Counts,
    /// The kinds of which some may be left out.
    pub(super) uncertain_kinds: Vec<u32>,
    /// The documents, in the order of their addresses.
    pub(super) documents: Vec<Arc<IndexedDocument>>,
    /// The days that the manifest tells.
    pub(super) calendars: Calendars,
    /// Which relay covers which commune.
    pub(super) coverage: BTreeMap<usize, Vec<Coverage>>,
    /// The number to call where nobody knows.
    pub(super) caf: String,
}

impl IndexedPortal {
    /// Whether another is made of the very same: an equal record elsewhere would be told elsewhere.
    pub(super) fn is(&self, other: &Self) -> bool {
        let same_record = |(a, b): (&Option<Arc<Record>>, &Option<Arc<Record>>)| match (a, b) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        let same_document =
            |(a, b): (&Arc<IndexedDocument>, &Arc<IndexedDocument>)| Arc::ptr_eq(a, b);
        self.calendars == other.calendars
            && self.suspended == other.suspended
            && self.uncertain_kinds == other.uncertain_kinds
            && self.coverage == other.coverage
            && self.caf == other.caf
            && self.records.len() == other.records.len()
            && self.documents.len() == other.documents.len()
            && self.records.iter().zip(&other.records).all(same_record)
            && self
                .documents
                .iter()
                .zip(&other.documents)
                .all(same_document)
    }
}
