//! Texts that say what another beside them says, but for a sentence: people and programs keep other
//! states of a file, and each would be a page of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::copy_name::CopyName;
use super::kind::SourceKind;
use super::sources::Source;
use crate::address::{fold, legible_name};
use crate::diagnostic::{Code, Diagnostic};

/// The texts of a folder by their names, folded, each by its place among all.
type Folder = BTreeMap<String, Vec<usize>>;

/// Takes out the texts that have the name of a copy of another text of their folder, and its title or
/// nearly all of its words: the original is read. A name that only may be a copy's needs both. Where
/// identifiers are written, these say whether it is another record.
pub(super) fn set_aside_changed_copies(texts: &mut Vec<Arc<Source>>) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<(&str, &str), Folder> = BTreeMap::new();
    for (at, source) in texts.iter().enumerate() {
        if let Some(key) = title_key(source.kind) {
            let names = folders.entry((source.folder(), key)).or_default();
            names.entry(fold(source.stem())).or_default().push(at);
        }
    }
    let mut told: BTreeMap<usize, Diagnostic> = BTreeMap::new();
    for ((_, key), names) in &folders {
        for (name, copies) in names {
            let originals = CopyName::originals(name).into_iter();
            let originals = originals.filter(|original| original != name);
            let originals: Vec<&usize> =
                originals.filter_map(|it| names.get(it)).flatten().collect();
            for at in copies {
                let copy = &texts[*at];
                let mut found = originals.iter().map(|original| &texts[**original]);
                if let Some(original) = found.find(|it| is_state_of(copy, it, key)) {
                    told.insert(*at, remark(copy, original));
                }
            }
        }
    }
    let mut at = 0..;
    texts.retain(|_| at.next().is_none_or(|at| !told.contains_key(&at)));
    told.into_values().collect()
}

/// The key of the front matter that names a record.
pub(super) fn title_key(kind: SourceKind) -> Option<&'static str> {
    match kind {
        SourceKind::Service => Some("nom"),
        SourceKind::Page | SourceKind::News | SourceKind::Event => Some("titre"),
        SourceKind::Territory => Some("nom"),
        SourceKind::Scale => Some("libelle"),
        // What GeoJSON calls its features.
        SourceKind::Communes => Some("name"),
        _ => None,
    }
}

fn is_state_of(copy: &Source, original: &Source, key: &str) -> bool {
    let name = CopyName::of(copy.stem(), original.stem());
    let Some(name) = name.filter(|name| *name != CopyName::Dated) else {
        return false;
    };
    match name {
        CopyName::Sure => is_surely_state_of(copy, original, key),
        _ => {
            may_be_states(copy, original)
                && are_named_alike(copy, original, key)
                && says_the_same(&copy.text, &original.text)
        }
    }
}

/// Whether a text, of which the place or the name says that it is a copy of another, is one: it has the
/// same title, by this `key`, or says the same.
pub(super) fn is_surely_state_of(copy: &Source, original: &Source, key: &str) -> bool {
    let is_alike =
        || are_named_alike(copy, original, key) || says_the_same(&copy.text, &original.text);
    may_be_states(copy, original) && (has_needed_id(copy.kind) || is_alike())
}

/// Whether a text of a kind always writes an identifier, which tells alone what it is a state of.
fn has_needed_id(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Territory | SourceKind::Scale)
}

/// Whether no identifiers tell two texts apart, and the original is shown: only then it stands for the
/// other.
fn may_be_states(copy: &Source, original: &Source) -> bool {
    let is_other = || {
        let ids = [copy, original].map(|source| written(source, "id"));
        matches!(ids, [Some(_), Some(_)])
    };
    match has_needed_id(copy.kind) {
        true => have_one_id(copy, original),
        false => !is_other() && !is_unshown(original),
    }
}

/// Whether two texts write one identifier.
pub(super) fn have_one_id(copy: &Source, original: &Source) -> bool {
    let ids = [copy, original].map(|source| written(source, "id"));
    ids[0].is_some() && ids[0] == ids[1]
}

fn are_named_alike(copy: &Source, original: &Source, key: &str) -> bool {
    let titles = [copy, original].map(|source| written(source, key));
    titles[0].is_some() && titles[0] == titles[1]
}

fn is_unshown(source: &Source) -> bool {
    let status = written(source, "statut");
    status.is_some_and(|status| {
        ["brouillon", "archive"]
            .iter()
            .any(|it| status.contains(it))
    })
}

/// What stands beside a key of the front matter, or before the tables of a list, as it is written.
fn written<'s>(source: &'s Source, key: &str) -> Option<&'s str> {
    let text = source.text.trim_start_matches('\u{feff}').trim_start();
    let (head, end) = match has_needed_id(source.kind) {
        true => (text, "\n["),
        false => (text.strip_prefix("+++")?, "\n+++"),
    };
    let head = head.split_once(end).map_or(head, |(head, _)| head);
    let values = head.lines().filter_map(|line| line.split_once('='));
    let mut values = values.filter(|(written, _)| written.trim() == key);
    values.next().map(|(_, value)| value.trim())
}

/// Whether two thirds of the words of the longer text are in the other.
fn says_the_same(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(word_counts);
    let shared = one.iter().map(|(word, count)| {
        let there = other.get(word).copied().unwrap_or_default();
        there.min(*count)
    });
    let shared: usize = shared.sum();
    let longest = one.values().sum::<usize>().max(other.values().sum());
    longest > 0 && shared * 3 >= longest * 2
}

fn word_counts(text: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    let words = text.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

pub(super) fn remark(copy: &Source, original: &Source) -> Diagnostic {
    let is_list = original.kind == SourceKind::Communes || has_needed_id(original.kind);
    let original = legible_name(original.name());
    if is_list {
        let what = "il parle de la même chose, et c'est l'original qui est lu";
        return Diagnostic::of_file(Code::ChangedCopy, &copy.path, &[&original, what]);
    }
    let what = "il en a le titre ou presque tous les mots, et c'est l'original qui est lu";
    let mend = format!(
        "Reportez dans «\u{a0}{original}\u{a0}» ce que vous avez changé ou ajouté ici, puis supprimez \
         cette copie, ou rangez-la hors de content/. Si vous voulez publier les deux, donnez à celui-ci \
         un nom qui dit de quoi il parle, et un autre titre."
    );
    Diagnostic::of_file(Code::ChangedCopy, &copy.path, &[&original, what]).with_hint(mend)
}
