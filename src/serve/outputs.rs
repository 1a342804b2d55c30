//! The outputs that answer.

use std::collections::BTreeMap;

use crate::address::OutputPath;

/// The outputs that answer, by their addresses.
#[derive(Debug, Default)]
pub(super) struct Outputs {
    /// As the build lists them, to know the same list again.
    paths: Vec<OutputPath>,
    by_address: BTreeMap<String, OutputPath>,
    /// The address of the site's stylesheet; empty when there is none.
    pub(super) stylesheet: String,
    pub(super) pages: usize,
}

impl Outputs {
    pub(super) fn new(paths: &[OutputPath]) -> Self {
        let by_address: BTreeMap<String, OutputPath> = paths
            .iter()
            .map(|path| (path.address(), path.clone()))
            .collect();
        let is_stylesheet =
            |address: &&String| address.starts_with("/assets/styles.") && address.ends_with(".css");
        let stylesheet = by_address.keys().find(is_stylesheet).cloned();
        Self {
            paths: paths.to_owned(),
            by_address,
            stylesheet: stylesheet.unwrap_or_default(),
            pages: paths.iter().filter(|path| path.is_page()).count(),
        }
    }

    /// Whether they are these: most builds change what pages hold, not which there are.
    pub(super) fn are(&self, paths: &[OutputPath]) -> bool {
        self.paths == paths
    }

    pub(super) fn at(&self, address: &str) -> Option<&OutputPath> {
        self.by_address.get(address)
    }
}
