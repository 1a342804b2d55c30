//! What is told of addresses that die.

use std::collections::BTreeSet;

use super::fresh_address::FreshAddress;
use super::lost_addresses::LostAddresses;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// What is told of addresses that die because their records took others.
#[derive(Debug, Default)]
pub(super) struct Deaths {
    pub(super) told: Vec<Diagnostic>,
    /// The addresses whose records are known, or guessed: they are not told as gone.
    pub(super) addresses: BTreeSet<String>,
    /// Those that nothing answers, each with the one that its record took.
    pub(super) lost: LostAddresses,
}

impl Deaths {
    /// Says that a record may be one of those whose addresses are gone.
    pub(super) fn tell(&mut self, record: &FreshAddress, gone: &[&str], sources: &Sources) {
        self.told.push(record.remark(gone, sources));
        let gone = gone.iter().map(|name| record.collection.address(name));
        self.addresses.extend(gone);
    }
}
