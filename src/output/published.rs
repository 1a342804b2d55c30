//! What stands in an output folder, for who writes nothing there.

use std::io;
use std::path::Path;

use crate::address::OutputPath;

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::manifest_text;
use super::note::Note;
use super::state_folder::{MOST_REMEMBERED, StateFolder};

/// The outputs that the last build of an output folder left there, in order; none where marelle
/// never wrote. Nothing is locked and nothing written: a manifest is replaced whole. `state` is the
/// portal's `.marelle/`.
///
/// # Errors
/// When the disk refuses.
pub fn published(output: &Path, state: &Path) -> Result<Vec<OutputPath>, OutputFault> {
    let disk = Disk::default();
    let site = match disk.resolve(output) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        found => found.map_err(OutputFault::io(Action::OpenOutput, output))?,
    };
    let manifest = StateFolder::manifest_path(&disk, state, &site);
    let bytes = disk
        .read(&manifest, MOST_REMEMBERED)
        .map_err(OutputFault::io(Action::ReadManifest, &manifest))?;
    let manifest = manifest_text::parse(&bytes.unwrap_or_default());
    Ok(manifest.iter().map(|(path, _)| path.clone()).collect())
}

/// The bytes of an output as it stands in an output folder that is not open; `None` where it cannot be
/// read.
pub fn standing(output: &Path, path: &OutputPath) -> Option<Vec<u8>> {
    let disk = Disk::default();
    disk.read(&path.below(output), MOST_REMEMBERED)
        .ok()
        .flatten()
}

/// What the last build of an output folder left for the next one, as
/// [`OutputFolder::remembered`](super::OutputFolder::remembered) of a folder that is not open.
pub fn left_note(output: &Path, state: &Path, note: Note) -> Option<Vec<u8>> {
    let disk = Disk::default();
    let site = disk.resolve(output).ok()?;
    let path = StateFolder::note_path(&disk, state, &site, note);
    disk.read(&path, MOST_REMEMBERED).ok().flatten()
}
