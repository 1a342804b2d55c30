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
    let both = both.map(|word| Diagnostic::at(Code::WordIsName, source, word.span, &[&word.value]));
    both.collect()
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
