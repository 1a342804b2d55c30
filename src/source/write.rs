//! Creates files for an editor: the only place that writes beside the output.

use std::fs::{OpenOptions, create_dir_all};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::calendar_tables::is_portal;

/// A file to create.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Path relative to the portal's root, `/` between segments.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Why files were not created.
#[derive(Debug)]
pub enum WriteFailure {
    /// There is no `marelle.toml` in this folder.
    NoSettings(PathBuf),
    /// Something stands there already; nothing was written.
    Exists(PathBuf),
    /// A folder of the portal is a link to another place; nothing was written.
    Link(PathBuf),
    /// The disk refuses.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        kind: ErrorKind,
    },
}

/// Creates a folder of a portal with its files. What exists is never replaced.
///
/// # Errors
/// When the root is no portal, when the folder stands already or lies behind a link, or when the disk
/// refuses.
pub fn create_folder(root: &Path, folder: &str, files: &[NewFile]) -> Result<(), WriteFailure> {
    if !is_portal(root) {
        return Err(WriteFailure::NoSettings(root.to_owned()));
    }
    let above = Path::new(folder).ancestors().skip(1);
    let mut above = above.map(|it| root.join(it)).filter(|it| *it != root);
    if let Some(link) = above.find(|it| it.is_symlink()) {
        return Err(WriteFailure::Link(link));
    }
    let top = root.join(folder);
    if top.symlink_metadata().is_ok() {
        return Err(WriteFailure::Exists(top));
    }
    for file in files {
        create(&root.join(&file.path), &file.text)?;
    }
    Ok(())
}

fn create(path: &Path, text: &str) -> Result<(), WriteFailure> {
    let refused = |error: std::io::Error| WriteFailure::Io {
        path: path.to_owned(),
        kind: error.kind(),
    };
    if let Some(folder) = path.parent() {
        create_dir_all(folder).map_err(refused)?;
    }
    // Between the look and this moment somebody else may have written here.
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(WriteFailure::Exists(path.to_owned()));
        }
        file => file.map_err(refused)?,
    };
    file.write_all(text.as_bytes()).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::{NewFile, WriteFailure, create_folder};

    fn file(path: &str) -> NewFile {
        NewFile {
            path: path.to_owned(),
            text: "neuf\n".to_owned(),
        }
    }

    #[test]
    fn only_what_does_not_exist_is_created() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let made = create_folder(root, "themes/a", &[file("themes/a/b.txt")]);
        assert!(matches!(made, Err(WriteFailure::NoSettings(_))));
        std::fs::write(root.join("marelle.toml"), "").unwrap();
        let files = [file("themes/a/b.txt"), file("themes/a/c/d.txt")];
        create_folder(root, "themes/a", &files).unwrap();
        let read = |path| std::fs::read_to_string(root.join(path)).unwrap();
        assert_eq!(read("themes/a/c/d.txt"), "neuf\n");
        std::fs::write(root.join("themes/a/b.txt"), "à moi").unwrap();
        let again = create_folder(root, "themes/a", &files);
        assert!(matches!(again, Err(WriteFailure::Exists(_))));
        let elsewhere = create_folder(root, "themes/z", &files);
        assert!(matches!(elsewhere, Err(WriteFailure::Exists(_))));
        assert_eq!(read("themes/a/b.txt"), "à moi");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_behind_a_link() {
        let [folder, other] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let root = folder.path();
        std::fs::write(root.join("marelle.toml"), "").unwrap();
        std::os::unix::fs::symlink(other.path(), root.join("themes")).unwrap();
        let made = create_folder(root, "themes/a", &[file("themes/a/b.txt")]);
        assert!(matches!(made, Err(WriteFailure::Link(_))));
        assert_eq!(std::fs::read_dir(other.path()).unwrap().count(), 0);
    }
}
