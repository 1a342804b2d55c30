//! What is known of records whose pages are no outputs any more.

use std::collections::BTreeSet;

/// What is known of records whose pages are no outputs any more.
#[derive(Debug, Default)]
pub(super) struct Unlisted<'k> {
    /// How many services are not shown, and nothing may keep them: an agreement was withdrawn.
    pub(super) withheld: usize,
    /// How many services were published and are drafts now.
    pub(super) drafts: usize,
    /// The pages of events with a session to come.
    pub(super) events_ahead: BTreeSet<&'k str>,
}
