//! The lock that keeps two builds out of one output folder.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;

/// The pause between two tries: short beside a build, long beside a system call.
const PAUSE: Duration = Duration::from_millis(50);

/// The most bytes of a process's number.
const PROCESS: u64 = 20;

/// The lock of an output folder. The system frees it when the value is dropped or the process ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock `verrou` of a state folder, waiting for another build as long as `wait`:
    /// `waiting` is true meanwhile.
    pub(super) fn take(
        disk: &Disk,
        folder: &Path,
        (wait, waiting): (Duration, &AtomicBool),
    ) -> Result<Self, OutputFault> {
        let path = folder.join("verrou");
        // Beside the lock, not in it: Windows lets nobody read a file that is locked.
        let owner = folder.join("processus");
        let fault = || OutputFault::io(Action::Lock, &path);
        let file = disk.open_lock(&path).map_err(fault())?;
        let taken = wait_for(&file, wait, waiting);
        waiting.store(false, Relaxed);
        match taken {
            Ok(true) => {}
            Ok(false) => {
                let process = owner_of(disk, &owner);
                return Err(OutputFault::Locked { process });
            }
            Err(error) => return Err(fault()(error)),
        }
        let process = std::process::id().to_string();
        disk.overwrite(&owner, process.as_bytes())
            .map_err(OutputFault::io(Action::Lock, &owner))?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Said aloud: a program that another thread is just starting (a browser) holds a copy of
        // the file for a moment, and closing ours alone would not free the lock. If this fails,
        // closing does.
        let _ = self.file.unlock();
    }
}

/// Takes a lock as soon as it is free; whether it was within `wait`.
fn wait_for(file: &File, wait: Duration, waiting: &AtomicBool) -> io::Result<bool> {
    let deadline = Instant::now().checked_add(wait);
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => waiting.store(true, Relaxed),
        }
        let now = Instant::now();
        match deadline {
            Some(end) if now >= end => return Ok(false),
            Some(end) => std::thread::sleep(PAUSE.min(end - now)),
            None => std::thread::sleep(PAUSE),
        }
    }
}

/// The process that holds the lock. A name for a message: unreadable is unknown.
fn owner_of(disk: &Disk, path: &Path) -> Option<u32> {
    let bytes = disk.read(path, PROCESS).ok()??;
    std::str::from_utf8(&bytes).ok()?.trim().parse().ok()
}
