//! Files read by an earlier build of the same process.

use std::path::Path;

use super::read::{Reading, read_file};
use super::survey::{Stamp, Surveyed};
use crate::diagnostic::Diagnostic;

/// Files as they were read. A file is opened again unless its size, times and
/// inode are those seen before, and older than two seconds when they were seen.
#[derive(Debug, Default)]
pub struct FileMemory {
    /// In the order of the paths, as a survey gives them.
    files: Vec<Remembered>,
    keeps: bool,
}

/// A file as it was read, and what told it apart then.
#[derive(Debug)]
pub(super) struct Remembered {
    path: String,
    stamp: Option<Stamp>,
    settled: bool,
    pub(super) reading: Reading,
}

impl FileMemory {
    /// A memory that keeps what it reads, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Reads a file, or takes what is known of it. Known text comes back as the very same value
    /// when it is the same, so that what was made of it can be known again too.
    pub(super) fn read(&self, root: &Path, file: Surveyed) -> Result<Remembered, Diagnostic> {
        let place = self.files.binary_search_by(|it| it.path.cmp(&file.path));
        let known = place.ok().map(|at| &self.files[at]);
        let stamp = file.stamp;
        if let Some(known) = known.filter(|known| known.settled && known.stamp == stamp) {
            return Ok(Remembered {
                path: file.path,
                stamp,
                settled: true,
                reading: known.reading.clone(),
            });
        }
        let length = stamp.map_or(0, |stamp| stamp.length);
        let read = read_file(root, file.path.clone(), file.kind, length)?;
        let reading = match known {
            Some(known) if known.reading.is_same(&read) => known.reading.clone(),
            _ => read,
        };
        Ok(Remembered {
            path: file.path,
            stamp,
            settled: file.settled && stamp.is_some(),
            reading,
        })
    }

    /// Remembers what was read, and nothing else: a file that is gone is forgotten.
    pub(super) fn keep(&mut self, read: Vec<Remembered>) {
        if self.keeps {
            self.files = read;
        }
    }
}

impl Reading {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => one.text == other.text,
            (Self::Image(one), Self::Image(other)) => {
                one.bytes == other.bytes && one.weight == other.weight
            }
            (Self::Theme(one), Self::Theme(other)) => one.bytes == other.bytes,
            _ => false,
        }
    }
}
