//! What is known of records whose pages are no outputs any more.

use std::collections::BTreeSet;

use super::disappearance::Collection;
use super::records::Records;
use crate::address::OutputPath;

/// What is known of records whose pages are no outputs any more.
#[derive(Debug)]
pub(super) struct Unlisted<'k> {
    /// Those that are written and not shown, by why, and those whose addresses are told.
    pub(super) records: &'k Records,
    /// The pages of events with a session to come.
    pub(super) events_ahead: BTreeSet<&'k str>,
}

impl Unlisted<'_> {
    /// The collection in which a published page counts.
    pub(super) fn collection(&self, path: &OutputPath) -> Option<Collection> {
        let is_ahead = self.events_ahead.contains(path.as_str());
        let events = is_ahead.then_some(Collection::Events);
        Collection::of(path).or(events)
    }
}
