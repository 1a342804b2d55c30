//! What stands in the output folder where a build will write or remove, seen before any change.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::address::OutputPath;

use super::action::Action;
use super::disk::Disk;
use super::fault::OutputFault;
use super::manifest::Manifest;
use super::plan::{Plan, folders_of};

/// What stands in the output folder where a build will write or remove.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Folders to create, each after the one above it.
    pub(super) new_folders: BTreeSet<String>,
    /// Old folders that stand where a file comes, each after those inside it.
    pub(super) folders_in_the_way: Vec<String>,
    /// The files to remove that are there.
    pub(super) present: BTreeSet<OutputPath>,
}

impl Survey {
    /// Looks at every path that the plan touches, and at the folders above it.
    ///
    /// Files that are kept are not looked at: nothing is written there. Where the site
    /// `takes_over`, what stands at the place of an output is one of an earlier build.
    pub(super) fn of(
        (disk, site): (&Disk, &Path),
        (manifest, takes_over): (&Manifest, bool),
        plan: &Plan,
    ) -> Result<Self, OutputFault> {
        let mut surveyor = Surveyor {
            disk,
            site,
            manifest,
            takes_over,
            plan,
            folders: HashMap::new(),
            survey: Self::default(),
        };
        for path in &plan.removed {
            surveyor.see_removed(path)?;
        }
        for staged in &plan.staged {
            surveyor.see_staged(staged.path())?;
        }
        Ok(surveyor.survey)
    }
}

/// What stands where a folder is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Folder,
    /// Nothing, or a file of ours that goes.
    Free,
    /// A file that stays.
    Taken,
}

struct Surveyor<'a> {
    disk: &'a Disk,
    site: &'a Path,
    manifest: &'a Manifest,
    /// Whether a file is ours where an output comes, though no manifest lists it.
    takes_over: bool,
    plan: &'a Plan,
    /// Ten thousand files share few folders: each is looked at once.
    folders: HashMap<String, Place>,
    survey: Survey,
}

impl Surveyor<'_> {
    fn see_removed(&mut self, path: &OutputPath) -> Result<(), OutputFault> {
        for folder in folders_of(path.as_str()) {
            if self.place_of(folder)? != Place::Folder {
                return Ok(());
            }
        }
        let at = path.below(self.site);
        let found = self.inspect(&at)?;
        // A folder that somebody made in the place of our file is not ours to remove.
        if found.is_some_and(|metadata| metadata.is_file()) {
            self.survey.present.insert(path.clone());
        }
        Ok(())
    }

    fn see_staged(&mut self, path: &OutputPath) -> Result<(), OutputFault> {
        let mut above = Place::Folder;
        for folder in folders_of(path.as_str()) {
            // Below a folder that is not there, there is nothing to look at.
            if above == Place::Folder {
                above = self.place_of(folder)?;
            }
            match above {
                Place::Folder => {}
                Place::Free => {
                    if !self.survey.new_folders.contains(folder) {
                        self.survey.new_folders.insert(folder.to_owned());
                    }
                }
                Place::Taken => {
                    return Err(OutputFault::InTheWay {
                        path: below(self.site, folder),
                    });
                }
            }
        }
        if above == Place::Free {
            return Ok(());
        }
        let at = path.below(self.site);
        match self.inspect(&at)? {
            None => Ok(()),
            Some(metadata) if metadata.is_dir() => self.see_folder_in_the_way(path.as_str()),
            Some(metadata) if metadata.is_file() && self.is_listed(path, &at) => Ok(()),
            Some(_) => Err(OutputFault::InTheWay { path: at }),
        }
    }

    /// A folder stands where a file comes: it must hold nothing but files of ours that go.
    fn see_folder_in_the_way(&mut self, folder: &str) -> Result<(), OutputFault> {
        let at = below(self.site, folder);
        let names = self
            .disk
            .list(&at)
            .map_err(OutputFault::io(Action::Inspect, &at))?;
        for name in names {
            let inner = format!("{folder}/{name}");
            let at = below(self.site, &inner);
            let found = self.inspect(&at)?;
            if found.is_some_and(|metadata| metadata.is_dir()) {
                self.see_folder_in_the_way(&inner)?;
                continue;
            }
            match OutputPath::parse(&inner) {
                Ok(path) if self.plan.removed.contains(&path) => {}
                Ok(path) if self.manifest.lists(&path) => return Err(OutputFault::Plan { path }),
                _ => return Err(OutputFault::InTheWay { path: at }),
            }
        }
        self.survey.folders_in_the_way.push(folder.to_owned());
        Ok(())
    }

    /// What stands where a folder is wanted, whose own folder is there.
    fn place_of(&mut self, folder: &str) -> Result<Place, OutputFault> {
        if let Some(place) = self.folders.get(folder) {
            return Ok(*place);
        }
        let at = below(self.site, folder);
        let place = match self.inspect(&at)? {
            None => Place::Free,
            Some(metadata) if metadata.is_dir() => Place::Folder,
            Some(metadata) if metadata.is_file() && self.goes(folder, &at) => Place::Free,
            Some(_) => Place::Taken,
        };
        self.folders.insert(folder.to_owned(), place);
        Ok(place)
    }

    fn inspect(&self, at: &Path) -> Result<Option<std::fs::Metadata>, OutputFault> {
        let found = self
            .disk
            .inspect(at)
            .map_err(OutputFault::io(Action::Inspect, at))?;
        match found {
            Some(metadata) if metadata.is_symlink() => Err(OutputFault::Symlink {
                path: at.to_owned(),
            }),
            found => Ok(found),
        }
    }

    /// Whether a file that stands is ours.
    fn is_listed(&self, path: &OutputPath, at: &Path) -> bool {
        self.takes_over
            || self.manifest.lists(path)
            || self
                .true_name(at)
                .is_some_and(|name| self.manifest.lists(&name))
    }

    /// Whether a file that stands in a folder's place is ours and goes.
    fn goes(&self, path: &str, at: &Path) -> bool {
        let removed = &self.plan.removed;
        OutputPath::parse(path).is_ok_and(|path| removed.contains(&path))
            || self
                .true_name(at)
                .is_some_and(|name| removed.contains(&name))
    }

    /// The name under which a file was written, where the system finds it under another case too.
    fn true_name(&self, at: &Path) -> Option<OutputPath> {
        let path = self.disk.resolve(at).ok()?;
        let inside = path.strip_prefix(self.site).ok()?;
        let segments: Option<Vec<&str>> = inside.iter().map(|segment| segment.to_str()).collect();
        OutputPath::parse(&segments?.join("/")).ok()
    }
}

/// Where a folder stands below the output folder.
pub(super) fn below(site: &Path, folder: &str) -> PathBuf {
    let mut path = site.to_owned();
    path.extend(folder.split('/'));
    path
}
