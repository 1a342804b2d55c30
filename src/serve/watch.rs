//! Says when files of the portal changed. What changed, the build finds by itself.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::changes::{Change, Changes};
use super::settling::Settling;
use super::signal::{Happening, Signal, Stopper};
use super::watch_filter::happening;
use super::watch_setting::{SOURCE_FOLDERS, WatchSetting};

/// How long the files must be quiet before a build.
const QUIET: Duration = Duration::from_millis(15);

/// How long a build may wait for files that are never quiet.
const AT_MOST: Duration = Duration::from_millis(100);

/// How long it may wait for a file that is written without an end.
const LONGEST: Duration = Duration::from_secs(60);

/// How often files are looked at where the system tells of no change.
const POLL: Duration = Duration::from_millis(500);

/// Why the loop woke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wake {
    /// Files changed, and are quiet. What is listed is for people: it may be empty.
    Changed(Vec<Change>),
    /// The time given has passed.
    Deadline,
    /// The program is asked to stop.
    Stop,
}

/// Watches a portal.
pub struct Watch {
    setting: WatchSetting,
    watcher: Watching,
    sender: Sender<Signal>,
    receiver: Receiver<Signal>,
}

/// How the files are watched.
enum Watching {
    /// The system tells.
    Listening(RecommendedWatcher),
    /// They are looked at: by name, and by what they hold.
    Polling(Option<[PollWatcher; 2]>),
}

impl Watch {
    /// Begins to watch. Where the system refuses (its limit of watches is reached), the files
    /// are polled.
    pub fn new(setting: WatchSetting) -> Self {
        let (sender, receiver) = channel();
        let listening = if setting.poll {
            None
        } else {
            listen(&setting, &sender).ok()
        };
        let watcher = listening.map_or_else(|| poll(&setting, &sender), Watching::Listening);
        Self {
            setting,
            watcher,
            sender,
            receiver,
        }
    }

    /// Whether files are polled.
    pub fn polls(&self) -> bool {
        matches!(self.watcher, Watching::Polling(_))
    }

    /// What asks the loop to stop.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    /// What asks the loop to build again.
    pub fn asker(&self) -> impl Fn() + Send + Sync + 'static {
        let sender = self.sender.clone();
        move || {
            // Nobody listens any more only when the program is ending already.
            let _ = sender.send(Signal::Happened(Happening::unknown()));
        }
    }

    /// Waits until files changed and are quiet, the time given has passed, or the program is
    /// asked to stop. Everything that stands when it returns is watched: what changes later is
    /// told.
    pub fn wait(&mut self, at_most: Duration) -> Wake {
        match self.receiver.recv_timeout(at_most) {
            Ok(Signal::Happened(happening)) => self.quiet(happening),
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => Wake::Stop,
            Err(RecvTimeoutError::Timeout) => Wake::Deadline,
        }
    }

    /// Waits until files are quiet, and what stands can be believed.
    fn quiet(&mut self, first: Happening) -> Wake {
        let began = Instant::now();
        let mut changes = Changes::default();
        let mut settling = Settling::default();
        changes.add(first);
        loop {
            if self.gather(&mut changes).is_none() {
                return Wake::Stop;
            }
            let remaining = settling.remaining(changes.doubted(), Instant::now());
            if remaining.is_zero() || began.elapsed() >= LONGEST {
                break;
            }
            match self.receiver.recv_timeout(remaining) {
                Ok(Signal::Happened(happening)) => changes.add(happening),
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return Wake::Stop,
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
        if changes.moves_folders {
            self.refresh();
        }
        Wake::Changed(changes.listed(&self.setting))
    }

    /// Takes what happens until nothing does; `None` when the program is asked to stop.
    fn gather(&self, changes: &mut Changes) -> Option<()> {
        let began = Instant::now();
        while began.elapsed() < AT_MOST {
            match self.receiver.recv_timeout(QUIET) {
                Ok(Signal::Happened(happening)) => changes.add(happening),
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        Some(())
    }

    /// Watches folders that were not there before: a new `themes/`, a `content/` that came back.
    pub fn refresh(&mut self) {
        let refused = match &mut self.watcher {
            Watching::Listening(watcher) => listen_to_folders(watcher, &self.setting).is_err(),
            Watching::Polling(watchers) => {
                if let Some(watchers) = watchers {
                    poll_folders(watchers, &self.setting);
                }
                false
            }
        };
        if refused {
            self.watcher = poll(&self.setting, &self.sender);
        }
    }
}

fn listen(setting: &WatchSetting, sender: &Sender<Signal>) -> notify::Result<RecommendedWatcher> {
    // A link may lead to the whole disk, and nothing behind one is read.
    let config = Config::default().with_follow_symlinks(false);
    let mut watcher = RecommendedWatcher::new(handler(setting, sender), config)?;
    listen_to_folders(&mut watcher, setting)?;
    Ok(watcher)
}

fn listen_to_folders(
    watcher: &mut RecommendedWatcher,
    setting: &WatchSetting,
) -> notify::Result<()> {
    watcher.watch(&setting.root, RecursiveMode::NonRecursive)?;
    for folder in SOURCE_FOLDERS.map(|folder| setting.root.join(folder)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    if let Some(folder) = setting.beside_output().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
    }
    Ok(())
}

fn poll(setting: &WatchSetting, sender: &Sender<Signal>) -> Watching {
    let config = Config::default()
        .with_poll_interval(POLL)
        .with_follow_symlinks(false);
    // Times of change are compared in whole seconds, and only later ones count: a second save
    // within one second, or an older file put back, shows only in the contents.
    let by_contents = config.with_compare_contents(true);
    let new = |config| PollWatcher::new(handler(setting, sender), config);
    let watchers = new(config).and_then(|names| Ok([names, new(by_contents)?]));
    let mut watchers = watchers.ok();
    if let Some(watchers) = &mut watchers {
        poll_folders(watchers, setting);
    }
    Watching::Polling(watchers)
}

/// What cannot be polled now is found at the next build.
fn poll_folders([names, contents]: &mut [PollWatcher; 2], setting: &WatchSetting) {
    let by_name = [Some(&*setting.root), setting.beside_output()];
    for folder in by_name.into_iter().flatten() {
        let _ = names.watch(folder, RecursiveMode::NonRecursive);
    }
    let sources = SOURCE_FOLDERS.into_iter().chain(["marelle.toml"]);
    for path in sources.map(|name| setting.root.join(name)) {
        if path.exists() {
            let _ = contents.watch(&path, RecursiveMode::Recursive);
        }
    }
}

fn handler(
    setting: &WatchSetting,
    sender: &Sender<Signal>,
) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    let (setting, sender) = (setting.clone(), sender.clone());
    move |event| {
        if let Some(happening) = happening(&setting, event) {
            // Nobody listens any more only when the program is ending already.
            let _ = sender.send(Signal::Happened(happening));
        }
    }
}
