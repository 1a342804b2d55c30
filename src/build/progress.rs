//! How far a build is.

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// How far a build is, for whoever shows it from another thread meanwhile.
#[derive(Debug, Default)]
pub struct Progress {
    outputs: AtomicUsize,
    made: AtomicUsize,
}

impl Progress {
    /// How many outputs were rendered or found to stand, and how many there are: none before the
    /// build knows of any.
    pub fn made_of(&self) -> (usize, usize) {
        let outputs = self.outputs.load(Relaxed);
        (self.made.load(Relaxed).min(outputs), outputs)
    }

    pub(super) fn begin(&self, outputs: usize) {
        self.made.store(0, Relaxed);
        self.outputs.store(outputs, Relaxed);
    }

    pub(super) fn one_more(&self) {
        self.made.fetch_add(1, Relaxed);
    }
}
