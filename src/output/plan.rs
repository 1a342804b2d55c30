//! What a build wants of the output folder: what stays, what comes, what goes.

use std::collections::{BTreeSet, HashSet};

use crate::address::OutputPath;

use super::fault::OutputFault;
use super::manifest::Manifest;
use super::staged::Staged;

/// What a build wants of the output folder.
#[derive(Debug)]
pub(super) struct Plan {
    /// How many files stay as they are.
    pub(super) kept: usize,
    /// What comes: assets first, then by path.
    pub(super) staged: Vec<Staged>,
    /// What goes: all that the manifest lists and the build does not have, by path.
    pub(super) removed: BTreeSet<OutputPath>,
}

impl Plan {
    /// Compares what the build has with what the manifest lists.
    pub(super) fn new(
        manifest: &Manifest,
        kept: &[&OutputPath],
        mut staged: Vec<Staged>,
    ) -> Result<Self, OutputFault> {
        let fault = |path: &OutputPath| OutputFault::Plan { path: path.clone() };
        let all = kept.iter().copied().chain(staged.iter().map(Staged::path));
        let mut wanted: Vec<&OutputPath> = all.collect();
        wanted.sort_unstable();
        if let Some(twice) = wanted.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(fault(twice[0]));
        }
        let is_wanted = |folder: &str| {
            let search = wanted.binary_search_by(|path| path.as_str().cmp(folder));
            search.is_ok()
        };
        for path in staged.iter().map(Staged::path) {
            if folders_of(path.as_str()).any(is_wanted) {
                return Err(fault(path));
            }
        }
        let (removed, new) = differences(manifest, &wanted);
        let news: HashSet<&OutputPath> = staged.iter().map(Staged::path).collect();
        if let Some(path) = new.into_iter().find(|path| !news.contains(path)) {
            return Err(fault(path));
        }
        staged.sort_unstable_by(|a, b| (!a.is_asset(), a.path()).cmp(&(!b.is_asset(), b.path())));
        Ok(Self {
            kept: kept.len(),
            staged,
            removed,
        })
    }

    /// Whether the site is already what the build wants.
    pub(super) fn changes_nothing(&self) -> bool {
        self.staged.is_empty() && self.removed.is_empty()
    }

    /// The files that must go before anything comes: a file whose path is now a folder's, one
    /// below a path that is now a file's, one whose name differs only by case.
    ///
    /// Names are compared without case: where the system does so, removing the old name after
    /// the new file is in place would remove the new file.
    pub(super) fn removed_first(&self) -> BTreeSet<&OutputPath> {
        if self.removed.is_empty() {
            return BTreeSet::new();
        }
        let mut files = HashSet::new();
        let mut folders = HashSet::new();
        for staged in &self.staged {
            let key = staged.path().collision_key();
            folders.extend(folders_of(&key).map(str::to_owned));
            files.insert(key.into_owned());
        }
        let is_in_the_way = |path: &&OutputPath| {
            let key = path.collision_key();
            files.contains(&*key)
                || folders.contains(&*key)
                || folders_of(&key).any(|folder| files.contains(folder))
        };
        self.removed.iter().filter(is_in_the_way).collect()
    }
}

/// What the manifest lists and the build does not want, and what it wants that the manifest does
/// not list. Both lists are in the order of the paths.
fn differences<'p>(
    manifest: &Manifest,
    wanted: &[&'p OutputPath],
) -> (BTreeSet<OutputPath>, Vec<&'p OutputPath>) {
    let mut removed = BTreeSet::new();
    let mut new = Vec::new();
    let mut coming = wanted.iter().copied().peekable();
    for (path, _) in manifest.iter() {
        while let Some(before) = coming.next_if(|wanted| *wanted < path) {
            new.push(before);
        }
        if coming.next_if(|wanted| *wanted == path).is_none() {
            removed.insert(path.clone());
        }
    }
    new.extend(coming);
    (removed, new)
}

/// The folders above a file, the outermost first: `a` and `a/b` for `a/b/c`.
pub(super) fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(move |(at, _)| &path[..at])
}
