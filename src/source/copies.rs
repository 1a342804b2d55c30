//! Files that say word for word what another beside them says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::copied_list::{WORDS, marks_copy};
use super::copy_name::CopyName;
use super::kind::SourceKind;
use super::sources::Source;
use crate::address::{fold, legible_name};
use crate::diagnostic::{Code, Diagnostic};

/// Takes out the copies, so that what they hold is not told again record by record. A copy has the
/// text of another file of its folder, and that file's name with something added, as whatever
/// makes copies names them.
pub(super) fn set_aside_copies(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    let mut originals: BTreeMap<(&str, &str), &Source> = BTreeMap::new();
    for source in texts.iter().filter(|source| may_be_copied(source)) {
        let original = originals.entry(place(source)).or_insert(source);
        if (source.path.len(), &source.path) < (original.path.len(), &original.path) {
            *original = source;
        }
    }
    let copied = |source: &Source| {
        let original = originals.get(&place(source))?;
        let is_copy = may_be_copied(source) && adds_to(source.stem(), original.stem());
        is_copy.then(|| {
            Diagnostic::of_file(
                Code::CopiedFile,
                &source.path,
                &[&legible_name(original.name())],
            )
        })
    };
    let told: Vec<Option<Diagnostic>> = texts.iter().map(|source| copied(source)).collect();
    let mut is_original = told
        .iter()
        .map(Option::is_none)
        .collect::<Vec<_>>()
        .into_iter();
    texts.retain(|_| is_original.next().unwrap_or(true));
    told.into_iter().flatten().collect()
}

/// `liste (1)`, `liste - Copie` and `Copie de liste` add to `liste`.
fn adds_to(name: &str, original: &str) -> bool {
    let (name, original) = (fold(name), fold(original));
    name.len() > original.len() && name.contains(&original)
}

impl Source {
    /// Whether it holds records and is a copy of another file: a table of which most rows
    /// stand in the other, whatever the names; a file beside it, by its name alone (`liste - Copie.csv`
    /// beside `liste.csv`), or by a name that may be one's (`liste_v2.csv`, `liste-2026.csv`) and by
    /// what most of its rows begin with.
    pub fn is_copy_of(&self, original: &Self) -> bool {
        if self.kind != original.kind || !holds_records(self) {
            return false;
        }
        if self.kind.is_table() && are_one_list(&self.text, &original.text) {
            return true;
        }
        if place(self).0 != place(original).0 {
            return false;
        }
        let (name, known) = (fold(self.stem()), fold(original.stem()));
        let around = name.split_once(&*known);
        around.is_some_and(|(before, after)| marks_copy(before, after))
            || (CopyName::of(self.stem(), original.stem()).is_some()
                && self.kind.is_table()
                && begin_alike(&self.text, &original.text))
    }

    /// Whether its path says that it is of another time, or a copy: `2024.csv`, `ancien/liste.csv`.
    pub fn is_named_for_the_past(&self) -> bool {
        let path = fold(&self.path);
        let mut words = path.split(|c: char| !c.is_alphanumeric());
        says_past(&path) || words.any(is_year)
    }
}

/// Whether a word of a folded text says that something is of another time, or a copy.
pub(super) fn says_past(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.contains(&word) || PAST.contains(&word))
}

/// Words beside those of copies that say so, folded.
const PAST: [&str; 7] = [
    "anciennes",
    "anciens",
    "archive",
    "archives",
    "sauvegarde",
    "sauvegardes",
    "vieux",
];

fn is_year(word: &str) -> bool {
    let is_number = word.bytes().all(|digit| digit.is_ascii_digit());
    word.len() == 4 && is_number && (word.starts_with("19") || word.starts_with("20"))
}

/// Whether three rows or more, and half of the shorter table, stand word for word in the other.
fn are_one_list(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|text| {
        let rows = text.lines().skip(1).map(str::trim);
        rows.filter(|row| !row.is_empty()).collect::<BTreeSet<_>>()
    });
    let shared = one.intersection(&other).count();
    shared > 2 && shared * 2 >= one.len().min(other.len())
}

/// Whether half of the rows of the shorter table begin as rows of the other do.
fn begin_alike(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(beginnings);
    let shared = one.intersection(&other).count();
    shared > 0 && shared * 2 >= one.len().min(other.len())
}

/// The first cells of the rows of a table, its headings apart.
fn beginnings(text: &str) -> BTreeSet<&str> {
    let rows = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let first = |line| str::split(line, [';', ',', '\t']).next();
    rows.filter_map(first).collect()
}

/// Whether a text is of a kind of which a folder holds several, and says anything.
pub(super) fn may_be_copied(source: &Source) -> bool {
    let is_list = matches!(
        source.kind,
        SourceKind::Territory | SourceKind::Communes | SourceKind::Scale
    );
    holds_records(source) || (is_list && !source.text.trim().is_empty())
}

/// Whether a text holds records that have addresses, and anything.
pub(super) fn holds_records(source: &Source) -> bool {
    let holds = matches!(
        source.kind,
        SourceKind::Service
            | SourceKind::ServiceTable
            | SourceKind::Page
            | SourceKind::News
            | SourceKind::Event
            | SourceKind::EventTable
    );
    holds && !source.text.trim().is_empty()
}

/// The folder and the text.
fn place(source: &Source) -> (&str, &str) {
    (source.folder(), &source.text)
}
