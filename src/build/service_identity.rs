//! What people know a service by, whatever its identifier.

use super::known_service::KnownService;
use super::known_services::commune;
use crate::address::fold;
use crate::portal::{Portal, Service};

/// The shortest word that tells two names apart, in letters: shorter are « le », « des », « mam ».
const SHORTEST: usize = 4;

/// What people know a service by: its name, whatever its capitals, its kind and its commune.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ServiceIdentity<'s> {
    name: String,
    kind: &'s str,
    commune: Option<&'s str>,
}

impl<'s> ServiceIdentity<'s> {
    /// That of a service as it is now.
    pub(super) fn of(service: &Service, portal: &'s Portal) -> Self {
        Self {
            name: fold(&service.name),
            kind: portal.kinds[service.kind].id.as_str(),
            commune: commune(service, portal),
        }
    }

    /// That of a service as it was published.
    pub(super) fn of_known(known: &'s KnownService) -> Self {
        Self {
            name: fold(&known.name),
            kind: &known.kind,
            commune: known.commune.as_deref(),
        }
    }

    /// Whether the other has its name and its kind.
    pub(super) fn is_named_as(&self, other: &Self) -> bool {
        (&self.name, self.kind) == (&other.name, other.kind)
    }

    /// Whether the other has its kind and its commune.
    pub(super) fn is_placed_as(&self, other: &Self) -> bool {
        (self.kind, self.commune) == (other.kind, other.commune)
    }

    /// Whether the other has nothing of it: neither its kind, nor its commune, nor a word of its
    /// name. A service may be renamed, or move.
    pub(super) fn is_stranger_to(&self, other: &Self) -> bool {
        let communes = [self.commune, other.commune];
        let moved = matches!(communes, [Some(here), Some(there)] if here != there);
        let shared = words(&self.name).any(|word| words(&other.name).any(|it| it == word));
        moved && self.kind != other.kind && !shared
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORTEST)
}
