//! The exit codes of the program.

use std::process::ExitCode;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    /// All is well.
    Fine = 0,
    /// Faults in the content, the theme or the settings.
    Faults = 1,
    /// The command was not understood, or the folder is no portal.
    Usage = 2,
    /// The disk, the network, or an output folder that is refused or locked.
    Disk = 3,
    /// A fault of marelle.
    Internal = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
