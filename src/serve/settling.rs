//! What is not to be believed yet: a file that a program may put back, or is still writing.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

/// How long a file must be missing. Excel deletes a table, and renames its new one 80 ms later.
const GONE: Duration = Duration::from_millis(200);

/// How long a file that nobody said to be complete must stand still. A copy over a network stops
/// now and then.
const STILL: Duration = Duration::from_millis(500);

/// A file as it was found: its size and when it changed; `None` where there is none.
pub(super) type Found = Option<(u64, Option<SystemTime>)>;

/// What is doubted, each as it was last seen, and since when it stands so.
#[derive(Debug, Default)]
pub(super) struct Settling {
    seen: BTreeMap<PathBuf, (Found, Instant)>,
}

impl Settling {
    /// How long from now until what is doubted can be believed, if it stands as it is found: nothing
    /// where it can be.
    pub(super) fn remaining(
        &mut self,
        doubted: impl IntoIterator<Item = (PathBuf, Found)>,
        now: Instant,
    ) -> Duration {
        let mut seen = BTreeMap::new();
        let mut longest = Duration::ZERO;
        for (path, found) in doubted {
            let since = match self.seen.get(&path) {
                Some((before, since)) if *before == found => *since,
                _ => now,
            };
            let needed = found.map_or(GONE, |_| STILL);
            longest = longest.max(needed.saturating_sub(now.duration_since(since)));
            seen.insert(path, (found, since));
        }
        self.seen = seen;
        longest
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Settling;

    /// How many milliseconds remain after each look at one file: when it takes place, and the size
    /// that the file has, if it is doubted.
    fn remaining(looks: &[(u64, Option<Option<u64>>)]) -> Vec<u128> {
        let mut settling = Settling::default();
        let began = Instant::now();
        let looks = looks.iter().map(|(at, size)| {
            let found = size.map(|size| ("a.csv".into(), size.map(|size| (size, None))));
            let now = began + Duration::from_millis(*at);
            settling.remaining(found, now).as_millis()
        });
        looks.collect()
    }

    #[test]
    fn a_deletion_is_believed_after_a_moment() {
        let gone = Some(None);
        assert_eq!(
            remaining(&[(0, gone), (80, gone), (199, gone), (200, gone)]),
            [200, 120, 1, 0]
        );
    }

    #[test]
    fn a_file_that_is_put_back_was_never_gone() {
        // Renamed to its place: it is complete, and not doubted any more.
        assert_eq!(remaining(&[(0, Some(None)), (80, None)]), [200, 0]);
        // Gone again: counted anew.
        let looks = [(0, Some(None)), (80, None), (90, Some(None))];
        assert_eq!(remaining(&looks), [200, 0, 200]);
    }

    #[test]
    fn a_file_that_grows_is_waited_for() {
        let size = |bytes| Some(Some(bytes));
        assert_eq!(
            remaining(&[
                (0, size(10)),
                (400, size(20)),
                (800, size(30)),
                (1200, size(30)),
                (1300, size(30)),
            ]),
            [500, 500, 500, 100, 0]
        );
        // Closed by its writer.
        assert_eq!(remaining(&[(0, size(10)), (15, None)]), [500, 0]);
    }
}
