//! Copies of the files of which a portal has one each, under the names that whatever makes copies gives.

use super::unread::{CALENDARS, LISTS};
use crate::address::fold;

/// Words that programs and people add to the name of a copy, folded.
pub(super) const WORDS: [&str; 6] = ["ancien", "ancienne", "backup", "copie", "copy", "old"];

/// The file of which one looks like a copy, from its path alone: `types (1).toml`, `Copie de types.toml`.
pub(super) fn copied_list(path: &str) -> Option<&'static str> {
    let (folder, name) = path.rsplit_once('/')?;
    let (known, ending): (&[&'static str], &str) = match folder {
        "content" => (&LISTS, ".toml"),
        "content/calendrier" => (&CALENDARS, ".csv"),
        _ => return None,
    };
    let name = fold(name);
    if !name.contains(ending) {
        return None;
    }
    let name = name.replace(ending, "");
    let is_copied = |list: &&&str| {
        let stem = list.trim_end_matches(ending);
        name.split_once(stem)
            .is_some_and(|(before, after)| marks_copy(before, after))
    };
    known.iter().find(is_copied).copied()
}

/// Whether what stands around a name is a copy's mark: one of its words, or a small number after it.
pub(super) fn marks_copy(before: &str, after: &str) -> bool {
    if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphabetic) {
        return false;
    }
    let words = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    let is_number =
        |word: &str| word.len() <= 2 && word.bytes().all(|digit| digit.is_ascii_digit());
    let numbered = words(before).next().is_none()
        && words(after).next().is_some()
        && words(after).all(is_number);
    numbered
        || words(before)
            .chain(words(after))
            .any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::copied_list;

    #[test]
    fn a_copy_is_known_by_what_is_added_to_a_name() {
        for (path, list) in [
            ("content/types (1).toml", Some("types.toml")),
            ("content/types - Copie.toml", Some("types.toml")),
            ("content/types copie 2.toml", Some("types.toml")),
            ("content/Copie de types.toml", Some("types.toml")),
            ("content/types.toml (copie)", Some("types.toml")),
            ("content/mots-a-eviter 2.toml", Some("mots-a-eviter.toml")),
            (
                "content/numeros (conflicted copy 2026-11-30 101010).toml",
                Some("numeros.toml"),
            ),
            ("content/calendrier/zones (1).csv", Some("zones.csv")),
            (
                "content/calendrier/jours-feries_old.csv",
                Some("jours-feries.csv"),
            ),
            ("content/prototypes copie.toml", None),
            ("content/sous-types.toml", None),
            ("content/types-2026.toml", None),
            ("content/type.toml", None),
            ("content/types (1).pdf", None),
            ("content/services/types (1).toml", None),
        ] {
            assert_eq!(copied_list(path), list, "{path}");
        }
    }
}
