//! Builds killed at any moment at all, many times: `RANDOM_KILLS` in number.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use marelle::address::STAGING_FOLDER;
use tempfile::TempDir;

use crate::ALONE;
use crate::support::portal::small_portal;
use crate::support::program::{build, marelle};
use crate::support::tree::{Tree, assert_same, copy, tree, work_folder, write};

/// How often, where `RANDOM_KILLS` does not say.
const KILLS: usize = 80;

/// How many must have left some files of before and some of after: more are made until so many have.
const LEAST_MIXED: usize = 5;

/// Where the moments come from: the same ones at each run, as far as a computer's haste allows.
const SEED: u64 = 20_261_122;

/// Numbers without order (SplitMix64: Steele, Lea, Flood, 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    fn part_of(&mut self, whole: Duration) -> Duration {
        whole * u32::try_from(self.below(1000)).unwrap() / 1000
    }
}

/// The small portal in one of two states, with its site.
struct Portal {
    _folder: TempDir,
    root: PathBuf,
    site: PathBuf,
}

impl Portal {
    fn new() -> Self {
        let folder = work_folder();
        let (root, site) = (folder.path().join("portail"), folder.path().join("site"));
        copy(&small_portal(), &root);
        Self {
            _folder: folder,
            root,
            site,
        }
    }

    /// Changes a word that every page shows, and which pages there are.
    fn turn(&self, state: usize) {
        let settings = self.root.join("marelle.toml");
        let text = std::fs::read_to_string(small_portal().join("marelle.toml")).unwrap();
        let title = ["titre = \"Avant, ", "titre = \"Tout autrement "][state];
        std::fs::write(settings, text.replace("titre = \"", title)).unwrap();
        let page = |name: &str| format!("content/pages/{name}.md");
        let (here, gone) = [("avant", "apres"), ("apres", "avant")][state];
        write(
            &self.root,
            &page(here),
            "+++\ntitre = \"Essai\"\n+++\nUne page.\n",
        );
        let _ = std::fs::remove_file(self.root.join(page(gone)));
    }

    fn starts(&self) -> Child {
        let mut program = marelle("build", &self.root);
        let quiet = program.arg("--quiet").arg("--output").arg(&self.site);
        quiet
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    fn is_staging(&self) -> bool {
        self.site.join(STAGING_FOLDER).exists()
    }

    /// Whether the build has begun to replace pages by those of a site: the first one is there.
    fn is_placing(&self, new: &Tree) -> bool {
        std::fs::read(self.site.join("404.html")).ok().as_ref() == new.get("404.html")
    }

    /// How long an undisturbed build takes until it prepares files, and from then on.
    fn lengths(&self) -> Lengths {
        let (began, mut child) = (Instant::now(), self.starts());
        let mut until_staging = None;
        while child.try_wait().unwrap().is_none() {
            if until_staging.is_none() && self.is_staging() {
                until_staging = Some(began.elapsed());
            }
        }
        let whole = began.elapsed();
        let until_staging = until_staging.unwrap_or(whole);
        let rest = whole - until_staging;
        Lengths([until_staging, rest, rest / 10])
    }
}

/// What pages may hold at any moment: the bytes of before, or those of after.
struct States<'s>([&'s Tree; 2]);

impl States<'_> {
    /// One page, read while a build may be replacing it.
    #[track_caller]
    fn hold(&self, site: &Path, path: &str) {
        let bytes = std::fs::read(site.join(path)).ok();
        let whole = self.0.iter().any(|tree| tree.get(path) == bytes.as_ref());
        assert!(whole, "{path} is torn, or gone where both sites have it");
    }

    /// Every file; whether there are some of both states.
    #[track_caller]
    fn hold_all(&self, site: &Path) -> bool {
        let staging = format!("{STAGING_FOLDER}/");
        let standing = tree(site).into_iter();
        let standing: Tree = standing
            .filter(|(path, _)| !path.starts_with(&staging))
            .collect();
        for path in self.0.iter().flat_map(|tree| tree.keys()) {
            self.hold(site, path);
        }
        let known = |path: &str| self.0.iter().any(|tree| tree.contains_key(path));
        let strange: Vec<_> = standing.keys().filter(|path| !known(path)).collect();
        assert!(strange.is_empty(), "{strange:?}");
        self.0.iter().all(|tree| standing != **tree)
    }
}

/// How long the parts of a build take: until it prepares files, until it is over, and from its
/// first page on. They follow the computer's haste.
struct Lengths([Duration; 3]);

/// Starts a build of the site `new` and kills it at a random moment, reading random pages
/// meanwhile; `false` when it had ended before.
fn killed(
    portal: &Portal,
    (states, new): (&States<'_>, &Tree),
    random: &mut Random,
    lengths: &mut Lengths,
) -> bool {
    let paths: Vec<&String> = states.0.iter().flat_map(|tree| tree.keys()).collect();
    // Before it prepares files, a program starts and reads: few kills fall there.
    let part = [0, 1, 1, 1, 2, 2, 2, 2][random.below(8)];
    let delay = random.part_of(lengths.0[part]);
    let mut child = portal.starts();
    let mut since = None;
    while child.try_wait().unwrap().is_none() {
        states.hold(&portal.site, paths[random.below(paths.len())]);
        let has_begun = match part {
            0 => true,
            1 => portal.is_staging(),
            _ => portal.is_placing(new),
        };
        if since.is_none() && has_begun {
            since = Some(Instant::now());
        }
        if since.is_some_and(|since| since.elapsed() >= delay) {
            lengths.0[part] = lengths.0[part] * 21 / 20;
            return crate::kill(&mut child);
        }
        std::thread::yield_now();
    }
    lengths.0[part] = lengths.0[part] * 4 / 5;
    false
}

#[test]
fn random_kills_tear_no_page_and_are_healed() {
    let asked = std::env::var("RANDOM_KILLS");
    let wanted = asked.map_or(KILLS, |kills| kills.parse().unwrap());
    let _alone = ALONE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let portal = Portal::new();
    let mut random = Random(SEED);
    let mut lengths = Lengths([Duration::ZERO; 3]);
    let [before, after] = [0, 1].map(|state| {
        portal.turn(state);
        lengths = portal.lengths();
        tree(&portal.site)
    });
    let states = States([&before, &after]);
    let (mut kills, mut mixed, mut state) = (0, 0, 1);
    for _ in 0..6 * wanted {
        if kills >= wanted && mixed >= LEAST_MIXED {
            break;
        }
        state = 1 - state;
        portal.turn(state);
        let aim = (&states, states.0[state]);
        let was_killed = killed(&portal, aim, &mut random, &mut lengths);
        kills += usize::from(was_killed);
        mixed += usize::from(states.hold_all(&portal.site));
        // Now and then the next build is killed too, or is one of the old files.
        if random.below(8) == 0 {
            state = 1 - state;
            portal.turn(state);
        }
        if random.below(8) != 0 {
            build(&portal.root, &portal.site);
            assert_same(&tree(&portal.site), states.0[state], "not healed");
        }
    }
    build(&portal.root, &portal.site);
    assert_same(
        &tree(&portal.site),
        states.0[state],
        "not healed at the end",
    );
    assert!(kills >= wanted, "builds ended before they were killed");
    assert!(
        mixed >= LEAST_MIXED,
        "only {mixed} kills fell among the replacements"
    );
    println!("{mixed} of {kills} kills fell among the replacements");
}
