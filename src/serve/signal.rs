//! What reaches the loop that waits for changes.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

/// What reaches the loop.
#[derive(Debug)]
pub(super) enum Signal {
    /// Something happened to files.
    Happened(Happening),
    /// The program is asked to stop.
    Stop,
}

/// What happened to files, as the system tells it.
#[derive(Debug, Default)]
pub(super) struct Happening {
    pub(super) touched: Vec<(PathBuf, Touch)>,
    /// Whether folders may have come or gone.
    pub(super) moves_folders: bool,
}

/// What happened to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// It was not there before.
    Came,
    /// It changed, or went.
    Changed,
    /// It changed and is complete: its writer closed it, or it was moved to its place.
    Completed,
    /// It is the old name or the new one of a renamed file; the old one comes first.
    Renamed,
}

impl Happening {
    /// The system does not say what.
    pub(super) fn unknown() -> Self {
        Self {
            touched: Vec::new(),
            moves_folders: true,
        }
    }
}

/// Asks the loop to stop.
#[derive(Debug, Clone)]
pub struct Stopper(pub(super) Sender<Signal>);

impl Stopper {
    /// Asks the loop to stop after the build that is going on.
    pub fn stop(&self) {
        // Nobody listens any more only when the program is ending already.
        let _ = self.0.send(Signal::Stop);
    }
}
