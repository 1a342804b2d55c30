//! The identifier that a record without one may take.

use super::reading::Reading;
use super::value::Table;
use crate::address::slugify;
use crate::diagnostic::SourceText;

/// What names a record of a list.
const NAMES: &[&str] = &["libelle", "nom", "titre", "phrase"];

/// An identifier between quotes that no other record of the file has: of the file's name where it
/// holds one record, else of the record's own.
pub(super) fn id_example(
    key: &str,
    table: &Table<'_>,
    (source, path): (SourceText<'_>, &str),
) -> Option<String> {
    if key != "id" {
        return None;
    }
    let name = match path.is_empty() {
        true => {
            let name = source.path.rsplit('/').next().unwrap_or(source.path);
            name.rsplit_once('.').map(|(stem, _)| stem.to_owned())
        }
        false => NAMES.iter().find_map(|key| Reading::new(table).text(key)),
    };
    let slug = slugify(&name?)?;
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    let mut free = std::iter::once(slug.to_string()).chain(numbered);
    let is_free = |id: &String| !source.text.contains(&format!("\"{id}\""));
    free.find(is_free).map(|id| format!("\"{id}\""))
}
