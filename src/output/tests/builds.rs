//! A portal on the disk, built again and again, and the plainest promises.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::fuse::Fuse;
use crate::address::OutputPath;
use crate::output::disk::Disk;
use crate::output::manifest::Manifest;
use crate::output::plan::Plan;
use crate::output::{Key, OutputFault, OutputFolder, OutputMemory, Written};

/// Files by path: what a build wants, or what stands.
pub(super) type Files = BTreeMap<String, String>;

/// An output folder and a state folder, both temporary.
pub(super) struct Portal {
    pub(super) root: TempDir,
}

impl Portal {
    /// In memory where the system offers it: hundreds of builds that wait for a disk are slow.
    pub(super) fn new() -> Self {
        let root = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new());
        Self {
            root: root.unwrap(),
        }
    }

    pub(super) fn site(&self) -> PathBuf {
        self.root.path().join("public")
    }

    pub(super) fn state(&self) -> PathBuf {
        self.root.path().join(".marelle")
    }

    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.site().join(path)
    }

    pub(super) fn open(&self) -> Result<OutputFolder, OutputFault> {
        OutputFolder::open_within(&self.site(), &self.state(), Duration::ZERO)
    }

    /// One build, as the flow makes it.
    pub(super) fn build(&self, plan: &Files) -> Result<Written, OutputFault> {
        build_in(&mut self.open()?, plan)
    }

    /// One build that is killed before its n-th change; `true` when it was.
    pub(super) fn build_stopped(&self, plan: &Files, after: u64) -> bool {
        let fuse = Fuse::after(after);
        let disk = Disk::with_fuse(fuse.clone());
        let mut memory = OutputMemory::default();
        let (site, state) = (self.site(), self.state());
        let folder = OutputFolder::open_on(disk, &site, &state, Duration::ZERO, &mut memory);
        let answer = folder.and_then(|mut folder| build_in(&mut folder, plan));
        assert_eq!(answer.is_err(), fuse.has_blown(), "{answer:?}");
        fuse.has_blown()
    }

    /// The site as it stands, staging left out.
    pub(super) fn files(&self) -> Files {
        let mut files = Files::new();
        read_tree(&self.site(), "", &mut files).unwrap();
        files.retain(|path, _| !path.starts_with(".marelle-en-cours"));
        files
    }

    /// Every folder below the site.
    pub(super) fn folders(&self) -> Vec<String> {
        let mut folders = Vec::new();
        read_folders(&self.site(), "", &mut folders);
        folders.sort();
        folders
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    /// The only manifest of the state folder.
    pub(super) fn manifest(&self) -> PathBuf {
        let mut states = fs::read_dir(self.state().join("sorties")).unwrap();
        states.next().unwrap().unwrap().path().join("manifeste")
    }
}

/// Keeps or stages each file of a plan, then commits.
pub(super) fn build_in(folder: &mut OutputFolder, plan: &Files) -> Result<Written, OutputFault> {
    let mut kept = Vec::new();
    let mut staged = Vec::new();
    for (path, text) in plan {
        let path = path_of(path);
        let key = key_of(&path, text);
        if folder.keeps(&path, &key) {
            kept.push(path);
        } else {
            staged.push(folder.stage(&path, key, text.as_bytes())?);
        }
    }
    folder.commit(&kept.iter().collect::<Vec<_>>(), staged)
}

pub(super) fn path_of(path: &str) -> OutputPath {
    OutputPath::parse(path).unwrap()
}

pub(super) fn key_of(path: &OutputPath, text: &str) -> Key {
    blake3::hash(format!("{path}\n{text}").as_bytes()).into()
}

pub(super) fn files<const N: usize>(files: [(&str, &str); N]) -> Files {
    files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect()
}

/// The folders that a tree of files needs and no other.
pub(super) fn folders_for(files: &Files) -> Vec<String> {
    let folders: std::collections::BTreeSet<String> = files
        .keys()
        .flat_map(|path| path.match_indices('/').map(|(at, _)| path[..at].to_owned()))
        .collect();
    folders.into_iter().collect()
}

fn read_tree(folder: &Path, prefix: &str, files: &mut Files) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type()?.is_dir() {
            read_tree(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

fn read_folders(folder: &Path, prefix: &str, folders: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            read_folders(&entry.path(), &format!("{path}/"), folders);
            folders.push(path);
        }
    }
}

fn small_site() -> Files {
    files([
        ("assets/style.css", "p {}"),
        ("fiches/a/index.html", "A"),
        ("fiches/b/index.html", "B"),
        ("index.html", "accueil"),
    ])
}

#[test]
fn a_build_makes_the_site() {
    let portal = Portal::new();
    let written = portal.build(&small_site()).unwrap();
    assert_eq!(
        written,
        Written {
            written: 4,
            kept: 0,
            removed: 0,
            written_bytes: 13,
        }
    );
    assert_eq!(portal.files(), small_site());
    assert_eq!(
        portal.folders(),
        ["assets", "fiches", "fiches/a", "fiches/b"]
    );
}

#[test]
fn a_second_build_keeps_all_and_writes_nothing() {
    let portal = Portal::new();
    portal.build(&small_site()).unwrap();
    let old = [
        portal.manifest(),
        portal.site(),
        portal.at("fiches/a/index.html"),
    ];
    let times = || {
        old.each_ref()
            .map(|path| fs::metadata(path).unwrap().modified().unwrap())
    };
    let before = times();
    std::thread::sleep(Duration::from_millis(20));
    let mut folder = portal.open().unwrap();
    assert!(folder.is_intact());
    let written = build_in(&mut folder, &small_site()).unwrap();
    assert_eq!((written.written, written.kept, written.removed), (0, 4, 0));
    drop(folder);
    assert_eq!(times(), before);
}

#[test]
fn what_changes_is_replaced_and_what_goes_is_removed_with_its_folder() {
    let portal = Portal::new();
    portal.build(&small_site()).unwrap();
    let mut plan = small_site();
    plan.remove("fiches/b/index.html");
    plan.insert("index.html".into(), "bienvenue".into());
    plan.insert("communes/index.html".into(), "C".into());
    let written = portal.build(&plan).unwrap();
    assert_eq!((written.written, written.kept, written.removed), (2, 2, 1));
    assert_eq!(portal.files(), plan);
    assert_eq!(portal.folders(), folders_for(&plan));
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let portal = Portal::new();
    for plan in [
        files([("a", "fichier"), ("b/c/d", "D"), ("b/e", "E")]),
        files([("a/x/y.html", "Y"), ("b", "fichier")]),
        files([("a", "fichier"), ("b/c", "C")]),
    ] {
        portal.build(&plan).unwrap();
        assert_eq!(portal.files(), plan);
        assert_eq!(portal.folders(), folders_for(&plan));
    }
}

#[test]
fn a_name_that_changes_by_case_only_is_never_lost() {
    let portal = Portal::new();
    portal.build(&files([("Fiches/A.html", "A")])).unwrap();
    let plan = files([("fiches/a.html", "A")]);
    portal.build(&plan).unwrap();
    assert_eq!(portal.files().into_values().collect::<Vec<_>>(), ["A"]);
    assert_eq!(portal.build(&plan).unwrap().kept, 1);
}

#[test]
fn what_was_deleted_or_altered_by_hand_is_made_again() {
    let portal = Portal::new();
    portal.build(&small_site()).unwrap();
    fs::remove_dir_all(portal.at("fiches")).unwrap();
    portal.write("index.html", "vandalisé");
    assert!(!portal.open().unwrap().is_intact());
    assert_eq!(portal.build(&small_site()).unwrap().written, 3);
    assert_eq!(portal.files(), small_site());
    fs::remove_dir_all(portal.site()).unwrap();
    assert_eq!(portal.build(&small_site()).unwrap().written, 4);
    assert_eq!(portal.files(), small_site());
}

#[test]
fn files_of_others_stay_wherever_they_are() {
    let portal = Portal::new();
    portal.build(&small_site()).unwrap();
    portal.write("CNAME", "portail.example");
    portal.write("fiches/b/note.txt", "à moi");
    portal.write("fiches/vide/.gitkeep", "");
    let plan = files([("index.html", "accueil")]);
    portal.build(&plan).unwrap();
    let mut expected = plan;
    expected.extend(files([
        ("CNAME", "portail.example"),
        ("fiches/b/note.txt", "à moi"),
        ("fiches/vide/.gitkeep", ""),
    ]));
    assert_eq!(portal.files(), expected);
}

#[test]
fn what_is_staged_and_not_committed_leaves_the_site_as_it_was() {
    let portal = Portal::new();
    portal.build(&small_site()).unwrap();
    let folder = portal.open().unwrap();
    let path = path_of("index.html");
    let _staged = folder.stage(&path, key_of(&path, "neuf"), b"neuf").unwrap();
    assert!(portal.at(".marelle-en-cours/0").exists());
    drop(folder);
    assert!(!portal.at(".marelle-en-cours").exists());
    assert_eq!(portal.build(&small_site()).unwrap().kept, 4);
}

#[test]
fn one_open_folder_serves_many_builds() {
    let portal = Portal::new();
    let mut folder = portal.open().unwrap();
    for turn in 0..3 {
        let mut plan = small_site();
        plan.insert("index.html".into(), format!("tour {turn}"));
        let written = build_in(&mut folder, &plan).unwrap();
        assert_eq!(written.written, if turn == 0 { 4 } else { 1 });
        assert_eq!(portal.files(), plan);
        assert!(!portal.at(".marelle-en-cours").exists());
    }
}

#[test]
fn many_threads_stage_at_once() {
    let portal = Portal::new();
    let mut folder = portal.open().unwrap();
    let stage = |number: usize| {
        let path = path_of(&format!("fiches/{number}/index.html"));
        let text = number.to_string();
        folder.stage(&path, key_of(&path, &text), text.as_bytes())
    };
    let staged = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|thread| {
                let stage = &stage;
                scope.spawn(move || (0..50).map(|n| stage(thread * 50 + n)).collect::<Vec<_>>())
            })
            .collect();
        let results = threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap());
        results.collect::<Result<Vec<_>, _>>().unwrap()
    });
    assert_eq!(folder.commit(&[], staged).unwrap().written, 400);
    let files = portal.files();
    assert!((0..400).all(|n| files[&format!("fiches/{n}/index.html")] == n.to_string()));
}

#[test]
fn assets_come_before_the_pages_that_name_them() {
    let portal = Portal::new();
    let folder = portal.open().unwrap();
    let stage = |path: &str| {
        let path = path_of(path);
        folder.stage(&path, key_of(&path, ""), b"").unwrap()
    };
    let staged = ["a.html", "b.json", "z.css", "assets/i.json"].map(stage);
    let plan = Plan::new(&Manifest::default(), &[], staged.into()).unwrap();
    let order: Vec<&str> = plan
        .staged
        .iter()
        .map(|staged| staged.path().as_str())
        .collect();
    assert_eq!(order, ["assets/i.json", "z.css", "a.html", "b.json"]);
}

#[test]
fn a_file_is_kept_only_with_its_length_and_its_time() {
    let portal = Portal::new();
    let plan = files([("index.html", "accueil")]);
    portal.build(&plan).unwrap();
    let at = portal.at("index.html");
    let time = fs::metadata(&at).unwrap().modified().unwrap();
    for (text, shift) in [("accueil!", 0), ("ACCUEIL", 1)] {
        fs::write(&at, text).unwrap();
        let file = fs::File::options().write(true).open(&at).unwrap();
        file.set_modified(time + Duration::from_secs(shift))
            .unwrap();
        assert_eq!(portal.build(&plan).unwrap().written, 1, "{text}");
        assert_eq!(portal.files(), plan);
        let file = fs::File::options().write(true).open(&at).unwrap();
        file.set_modified(time).unwrap();
        portal.build(&plan).unwrap();
    }
}

/// Where case does not count, removing the old name last would remove the new file.
#[test]
fn an_old_name_of_other_case_goes_first() {
    let portal = Portal::new();
    let folder = portal.open().unwrap();
    let mut manifest = Manifest::default();
    for path in ["Fiches/A.html", "fiches/b.html", "Dossier", "Page/x"] {
        manifest.forget(path_of(path));
    }
    let staged = ["fiches/a.html", "dossier/x", "page"].map(|path| {
        let path = path_of(path);
        folder.stage(&path, key_of(&path, ""), b"").unwrap()
    });
    let plan = Plan::new(&manifest, &[], staged.into()).unwrap();
    let first: Vec<&str> = plan
        .removed_first()
        .into_iter()
        .map(OutputPath::as_str)
        .collect();
    assert_eq!(first, ["Dossier", "Fiches/A.html", "Page/x"]);
}
