//! Every file that we ever put in an output folder and have not removed.

use std::collections::BTreeMap;

use crate::address::OutputPath;

use super::record::Record;

/// Every file that we ever put in an output folder and have not removed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    entries: BTreeMap<OutputPath, Entry>,
}

/// What is known of a file.
#[derive(Debug, Default, Eq)]
struct Entry {
    /// `None`: ours, but what stands there is unknown.
    record: Option<Record>,
    /// Its line of the text, once printed: most lines stay from one build to the next.
    line: Option<Box<str>>,
}

impl PartialEq for Entry {
    /// The line follows from the record.
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record
    }
}

impl From<Option<Record>> for Entry {
    fn from(record: Option<Record>) -> Self {
        Self { record, line: None }
    }
}

impl Manifest {
    /// What is known of a file; `None` when it is unknown or not ours.
    pub(super) fn record(&self, path: &OutputPath) -> Option<&Record> {
        self.entries.get(path)?.record.as_ref()
    }

    /// Whether a file is ours.
    pub(super) fn lists(&self, path: &OutputPath) -> bool {
        self.entries.contains_key(path)
    }

    /// Says that a file is ours, and that what stands there is unknown from now on.
    pub(super) fn forget(&mut self, path: OutputPath) {
        self.entries.insert(path, Entry::default());
    }

    /// Says what a file now is.
    pub(super) fn know(&mut self, path: OutputPath, record: Record) {
        self.entries.insert(path, Entry::from(Some(record)));
    }

    /// Says that a file is no longer there.
    pub(super) fn remove(&mut self, path: &OutputPath) {
        self.entries.remove(path);
    }

    /// The files, in the order of their paths.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&OutputPath, Option<&Record>)> {
        self.entries
            .iter()
            .map(|(path, entry)| (path, entry.record.as_ref()))
    }

    /// Adds the line of every file to a text, in order. `print` adds one; where lines are
    /// `kept`, only those of files that changed since are printed.
    pub(super) fn add_lines(
        &mut self,
        text: &mut String,
        kept: bool,
        print: impl Fn(&mut String, &OutputPath, Option<&Record>),
    ) {
        for (path, entry) in &mut self.entries {
            if let Some(line) = &entry.line {
                text.push_str(line);
                continue;
            }
            let start = text.len();
            print(text, path, entry.record.as_ref());
            entry.line = kept.then(|| text[start..].into());
        }
    }
}

impl FromIterator<(OutputPath, Option<Record>)> for Manifest {
    fn from_iter<T: IntoIterator<Item = (OutputPath, Option<Record>)>>(entries: T) -> Self {
        let entries = entries.into_iter();
        Self {
            entries: entries
                .map(|(path, record)| (path, Entry::from(record)))
                .collect(),
        }
    }
}
