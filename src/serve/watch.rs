//! Says when files of the portal changed. What changed, the build finds by itself.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How long the files must be quiet before a build.
const QUIET: Duration = Duration::from_millis(15);

/// How long a build may wait for files that are never quiet.
const AT_MOST: Duration = Duration::from_millis(100);

/// How often files are looked at where the system tells of no change.
const POLL: Duration = Duration::from_millis(500);

/// What reaches the loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// A file changed.
    Changed,
    /// The program is asked to stop.
    Stop,
}

/// Why the loop woke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wake {
    /// Files changed, and are quiet.
    Changed,
    /// The time given has passed.
    Deadline,
    /// The program is asked to stop.
    Stop,
}

/// What to watch.
#[derive(Debug, Clone)]
pub struct WatchSetting {
    /// The portal's folder.
    pub root: PathBuf,
    /// The output folder: its removal is a change, what happens inside is not.
    pub output: PathBuf,
    /// Whether to look at the files again and again instead of listening to the system.
    pub poll: bool,
}

/// Watches a portal.
pub struct Watch {
    setting: WatchSetting,
    watcher: Option<Box<dyn Watcher + Send>>,
    sender: Sender<Signal>,
    receiver: Receiver<Signal>,
    polls: bool,
    /// Whether a watched folder itself came or went: the system's watch goes with it.
    moved: Arc<AtomicBool>,
}

impl Watch {
    /// Begins to watch. Where the system refuses (its limit of watches is reached), the files
    /// are polled.
    pub fn new(setting: WatchSetting) -> Self {
        let (sender, receiver) = channel();
        let polls = setting.poll;
        let mut watch = Self {
            setting,
            watcher: None,
            sender,
            receiver,
            polls,
            moved: Arc::default(),
        };
        if !polls && watch.listen().is_err() {
            watch.polls = true;
        }
        if watch.polls {
            watch.watcher = watch.poller();
        }
        watch
    }

    /// Whether files are polled.
    pub fn polls(&self) -> bool {
        self.polls
    }

    /// Where others may send a signal.
    pub fn sender(&self) -> Sender<Signal> {
        self.sender.clone()
    }

    /// Waits until files changed and are quiet, the time given has passed, or the program is
    /// asked to stop.
    pub fn wait(&self, at_most: Duration) -> Wake {
        match self.receiver.recv_timeout(at_most) {
            Ok(Signal::Changed) => self.quiet(),
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => Wake::Stop,
            Err(RecvTimeoutError::Timeout) => Wake::Deadline,
        }
    }

    fn quiet(&self) -> Wake {
        let first = Instant::now();
        while first.elapsed() < AT_MOST {
            match self.receiver.recv_timeout(QUIET) {
                Ok(Signal::Changed) => {}
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return Wake::Stop,
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        Wake::Changed
    }

    /// Watches folders that were not there before: a new `themes/`, a `content/` that came back.
    pub fn refresh(&mut self) {
        // Looking through all folders again takes longer than a build.
        let moved = self.moved.swap(false, Ordering::Relaxed);
        if moved && !self.polls && self.listen().is_err() {
            self.polls = true;
            self.watcher = self.poller();
        }
    }

    fn listen(&mut self) -> notify::Result<()> {
        if self.watcher.is_none() {
            let handler = self.handler();
            self.watcher = Some(Box::new(RecommendedWatcher::new(
                handler,
                Config::default(),
            )?));
        }
        let Some(watcher) = &mut self.watcher else {
            return Ok(());
        };
        watch_folders(watcher.as_mut(), &self.setting.root)
    }

    fn poller(&self) -> Option<Box<dyn Watcher + Send>> {
        // Times of change are compared in whole seconds, and only later ones count: a second save
        // within one second, or an older file put back, shows only in the contents.
        let config = Config::default()
            .with_poll_interval(POLL)
            .with_compare_contents(true);
        let mut poller = PollWatcher::new(self.handler(), config).ok()?;
        // What cannot be polled now is found at the next build.
        let _ = watch_folders(&mut poller, &self.setting.root);
        Some(Box::new(poller))
    }

    fn handler(&self) -> impl FnMut(notify::Result<Event>) + Send + 'static {
        let sender = self.sender.clone();
        let filter = Filter::new(&self.setting);
        let moved = Arc::clone(&self.moved);
        move |event| {
            if event.as_ref().map_or(true, |event| filter.is_of_top(event)) {
                moved.store(true, Ordering::Relaxed);
            }
            // A fault of the watcher may hide a change: the build looks for itself.
            if event.map_or(true, |event| filter.is_change(&event)) {
                let _ = sender.send(Signal::Changed);
            }
        }
    }
}

fn watch_folders(watcher: &mut dyn Watcher, root: &Path) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in ["content", "themes"] {
        let folder = root.join(folder);
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(())
}

/// Tells a change of the portal's files from the noise of a build.
struct Filter {
    root: PathBuf,
    output: PathBuf,
}

impl Filter {
    fn new(setting: &WatchSetting) -> Self {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self {
            root: absolute(&setting.root),
            output: absolute(&setting.output),
        }
    }

    fn is_change(&self, event: &Event) -> bool {
        let read = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            EventKind::Access(_) => true,
            _ => false,
        };
        let removed = matches!(event.kind, EventKind::Remove(_));
        !read && event.paths.iter().any(|path| self.is_source(path, removed))
    }

    /// Whether a folder that is watched as a whole came or went.
    fn is_of_top(&self, event: &Event) -> bool {
        let top = [self.root.join("content"), self.root.join("themes")];
        !matches!(event.kind, EventKind::Access(_))
            && event.paths.iter().any(|path| top.contains(path))
    }

    fn is_source(&self, path: &Path, removed: bool) -> bool {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if path.starts_with(&self.output) {
            return removed && path == self.output;
        }
        let Ok(inside) = path.strip_prefix(&self.root) else {
            return false;
        };
        let mut names = inside.components().filter_map(|component| match component {
            Component::Normal(name) => name.to_str(),
            _ => None,
        });
        let top = names.next();
        matches!(top, Some("marelle.toml" | "content" | "themes"))
            && !names.any(|name| name == "node_modules" || name == ".marelle")
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, RemoveKind};
    use notify::{Event, EventKind};

    use super::{Filter, WatchSetting};

    fn is_change(kind: EventKind, path: &str) -> bool {
        let setting = WatchSetting {
            root: "/p".into(),
            output: "/p/public".into(),
            poll: false,
        };
        Filter::new(&setting).is_change(&Event::new(kind).add_path(path.into()))
    }

    #[test]
    fn sources_are_told_from_the_noise_of_a_build() {
        let created = EventKind::Create(CreateKind::File);
        for path in [
            "/p/marelle.toml",
            "/p/content/a.md",
            "/p/themes/x/styles/a.css",
        ] {
            assert!(is_change(created, path), "{path}");
        }
        for path in [
            "/p/public/index.html",
            "/p/.marelle/x",
            "/p/node_modules/x",
            "/q/content/a.md",
            "/p/a.md",
        ] {
            assert!(!is_change(created, path), "{path}");
        }
        assert!(!is_change(
            EventKind::Access(AccessKind::Open(AccessMode::Read)),
            "/p/content/a.md"
        ));
        assert!(is_change(
            EventKind::Access(AccessKind::Close(AccessMode::Write)),
            "/p/content/a.md"
        ));
        assert!(is_change(
            EventKind::Remove(RemoveKind::Folder),
            "/p/public"
        ));
    }
}
