//! Why the output folder could not be opened, filled or changed.

use std::io;
use std::path::{Path, PathBuf};

use crate::address::OutputPath;

use super::action::Action;

/// Why the output folder could not be opened, filled or changed. The caller makes the sentences.
///
/// Every variant but `Io` is found before the first change of the site.
#[derive(Debug)]
pub enum OutputFault {
    /// The output folder is not empty, and holds neither a manifest's files nor the mark of this
    /// portal.
    Foreign {
        /// The folder.
        path: PathBuf,
    },
    /// The output folder is the portal, holds it, or stands among its sources.
    AmongSources {
        /// The folder.
        path: PathBuf,
    },
    /// Something that marelle did not write stands where an output, the folder of one, or what
    /// it remembers must go.
    InTheWay {
        /// The file, folder, pipe…
        path: PathBuf,
    },
    /// What is no folder, or a link that leads to none, stands where the output folder or one of
    /// those of `.marelle` must be.
    NotAFolder {
        /// The file or the link.
        path: PathBuf,
    },
    /// Another build holds the output folder.
    Locked {
        /// Its process, when it could be read.
        process: Option<u32>,
    },
    /// A symbolic link stands inside the output folder, where marelle would write or remove.
    Symlink {
        /// The link.
        path: PathBuf,
    },
    /// A fault of marelle: the path is given twice, is the folder of another output, or is said
    /// to be kept though the manifest does not list it.
    Plan {
        /// The output.
        path: OutputPath,
    },
    /// The disk refused. The site is as before unless a file was being replaced or removed,
    /// a folder created or removed, or the last manifest written; the next build mends that.
    Io {
        /// What was being done.
        action: Action,
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system answered.
        error: io::Error,
    },
}

impl OutputFault {
    /// Says of an answer of the system what was being done, and to which file.
    pub(super) fn io(action: Action, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Io {
            action,
            path: path.to_owned(),
            error,
        }
    }
}
