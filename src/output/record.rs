//! What the manifest knows of a file.

use std::fs::Metadata;
use std::io;
use std::time::UNIX_EPOCH;

use super::key::Key;

/// What the manifest knows of a file: what it was made from, and how to see that it still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) key: Key,
    pub(super) length: u64,
    /// Nanoseconds since 1970; negative before.
    pub(super) modified: i128,
}

impl Record {
    /// The record of a file made from what `key` says.
    pub(super) fn new(key: Key, metadata: &Metadata) -> io::Result<Self> {
        Ok(Self {
            key,
            length: metadata.len(),
            modified: modified(metadata)?,
        })
    }

    /// Whether a file still is the recorded one, as far as length and time can tell.
    pub(super) fn stands(&self, metadata: &Metadata) -> bool {
        metadata.is_file()
            && metadata.len() == self.length
            && modified(metadata).is_ok_and(|time| time == self.modified)
    }
}

fn modified(metadata: &Metadata) -> io::Result<i128> {
    let time = metadata.modified()?;
    // A duration in nanoseconds is below 2^94, so neither cast can lose anything.
    Ok(match time.duration_since(UNIX_EPOCH) {
        Ok(after) => after.as_nanos() as i128,
        Err(before) => -(before.duration().as_nanos() as i128),
    })
}
