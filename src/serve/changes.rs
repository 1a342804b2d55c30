//! What changed between two builds, for people. The build finds by itself what it must do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::settling::Found;
use super::signal::{Happening, Touch};
use super::watch_setting::{WatchSetting, name_of};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It was there.
    Modified,
    /// It is gone.
    Removed,
}

/// A file, or a folder, that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Relative to the portal, `/` between names.
    pub path: String,
    /// What became of it.
    pub kind: ChangeKind,
}

/// What happened to files until they were quiet.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Each path with whether it was there before.
    was_there: BTreeMap<PathBuf, bool>,
    /// What was touched, and nobody said since that it is complete.
    open: BTreeSet<PathBuf>,
    /// Whether folders may have come or gone.
    pub(super) moves_folders: bool,
}

impl Changes {
    pub(super) fn add(&mut self, happening: Happening) {
        self.moves_folders |= happening.moves_folders;
        let renamed: Vec<&PathBuf> = happening
            .touched
            .iter()
            .filter(|(_, touch)| *touch == Touch::Renamed)
            .map(|(path, _)| path)
            .collect();
        if let [from, to] = renamed[..] {
            self.rename(from, to);
        }
        for (path, touch) in happening.touched {
            match touch {
                Touch::Came | Touch::Changed => self.open.insert(path.clone()),
                Touch::Completed | Touch::Renamed => self.open.remove(&path),
            };
            self.was_there.entry(path).or_insert(touch != Touch::Came);
        }
    }

    /// A file that stood under another name is new under this one. An editor's own copy, which
    /// takes the place of the old file, is not.
    fn rename(&mut self, from: &Path, to: &Path) {
        let is_copy = is_left_beside(from) || self.was_there.get(from) == Some(&false);
        if !is_copy {
            self.was_there.insert(to.to_owned(), false);
        }
    }

    /// What is not to be believed as it stands: files that were there and are missing, and those
    /// that a program may still be writing.
    pub(super) fn doubted(&self) -> Vec<(PathBuf, Found)> {
        let touched = self
            .was_there
            .iter()
            .filter(|(path, _)| !is_left_beside(path));
        let doubted = touched.filter_map(|(path, was_there)| {
            let found = path.symlink_metadata().ok();
            let found = match found {
                None => return was_there.then(|| (path.clone(), None)),
                Some(found) => found,
            };
            let is_doubted = found.is_file() && self.open.contains(path);
            is_doubted.then(|| (path.clone(), Some((found.len(), found.modified().ok()))))
        });
        doubted.collect()
    }

    /// What became of each, by path. What came and went meanwhile is left out, as is what editors
    /// and systems leave beside the files.
    pub(super) fn listed(&self, setting: &WatchSetting) -> Vec<Change> {
        let mut listed: Vec<Change> = Vec::new();
        let mut last: Option<&Path> = None;
        // Backwards: what is inside a folder comes before the folder.
        for (path, was_there) in self.was_there.iter().rev() {
            let found = path.symlink_metadata().ok();
            let kind = match (was_there, &found) {
                (false, None) => continue,
                (false, Some(_)) => ChangeKind::Added,
                (true, Some(_)) => ChangeKind::Modified,
                (true, None) => ChangeKind::Removed,
            };
            let is_folder = found.is_some_and(|found| found.is_dir());
            let said_by_its_files = last.is_some_and(|last| last.starts_with(path))
                || (is_folder && kind == ChangeKind::Modified);
            if said_by_its_files || is_left_beside(path) {
                continue;
            }
            last = Some(path);
            let path = setting.shown(path);
            listed.push(Change { path, kind });
        }
        listed.reverse();
        listed
    }
}

/// Whether the name is one that editors and systems give to files of their own.
fn is_left_beside(path: &Path) -> bool {
    let name = name_of(path);
    let endings = ["~", ".swp", ".swx", ".tmp", ".bak"];
    name.starts_with(['.', '~', '#']) || endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Change, ChangeKind, Changes};
    use crate::serve::signal::{Happening, Touch};
    use crate::serve::watch_setting::WatchSetting;

    /// What is listed when these files stand after these touches.
    fn listed(standing: &[&str], touches: &[(&[&str], Touch)]) -> Vec<(String, ChangeKind)> {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        for path in standing {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let mut changes = Changes::default();
        for (paths, touch) in touches {
            changes.add(Happening {
                touched: paths.iter().map(|path| (root.join(path), *touch)).collect(),
                moves_folders: false,
            });
        }
        let setting = WatchSetting::new(&root, Path::new("public"), false);
        let listed = changes.listed(&setting).into_iter();
        listed.map(|Change { path, kind }| (path, kind)).collect()
    }

    /// A folder where these files stand, and these touches of it.
    fn after(standing: &[&str], touches: &[(&str, Touch)]) -> (tempfile::TempDir, Changes) {
        let folder = tempfile::tempdir().unwrap();
        for path in standing {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let mut changes = Changes::default();
        for (path, touch) in touches {
            changes.add(Happening {
                touched: vec![(folder.path().join(path), *touch)],
                moves_folders: false,
            });
        }
        (folder, changes)
    }

    fn one(path: &str, kind: ChangeKind) -> Vec<(String, ChangeKind)> {
        vec![(path.to_owned(), kind)]
    }

    #[test]
    fn a_file_is_added_modified_or_removed() {
        let (file, came, changed) = ("content/a.md", Touch::Came, Touch::Changed);
        assert_eq!(
            listed(&[file], &[(&[file], came), (&[file], changed)]),
            one(file, ChangeKind::Added)
        );
        assert_eq!(
            listed(&[file], &[(&[file], changed)]),
            one(file, ChangeKind::Modified)
        );
        assert_eq!(
            listed(&[], &[(&[file], changed)]),
            one(file, ChangeKind::Removed)
        );
        assert_eq!(listed(&[], &[(&[file], came), (&[file], changed)]), []);
    }

    #[test]
    fn however_an_editor_saves_it_modifies_one_file() {
        let (file, changed) = ("content/a.md", Touch::Changed);
        let vim: &[(&[&str], Touch)] = &[
            (&["content/.a.md.swp"], Touch::Came),
            (&["content/4913"], Touch::Came),
            (&["content/4913"], changed),
            (&[file], changed),
            (&["content/a.md~"], changed),
            (&[file, "content/a.md~"], Touch::Renamed),
            (&[file], Touch::Came),
            (&["content/a.md~"], changed),
        ];
        let standing = [file, "content/.a.md.swp"];
        assert_eq!(listed(&standing, vim), one(file, ChangeKind::Modified));
        let by_rename: &[(&[&str], Touch)] = &[
            (&["content/a.md.new"], Touch::Came),
            (&["content/a.md.new"], changed),
            (&[file], changed),
            (&["content/a.md.new", file], Touch::Renamed),
        ];
        assert_eq!(listed(&[file], by_rename), one(file, ChangeKind::Modified));
    }

    #[test]
    fn what_is_missing_or_being_written_is_doubted() {
        let (file, other) = ("content/a.csv", "content/b.csv");
        let (came, changed) = (Touch::Came, Touch::Changed);
        let completed = Touch::Completed;
        for (standing, touches, expected) in [
            (&[][..], &[(file, changed)][..], &[(file, None)][..]),
            (&[], &[(file, came), (file, changed)], &[]),
            (&[file], &[(file, changed), (file, completed)], &[]),
            (&[file], &[(file, changed)], &[(file, Some(0))]),
            (
                &[file],
                &[(file, completed), (file, changed)],
                &[(file, Some(0))],
            ),
            // Excel: the table goes, and its new one is moved to its place.
            (&[file], &[(file, changed), (file, completed)], &[]),
            (
                &[other],
                &[(file, Touch::Renamed), (other, Touch::Renamed)],
                &[(file, None)],
            ),
            (&["content/a.csv~"], &[("content/a.csv~", changed)], &[]),
            (&["content/x/a.csv"], &[("content/x", came)], &[]),
        ] {
            let (root, changes) = after(standing, touches);
            let doubted = changes.doubted().into_iter().map(|(path, found)| {
                let path = path.strip_prefix(root.path()).unwrap();
                (path.to_str().unwrap().to_owned(), found.map(|it| it.0))
            });
            let doubted: Vec<(String, Option<u64>)> = doubted.collect();
            let expected = expected
                .iter()
                .map(|(path, size)| ((*path).to_owned(), *size));
            assert_eq!(
                doubted,
                Vec::from_iter(expected),
                "{standing:?} {touches:?}"
            );
        }
    }

    #[test]
    fn a_folder_is_told_by_its_files() {
        let (folder, file) = ("content/lot", "content/lot/a.md");
        assert_eq!(
            listed(&[file], &[(&[folder], Touch::Came), (&[file], Touch::Came)]),
            one(file, ChangeKind::Added)
        );
        assert_eq!(
            listed(
                &[],
                &[(&[file], Touch::Changed), (&[folder], Touch::Changed)]
            ),
            one(file, ChangeKind::Removed)
        );
        // Moved in whole: nothing says what it holds.
        assert_eq!(
            listed(&[file], &[(&[folder], Touch::Came)]),
            one(folder, ChangeKind::Added)
        );
        assert_eq!(listed(&[file], &[(&["content"], Touch::Changed)]), []);
    }

    #[test]
    fn a_file_under_another_name_went_and_came() {
        let (from, to) = ("content/a.md", "content/b.md");
        let renamed: &[(&[&str], Touch)] = &[
            (&[from], Touch::Changed),
            (&[to], Touch::Changed),
            (&[from, to], Touch::Renamed),
        ];
        assert_eq!(
            listed(&[to], renamed),
            [
                (from.to_owned(), ChangeKind::Removed),
                (to.to_owned(), ChangeKind::Added)
            ]
        );
    }
}
