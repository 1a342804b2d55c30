//! Output folders that would hold the portal itself, or stand among its sources.

use std::path::{Path, PathBuf};

use super::disk::Disk;

/// The folders of an editor that no site may stand in.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Whether an output folder is the portal, holds it, or stands among its sources: to empty it would
/// be to lose them. `state` is the portal's `.marelle/`.
pub(super) fn is_among_sources(disk: &Disk, output: &Path, state: &Path) -> bool {
    let root = match state.parent() {
        Some(root) if root.as_os_str().is_empty() => Path::new("."),
        Some(root) => root,
        None => return false,
    };
    let (Some(output), Some(root)) = (resolved(disk, output), resolved(disk, root)) else {
        return false;
    };
    let mut folders = FOLDERS.iter().map(|folder| root.join(folder));
    root.starts_with(&output) || folders.any(|folder| output.starts_with(folder))
}

/// A path without links, of what is not there yet as well.
fn resolved(disk: &Disk, path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let (there, known) = path
        .ancestors()
        .find_map(|ancestor| Some((ancestor, disk.resolve(ancestor).ok()?)))?;
    Some(known.join(path.strip_prefix(there).ok()?))
}
