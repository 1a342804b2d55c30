//! How far a build is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// How far a build is, for whoever shows it from another thread meanwhile.
#[derive(Debug, Default)]
pub struct Progress {
    outputs: AtomicUsize,
    made: AtomicUsize,
    waits: Arc<AtomicBool>,
}

impl Progress {
    /// How many outputs were rendered or found to stand, and how many there are: none before the
    /// build knows of any.
    pub fn made_of(&self) -> (usize, usize) {
        let outputs = self.outputs.load(Relaxed);
        (self.made.load(Relaxed).min(outputs), outputs)
    }

    /// Whether the build waits for another one to free the output folder.
    pub fn waits(&self) -> bool {
        self.waits.load(Relaxed)
    }

    /// What says, while it is true, that the build waits for another one.
    pub(super) fn waiting(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.waits)
    }

    pub(super) fn begin(&self, outputs: usize) {
        self.made.store(0, Relaxed);
        self.outputs.store(outputs, Relaxed);
    }

    pub(super) fn one_more(&self) {
        self.made.fetch_add(1, Relaxed);
    }
}
