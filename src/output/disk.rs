//! The few operations on files that the room makes, each a step that a test can stop before.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// The few operations on files that the room makes.
///
/// In tests it can stop before its n-th change, and then refuses every later one: to those who
/// look at the disk afterwards, the process was killed there.
#[derive(Debug, Default)]
pub(super) struct Disk {
    #[cfg(test)]
    fuse: Option<super::tests::fuse::Fuse>,
}

impl Disk {
    /// A disk that stops when the fuse does.
    #[cfg(test)]
    pub(super) fn with_fuse(fuse: super::tests::fuse::Fuse) -> Self {
        Self { fuse: Some(fuse) }
    }

    /// What stands at a path, links not followed; `None` when nothing does.
    pub(super) fn inspect(&self, path: &Path) -> io::Result<Option<Metadata>> {
        absent_is_none(fs::symlink_metadata(path))
    }

    /// A path without links, in the case under which its names were written.
    pub(super) fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    /// A whole file of at most so many bytes; `None` when there is none. A link is not followed, a
    /// pipe not waited for, and what is no file, or is larger, is a fault: [`ErrorKind::FileTooLarge`].
    pub(super) fn read(&self, path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
        let Some(file) = absent_is_none(options().read(true).open(path))? else {
            return Ok(None);
        };
        let found = file.metadata()?;
        // A device has no length and no end.
        if !found.is_file() || found.len() > most {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    /// The names in a folder, sorted; none when there is no folder. A name that is not Unicode
    /// is given with its strange characters replaced: it cannot be one of ours.
    pub(super) fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let Some(entries) = absent_is_none(fs::read_dir(folder))? else {
            return Ok(Vec::new());
        };
        let mut names = Vec::new();
        for entry in entries {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort_unstable();
        Ok(names)
    }

    /// Creates a folder and those above it; one that is there is fine.
    pub(super) fn create_folders(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir_all(folder)
    }

    /// Creates a folder; one that is there (under another case, on some systems) is fine.
    pub(super) fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        match fs::create_dir(folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let there = self.inspect(folder)?;
                if there.is_some_and(|metadata| metadata.is_dir()) {
                    Ok(())
                } else {
                    Err(error)
                }
            }
            answer => answer,
        }
    }

    /// Writes a file that must not exist, and says what the system now knows of it.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<Metadata> {
        self.step()?;
        let mut file = File::create_new(path)?;
        self.fill(&mut file, bytes)?;
        // Asked once the file is closed: some systems set the time only then.
        drop(file);
        fs::symlink_metadata(path)
    }

    /// Writes a file, whether or not it exists. A link is not followed.
    pub(super) fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.written(path, bytes).map(drop)
    }

    /// As `overwrite`, and returns once the bytes would outlive a power cut.
    pub(super) fn overwrite_durably(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.written(path, bytes)?.sync_all()
    }

    fn written(&self, path: &Path, bytes: &[u8]) -> io::Result<File> {
        self.step()?;
        let mut open = options();
        let mut file = open.write(true).create(true).truncate(true).open(path)?;
        self.fill(&mut file, bytes)?;
        Ok(file)
    }

    /// Opens a file to lock it; it is created if need be, and keeps what it holds.
    pub(super) fn open_lock(&self, path: &Path) -> io::Result<File> {
        let mut open = options();
        open.create(true).truncate(false).write(true).open(path)
    }

    /// Returns once the names in a folder would outlive a power cut.
    ///
    /// Only Unix opens folders as files; elsewhere the system looks after names by itself.
    pub(super) fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// Puts a file in the place of another, or where there is none.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    /// Removes a file or a link; one that is gone is fine.
    pub(super) fn remove_file(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        absent_is_none(fs::remove_file(path)).map(drop)
    }

    /// Removes a folder if it is empty; one that is gone or not empty, or no folder, is left.
    pub(super) fn remove_if_empty(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        match fs::remove_dir(folder) {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(()),
            answer => absent_is_none(answer).map(drop),
        }
    }

    #[cfg(not(test))]
    fn fill(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// In tests a stop can also fall in the middle of a file.
    #[cfg(test)]
    fn fill(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let (half, rest) = bytes.split_at(bytes.len() / 2);
        file.write_all(half)?;
        self.step()?;
        file.write_all(rest)
    }

    #[cfg(not(test))]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }

    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        self.fuse.as_ref().map_or(Ok(()), |fuse| fuse.step())
    }
}

/// How the room opens a file that may be there: what somebody linked there is not what is opened,
/// and a pipe in its place does not keep the build waiting.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    }
    options
}

/// A file in the place of a folder means the same as no folder: what was asked for is not there.
fn absent_is_none<T>(answer: io::Result<T>) -> io::Result<Option<T>> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
