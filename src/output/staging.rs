//! The folder where a build prepares its files, beside the site and on the same device.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::address::{OutputPath, STAGING_FOLDER};

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::key::Key;
use super::record::Record;
use super::staged::Staged;

/// The folder where a build prepares its files; it exists only while there are some.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    is_there: AtomicBool,
    next: AtomicU64,
}

impl Staging {
    /// The staging folder of an output folder, cleaned of what a stopped build left.
    pub(super) fn open(disk: &Disk, output: &Path) -> Result<Self, OutputFault> {
        let folder = output.join(STAGING_FOLDER);
        let there = disk
            .inspect(&folder)
            .map_err(OutputFault::io(Action::Inspect, &folder))?;
        let staging = Self {
            folder,
            is_there: AtomicBool::new(there.is_some()),
            next: AtomicU64::new(0),
        };
        match there {
            Some(metadata) if metadata.is_symlink() => Err(OutputFault::Symlink {
                path: staging.folder,
            }),
            Some(metadata) if !metadata.is_dir() => Err(OutputFault::InTheWay {
                path: staging.folder,
            }),
            _ => {
                staging.clean(disk)?;
                Ok(staging)
            }
        }
    }

    /// Prepares a file. Many threads do so at once.
    pub(super) fn stage(
        &self,
        disk: &Disk,
        path: &OutputPath,
        key: Key,
        bytes: &[u8],
    ) -> Result<Staged, OutputFault> {
        if !self.is_there.load(Ordering::Acquire) {
            disk.create_folder(&self.folder)
                .map_err(OutputFault::io(Action::Stage, &self.folder))?;
            self.is_there.store(true, Ordering::Release);
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let temporary = self.folder.join(number.to_string());
        let record = disk
            .write_new(&temporary, bytes)
            .and_then(|metadata| Record::new(key, &metadata))
            .map_err(OutputFault::io(Action::Stage, &temporary))?;
        Ok(Staged {
            path: path.clone(),
            record,
            temporary,
        })
    }

    /// Removes the folder and what a build prepared there. Whatever else somebody put there stays.
    pub(super) fn clean(&self, disk: &Disk) -> Result<(), OutputFault> {
        if !self.is_there.load(Ordering::Acquire) {
            return Ok(());
        }
        for name in disk.list(&self.folder).map_err(clean_fault(&self.folder))? {
            let path = self.folder.join(&name);
            let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
            let found = disk.inspect(&path).map_err(clean_fault(&path))?;
            if is_number && found.is_some_and(|metadata| metadata.is_file()) {
                disk.remove_file(&path).map_err(clean_fault(&path))?;
            }
        }
        disk.remove_if_empty(&self.folder)
            .map_err(clean_fault(&self.folder))?;
        self.is_there.store(false, Ordering::Release);
        Ok(())
    }
}

fn clean_fault(path: &Path) -> impl FnOnce(io::Error) -> OutputFault {
    OutputFault::io(Action::CleanStaging, path)
}
