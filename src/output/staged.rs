//! A file that is ready to be put in place.

use std::path::PathBuf;

use crate::address::OutputPath;

use super::record::Record;

/// A file that is ready beside the site, to be put in place by `commit`.
///
/// One that is never committed is removed with the staging folder.
#[derive(Debug)]
#[must_use = "a staged file is not part of the site before `commit`"]
pub struct Staged {
    pub(super) path: OutputPath,
    pub(super) record: Record,
    /// Where the bytes are.
    pub(super) temporary: PathBuf,
}

impl Staged {
    /// The output that the file will be.
    pub fn path(&self) -> &OutputPath {
        &self.path
    }

    /// The length of the file, in bytes.
    pub fn length(&self) -> u64 {
        self.record.length
    }

    /// Whether the file is of those that pages refer to (styles, scripts, images), which must be
    /// in place before the pages that name them.
    pub(super) fn is_asset(&self) -> bool {
        const PAGES_AND_DATA: [&str; 9] = [
            "html", "json", "geojson", "csv", "xml", "ics", "txt", "md", "zip",
        ];
        let path = self.path.as_str();
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        path.starts_with("assets/") || !PAGES_AND_DATA.contains(&extension)
    }
}
