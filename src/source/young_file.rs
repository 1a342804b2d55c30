//! Files whose stamps are too young to be believed (git calls such an entry racily clean): what they
//! hold tells them from their next state. This is for them alone; all others are known by stamps.

use std::path::Path;

use super::kind::SourceKind;
use super::read::beginning;
use super::survey::{Stamp, Surveyed};

/// A file whose stamp was too young to be believed when it was looked at.
#[derive(Debug)]
pub struct YoungFile {
    /// Its place among the files of the survey.
    pub place: usize,
    path: String,
    stamp: Option<Stamp>,
}

impl YoungFile {
    pub(super) fn new(place: usize, file: &Surveyed) -> Self {
        Self {
            place,
            path: file.path.clone(),
            stamp: file.stamp,
        }
    }

    /// Whether its stamp is the one it had. Where it is not, nobody knows what was read meanwhile.
    pub fn stands(&self, root: &Path) -> bool {
        let found = root.join(&self.path).symlink_metadata();
        found.is_ok_and(|found| Some(Stamp::of(&found)) == self.stamp)
    }
}

/// The digest of what a build reads of a file: not more than the limit of its kind.
pub(super) fn content_digest(root: &Path, file: &Surveyed, length: u64) -> Option<blake3::Hash> {
    let limit = match file.kind {
        SourceKind::ForeignImage => SourceKind::Image.limit(),
        SourceKind::Unread => 0,
        kind => kind.limit(),
    };
    let bytes = beginning(&root.join(&file.path), limit).ok()?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&length.to_le_bytes());
    hasher.update(&bytes);
    Some(hasher.finalize())
}
