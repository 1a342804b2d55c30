//! What is watched.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// The folders of a portal that hold sources; its settings are a file beside them.
pub(super) const SOURCE_FOLDERS: [&str; 2] = ["content", "themes"];

/// What is watched.
#[derive(Debug, Clone)]
pub struct WatchSetting {
    pub(super) root: PathBuf,
    pub(super) output: PathBuf,
    pub(super) poll: bool,
}

impl WatchSetting {
    /// A portal's folder, its output folder (its removal is a change, what happens inside is
    /// not), and whether to look at the files again and again instead of listening to the system.
    pub fn new(root: &Path, output: &Path, poll: bool) -> Self {
        Self {
            root: resolved(root),
            output: resolved(output),
            poll,
        }
    }

    /// The folder whose entries tell whether the output folder is there.
    pub(super) fn beside_output(&self) -> Option<&Path> {
        self.output.parent().filter(|folder| *folder != self.root)
    }

    /// A path as people read it: relative to the portal, the last name of one outside.
    pub(super) fn shown(&self, path: &Path) -> String {
        match path.strip_prefix(&self.root) {
            Ok(inside) => names(inside).collect::<Vec<_>>().join("/"),
            Err(_) => name_of(path),
        }
    }
}

pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().map(OsStr::to_string_lossy);
    name.unwrap_or_default().into_owned()
}

fn names(path: &Path) -> impl Iterator<Item = String> {
    path.components().filter_map(|component| match component {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    })
}

/// The path as the system tells it in events. An output folder may not be there yet: then the
/// folder above it is resolved.
fn resolved(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for above in path.ancestors() {
        if let (Ok(found), Ok(rest)) = (above.canonicalize(), path.strip_prefix(above)) {
            return found.join(rest);
        }
    }
    path
}
