//! The identifiers of services, each of which is an address.

use std::collections::BTreeSet;

use super::id_place::IdPlace;
use crate::address::Slug;

/// The identifiers of a portal's services, as far as an address may die with them.
#[derive(Debug, Clone, Default)]
pub struct ServiceIds {
    /// Those of services that are shown and were given none, in the order of the sources.
    pub derived: Vec<IdPlace>,
    /// Those of services that are written and not shown: a draft, a row that is left out.
    pub unshown: BTreeSet<Slug>,
    /// Those of drafts alone.
    pub drafts: BTreeSet<Slug>,
}
