//! Pages that were published and are gone without a fault: told again for some time, for the build
//! that loses one is seldom the one that an editor reads.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::gone_page::GonePage;
use crate::address::OutputPath;

/// The pages that are gone, by their paths. Nothing of a person is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct GonePages(BTreeMap<String, GonePage>);

impl GonePages {
    /// Remembers a page, unless it is known: it was lost on the first day.
    pub(super) fn add(&mut self, path: &OutputPath, page: GonePage) {
        self.0.entry(path.as_str().to_owned()).or_insert(page);
    }

    /// What is remembered at a path.
    pub(super) fn get(&self, path: &str) -> Option<&GonePage> {
        self.0.get(path)
    }

    /// The paths of events that are still told on a day.
    pub(super) fn events(&self, today: Date) -> impl Iterator<Item = &str> {
        let events = self.0.iter().filter(|(_, page)| page.last.is_some());
        let told = events.filter(move |(_, page)| page.is_told(today));
        told.map(|(path, _)| &**path)
    }

    /// All of them.
    pub(super) fn paths(&self) -> impl Iterator<Item = OutputPath> {
        // A note that somebody altered names what it may.
        self.0
            .keys()
            .filter_map(|path| OutputPath::parse(path).ok())
    }

    /// Those that are not told on a day any more.
    pub(super) fn passed(&self, today: Date) -> impl Iterator<Item = OutputPath> {
        let passed = self.0.iter().filter(move |(_, page)| !page.is_told(today));
        passed.filter_map(|(path, _)| OutputPath::parse(path).ok())
    }

    /// Those that are still told on a day.
    pub(super) fn told(&self, today: Date) -> impl Iterator<Item = (OutputPath, &GonePage)> {
        let told = self.0.iter().filter(move |(_, page)| page.is_told(today));
        told.filter_map(|(path, page)| Some((OutputPath::parse(path).ok()?, page)))
    }
}
