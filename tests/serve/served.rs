//! A server of a small portal, and requests to it byte by byte: a client library would tidy up
//! the very paths that are tried.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::answer::Answer;
use super::events::Events;
use crate::portal_folder::{PortalFolder, TODAY};

/// How long anything may take: a loaded computer is slow, a fault lasts for ever.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at a condition.
pub(super) const LOOK: Duration = Duration::from_millis(10);

/// The second service, which nothing links to: it may be moved at will.
pub(super) const OTHER: &str = "content/services/autre.md";

/// A running `marelle serve`, killed when dropped.
pub(super) struct Served {
    pub(super) portal: PortalFolder,
    process: Child,
    pub(super) port: u16,
}

impl Served {
    /// Serves the small portal with a second service.
    pub(super) fn new() -> Self {
        let portal = PortalFolder::new();
        portal.write(OTHER, service("Autre relais"));
        Self::of(portal, &[])
    }

    /// Serves a portal and waits until it says its address.
    pub(super) fn of(portal: PortalFolder, options: &[&str]) -> Self {
        let command = portal.command(&["serve", "--port", "0", "--today", TODAY]);
        Self::started(portal, command, options)
    }

    /// Starts a command that serves a portal, and waits until it says its address.
    pub(super) fn started(portal: PortalFolder, mut command: Command, options: &[&str]) -> Self {
        let said = portal.path("said.txt");
        let file = File::create(&said).unwrap();
        command.arg("--root").arg(portal.root()).args(options);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let mut process = command.stderr(file).spawn().unwrap();
        let port = until("the server says its address", || {
            let said = std::fs::read_to_string(&said).unwrap();
            let ended = process.try_wait().unwrap();
            assert!(ended.is_none(), "serve ended: {ended:?}\n{said}");
            let (_, rest) = said.split_once("http://127.0.0.1:")?;
            rest.split_once('/')?.0.parse().ok()
        });
        Self {
            portal,
            process,
            port,
        }
    }

    /// What the server said at the terminal.
    pub(super) fn said(&self) -> String {
        self.portal.read("said.txt")
    }

    /// Waits until the terminal says something.
    #[track_caller]
    pub(super) fn says(&self, text: &str) -> String {
        until(&format!("the terminal says {text}"), || {
            let said = self.said();
            said.contains(text).then_some(said)
        })
    }

    /// Sends bytes as they are and reads until the server closes.
    pub(super) fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // A server that refuses a long request may close before it has read all of it.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::of(&bytes)
    }

    /// A request with these headers after its first line.
    pub(super) fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let request = format!("{method} {target} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n");
        self.raw(request.as_bytes())
    }

    /// An ordinary request.
    pub(super) fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, "Host: localhost\r\n")
    }

    /// Waits until a page holds a text.
    #[track_caller]
    pub(super) fn shows(&self, target: &str, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.get(target).body.contains(text) {
            let late = Instant::now() >= end;
            assert!(!late, "{target} does not show {text}\n{}", self.said());
            thread::sleep(LOOK);
        }
    }

    /// The secret of this server's pages.
    pub(super) fn token(&self) -> String {
        let page = self.get("/").body;
        let (_, rest) = page
            .split_once("name=\"marelle-serve\" content=\"")
            .unwrap();
        rest.split_once(' ').unwrap().0.to_owned()
    }

    /// The stream of states.
    pub(super) fn events(&self) -> Events {
        Events::open(self.port, &self.token())
    }

    /// Waits until the site is what a build of the same files in another folder gives.
    #[track_caller]
    pub(super) fn becomes_what_a_build_gives(&self, what: &str) {
        self.becomes(&clean_build(&self.portal), what);
    }

    /// Waits until the site is this one.
    #[track_caller]
    pub(super) fn becomes(&self, clean: &BTreeMap<String, Vec<u8>>, what: &str) {
        let mut different = Vec::new();
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            different = differences(&self.portal.path("public"), clean);
            if different.is_empty() {
                return self.answers(clean);
            }
            thread::sleep(LOOK);
        }
        panic!("{what}: {different:?}\n{}", self.said());
    }

    /// Every file answers under its address with its bytes, and a page with the server's script.
    /// Nothing is waited for: the files are in place a moment before the server knows of them,
    /// and an answer must not show that moment.
    #[track_caller]
    fn answers(&self, site: &BTreeMap<String, Vec<u8>>) {
        for (path, bytes) in site {
            let address = match path.strip_suffix("index.html") {
                Some(folder) => format!("/{folder}"),
                None => format!("/{path}"),
            };
            let answer = self.get(&address);
            assert_eq!(answer.status, 200, "{address}\n{}", self.said());
            assert!(answer.without_script() == *bytes, "{address}");
            let length = answer.header("content-length");
            assert_eq!(length, answer.bytes.len().to_string(), "{address}");
        }
    }

    /// Whether the server holds a file of this name open.
    #[cfg(target_os = "linux")]
    pub(super) fn holds(&self, name: &str) -> bool {
        let files = std::fs::read_dir(format!("/proc/{}/fd", self.process.id())).unwrap();
        let paths = files.filter_map(|file| std::fs::read_link(file.ok()?.path()).ok());
        paths.into_iter().any(|path| path.ends_with(name))
    }

    /// Sends a signal.
    pub(super) fn signal(&self, signal: &str) {
        let id = self.process.id().to_string();
        let mut kill = Command::new("kill");
        assert!(kill.args(["-s", signal, &id]).status().unwrap().success());
    }

    /// Sends a signal, and gives the code it ends with.
    pub(super) fn end_by(&mut self, signal: &str) -> Option<i32> {
        self.signal(signal);
        until("the server ends", || self.process.try_wait().unwrap()).code()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A service's file.
pub(super) fn service(name: &str) -> String {
    format!(
        "+++\nnom = \"{name}\"\ntype = \"rpe\"\n\
         adresse = {{ voie = \"2 rue de l'Essai\", code_postal = \"13530\", commune = \"Trets\" }}\n\
         date_maj = 2026-10-12\n+++\n## Venir\n\nTexte de {name}.\n"
    )
}

/// Waits for a condition.
#[track_caller]
pub(super) fn until<T>(what: &str, mut condition: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(value) = condition() {
            return value;
        }
        assert!(Instant::now() < end, "still waiting: {what}");
        thread::sleep(LOOK);
    }
}

/// What a build of the portal's files gives in a folder where nothing was built before.
pub(super) fn clean_build(portal: &PortalFolder) -> BTreeMap<String, Vec<u8>> {
    clean_build_on(portal, TODAY)
}

/// The same on another day.
pub(super) fn clean_build_on(portal: &PortalFolder, day: &str) -> BTreeMap<String, Vec<u8>> {
    let clean = portal.empty_beside();
    clean.write("marelle.toml", portal.read("marelle.toml"));
    for folder in ["content", "themes"] {
        for (path, bytes) in files(&portal.path(folder)) {
            clean.write(&format!("{folder}/{path}"), bytes);
        }
    }
    clean.build(&["--today", day]);
    clean.site()
}

fn differences(folder: &Path, clean: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let site = files(folder);
    let paths = site.keys().chain(clean.keys());
    let different = paths.filter(|path| site.get(*path) != clean.get(*path));
    different.cloned().collect()
}

/// Every file below a folder; one that leaves while it is looked at is not there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter();
    let entries = entries.filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).ok()?.to_str()?.to_owned();
            Some((path, std::fs::read(entry.path()).ok()?))
        })
        .collect()
}
