//! The identifiers of services, each of which is an address.

use std::collections::BTreeSet;

use super::id_place::IdPlace;
use crate::address::Slug;

/// The identifiers of a portal's services, as far as an address may die with them.
#[derive(Debug, Clone, Default)]
pub struct ServiceIds {
    /// Those of services that are shown, persons' apart, in the order of the sources.
    pub shown: Vec<IdPlace>,
    /// Those of services that are written and not shown, drafts apart: persons who do not agree.
    pub withheld: BTreeSet<Slug>,
    /// Those of persons who are not shown, where nobody wrote one: the address may have been made
    /// of something else.
    pub nameless: BTreeSet<Slug>,
    /// Those of rows that a fault leaves out, where they can be read.
    pub left_out: BTreeSet<Slug>,
    /// Those of drafts.
    pub drafts: BTreeSet<Slug>,
    /// Where those of drafts stand, persons' apart.
    pub hidden: Vec<IdPlace>,
}
