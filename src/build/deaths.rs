//! What is told of addresses that die.

use std::collections::BTreeSet;

use super::disappearance::Collection;
use super::exchanged_id::{Exchange, ExchangedId};
use super::fresh_address::FreshAddress;
use super::gone_pages::GonePages;
use super::known_columns::KnownColumns;
use super::known_values::{KnownValues, MovedColumn};
use super::lost_addresses::LostAddresses;
use super::withdrawn_addresses::WithdrawnAddresses;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// What is told of addresses that die because their records took others.
#[derive(Debug, Default)]
pub(super) struct Deaths {
    pub(super) told: Vec<Diagnostic>,
    /// The addresses whose records are known, or guessed: they are not told as gone.
    pub(super) addresses: BTreeSet<String>,
    /// Those of them that one of several records may have left: nothing else remembers them.
    pub(super) guessed: BTreeSet<String>,
    /// The pages that are gone.
    pub(super) gone: GonePages,
    /// Those that nothing answers, each with the one that its record took.
    pub(super) lost: LostAddresses,
    /// Those whose records are drafts.
    pub(super) withdrawn: WithdrawnAddresses,
    /// The columns of the tables.
    pub(super) columns: KnownColumns,
    /// What the services of the tables say.
    pub(super) values: KnownValues,
    /// The columns whose values took other rows.
    pub(super) moved: Vec<MovedColumn>,
    /// The identifiers under which another service stands than before.
    pub(super) exchanged: BTreeSet<String>,
    /// How many services are known to have been published under identifiers of theirs.
    pub(super) known: usize,
    /// Whether all of that was said to be meant.
    pub(super) are_accepted: bool,
}

impl Deaths {
    /// Says that all of it is meant: nothing of it is told, then or later.
    pub(super) fn accept(&mut self) {
        self.told.clear();
        self.lost = LostAddresses::default();
        self.withdrawn = WithdrawnAddresses::default();
        self.exchanged.clear();
        self.moved.clear();
        self.columns.accept();
        self.are_accepted = true;
    }

    /// Says that a record may be one of those whose addresses are gone.
    pub(super) fn tell(&mut self, record: &FreshAddress, gone: &[&str], sources: &Sources) {
        self.told.push(record.remark(gone, sources));
        let gone = gone.iter().map(|name| record.collection.address(name));
        self.addresses.extend(gone);
    }

    /// Says that a service stands at the address of another, or that another stands at its own.
    pub(super) fn tell_exchange(&mut self, found: &ExchangedId<'_>, remark: Diagnostic) {
        self.told.push(remark);
        let id = match &found.exchange {
            Exchange::Took { own, .. } => {
                self.addresses.insert(Collection::Services.address(own));
                found.service.id.as_str()
            }
            Exchange::Unknown { .. } => found.service.id.as_str(),
            Exchange::Left { own, .. } => own,
        };
        self.exchanged.insert(id.to_owned());
    }
}
