//! The addresses that an earlier build published, and those that are gone since not long ago.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::disappearance::Collection;
use super::left::Left;
use crate::address::OutputPath;

/// The addresses of records that an earlier build published, and of those that are gone since not long
/// ago.
#[derive(Debug, Default)]
pub(super) struct PublishedAddresses {
    /// What follows the prefix of the collection, in order.
    names: BTreeMap<Collection, BTreeSet<String>>,
    left: Left,
}

impl PublishedAddresses {
    /// Those of outputs, with what the build left of them.
    pub(super) fn of<'p>(paths: impl Iterator<Item = &'p OutputPath>, left: Left) -> Self {
        let mut names: BTreeMap<Collection, BTreeSet<String>> = BTreeMap::new();
        let gone = left.gone.paths();
        let gone = gone.filter_map(|path| named(&path));
        for (collection, name) in paths.filter_map(named).chain(gone) {
            names.entry(collection).or_default().insert(name);
        }
        Self { names, left }
    }

    /// What the build left of them.
    pub(super) fn left(&self) -> &Left {
        &self.left
    }

    /// The names of one collection.
    pub(super) fn names(&self, collection: Collection) -> impl Iterator<Item = &str> {
        let names = self.names.get(&collection).into_iter().flatten();
        names.map(String::as_str)
    }

    /// Whether a collection has a name.
    pub(super) fn has(&self, collection: Collection, name: &str) -> bool {
        let names = self.names.get(&collection);
        names.is_some_and(|names| names.contains(name))
    }

    /// Whether a record's address was published.
    pub(super) fn holds(&self, address: &str) -> bool {
        let path = OutputPath::of_address(address).ok();
        let found = path.and_then(|path| named(&path));
        found.is_some_and(|(collection, name)| self.has(collection, &name))
    }

    /// Whether an earlier build lost it already.
    pub(super) fn went_before(&self, collection: Collection, name: &str) -> bool {
        let path = OutputPath::of_address(&collection.address(name));
        path.is_ok_and(|path| self.left.gone.get(path.as_str()).is_some())
    }

    /// Those that should lead somewhere on that day: an event that is over passes by itself, and what
    /// went long ago is no news.
    pub(super) fn lasting(&self, collection: Collection, today: Date) -> BTreeSet<&str> {
        let names = self.names(collection);
        if collection == Collection::Events {
            let ahead = self.left.events_ahead(today);
            let is_ahead = |name: &&str| ahead.contains(&*format!("agenda/{name}/index.html"));
            return names.filter(is_ahead).collect();
        }
        let passed = self.left.gone.passed(today);
        let passed = passed.filter_map(|path| named(&path));
        let passed: BTreeSet<(Collection, String)> = passed.collect();
        let is_passed = |name: &&str| passed.contains(&(collection, (*name).to_owned()));
        names
            .filter(|name| passed.is_empty() || !is_passed(name))
            .collect()
    }
}

/// The collection of a record's page, and its name there.
fn named(path: &OutputPath) -> Option<(Collection, String)> {
    let collection = Collection::of_record(path)?;
    Some((collection, collection.name_in(&path.address())?))
}
