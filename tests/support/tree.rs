//! Folders as values.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;
use walkdir::WalkDir;

/// Every file below a folder with its bytes; a symbolic link with where it leads.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// A folder to work in: in memory where the system has such a place, since a disk takes most of
/// the time of a test that writes thousands of files.
pub(crate) fn work_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    folder.unwrap()
}

/// Reads a whole folder.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.unwrap();
        let path = relative(folder, entry.path());
        if entry.path_is_symlink() {
            let target = std::fs::read_link(entry.path()).unwrap();
            files.insert(path, target.into_os_string().into_encoded_bytes());
        } else if entry.file_type().is_file() {
            files.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
    files
}

/// Copies a folder, file by file in the order given by `order`.
pub(crate) fn copy_ordered(from: &Path, to: &Path, order: impl FnOnce(&mut Vec<String>)) {
    let mut paths: Vec<String> = tree(from).into_keys().collect();
    order(&mut paths);
    for path in paths {
        let target = to.join(&path);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(from.join(&path), target).unwrap();
    }
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    copy_ordered(from, to, |_| {});
}

/// Writes a file, with the folders above it.
pub(crate) fn write(root: &Path, path: &str, text: impl AsRef<[u8]>) {
    let file = root.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

/// The paths that one of two trees has and the other has not, or has otherwise.
pub(crate) fn differences(one: &Tree, other: &Tree) -> Vec<String> {
    let paths: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let different = paths
        .into_iter()
        .filter(|path| one.get(*path) != other.get(*path));
    different.cloned().collect()
}

/// Fails with the paths that differ, not with their bytes.
#[track_caller]
pub(crate) fn assert_same(one: &Tree, other: &Tree, what: &str) {
    let different = differences(one, other);
    assert!(different.is_empty(), "{what}: {different:?}");
}

fn relative(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap();
    let segments: Vec<_> = inside.iter().map(|s| s.to_string_lossy()).collect();
    segments.join("/")
}
