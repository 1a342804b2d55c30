//! Threads that the system gives.

use std::num::NonZero;
use std::sync::mpsc::channel;
use std::thread::{Builder, available_parallelism};

/// The stack of each thread, in bytes: what the system gives the first one. Templates that stand one
/// inside the other have room for as many as the budget of a page lets.
const STACK: usize = 8 * 1024 * 1024;

/// How many threads the system gives beside this one, up to `wanted`.
pub fn threads(wanted: usize) -> usize {
    let mut held = Vec::with_capacity(wanted);
    for _ in 0..wanted {
        let (end, ended) = channel::<()>();
        // Each stays until all have begun.
        let Ok(thread) = Builder::new()
            .stack_size(STACK)
            .spawn(move || ended.recv().is_err())
        else {
            break;
        };
        held.push((end, thread));
    }
    let given = held.len();
    for (end, thread) in held {
        drop(end);
        let _ = thread.join();
    }
    given
}

/// Prepares the work on all cores: where the system gives fewer threads than there are cores, on
/// those; where it gives none, on the one that runs. Called once, before anything else.
pub fn share_work() {
    let cores = available_parallelism().map_or(1, NonZero::get);
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK);
    let pool = match threads(cores) {
        0 => pool.num_threads(1).use_current_thread(),
        given if given < cores => pool.num_threads(given),
        _ => pool,
    };
    // What shares its work before this finds the pool that it would have made itself.
    let _ = pool.build_global();
}

#[cfg(test)]
mod tests {
    use super::threads;

    #[test]
    fn what_is_given_is_counted() {
        assert_eq!(threads(0), 0);
        assert_eq!(threads(2), 2);
    }
}
