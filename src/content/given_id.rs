//! The identifier of a record that writes none: that of its file's name, or of its own name.

use super::reading::Reading;
use crate::address::{Slug, slugify};
use crate::diagnostic::{Code, Diagnostic, SourceText};
use crate::source::Source;

/// Says that a file's name gives no identifier, and that none is written.
pub(super) fn check_file_id(reading: Reading<'_, '_>, source: &Source) -> Option<Diagnostic> {
    let lacks = reading.is_empty("id") && slugify(source.stem()).is_none();
    lacks.then(|| {
        let words = ["Le nom de ce fichier", "Ajoutez"];
        no_id(&source.path, words, "id = \"creche-des-lutins\"")
    })
}

/// Says that the name in a row gives no identifier, and that the row has none.
pub(super) fn check_row_id(
    reading: Reading<'_, '_>,
    name: &str,
    text: SourceText<'_>,
) -> Option<Diagnostic> {
    let written = reading.spanned_text(name)?;
    let lacks = reading.is_empty("id") && slugify(&written.value).is_none();
    lacks.then(|| {
        let words = ["Ce nom", "Écrivez dans la colonne «\u{a0}id\u{a0}»"];
        let told = no_id(text.path, words, "creche-des-lutins");
        Diagnostic {
            location: text.locate(written.span),
            ..told
        }
    })
}

/// Says that the name of a page's file, or of one of its folders, gives no address.
pub(super) fn check_page_name(source: &Source) -> Option<Diagnostic> {
    let inside = source.path.strip_prefix("content/pages/")?;
    let folders = inside.rsplit_once('/').map_or("", |(folders, _)| folders);
    let lacks = |name: &str| !name.is_empty() && slugify(name).is_none();
    let (name, example) = if lacks(source.stem()) {
        ("Le nom de ce fichier", "aides-aux-familles.md")
    } else if folders.split('/').any(lacks) {
        ("Le nom de son dossier", "familles")
    } else {
        return None;
    };
    Some(no_id(&source.path, [name, "Renommez-le"], example))
}

/// The identifier of a row's record: its name and its commune, where the name gives one.
pub fn row_id(name: &str, commune: Option<&str>) -> Option<Slug> {
    slugify(name)?;
    slugify(&format!("{name} {}", commune.unwrap_or_default()))
}

fn no_id(path: &str, [name, mend]: [&str; 2], example: &str) -> Diagnostic {
    Diagnostic::of_file(Code::NoId, path, &[name, mend, example])
}
