//! What is known of records whose pages are no outputs any more.

use std::collections::BTreeSet;

use super::records::Records;

/// What is known of records whose pages are no outputs any more.
#[derive(Debug)]
pub(super) struct Unlisted<'k> {
    /// Those that are written and not shown, by why, and those whose addresses are told.
    pub(super) records: &'k Records,
    /// The pages of events with a session to come.
    pub(super) events_ahead: BTreeSet<&'k str>,
}
