//! Tells a change of the portal's files from the noise of a build.

use std::io::ErrorKind as IoErrorKind;
use std::path::{Component, Path};

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind, RenameMode};
use notify::{Error, ErrorKind, Event, EventKind};

use super::signal::{Happening, Touch};
use super::watch_setting::{SOURCE_FOLDERS, WatchSetting};

/// What happened to sources, if anything did.
pub(super) fn happening(setting: &WatchSetting, event: notify::Result<Event>) -> Option<Happening> {
    let event = match event {
        Ok(event) => event,
        Err(error) => return of_error(&error),
    };
    if event.need_rescan() {
        // The system lost count: anything may have changed.
        return Some(Happening::unknown());
    }
    if is_reading(event.kind) {
        return None;
    }
    let gone = matches!(
        event.kind,
        EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    let touch = match event.kind {
        EventKind::Create(_) => Touch::Came,
        EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => Touch::Renamed,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Name(_)) => Touch::Completed,
        _ => Touch::Changed,
    };
    let sources = event
        .paths
        .into_iter()
        .filter(|path| is_source(setting, path, gone));
    let touched: Vec<_> = sources.map(|path| (path, touch)).collect();
    (!touched.is_empty()).then_some(Happening {
        touched,
        moves_folders: moves_folders(event.kind),
    })
}

/// A fault of the watcher may hide a change: the build looks for itself.
fn of_error(error: &Error) -> Option<Happening> {
    let absent = match &error.kind {
        // What is no longer there was told when it went.
        ErrorKind::Io(error) => error.kind() == IoErrorKind::NotFound,
        ErrorKind::PathNotFound => true,
        _ => false,
    };
    (!absent).then(Happening::unknown)
}

fn is_reading(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}

/// Whether folders may have come or gone, so that what is watched must be looked at again.
fn moves_folders(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_)
            | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_))
            | EventKind::Create(CreateKind::File)
            | EventKind::Remove(RemoveKind::File)
    )
}

fn is_source(setting: &WatchSetting, path: &Path, gone: bool) -> bool {
    if path.starts_with(&setting.output) {
        return gone && path == setting.output;
    }
    let Ok(inside) = path.strip_prefix(&setting.root) else {
        return false;
    };
    let mut names = inside.components().filter_map(|component| match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let is_top = |top: &str| top == "marelle.toml" || SOURCE_FOLDERS.contains(&top);
    names.next().is_some_and(is_top)
        && !names.any(|name| name == "node_modules" || name == ".marelle")
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, AccessMode, CreateKind, Flag, ModifyKind};
    use notify::event::{RemoveKind, RenameMode};
    use notify::{Error, Event, EventKind};

    use super::happening;
    use crate::serve::watch_setting::WatchSetting;

    fn setting() -> WatchSetting {
        WatchSetting::new("/p".as_ref(), "/p/public".as_ref(), false)
    }

    fn is_change(kind: EventKind, path: &str) -> bool {
        let event = Event::new(kind).add_path(path.into());
        happening(&setting(), Ok(event)).is_some()
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
        let access = |kind| EventKind::Access(kind);
        let read = access(AccessKind::Open(AccessMode::Read));
        assert!(!is_change(read, "/p/content/a.md"));
        let written = access(AccessKind::Close(AccessMode::Write));
        assert!(is_change(written, "/p/content/a.md"));
    }

    #[test]
    fn only_the_going_of_the_output_folder_is_a_change() {
        let renamed = EventKind::Modify(ModifyKind::Name(RenameMode::From));
        for gone in [EventKind::Remove(RemoveKind::Folder), renamed] {
            assert!(is_change(gone, "/p/public"));
            assert!(!is_change(gone, "/p/public/fiches"));
        }
        assert!(!is_change(
            EventKind::Create(CreateKind::Folder),
            "/p/public"
        ));
    }

    #[test]
    fn what_was_lost_may_be_anything() {
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert!(happening(&setting(), Ok(lost)).is_some());
        let limit = Error::new(notify::ErrorKind::MaxFilesWatch);
        assert!(happening(&setting(), Err(limit)).is_some());
        // A folder that is no longer there is told of at every look.
        assert!(happening(&setting(), Err(Error::path_not_found())).is_none());
    }
}
