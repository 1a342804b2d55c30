//! Records of one kind, telephone and address that are probably one service under two names.

use std::collections::{BTreeMap, BTreeSet};

use super::doubles::{MOST_ALIKE, own_words, street_words, words_in_order};
use super::service::Service;
use super::vocabulary::Vocabulary;

/// The kind, the commune and the telephone of a record.
type Key<'r> = (usize, usize, &'r str);

/// The records that were met, by their kind, commune and telephone, each with its source.
#[derive(Default)]
pub(super) struct AddressDoubles<'r> {
    known: BTreeMap<Key<'r>, Vec<(&'r Service, usize)>>,
}

impl<'r> AddressDoubles<'r> {
    /// The record met before that this one probably is, with its source. Names that a number, or
    /// words of each, tell apart are of two services in one building.
    pub(super) fn first(
        &self,
        vocabulary: &Vocabulary<'_>,
        service: &Service,
    ) -> Option<(&'r Service, usize)> {
        let mut met = keys(service)
            .filter_map(|key| self.known.get(&key))
            .flatten();
        met.find(|(first, _)| {
            let [street, of_first] = [service, first].map(street_words);
            !street.is_empty() && street == of_first && may_be_one_name(vocabulary, service, first)
        })
        .copied()
    }

    /// Adds a record to those that were met.
    pub(super) fn add(&mut self, service: &'r Service, source: usize) {
        for key in keys(service) {
            let known = self.known.entry(key).or_default();
            if known.len() < MOST_ALIKE {
                known.push((service, source));
            }
        }
    }
}

/// Kind, commune and telephone, once a telephone; none of a record without a place.
fn keys(service: &Service) -> impl Iterator<Item = Key<'_>> {
    let commune = service.place.iter().map(|place| place.commune);
    commune.flat_map(move |commune| {
        let phones = service.contacts.iter().filter_map(|it| it.phone.as_ref());
        phones.map(move |phone| (service.kind, commune, phone.digits()))
    })
}

/// Whether two names of one kind may be of one service: one says no more than the kind and the
/// commune, or one has the initials of what the other spells out.
fn may_be_one_name(vocabulary: &Vocabulary<'_>, one: &Service, other: &Service) -> bool {
    let [of_one, of_other] = [one, other].map(|service| own_words(vocabulary, service));
    let of_one_alone: BTreeSet<&str> = difference(&of_one, &of_other);
    let of_other_alone: BTreeSet<&str> = difference(&of_other, &of_one);
    let mut apart = of_one_alone.iter().chain(&of_other_alone);
    if apart.any(|word| tells_apart(word)) {
        return false;
    }
    of_one.is_empty()
        || of_other.is_empty()
        || are_initials(&of_one_alone, (&other.name, &of_other_alone))
        || are_initials(&of_other_alone, (&one.name, &of_one_alone))
}

fn difference<'w>(one: &'w BTreeSet<String>, other: &'w BTreeSet<String>) -> BTreeSet<&'w str> {
    one.difference(other).map(String::as_str).collect()
}

/// A number or a single letter: « Les Lutins 2 », « Ludo B ».
fn tells_apart(word: &str) -> bool {
    word.chars().count() == 1 || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether one word stands for words of a name that follow one another, and these are all that the
/// name has alone.
fn are_initials(short: &BTreeSet<&str>, (name, alone): (&str, &BTreeSet<&str>)) -> bool {
    let [short] = short.iter().collect::<Vec<_>>()[..] else {
        return false;
    };
    let spelled = words_in_order(name);
    let mut runs = spelled.windows(short.len());
    runs.any(|run| {
        let initials: String = run.iter().filter_map(|word| word.chars().next()).collect();
        initials == **short && alone.iter().all(|word| run.iter().any(|it| it == word))
    })
}
