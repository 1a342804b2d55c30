//! What a query may say beside names of services and places: groups, kinds and intents, a line
//! each, so that lines that are alike compress well.

use std::collections::BTreeSet;

use super::byte_writer::ByteWriter;
use super::file_writer::FileWriter;
use super::words::{runs_searched, words, words_denied};
use crate::content::Kind;
use crate::portal::Portal;

/// Names of the sections, as docs/search.md lists them.
mod section {
    pub(super) const GROUPS: u8 = 1;
    pub(super) const KINDS: u8 = 2;
    pub(super) const INTENTS: u8 = 32;
}

/// Writes the vocabulary into the manifest.
pub(super) fn vocabulary(file: &mut FileWriter, portal: &Portal) {
    file.section(section::GROUPS, groups(portal));
    file.section(section::KINDS, kinds(portal));
    file.section(section::INTENTS, intents(portal));
}

fn groups(portal: &Portal) -> ByteWriter {
    let mut writer = ByteWriter::default();
    for group in &portal.groups {
        let lacking = group.lacking.as_deref().unwrap_or_default();
        let own = [group.id.as_str(), &group.label, lacking];
        writer.row(own.into_iter().chain(said(&group.synonyms)));
    }
    writer
}

fn kinds(portal: &Portal) -> ByteWriter {
    let mut writer = ByteWriter::default();
    for kind in &portal.kinds {
        let groups = &mut portal.groups.iter();
        let group = groups.position(|group| group.id.as_str() == kind.group);
        let group = group.map_or_else(String::new, |group| group.to_string());
        let short = Some(&*kind.short).filter(|short| *short != kind.label);
        // Who compares words compares them in the singular.
        let plural = Some(&*kind.plural).filter(|plural| words(plural) != words(&kind.label));
        let own = [
            kind.id.as_str(),
            &kind.label,
            plural.unwrap_or_default(),
            short.unwrap_or_default(),
            &kind.family,
            &group,
            &traits(kind),
        ];
        let ordinary = ordinary(&kind.words);
        let names = names(kind).into_iter().chain([""]).chain(said(&ordinary));
        writer.row(own.into_iter().chain(names));
    }
    writer
}

/// The other names of a kind, but for those that its own say already, with or without what stands
/// in brackets at their end.
fn names(kind: &Kind) -> Vec<&str> {
    let own = [&kind.label, &kind.plural, &kind.short].into_iter();
    let own = own.flat_map(|label| {
        let parts = label.trim_end().strip_suffix(')');
        let parts = parts.and_then(|label| label.split_once('('));
        let (name, sigle) = parts.unwrap_or_default();
        [&**label, name, sigle]
    });
    let mut known: BTreeSet<Vec<String>> = own.map(words).collect();
    let names = said(&kind.synonyms);
    names.filter(|name| known.insert(words(name))).collect()
}

/// What is known of a kind, a letter each.
fn traits(kind: &Kind) -> String {
    let known = [
        ('r', kind.relay),
        ('p', kind.person),
        ('i', kind.institution),
        ('h', kind.historical),
    ];
    let known = known.iter().filter(|(_, set)| *set);
    known.map(|(letter, _)| letter).collect()
}

/// An empty text parts names, or phrases, from words.
fn said<'t>(texts: impl IntoIterator<Item = &'t String>) -> impl Iterator<Item = &'t str> {
    texts
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
}

/// Ordinary words as they are compared: folded, in the singular, each once; in one order, so that
/// what kinds share is alike.
fn ordinary(written: &[String]) -> BTreeSet<String> {
    let texts = written.iter().map(|text| words_denied(text).join(" "));
    texts.collect()
}

/// A phrase as it is compared: in the singular, but for one word, whose plural may mean another
/// thing: « les aides », « de l'aide ».
fn as_compared(phrase: &str) -> String {
    let run = runs_searched(phrase);
    if run.contains(' ') {
        words(phrase).join(" ")
    } else {
        run
    }
}

/// A phrase that two intents hold is that of the first.
fn intents(portal: &Portal) -> ByteWriter {
    let mut writer = ByteWriter::default();
    let mut known = BTreeSet::new();
    for intent in &portal.intents {
        let phrases = intent.words.iter().map(|phrase| as_compared(phrase));
        let phrases: BTreeSet<String> = phrases
            .filter(|phrase| !phrase.is_empty() && known.insert(phrase.clone()))
            .collect();
        let alone = if intent.without_kinds { "1" } else { "" };
        let own = [&*intent.page, &intent.title, alone];
        let signs = ordinary(&intent.signs);
        let told = said(&phrases).chain([""]).chain(said(&signs));
        writer.row(own.into_iter().chain(told));
    }
    writer
}
