//! The change of the site itself: a plan that was surveyed is carried out.

use std::collections::BTreeSet;
use std::path::Path;

use crate::address::OutputPath;

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::plan::{Plan, folders_of};
use super::survey::{Survey, below};

/// The change of the site: what is in the way goes, folders come, then assets, then pages and
/// data that name them, then what is no longer wanted goes.
#[derive(Debug)]
pub(super) struct Replacement<'a> {
    pub(super) disk: &'a Disk,
    pub(super) site: &'a Path,
    pub(super) plan: &'a Plan,
    pub(super) survey: &'a Survey,
}

impl Replacement<'_> {
    /// Carries it out. Wherever it stops, the manifest already calls unknown what it touches.
    pub(super) fn carry_out(&self) -> Result<(), OutputFault> {
        let first = self.plan.removed_first();
        let is_first = |path: &&OutputPath| first.contains(path);
        let present = &self.survey.present;
        self.remove(present.iter().filter(is_first))?;
        for folder in &self.survey.folders_in_the_way {
            self.remove_folder(folder)?;
        }
        self.create_folders()?;
        self.put_in_place()?;
        self.remove(present.iter().filter(|path| !is_first(path)))?;
        self.remove_emptied_folders()
    }

    fn remove<'p>(&self, paths: impl Iterator<Item = &'p OutputPath>) -> Result<(), OutputFault> {
        for path in paths {
            let at = path.below(self.site);
            self.disk
                .remove_file(&at)
                .map_err(OutputFault::io(Action::Remove, &at))?;
        }
        Ok(())
    }

    /// Creates all folders before any file is replaced: this is where a disk that has just
    /// become full would stop us, and the old site still stands.
    fn create_folders(&self) -> Result<(), OutputFault> {
        for folder in &self.survey.new_folders {
            let at = below(self.site, folder);
            if let Err(error) = self.disk.create_folder(&at) {
                for created in self.survey.new_folders.range(..folder.clone()).rev() {
                    // The fault to tell is the first one; an empty folder left here is removed
                    // by the next build, whose manifest lists what would have stood in it.
                    let _ = self.disk.remove_if_empty(&below(self.site, created));
                }
                return Err(OutputFault::io(Action::CreateFolder, &at)(error));
            }
        }
        Ok(())
    }

    fn put_in_place(&self) -> Result<(), OutputFault> {
        for staged in &self.plan.staged {
            let at = staged.path.below(self.site);
            self.disk
                .rename(&staged.temporary, &at)
                .map_err(OutputFault::io(Action::Replace, &at))?;
        }
        Ok(())
    }

    /// Removes the folders above removed files, if they are empty: the innermost first. Those of
    /// files that were already gone too, as a stopped build may have removed the file only.
    fn remove_emptied_folders(&self) -> Result<(), OutputFault> {
        let removed = self.plan.removed.iter();
        let folders: BTreeSet<&str> = removed.flat_map(|path| folders_of(path.as_str())).collect();
        for folder in folders.into_iter().rev() {
            self.remove_folder(folder)?;
        }
        Ok(())
    }

    fn remove_folder(&self, folder: &str) -> Result<(), OutputFault> {
        let at = below(self.site, folder);
        self.disk
            .remove_if_empty(&at)
            .map_err(OutputFault::io(Action::RemoveFolder, &at))
    }
}
