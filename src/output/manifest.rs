//! Every file that we ever put in an output folder and have not removed.

use std::collections::BTreeMap;

use crate::address::OutputPath;

use super::record::Record;

/// Every file that we ever put in an output folder and have not removed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// `None`: ours, but what stands there is unknown.
    entries: BTreeMap<OutputPath, Option<Record>>,
}

impl Manifest {
    /// What is known of a file; `None` when it is unknown or not ours.
    pub(super) fn record(&self, path: &OutputPath) -> Option<&Record> {
        self.entries.get(path)?.as_ref()
    }

    /// Whether a file is ours.
    pub(super) fn lists(&self, path: &OutputPath) -> bool {
        self.entries.contains_key(path)
    }

    /// Says that a file is ours, and that what stands there is unknown from now on.
    pub(super) fn forget(&mut self, path: OutputPath) {
        self.entries.insert(path, None);
    }

    /// Says what a file now is.
    pub(super) fn know(&mut self, path: OutputPath, record: Record) {
        self.entries.insert(path, Some(record));
    }

    /// Says that a file is no longer there.
    pub(super) fn remove(&mut self, path: &OutputPath) {
        self.entries.remove(path);
    }

    /// The files, in the order of their paths.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&OutputPath, Option<&Record>)> {
        self.entries
            .iter()
            .map(|(path, record)| (path, record.as_ref()))
    }
}

impl FromIterator<(OutputPath, Option<Record>)> for Manifest {
    fn from_iter<T: IntoIterator<Item = (OutputPath, Option<Record>)>>(entries: T) -> Self {
        Self {
            entries: entries.into_iter().collect(),
        }
    }
}
