//! Bounds how many pixels are in memory at once, whatever the cores.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The pixels of the pictures that are in work, and the most that may be.
pub(super) struct PixelsInWork {
    most: usize,
    taken: Mutex<usize>,
    freed: Condvar,
}

/// Pixels that are in work until this is dropped.
pub(super) struct Taken<'w> {
    work: &'w PixelsInWork,
    pixels: usize,
}

impl PixelsInWork {
    pub(super) const fn new(most: usize) -> Self {
        Self {
            most,
            taken: Mutex::new(0),
            freed: Condvar::new(),
        }
    }

    /// Waits until a picture of so many pixels has room, or no other is in work. Whoever holds some
    /// waits for nobody, so that this ends.
    pub(super) fn take(&self, pixels: usize) -> Taken<'_> {
        let taken = self.taken();
        let has_no_room = |taken: &mut usize| !self.has_room(*taken, pixels);
        let waited = self.freed.wait_while(taken, has_no_room);
        *waited.unwrap_or_else(PoisonError::into_inner) += pixels;
        Taken { work: self, pixels }
    }

    fn has_room(&self, taken: usize, pixels: usize) -> bool {
        taken == 0 || taken.saturating_add(pixels) <= self.most
    }

    fn taken(&self) -> MutexGuard<'_, usize> {
        // A panic elsewhere leaves the count as it is.
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.work.taken() -= self.pixels;
        self.work.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::thread::{scope, yield_now};

    use super::PixelsInWork;

    #[test]
    fn a_large_picture_waits_until_it_has_room_and_small_ones_share_it() {
        let work = PixelsInWork::new(50);
        let has_room = |pixels| work.has_room(*work.taken(), pixels);
        let first = work.take(20);
        let second = work.take(20);
        assert_eq!([has_room(10), has_room(11)], [true, false]);
        drop(first);
        assert_eq!([has_room(30), has_room(31)], [true, false]);
        drop(second);
        // One alone always has room.
        assert!(has_room(51));
    }

    #[test]
    fn never_more_is_in_work_than_may_be() {
        let work = PixelsInWork::new(50);
        scope(|scope| {
            for pixels in [30, 50, 20, 40, 60, 10, 30, 20] {
                let work = &work;
                scope.spawn(move || {
                    let taken = work.take(pixels);
                    yield_now();
                    assert!(*work.taken() <= pixels.max(50));
                    drop(taken);
                });
            }
        });
        assert_eq!(*work.taken(), 0);
    }
}
