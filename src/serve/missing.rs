//! Outputs that another program took away: a build is asked for.

use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Asks for a build.
type Ask = dyn Fn() + Send + Sync;

/// How a build is asked for; nothing until it is offered.
#[derive(Default)]
pub(super) struct Missing {
    ask: OnceLock<Box<Ask>>,
    /// The snapshot that the build which was asked for shows: what it lacks too, it could not make.
    asked: AtomicU64,
}

impl Missing {
    pub(super) fn offer(&self, ask: Box<Ask>) {
        // What was offered first stays.
        let _ = self.ask.set(ask);
    }

    /// Asks for a build where an output of the snapshot of this number is missing, once; says whether
    /// it did.
    pub(super) fn ask(&self, serial: u64) -> bool {
        let Some(ask) = self.ask.get() else {
            return false;
        };
        let next = |asked| (asked < serial).then_some(serial + 1);
        let (set, fetch) = (Ordering::Relaxed, Ordering::Relaxed);
        let is_new = self.asked.fetch_update(set, fetch, next).is_ok();
        if is_new {
            ask();
        }
        is_new
    }

    /// Says that what was missing is there again: it may go again.
    pub(super) fn found(&self) {
        self.asked.store(0, Ordering::Relaxed);
    }
}

impl fmt::Debug for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Missing")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::Missing;

    #[test]
    fn what_a_build_could_not_make_is_asked_for_again_by_another_snapshot_alone() {
        let missing = Missing::default();
        assert!(!missing.ask(1), "nothing is offered");
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        missing.offer(Box::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        }));
        let asked = [1, 1, 2, 2, 3, 4].map(|serial| missing.ask(serial));
        assert_eq!(asked, [true, false, false, false, true, false]);
        missing.found();
        assert!(missing.ask(4));
        assert_eq!(count.load(Ordering::Relaxed), 3);
    }
}
