//! What marelle remembers of one output folder, outside of it.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::lock::Lock;
use super::manifest::Manifest;
use super::manifest_text;
use super::note::Note;
use super::output_memory::OutputMemory;

/// Below a portal's `.marelle/`, the states of its output folders.
const OUTPUTS: &str = "sorties";

const MANIFEST: &str = "manifeste";

/// The most bytes of a file of ours: a manifest has some hundred for each of a million outputs.
pub(super) const MOST_REMEMBERED: u64 = 256 << 20;

/// What marelle remembers of one output folder: `.marelle/sorties/<digest of its path in the portal>/`, held
/// under its lock.
#[derive(Debug)]
pub(super) struct StateFolder {
    folder: PathBuf,
    /// Whether this process will print the manifest again.
    prints_again: bool,
    _lock: Lock,
}

impl StateFolder {
    /// Opens and locks the state of an output folder, given by its canonical path.
    pub(super) fn open(
        disk: &Disk,
        state: &Path,
        output: &Path,
        patience: (Duration, &AtomicBool),
    ) -> Result<Self, OutputFault> {
        let outputs = state.join(OUTPUTS);
        let folder = place(disk, state, output);
        for above in [state, &outputs, &folder] {
            refuse(disk, above, Metadata::is_dir).map_err(no_folder)?;
        }
        let names = disk
            .list(&folder)
            .map_err(OutputFault::io(Action::OpenState, &folder))?;
        for name in names {
            refuse(disk, &folder.join(name), Metadata::is_file)?;
        }
        disk.create_folders(&folder)
            .map_err(OutputFault::io(Action::OpenState, &folder))?;
        let lock = Lock::take(disk, &folder, patience)?;
        let state = Self {
            folder,
            prints_again: false,
            _lock: lock,
        };
        state.name(disk, output)?;
        Ok(state)
    }

    /// Where the manifest of an output folder is, given by its canonical path.
    pub(super) fn manifest_path(disk: &Disk, state: &Path, output: &Path) -> PathBuf {
        place(disk, state, output).join(MANIFEST)
    }

    /// Where a note of an output folder is, given by its canonical path.
    pub(super) fn note_path(disk: &Disk, state: &Path, output: &Path, note: Note) -> PathBuf {
        place(disk, state, output).join(note.name())
    }

    /// Writes whose state this is: the folder's own name tells a reader nothing.
    fn name(&self, disk: &Disk, output: &Path) -> Result<(), OutputFault> {
        let path = self.folder.join("dossier");
        let text = format!("{}\n", output.display());
        let fault = || OutputFault::io(Action::OpenState, &path);
        let named = disk.read(&path, text.len() as u64);
        // What cannot be read is written again.
        if named.ok().flatten().as_deref() == Some(text.as_bytes()) {
            return Ok(());
        }
        disk.overwrite(&path, text.as_bytes()).map_err(fault())
    }

    /// Keeps the lines of the manifest for the next time.
    pub(super) fn print_again(&mut self) {
        self.prints_again = true;
    }

    /// The manifest and the digest of its text; `None` when nothing was ever written in the output folder.
    pub(super) fn manifest(
        &self,
        disk: &Disk,
        memory: &mut OutputMemory,
    ) -> Result<Option<(Manifest, blake3::Hash)>, OutputFault> {
        let path = self.folder.join(MANIFEST);
        let bytes = disk
            .read(&path, MOST_REMEMBERED)
            .map_err(|error| match error.kind() {
                ErrorKind::FileTooLarge => OutputFault::InTheWay { path: path.clone() },
                _ => OutputFault::io(Action::ReadManifest, &path)(error),
            })?;
        Ok(bytes.map(|bytes| memory.manifest(&bytes)))
    }

    /// What the last build left for the next one.
    pub(super) fn remembered(&self, disk: &Disk, note: Note) -> Option<Vec<u8>> {
        let path = self.folder.join(note.name());
        disk.read(&path, MOST_REMEMBERED).ok().flatten()
    }

    /// Leaves something for the next build.
    pub(super) fn remember(
        &self,
        disk: &Disk,
        note: Note,
        bytes: &[u8],
    ) -> Result<(), OutputFault> {
        let path = self.folder.join(note.name());
        let new = path.with_extension("nouvelle");
        disk.overwrite(&new, bytes)
            .and_then(|()| disk.rename(&new, &path))
            .map_err(OutputFault::io(Action::WriteManifest, &path))
    }

    /// Replaces the manifest, and gives the digest of its text.
    pub(super) fn persist(
        &self,
        disk: &Disk,
        manifest: &mut Manifest,
    ) -> Result<blake3::Hash, OutputFault> {
        let path = self.folder.join(MANIFEST);
        let new = self.folder.join("manifeste.nouveau");
        let text = manifest_text::print(manifest, self.prints_again);
        disk.overwrite_durably(&new, text.as_bytes())
            .and_then(|()| disk.rename(&new, &path))
            .map_err(OutputFault::io(Action::WriteManifest, &path))?;
        Ok(blake3::hash(text.as_bytes()))
    }

    /// As `persist`, and returns once the new manifest would be found after a power cut: what it
    /// calls unknown may then change.
    pub(super) fn persist_before_change(
        &self,
        disk: &Disk,
        manifest: &mut Manifest,
    ) -> Result<(), OutputFault> {
        self.persist(disk, manifest)?;
        disk.sync_folder(&self.folder)
            .map_err(OutputFault::io(Action::WriteManifest, &self.folder))
    }
}

/// Where the state of an output folder is.
/// The state of an output folder, given by its canonical path. One inside the portal goes by where it
/// is in there: a portal that is moved still knows what it published.
fn place(disk: &Disk, state: &Path, output: &Path) -> PathBuf {
    let portal = state.parent().and_then(|portal| disk.resolve(portal).ok());
    let inside = portal.and_then(|portal| output.strip_prefix(portal).ok().map(Path::to_owned));
    let named = inside.as_deref().unwrap_or(output);
    let digest = blake3::hash(named.as_os_str().as_encoded_bytes()).to_hex();
    state.join(OUTPUTS).join(&digest[..32])
}

/// Of what stands in the place of a folder, that it is none.
fn no_folder(fault: OutputFault) -> OutputFault {
    match fault {
        OutputFault::InTheWay { path } => OutputFault::NotAFolder { path },
        other => other,
    }
}

/// Refuses what stands in a place of ours and is a link, or not what we would have put there.
fn refuse(disk: &Disk, path: &Path, ours: fn(&Metadata) -> bool) -> Result<(), OutputFault> {
    let found = disk
        .inspect(path)
        .map_err(OutputFault::io(Action::OpenState, path))?;
    match found {
        Some(metadata) if metadata.is_symlink() => Err(OutputFault::Symlink {
            path: path.to_owned(),
        }),
        Some(metadata) if !ours(&metadata) => Err(OutputFault::InTheWay {
            path: path.to_owned(),
        }),
        _ => Ok(()),
    }
}
