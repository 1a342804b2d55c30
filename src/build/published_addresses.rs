//! The addresses that an earlier build published.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::disappearance::Collection;
use super::left::Left;
use crate::address::OutputPath;

/// The addresses of records that an earlier build published.
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
        for path in paths {
            let Some(collection) = Collection::of_record(path) else {
                continue;
            };
            names
                .entry(collection)
                .or_default()
                .extend(collection.name_in(&path.address()));
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
        let collection = OutputPath::of_address(address)
            .ok()
            .and_then(|path| Collection::of_record(&path));
        collection.is_some_and(|collection| {
            let name = collection.name_in(address);
            name.is_some_and(|name| self.has(collection, &name))
        })
    }

    /// Those that should lead somewhere on that day: an event that is over passes by itself.
    pub(super) fn lasting(&self, collection: Collection, today: Date) -> BTreeSet<&str> {
        let names = self.names(collection);
        if collection != Collection::Events {
            return names.collect();
        }
        let ahead = self.left.events.from(today);
        let is_ahead = |name: &&str| ahead.contains(&*format!("agenda/{name}/index.html"));
        names.filter(is_ahead).collect()
    }
}
