//! What stands where a file or a folder is read, and is none.

use std::fs::FileType;

use super::kind::SourceKind;
use super::read::unreadable;
use crate::diagnostic::Diagnostic;

/// The folders that are read, below the root.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// So many folders stand one inside the other where a copy went into itself, never in a portal.
pub(super) const DEEPEST: usize = 40;

/// How many of these are named.
const NAMED: usize = 5;

/// Whether what stands at a depth below the root's entry of that name has to be a folder.
pub(super) fn names_folder(top: &str, depth: usize) -> bool {
    depth == 0 && FOLDERS.contains(&top)
}

/// The fault of what is no ordinary file; `None` for a folder that is in its place. A pipe would never
/// end: nothing of the sort is opened.
pub(super) fn out_of_place(path: &str, found: FileType) -> Option<Diagnostic> {
    let (reason, mend) = match found.is_dir() {
        _ if FOLDERS.contains(&path) && !found.is_dir() => (
            "ce n'est pas un dossier",
            "Mettez à sa place le dossier du portail qui porte ce nom.",
        ),
        true if !names_file(path) => return None,
        true => (
            "c'est un dossier, et non un fichier ordinaire",
            "Mettez un fichier à sa place, ou renommez ce dossier.",
        ),
        false => (
            "ce n'est pas un fichier ordinaire",
            "Mettez un fichier ordinaire à sa place, ou supprimez-le.",
        ),
    };
    Some(unreadable(path, reason).with_hint(mend))
}

/// The fault of what stands too deep, at the folder that it begins with.
pub(super) fn too_deep(path: &str) -> Diagnostic {
    let names: Vec<&str> = path.split('/').take(NAMED).collect();
    let mend = "Gardez les fichiers du portail dans quelques dossiers, et rangez ce dossier hors du portail\u{a0}: \
                il a sans doute été copié dans lui-même.";
    unreadable(
        &names.join("/"),
        "il y a trop de dossiers l'un dans l'autre",
    )
    .with_hint(mend)
}

/// Whether a path is that of a text that is read, or of a part of a theme.
fn names_file(path: &str) -> bool {
    let is_part = [".html", ".css", ".toml"]
        .iter()
        .any(|end| path.ends_with(end));
    SourceKind::read_at(path).is_some_and(|kind| kind.is_text() || is_part)
}
