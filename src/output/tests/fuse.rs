//! Stops a disk before its n-th change, as a kill would.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Stops a disk before its n-th change and every later one.
#[derive(Debug, Clone)]
pub(in crate::output) struct Fuse {
    taken: Arc<AtomicU64>,
    limit: u64,
}

impl Fuse {
    /// Lets `limit` changes through.
    pub(super) fn after(limit: u64) -> Self {
        Self {
            taken: Arc::default(),
            limit,
        }
    }

    /// Whether a change was refused.
    pub(super) fn has_blown(&self) -> bool {
        self.taken.load(Ordering::SeqCst) > self.limit
    }

    pub(in crate::output) fn step(&self) -> io::Result<()> {
        if self.taken.fetch_add(1, Ordering::SeqCst) < self.limit {
            Ok(())
        } else {
            Err(io::Error::other("stopped"))
        }
    }
}
