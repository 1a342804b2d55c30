//! A build that is killed at any point leaves whole files, and the next build heals the site.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests read and write files and start the program"
)]

#[path = "interruptions/random_kills.rs"]
mod random_kills;
mod support;
#[path = "interruptions/two_builds.rs"]
mod two_builds;

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use marelle::address::STAGING_FOLDER;
use support::portal::copy_demo;
use support::program::{build, marelle};
use support::tree::{Tree, assert_same, tree, work_folder};

/// When a build is killed.
#[derive(Debug, Clone, Copy)]
enum Point {
    /// So many files of the staging folder are prepared, in hundredths of the site.
    Prepared(usize),
    /// The manifest changes: the old site is about to change.
    Announced,
    /// One of the prepared files has been put in place: the one that was prepared after so many
    /// others, in hundredths of the site.
    Placed(usize),
    /// The staging folder is gone: only the last manifest is left to write.
    Emptied,
}

const POINTS: [Point; 12] = [
    Point::Prepared(0),
    Point::Prepared(10),
    Point::Prepared(60),
    Point::Prepared(85),
    Point::Prepared(99),
    Point::Announced,
    Point::Placed(1),
    Point::Placed(10),
    Point::Placed(50),
    Point::Placed(90),
    Point::Placed(100),
    Point::Emptied,
];

#[test]
fn the_build_after_a_kill_heals_the_site() {
    let portal = Portal::new();
    let sites = ["Avant", "Après"].map(|title| {
        portal.entitle(title);
        portal.clean()
    });
    portal.entitle("Avant");
    build(&portal.root, &portal.site);
    let mut killed = 0;
    for (number, point) in POINTS.into_iter().enumerate() {
        let (old, new) = (&sites[number % 2], &sites[(number + 1) % 2]);
        assert_same(&tree(&portal.site), old, "before the build that is killed");
        portal.entitle(["Après", "Avant"][number % 2]);
        killed += usize::from(portal.build_until(point, new.len()));
        hold_whole(&portal.site, old, new, point);
        build(&portal.root, &portal.site);
        assert_same(&tree(&portal.site), new, &format!("{point:?}: not healed"));
    }
    assert!(
        killed > POINTS.len() / 2,
        "only {killed} builds were killed in time"
    );
}

#[test]
fn a_first_build_that_was_killed_is_taken_up_by_the_next() {
    let portal = Portal::new();
    let clean = portal.clean();
    for point in [
        Point::Prepared(0),
        Point::Prepared(50),
        Point::Announced,
        Point::Placed(50),
    ] {
        portal.build_until(point, clean.len());
        hold_whole(&portal.site, &Tree::new(), &clean, point);
        build(&portal.root, &portal.site);
        assert_same(
            &tree(&portal.site),
            &clean,
            &format!("{point:?}: not healed"),
        );
        std::fs::remove_dir_all(&portal.site).unwrap();
        std::fs::remove_dir_all(portal.root.join(".marelle")).unwrap();
    }
}

#[test]
fn a_page_that_left_while_a_build_was_killed_is_removed_by_the_next() {
    let portal = Portal::new();
    let pages = portal.root.join("content/pages");
    let (page, aside) = (pages.join("essai.md"), portal.root.join("essai.md"));
    let without = portal.clean();
    for point in [Point::Prepared(0), Point::Announced, Point::Placed(90)] {
        std::fs::write(&page, "+++\ntitre = \"Essai\"\n+++\nUne page.\n").unwrap();
        build(&portal.root, &portal.site);
        assert!(portal.site.join("essai/index.html").is_file());
        std::fs::rename(&page, &aside).unwrap();
        portal.build_until(point, without.len());
        build(&portal.root, &portal.site);
        assert_same(
            &tree(&portal.site),
            &without,
            &format!("{point:?}: not healed"),
        );
        assert!(
            !portal.site.join("essai").exists(),
            "{point:?}: an empty folder is left"
        );
    }
}

/// Builds are watched one at a time: whoever watches keeps a core busy.
static ALONE: Mutex<()> = Mutex::new(());

/// The demonstration, its town halls left out, with its site, in a folder of its own.
struct Portal {
    _alone: MutexGuard<'static, ()>,
    folder: tempfile::TempDir,
    root: PathBuf,
    site: PathBuf,
}

impl Portal {
    fn new() -> Self {
        // A test that failed leaves nothing half done here.
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        copy_demo(&root);
        // 345 town halls make a thousand pages more and no other case.
        std::fs::remove_file(root.join("content/services/mairies.csv")).unwrap();
        Self {
            _alone: alone,
            folder,
            root,
            site,
        }
    }

    /// Gives the portal another title, which every page shows.
    fn entitle(&self, title: &str) {
        let settings = self.root.join("marelle.toml");
        let text = std::fs::read_to_string(&settings).unwrap();
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some(("titre", _)) => format!("titre = \"{title}\"\n"),
            _ => format!("{line}\n"),
        });
        let text: String = lines.collect();
        std::fs::write(settings, text).unwrap();
    }

    /// The site of an undisturbed first build, elsewhere.
    fn clean(&self) -> Tree {
        let elsewhere = tempfile::tempdir_in(self.folder.path()).unwrap();
        let site = elsewhere.path().join("site");
        build(&self.root, &site);
        tree(&site)
    }

    /// Starts a build and kills it at a point; `false` when it was done before.
    ///
    /// Looking is cheap, so that it does not slow the build: one file's presence, nothing more.
    fn build_until(&self, point: Point, outputs: usize) -> bool {
        let staging = self.site.join(STAGING_FOLDER);
        let prepared = |share: usize| staging.join((outputs * share / 101).to_string()).exists();
        let manifest = self.manifest();
        let mut begun = false;
        let mut child = marelle("build", &self.root)
            .args(["--quiet", "--output"])
            .arg(&self.site)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while child.try_wait().unwrap().is_none() {
            let reached = match point {
                Point::Prepared(share) => prepared(share),
                Point::Announced => staging.exists() && self.manifest() != manifest,
                Point::Placed(share) => begun && !prepared(share),
                Point::Emptied => begun && !staging.exists(),
            };
            if reached {
                return kill(&mut child);
            }
            begun |= match point {
                Point::Placed(share) => prepared(share),
                _ => staging.exists(),
            };
            std::thread::yield_now();
        }
        false
    }

    /// When the manifest was written, if there is one.
    fn manifest(&self) -> Option<SystemTime> {
        let outputs = std::fs::read_dir(self.root.join(".marelle/sorties")).ok()?;
        let manifests = outputs.filter_map(|folder| {
            let manifest = folder.ok()?.path().join("manifeste");
            manifest.metadata().ok()?.modified().ok()
        });
        manifests.max()
    }
}

/// Kills a build at once (SIGKILL); `false` when it had ended by itself.
fn kill(child: &mut Child) -> bool {
    child.kill().unwrap();
    !child.wait().unwrap().success()
}

/// Each file of the site is wholly that of before or wholly that of after.
#[track_caller]
fn hold_whole(site: &Path, old: &Tree, new: &Tree, point: Point) {
    let staging = format!("{STAGING_FOLDER}/");
    for (path, bytes) in tree(site) {
        if path.starts_with(&staging) {
            continue;
        }
        let whole = [old, new]
            .iter()
            .any(|tree| tree.get(&path) == Some(&bytes));
        assert!(
            whole,
            "{point:?}: {path} is neither the old file nor the new one"
        );
    }
}
