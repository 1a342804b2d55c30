//! A small valid portal in a folder of its own, and the program run on it.
#![allow(
    clippy::disallowed_methods,
    dead_code,
    unreachable_pub,
    reason = "tests write files and run the program; each test crate holds this and uses a part of it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The day of every build of these tests.
pub const TODAY: &str = "2026-11-22";

/// The files of the portal: eight communes, four kinds, one relay, one page.
const FILES: &[(&str, &str)] = &[
    ("marelle.toml", include_str!("marelle.toml")),
    ("content/types.toml", include_str!("content/types.toml")),
    (
        "content/territoires/communes.geojson",
        include_str!("content/territoires/communes.geojson"),
    ),
    (
        "content/territoires/ctg-sainte-victoire.toml",
        include_str!("content/territoires/ctg-sainte-victoire.toml"),
    ),
    (
        "content/services/relais.md",
        include_str!("content/services/relais.md"),
    ),
    (
        "content/pages/familles/aides.md",
        include_str!("content/pages/familles/aides.md"),
    ),
];

/// A portal's folder, removed when dropped.
pub struct PortalFolder {
    folder: tempfile::TempDir,
}

/// What a command did.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl PortalFolder {
    /// The valid portal.
    pub fn new() -> Self {
        Self::empty().filled()
    }

    /// The valid portal, in memory where the system has such a place: a disk takes most of the
    /// time of a test that writes thousands of files.
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let folder = folder.unwrap();
        Self { folder }.filled()
    }

    /// A folder that holds nothing, on the disk of this one.
    pub fn empty_beside(&self) -> Self {
        Self {
            folder: tempfile::tempdir_in(self.root().parent().unwrap()).unwrap(),
        }
    }

    fn filled(self) -> Self {
        for (path, text) in FILES {
            self.write(path, text);
        }
        self
    }

    /// A folder that holds nothing.
    pub fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn holds(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Replaces a text that a file holds.
    pub fn alter(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold {from}");
        self.write(path, text.replace(from, to));
    }

    pub fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    /// A command ready to run, in French and without the caller's own day.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_marelle"));
        command
            .args(arguments)
            .env_remove("SOURCE_DATE_EPOCH")
            .current_dir(self.root());
        command
    }

    /// Runs a command as it is.
    pub fn run_bare(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }

    /// Runs a command on this portal, on the day of the tests.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = self.command(arguments);
        command.arg("--root").arg(self.root());
        if !arguments.contains(&"--today") {
            command.args(["--today", TODAY]);
        }
        Ran::of(command.output().unwrap())
    }

    /// Builds, and expects it to succeed.
    pub fn build(&self, arguments: &[&str]) -> Ran {
        let ran = self.run(&[&["build"], arguments].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        ran
    }

    /// Every file of the built site: its path and its bytes.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.path("public"))
    }

    /// Every file of the built site: its path and its digest.
    pub fn digests(&self) -> BTreeMap<String, String> {
        let digest = |(path, bytes): (String, Vec<u8>)| (path, blake3::hash(&bytes).to_string());
        self.site().into_iter().map(digest).collect()
    }

    /// The files of the site whose path or bytes hold a text.
    pub fn files_with(&self, text: &str) -> Vec<String> {
        let holds = |bytes: &[u8]| {
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        };
        let site = self.site().into_iter();
        site.filter(|(path, bytes)| path.contains(text) || holds(bytes))
            .map(|(path, _)| path)
            .collect()
    }
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}{}", self.stdout, self.stderr))
    }
}

/// Every file below a folder: its path, `/` between segments, and its bytes.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}
