//! What a portal's folder holds, without opening a file.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::calendar_tables::is_portal;
use super::kind::SourceKind;
use super::out_of_place::{DEEPEST, names_folder, out_of_place, too_deep};
use super::read::{reason, unreadable};
use super::set_aside::{is_hidden_folder, is_left_file, is_left_folder};
use super::young_file::{YoungFile, content_digest};
use crate::address::{OUTPUT_MARK, is_hidden};
use crate::diagnostic::{Code, Diagnostic};

/// A file saved twice within this time may show the same stamp both times (git calls such an
/// entry racily clean): only an older stamp is believed.
const RACY: Duration = Duration::from_secs(2);

/// Why the folder as a whole cannot be read.
#[derive(Debug)]
pub enum ReadFailure {
    /// There is no `marelle.toml` in this folder.
    NoSettings(PathBuf),
}

/// The files of a portal with their stamps, in the order of their paths.
#[derive(Debug)]
pub struct Survey {
    pub(super) files: Vec<Surveyed>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether `content/` is there.
    has_content_folder: bool,
}

/// A file that marelle reads, or that an editor may believe to be read: the digest follows both.
#[derive(Debug)]
pub(super) struct Surveyed {
    pub(super) path: String,
    pub(super) kind: SourceKind,
    /// Absent for a file that went away meanwhile.
    pub(super) stamp: Option<Stamp>,
    /// Whether the stamp is old enough to be believed.
    pub(super) settled: bool,
}

/// What tells a file from its next state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) length: u64,
    modified: Option<SystemTime>,
    identity: (u64, i64, i64),
}

impl Survey {
    /// Looks through `marelle.toml`, `content/` and `themes/` below a root.
    ///
    /// # Errors
    /// When there is no `marelle.toml`: the folder is not a portal.
    pub fn of(root: &Path) -> Result<Self, ReadFailure> {
        if !is_portal(root) {
            return Err(ReadFailure::NoSettings(root.to_owned()));
        }
        let mut diagnostics = Vec::new();
        let mut files = Vec::new();
        for folder in ["marelle.toml", "content", "themes"] {
            walk(root, folder, &mut files, &mut diagnostics);
        }
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let now = SystemTime::now();
        let files = files
            .into_par_iter()
            .map(|(path, kind)| Surveyed::of(root, path, kind, now))
            .collect();
        // What is there and is no folder is told.
        let has_content_folder = root.join("content").symlink_metadata().is_ok();
        Ok(Self {
            files,
            diagnostics,
            has_content_folder,
        })
    }

    /// Whether there is no folder `content/`.
    pub fn lacks_content_folder(&self) -> bool {
        !self.has_content_folder
    }

    /// Whether there is no file below `content/`, for no reason that is told.
    pub fn lacks_content(&self) -> bool {
        let mut paths = self.paths();
        self.diagnostics.is_empty() && !paths.any(|path| path.starts_with("content/"))
    }

    /// The paths of the files relative to the root, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| &*file.path)
    }

    /// Where records may stand: the tables, and the folders of files below `content/`, each with a
    /// slash at its end.
    pub fn homes(&self) -> BTreeSet<String> {
        let mut homes = BTreeSet::new();
        for path in self.paths().filter(|path| path.starts_with("content/")) {
            if path.ends_with(".csv") {
                homes.insert(path.to_owned());
            }
            // Files of one folder follow one another.
            let mut folder = path;
            while let Some(end) = folder.rfind('/') {
                folder = &folder[..end];
                if !homes.insert(format!("{folder}/")) {
                    break;
                }
            }
        }
        homes
    }

    /// The path of the file at a place in that order.
    pub fn path(&self, at: usize) -> Option<&str> {
        self.files.get(at).map(|file| &*file.path)
    }

    /// The files whose stamps are too young to be believed, in the order of the paths.
    pub fn young(&self) -> Vec<YoungFile> {
        let files = self.files.iter().enumerate();
        let young = files.filter(|(_, file)| !file.settled);
        young.map(|(at, file)| YoungFile::new(at, file)).collect()
    }

    /// The digest of every path with its stamp, or with what the file holds for those at the places
    /// `by_content`, in order: they were too young to be believed when somebody looked first. `None`
    /// where something could not be looked at.
    pub fn digest(&self, root: &Path, by_content: &[usize]) -> Option<blake3::Hash> {
        if !self.diagnostics.is_empty() {
            return None;
        }
        let states = self.files.par_iter().enumerate().map(|(at, file)| {
            let stamp = file.stamp?;
            match by_content.binary_search(&at) {
                Ok(_) => content_digest(root, file, stamp.length),
                Err(_) => stamp.digest(),
            }
        });
        let states: Vec<blake3::Hash> = states.collect::<Option<_>>()?;
        let mut hasher = blake3::Hasher::new();
        for (file, state) in self.files.iter().zip(states) {
            hasher.update(file.path.as_bytes());
            hasher.update(&[0]);
            hasher.update(state.as_bytes());
        }
        Some(hasher.finalize())
    }
}

impl Surveyed {
    fn of(root: &Path, path: String, kind: SourceKind, now: SystemTime) -> Self {
        let metadata = std::fs::symlink_metadata(root.join(&path)).ok();
        let stamp = metadata.map(|metadata| Stamp::of(&metadata));
        let modified = stamp.and_then(|stamp| stamp.modified);
        let age = modified.and_then(|modified| now.duration_since(modified).ok());
        Self {
            path,
            kind,
            stamp,
            settled: age.is_some_and(|age| age > RACY),
        }
    }
}

impl Stamp {
    /// Every part of it; `None` where the system does not say when a file changed.
    fn digest(&self) -> Option<blake3::Hash> {
        let since = self.modified?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        let (inode, seconds, nanoseconds) = self.identity;
        let mut bytes = [0; 48];
        bytes[..8].copy_from_slice(&self.length.to_le_bytes());
        bytes[8..24].copy_from_slice(&since.as_nanos().to_le_bytes());
        bytes[24..32].copy_from_slice(&inode.to_le_bytes());
        bytes[32..40].copy_from_slice(&seconds.to_le_bytes());
        bytes[40..].copy_from_slice(&nanoseconds.to_le_bytes());
        Some(blake3::hash(&bytes))
    }

    pub(super) fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let identity = (0, 0, 0);
        Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            identity,
        }
    }
}

fn walk(
    root: &Path,
    folder: &str,
    files: &mut Vec<(String, SourceKind)>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let top = root.join(folder);
    if top.symlink_metadata().is_err() {
        return;
    }
    let mut entries = WalkDir::new(&top)
        .follow_links(false)
        .follow_root_links(false)
        .into_iter()
        .filter_entry(|entry| is_kept(entry, folder));
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                diagnostics.push(unwalked(root, error.path().unwrap_or(&top), &error));
                continue;
            }
        };
        if entry.depth() > DEEPEST {
            entries.skip_current_dir();
            diagnostics.push(too_deep(&shown(root, entry.path())));
            continue;
        }
        let hides = entry.file_type().is_dir() && is_hidden_folder(&name_of(&entry));
        if hides {
            entries.skip_current_dir();
        }
        if entry.path_is_symlink() {
            let shown = shown(root, entry.path());
            diagnostics.push(Diagnostic::of_file(Code::Symlink, &shown, &[]));
        } else if hides || entry.file_type().is_file() && !names_folder(folder, entry.depth()) {
            // A slash ends the path of a folder that is told as a whole.
            let end = if hides { "/" } else { "" };
            match relative(root, entry.path()).map(|path| path + end) {
                Some(path) => files.extend(SourceKind::of_path(&path).map(|kind| (path, kind))),
                None => {
                    let shown = shown(root, entry.path());
                    diagnostics.push(Diagnostic::of_file(Code::FileName, &shown, &[]));
                }
            }
        } else {
            let shown = shown(root, entry.path());
            diagnostics.extend(out_of_place(&shown, entry.file_type()));
        }
    }
}

/// Whether an entry below a folder of the root is a person's, or tells that a site stands in `content/`.
fn is_kept(entry: &walkdir::DirEntry, folder: &str) -> bool {
    let name = name_of(entry);
    match entry.file_type().is_dir() {
        true => !is_left_folder(&name),
        false if name == OUTPUT_MARK => entry.depth() > 1 && folder == "content",
        false => !is_left_file(&name),
    }
}

/// The fault of what could not be looked at.
fn unwalked(root: &Path, path: &Path, error: &walkdir::Error) -> Diagnostic {
    let reason = error
        .io_error()
        .map_or_else(|| "trop profond".to_owned(), reason);
    unreadable(&shown(root, path), &reason)
}

/// The name of a file or a folder, as far as it can be shown.
fn name_of(entry: &walkdir::DirEntry) -> Cow<'_, str> {
    entry.file_name().to_string_lossy()
}

/// The path relative to the root; `None` when it holds what cannot be shown.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let path = path.strip_prefix(root).ok()?;
    let mut segments = Vec::new();
    for component in path.components() {
        let segment = component.as_os_str().to_str()?;
        if segment.chars().any(is_illegible) {
            return None;
        }
        segments.push(segment);
    }
    Some(segments.join("/"))
}

/// In a name, tabs and line ends are not seen either.
fn is_illegible(c: char) -> bool {
    c.is_control() || is_hidden(c)
}

/// The path as a diagnostic shows it: never the machine's own folders.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let text = path
        .to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/");
    text.chars()
        .map(|c| if is_illegible(c) { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs::{File, create_dir, write};
    use std::time::{Duration, SystemTime};

    use super::Survey;

    #[test]
    fn young_files_alone_are_known_by_what_they_hold() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        create_dir(root.join("content")).unwrap();
        create_dir(root.join("content/services")).unwrap();
        for (path, is_old) in [
            ("marelle.toml", true),
            ("content/services/a.md", false),
            ("content/services/b.md", true),
        ] {
            write(root.join(path), "un").unwrap();
            if is_old {
                let file = File::options().write(true).open(root.join(path)).unwrap();
                let hour = Duration::from_secs(3600);
                file.set_modified(SystemTime::now() - hour).unwrap();
            }
        }
        let survey = Survey::of(root).unwrap();
        let young = survey.young();
        let places: Vec<usize> = young.iter().map(|file| file.place).collect();
        assert_eq!(places, [0]);
        assert_eq!(survey.path(0), Some("content/services/a.md"));
        let digest = survey.digest(root, &places);
        let by_stamps = survey.digest(root, &[]);
        assert!(digest.is_some() && by_stamps.is_some() && digest != by_stamps);
        assert!(young[0].stands(root));
        write(root.join("content/services/a.md"), "deux").unwrap();
        // What was seen of the folder is as it was; what the file holds is not.
        assert_ne!(survey.digest(root, &places), digest);
        assert_eq!(survey.digest(root, &[]), by_stamps);
        assert!(!young[0].stands(root));
    }

    #[test]
    fn a_file_that_is_not_read_is_followed_and_leaves_the_digest_whole() {
        let folder = tempfile::tempdir().unwrap();
        let add = |path: &str| {
            let path = folder.path().join(path);
            write(&path, "x").unwrap();
            let past = SystemTime::now() - Duration::from_secs(60);
            File::options()
                .write(true)
                .open(path)
                .unwrap()
                .set_modified(past)
                .unwrap();
        };
        create_dir(folder.path().join("content")).unwrap();
        add("marelle.toml");
        let digest = || {
            Survey::of(folder.path())
                .unwrap()
                .digest(folder.path(), &[])
        };
        let without = digest();
        add("content/liste.pdf");
        let with = digest();
        assert!(without.is_some() && with.is_some() && without != with);
        for left in [
            "~$a.xlsx",
            ".~lock.a.ods#",
            ".DS_Store",
            "Thumbs.db",
            "Desktop.ini",
            "a.swp",
        ] {
            add(&format!("content/{left}"));
        }
        create_dir(folder.path().join("content/__MACOSX")).unwrap();
        add("content/__MACOSX/a.pdf");
        assert_eq!(digest(), with);
    }
}
