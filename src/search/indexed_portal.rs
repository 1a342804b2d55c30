//! The portal as the index holds it.

use std::sync::Arc;

use super::counts::Counts;
use super::document::IndexedDocument;
use super::record::Record;
use crate::hours::calendar::Calendars;

/// All that an index is made from, beside the vocabulary.
#[derive(Debug)]
pub(super) struct IndexedPortal {
    /// The record of each service of the portal, in their order; `None` for those that are not
    /// proposed.
    pub(super) records: Vec<Option<Arc<Record>>>,
    /// What is not proposed, which the manifest counts.
    pub(super) suspended: Counts,
    /// The documents, in the order of their addresses.
    pub(super) documents: Vec<Arc<IndexedDocument>>,
    /// The days that the manifest tells.
    pub(super) calendars: Calendars,
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
