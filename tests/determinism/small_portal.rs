//! The small portal, built again and again, and held against a first build each time.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use marelle::build::{Memory, Outcome, Request, build};
use tempfile::TempDir;
use walkdir::WalkDir;

use super::edit::{Edit, Rendered};
use crate::support::portal::{request, small_portal};
use crate::support::tree::{Tree, assert_same, copy, tree, work_folder};

/// The small portal with two sites of it, in a folder of its own.
pub(crate) struct SmallPortal {
    folder: TempDir,
    pub(crate) root: PathBuf,
    /// The site that a new process builds each time.
    pub(crate) site: PathBuf,
    /// The site that one process builds again and again, as `marelle serve` does.
    pub(crate) watched: PathBuf,
    memory: RefCell<Memory>,
    /// What every build is asked, but for its output folder.
    asked: RefCell<Request>,
}

impl SmallPortal {
    pub(crate) fn new() -> Self {
        let folder = work_folder();
        let root = folder.path().join("portail");
        copy(&small_portal(), &root);
        let portal = Self {
            asked: RefCell::new(Request {
                accepts_disappearance: true,
                ..request(&root, folder.path())
            }),
            root,
            site: folder.path().join("site"),
            watched: folder.path().join("vu"),
            memory: RefCell::new(Memory::keeping()),
            folder,
        };
        portal.age();
        portal
    }

    /// Applies an edit.
    pub(crate) fn apply(&self, edit: &Edit) {
        edit.apply(&self.root, &[&self.site, &self.watched]);
        edit.ask(&mut self.asked.borrow_mut());
    }

    /// Builds into an output folder, as a new process does.
    pub(crate) fn built(&self, site: &Path) -> Outcome {
        build(&self.request(site), &mut Memory::default()).unwrap()
    }

    fn request(&self, site: &Path) -> Request {
        Request {
            output: site.to_owned(),
            ..self.asked.borrow().clone()
        }
    }

    /// Builds, holds the site against a clean build, and gives the outputs that changed.
    pub(crate) fn step(&self, what: &str, expected: Rendered) -> Vec<String> {
        let before = existing(&self.site);
        let outcome = self.built(&self.site);
        self.hold_watched(&outcome, what);
        if !outcome.published {
            // The old site stays, and a clean build publishes nothing.
            assert_same(&existing(&self.site), &before, what);
            assert_same(&self.clean(), &Tree::new(), what);
            return Vec::new();
        }
        let after = tree(&self.site);
        assert_same(&after, &self.clean(), what);
        let told: Vec<&str> = outcome.outputs.iter().map(|path| path.as_str()).collect();
        let stand: Vec<&str> = after.keys().map(String::as_str).collect();
        assert_eq!(told, stand, "the outputs told and those that stand: {what}");
        let changed = changed(&before, &after);
        let gone = before.keys().filter(|path| !after.contains_key(*path));
        let figures = outcome.figures;
        let exact = expected == Rendered::WhatChanged && figures.rendered == changed.len();
        let more = expected == Rendered::MoreToo && figures.rendered >= changed.len();
        let rendered = figures.rendered;
        assert!(
            exact || more,
            "{rendered} rendered, not {changed:?}: {what}"
        );
        assert_eq!(figures.kept, after.len() - rendered, "kept: {what}");
        assert_eq!(figures.removed, gone.count(), "removed: {what}");
        self.hold_rest(&after, what);
        changed
    }

    /// The process that remembers does and says what the new one does and says.
    fn hold_watched(&self, outcome: &Outcome, what: &str) {
        let request = self.request(&self.watched);
        let watched = build(&request, &mut self.memory.borrow_mut()).unwrap();
        assert_same(&existing(&self.watched), &existing(&self.site), what);
        assert_eq!(watched.report, outcome.report, "with a memory: {what}");
        assert_eq!(watched.figures, outcome.figures, "with a memory: {what}");
        assert_eq!(watched.outputs, outcome.outputs, "with a memory: {what}");
    }

    /// A second build finds nothing to do, and ends before the flow, however young the files are;
    /// but what is told of a row that is left out may quote it, and is kept nowhere.
    fn hold_rest(&self, site: &Tree, what: &str) {
        let mut memory = Memory::default();
        let progress = memory.progress();
        let outcome = build(&self.request(&self.site), &mut memory).unwrap();
        let figures = outcome.figures;
        if outcome.report.errors() == 0 {
            assert_eq!(progress.made_of(), (0, 0), "ends at once: {what}");
        }
        let done = (figures.rendered, figures.removed, figures.kept);
        assert_eq!(done, (0, 0, site.len()), "a second build: {what}");
        assert_same(&tree(&self.site), site, what);
    }

    /// Everything made anew is what stood.
    pub(crate) fn force(&self) {
        let before = tree(&self.site);
        let mut anew = self.request(&self.site);
        anew.force = true;
        let outcome = build(&anew, &mut Memory::default()).unwrap();
        assert_eq!(outcome.figures.rendered, before.len());
        assert_same(&tree(&self.site), &before, "everything made anew");
    }

    /// The site of a first build, elsewhere.
    fn clean(&self) -> Tree {
        let elsewhere = tempfile::tempdir_in(self.folder.path()).unwrap();
        let site = elsewhere.path().join("site");
        self.built(&site);
        tree(&site)
    }

    /// Makes what was just written look an hour old: a memory believes no stamp that is younger
    /// than two seconds, and would never be tried.
    pub(crate) fn age(&self) {
        let now = SystemTime::now();
        for entry in WalkDir::new(&self.root) {
            let entry = entry.unwrap();
            let modified = entry.metadata().unwrap().modified().unwrap();
            let is_young = now < modified + Duration::from_secs(600);
            if entry.file_type().is_file() && is_young {
                let file = std::fs::File::options().write(true).open(entry.path());
                let hour = Duration::from_secs(3600);
                file.unwrap().set_modified(modified - hour).unwrap();
            }
        }
    }
}

/// The outputs that were not there, or had other bytes.
fn changed(before: &Tree, after: &Tree) -> Vec<String> {
    let changed = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    changed.map(|(path, _)| path.clone()).collect()
}

fn existing(folder: &Path) -> Tree {
    if folder.exists() {
        tree(folder)
    } else {
        Tree::new()
    }
}
