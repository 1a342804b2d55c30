//! What is known of records whose pages are no outputs any more.

use std::collections::BTreeSet;

use crate::portal::ServiceIds;

/// What is known of records whose pages are no outputs any more.
#[derive(Debug)]
pub(super) struct Unlisted<'k> {
    /// Services that are written and not shown, by why.
    pub(super) ids: &'k ServiceIds,
    /// The pages of events with a session to come.
    pub(super) events_ahead: BTreeSet<&'k str>,
}

impl<'k> Unlisted<'k> {
    /// Where no event is to come.
    #[cfg(test)]
    pub(super) fn of(ids: &'k ServiceIds) -> Self {
        Self {
            ids,
            events_ahead: BTreeSet::new(),
        }
    }
}
