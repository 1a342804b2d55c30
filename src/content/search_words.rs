//! What a schema cannot say of the words that a search knows: none stands twice, names nobody else,
//! or tells a distress.

use std::collections::{BTreeMap, BTreeSet};

use super::distress::Distress;
use super::reading::Reading;
use crate::address::fold;
use crate::diagnostic::{Code, Diagnostic, SourceText, Spanned};

/// Faults of the names and the ordinary words of kinds and groups.
pub(super) fn check_kind_words(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let kinds = reading.records("types");
    let groups = reading.records("groupes");
    let mut diagnostics = words_that_are_names(&kinds, &groups, source);
    diagnostics.extend(synonyms_of_others(&kinds, source));
    let distress = Distress::default();
    for record in kinds.iter().chain(&groups) {
        for key in ["synonymes", "mots"] {
            let words = record.spanned_texts(key);
            let place = format!("cette liste de «\u{a0}{key}\u{a0}»");
            diagnostics.extend(repeated(&words, &mut BTreeMap::new(), &place, source));
            diagnostics.extend(distressing(&words, key, &distress, source));
        }
    }
    diagnostics
}

/// Faults of the words of intents.
pub(super) fn check_intent_words(
    reading: Reading<'_, '_>,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let distress = Distress::default();
    let mut seen = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for intent in reading.records("intentions") {
        let words = intent.spanned_texts("mots");
        let id = intent.text("id").unwrap_or_default();
        let place = format!("l'intention «\u{a0}{id}\u{a0}»");
        diagnostics.extend(repeated(&words, &mut seen, &place, source));
        diagnostics.extend(distressing(&words, "mots", &distress, source));
    }
    diagnostics
}

/// Ordinary words that are somebody's exact name too: which of both is meant is not known.
fn words_that_are_names(
    kinds: &[Reading<'_, '_>],
    groups: &[Reading<'_, '_>],
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for record in kinds.iter().chain(groups) {
        let own = ["libelle", "pluriel", "court"].into_iter();
        names.extend(own.filter_map(|key| Some(fold(&record.text(key)?))));
        names.extend(record.texts("synonymes").iter().map(|name| fold(name)));
    }
    let words = kinds.iter().flat_map(|kind| kind.spanned_texts("mots"));
    let both = words.filter(|word| names.contains(&fold(&word.value)));
    let told = both.map(|word| {
        let words = [&*word.value, "mots", "d'un type ou d'un groupe"];
        Diagnostic::at(Code::WordIsName, source, word.span, &words)
    });
    told.collect()
}

/// Synonyms that are another kind's own name: who searches it is led to that kind alone. Two kinds
/// may share a synonym, and are both found.
fn synonyms_of_others(kinds: &[Reading<'_, '_>], source: SourceText<'_>) -> Vec<Diagnostic> {
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for (at, kind) in kinds.iter().enumerate() {
        for key in ["libelle", "pluriel", "court"] {
            let Some(name) = kind.text(key) else { continue };
            let bare = name.split_once(" (").filter(|_| name.ends_with(')'));
            let both = [Some(&*name), bare.map(|(bare, _)| bare)];
            for name in both.into_iter().flatten() {
                owners.entry(as_searched(name)).or_insert(at);
            }
        }
    }
    let mut told = Vec::new();
    for (at, kind) in kinds.iter().enumerate() {
        for word in kind.spanned_texts("synonymes") {
            let owner = owners.get(&as_searched(&word.value));
            let Some(owner) = owner.filter(|owner| **owner != at) else {
                continue;
            };
            let label = kinds[*owner].text("libelle").unwrap_or_default();
            let of = format!("du type «\u{a0}{label}\u{a0}»");
            let words = [&*word.value, "synonymes", &of];
            let fault = Diagnostic::at(Code::WordIsName, source, word.span, &words);
            told.push(fault.with_hint(
                "Effacez-le de cette liste\u{a0}: la recherche de ce nom ne mène qu'au type qui le porte.",
            ));
        }
    }
    told
}

/// A name as searches hold it: its letters and digits, word by word.
fn as_searched(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Words that stand already among those seen, each by the place that had it first.
fn repeated(
    words: &[Spanned<String>],
    seen: &mut BTreeMap<String, String>,
    place: &str,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for word in words {
        match seen.get(&fold(&word.value)) {
            Some(first) => {
                let told = [&*word.value, first];
                diagnostics.push(Diagnostic::at(
                    Code::DuplicateWord,
                    source,
                    word.span,
                    &told,
                ));
            }
            None => {
                seen.insert(fold(&word.value), place.to_owned());
            }
        }
    }
    diagnostics
}

fn distressing(
    words: &[Spanned<String>],
    key: &str,
    distress: &Distress,
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let told = words.iter().filter(|word| distress.is_told_by(&word.value));
    let told = told.map(|word| {
        let words = [&*word.value, key];
        Diagnostic::at(Code::DistressWord, source, word.span, &words)
    });
    told.collect()
}
