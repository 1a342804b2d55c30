//! Records that are probably one service, written down twice.

use std::collections::{BTreeMap, BTreeSet};

use super::address_doubles::AddressDoubles;
use super::link_memory::SourceRecords;
use super::link_service::Fate;
use super::linker::Linker;
use super::service::Service;
use super::vocabulary::Vocabulary;
use crate::address::{Slug, fold, visible};
use crate::content::Kind;
use crate::diagnostic::Code;

/// Words of a name that tell no service from another.
const IDLE_WORDS: &[&str] = &[
    "au", "aux", "de", "des", "du", "en", "et", "exemple", "la", "le", "les", "pour", "sur",
];

/// A record that was met before.
struct Known<'r> {
    service: &'r Service,
    source: usize,
}

/// How many records of one likeness are compared: more of them have a common name, no more.
pub(super) const MOST_ALIKE: usize = 50;

/// Tells each record that is like one before it. Each is compared with a few of one likeness
/// alone, so that ten thousand take no longer than ten thousand looks.
pub(super) fn check(linker: &mut Linker<'_>, records: &[SourceRecords]) {
    let mut known: BTreeMap<&str, Vec<Known<'_>>> = BTreeMap::new();
    let mut ids: BTreeSet<&Slug> = BTreeSet::new();
    let mut addresses = AddressDoubles::default();
    for SourceRecords {
        source, records, ..
    } in records
    {
        // Of those of one id the fault is the identifier, and told.
        for record in records.iter().filter(|record| ids.insert(&record.id)) {
            let (Fate::Published { service, .. }, Some(likeness)) =
                (&record.fate, &record.likeness)
            else {
                continue;
            };
            let before = known.entry(likeness).or_default();
            let first = before.iter().find(|it| may_be_one(it.service, service));
            let first = first.map(|first| (first.service, first.source));
            let first = first.or_else(|| addresses.first(linker.vocabulary, service));
            if let Some((first, of_first)) = first {
                let words = [&*service.name, &*first.name, linker.path(of_first)];
                linker.push(Code::ProbableDouble, *source, record.id_span, &words);
                continue;
            }
            if before.len() < MOST_ALIKE {
                let source = *source;
                before.push(Known { service, source });
            }
            addresses.add(service, *source);
        }
    }
}

/// What two records of one service have in common: the kind, the places, and the words of the
/// name that neither the kind nor the commune brings. `None` for a person, of whom nothing is
/// compared: the name may have to stay unknown.
pub(super) fn likeness(vocabulary: &Vocabulary<'_>, service: &Service) -> Option<String> {
    if service.person {
        return None;
    }
    let places = places(service);
    let own: Vec<String> = own_words(vocabulary, service).into_iter().collect();
    Some(format!("{} {places:?} {}", service.kind, own.join(" ")))
}

/// Where a service is: its commune, else those that it comes to.
fn places(service: &Service) -> &[usize] {
    match &service.place {
        Some(place) => std::slice::from_ref(&place.commune),
        None => &service.served,
    }
}

/// The words of a service's name that neither its kind nor its commune brings.
pub(super) fn own_words(vocabulary: &Vocabulary<'_>, service: &Service) -> BTreeSet<String> {
    let commune_words = match places(service) {
        [commune] => words(&vocabulary.communes[*commune].name),
        _ => BTreeSet::new(),
    };
    let kind_words = &vocabulary.kind_words[service.kind];
    let mut own = words(&service.name);
    own.retain(|word| !kind_words.contains(word) && !commune_words.contains(word));
    own
}

/// The words by which names say each kind: labels, acronyms and synonyms, of the other kinds of its
/// group too, for a multi-accueil is called « Crèche Les Lutins ».
pub(super) fn kind_words(kinds: &[Kind]) -> Vec<BTreeSet<String>> {
    let mut of_groups: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for kind in kinds {
        let names = [&kind.label, &kind.plural, &kind.short].into_iter();
        let names = names.chain(&kind.synonyms);
        let of_group = of_groups.entry(&kind.group).or_default();
        of_group.extend(names.flat_map(|name| words(name)));
    }
    let group = |kind: &Kind| of_groups.get(&*kind.group).cloned();
    let found = kinds.iter().map(group);
    found.map(Option::unwrap_or_default).collect()
}

fn words(text: &str) -> BTreeSet<String> {
    words_in_order(text).into_iter().collect()
}

/// The words of a text that tell something, folded.
pub(super) fn words_in_order(text: &str) -> Vec<String> {
    let is_apostrophe = |c: char| matches!(c, '\'' | '’');
    let text = &*visible(text);
    let pieces = text.split_inclusive(|c: char| !c.is_alphanumeric());
    // « Ludo A » and « Ludo D » are two; « à » and « d' » tell nothing.
    let pieces = pieces.filter(|piece| {
        let letters = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_elided = piece.ends_with(is_apostrophe) && letters.chars().count() == 1;
        !is_elided && !matches!(letters, "à" | "À")
    });
    let folded = fold(&pieces.collect::<String>());
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !IDLE_WORDS.contains(word));
    words.map(str::to_owned).collect()
}

/// Whether nothing tells two records of one name apart: another street does, and so do other
/// telephones, but not where one of them is the same, nor in the very same street.
fn may_be_one(a: &Service, b: &Service) -> bool {
    let [of_a, of_b] = [a, b].map(streets);
    match (meet(&numbers(a), &numbers(b)), meet(&of_a, &of_b)) {
        (Some(true), _) | (None, None) => true,
        (Some(false), _) => !of_a.is_empty() && of_a == of_b,
        (None, Some(is_near)) => is_near,
    }
}

/// Whether two sets have something in common; `None` where one of them is empty.
fn meet(a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<bool> {
    let are_known = !a.is_empty() && !b.is_empty();
    are_known.then(|| a.intersection(b).next().is_some())
}

fn numbers(service: &Service) -> BTreeSet<String> {
    let phones = service.contacts.iter().filter_map(|it| it.phone.as_ref());
    phones.map(|phone| phone.digits().to_owned()).collect()
}

/// The words of the street that are no number: « 1, rue de l'Exemple » and « 1 bis rue Exemple ».
fn streets(service: &Service) -> BTreeSet<String> {
    let mut words = street_words(service);
    words.retain(|word| !word.bytes().all(|b| b.is_ascii_digit()) && word != "bis");
    words
}

/// The words of the street and its numbers: « 1, rue de l'Exemple » and « 1 av. Exemple ».
pub(super) fn street_words(service: &Service) -> BTreeSet<String> {
    const WAYS: &[&str] = &["rue", "avenue", "av", "place", "boulevard", "bd", "chemin"];
    let lines = service.place.iter().flat_map(|place| &place.lines);
    let mut words: BTreeSet<String> = lines.flat_map(|line| words(line)).collect();
    words.retain(|word| !WAYS.contains(&&**word));
    words
}
