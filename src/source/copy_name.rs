//! What is added to a file's name where someone keeps another state of it.

use super::copied_list::{WORDS, marks_copy};
use crate::address::fold;

/// Words that people add to the name of another state of a file, folded.
const STATES: [&str; 19] = [
    "bis",
    "corrige",
    "corrigee",
    "def",
    "definitif",
    "definitive",
    "final",
    "finale",
    "maj",
    "modif",
    "modifie",
    "modifiee",
    "new",
    "nouveau",
    "nouvelle",
    "provisoire",
    "sauvegarde",
    "ter",
    "version",
];

/// How a name says that a file is another state of one beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CopyName {
    /// As whatever makes copies names them: `liste (1)`, `Copie de liste`.
    Sure,
    /// As people do, who may also mean a second text: `liste_v2`, `liste final`, `liste 2`.
    Likely,
    /// With a year or a day, which another text may have too: `liste-2026`.
    Dated,
}

impl CopyName {
    /// The names that a folded one may be made of: what stands between two ends of its words, where
    /// one of these is a mark.
    pub(super) fn originals(name: &str) -> Vec<&str> {
        let is_mark = |word: &str| WORDS.contains(&word) || is_state(word);
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        if !words.any(|word| !word.is_empty() && is_mark(word)) {
            return Vec::new();
        }
        let is_in_word = |(at, _): &(usize, char)| {
            let before = name[..*at].chars().next_back();
            before.is_some_and(char::is_alphanumeric)
        };
        let (inside, outside): (Vec<_>, Vec<_>) = name.char_indices().partition(is_in_word);
        let of_words = |(at, letter): (usize, char)| letter.is_alphanumeric().then_some(at);
        let starts: Vec<usize> = outside.into_iter().filter_map(of_words).collect();
        let ends = inside
            .into_iter()
            .filter(|(_, letter)| !letter.is_alphanumeric());
        let ends: Vec<usize> = ends.map(|(at, _)| at).chain([name.len()]).collect();
        let from = |start: &usize| {
            let rest = ends.iter().filter(move |end| *end > start);
            rest.map(|end| &name[*start..*end]).collect::<Vec<_>>()
        };
        let all = starts.iter().map(from).collect::<Vec<_>>();
        all.concat()
    }

    /// How the name of a file, without its ending, is made of that of another, if it is.
    pub(super) fn of(name: &str, original: &str) -> Option<Self> {
        let (name, original) = (fold(name), fold(original));
        let (before, after) = name.split_once(&*original)?;
        if before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphabetic) {
            return None;
        }
        let added = [before, after].map(|part| part.split(|c: char| !c.is_alphanumeric()));
        let added: Vec<&str> = added.into_iter().flatten().collect();
        let mut words = added.into_iter().filter(|word| !word.is_empty()).peekable();
        words.peek()?;
        let are = |is_one: fn(&str) -> bool| words.clone().all(is_one);
        if are(is_number) {
            let is_counted = before.is_empty() && after.trim().starts_with('(');
            return Some(if is_counted { Self::Sure } else { Self::Likely });
        }
        match marks_copy(before, after) {
            true => Some(Self::Sure),
            false if are(is_state) => Some(Self::Likely),
            false if are(is_state_or_date) => Some(Self::Dated),
            false => None,
        }
    }
}

fn is_number(word: &str) -> bool {
    word.len() <= 2 && is_digits(word)
}

fn is_digits(word: &str) -> bool {
    word.bytes().all(|digit| digit.is_ascii_digit())
}

fn is_state(word: &str) -> bool {
    let version = word.strip_prefix('v').filter(|rest| !rest.is_empty());
    STATES.contains(&word) || is_number(word) || version.is_some_and(is_digits)
}

fn is_state_or_date(word: &str) -> bool {
    is_state(word) || is_digits(word)
}

#[cfg(test)]
mod tests {
    use super::CopyName;

    #[test]
    fn a_name_with_a_mark_is_made_of_what_stands_between_its_words() {
        assert_eq!(
            CopyName::originals("copie de l'eau"),
            [
                "copie",
                "copie de",
                "copie de l",
                "copie de l'eau",
                "de",
                "de l",
                "de l'eau",
                "l",
                "l'eau",
                "eau"
            ]
        );
        assert_eq!(CopyName::originals("eau (1)")[0], "eau");
        assert_eq!(CopyName::originals("creche des lilas"), [""; 0]);
    }

    #[test]
    fn what_is_added_to_a_name_says_how_sure_a_copy_is() {
        for (name, found) in [
            ("rentrée (1)", Some(CopyName::Sure)),
            ("rentree - Copie", Some(CopyName::Sure)),
            ("Copie de rentree", Some(CopyName::Sure)),
            ("rentree copie 2", Some(CopyName::Sure)),
            ("rentree 2", Some(CopyName::Likely)),
            ("rentree-2", Some(CopyName::Likely)),
            ("rentree_v2", Some(CopyName::Likely)),
            ("Rentrée FINAL v3", Some(CopyName::Likely)),
            ("nouvelle rentree", Some(CopyName::Likely)),
            ("rentree-2026", Some(CopyName::Dated)),
            ("rentree 2026-11-30", Some(CopyName::Dated)),
            ("rentree", None),
            ("rentrees", None),
            ("rentree-des-classes", None),
            ("prerentree", None),
            ("rentree2", Some(CopyName::Likely)),
            ("avant-rentree", None),
        ] {
            assert_eq!(CopyName::of(name, "rentree"), found, "{name}");
        }
    }
}
