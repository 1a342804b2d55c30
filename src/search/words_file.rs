//! Words with the services and documents that hold them.

use std::sync::Arc;

use super::byte_writer::ByteWriter;
use super::file_writer::{FileKind, FileWriter};
use super::front_coding::FrontCoded;
use super::lexicon::Lexicon;
use super::record::{Record, Spot, index};
use super::services_file::{compare, services_file};
use super::word_shards::Term;

/// Names of the sections after those of services, as docs/search.md lists them.
mod section {
    pub(super) const WORDS_SHARED: u8 = 32;
    pub(super) const WORDS: u8 = 33;
    pub(super) const SERVICES: u8 = 34;
    pub(super) const DOCUMENT_KEYS: u8 = 35;
    pub(super) const DOCUMENTS: u8 = 36;
    pub(super) const OUTSIDE_SHARED: u8 = 37;
    pub(super) const OUTSIDE: u8 = 38;
}

/// What the words' numbers stand for.
pub(super) struct WordSources<'s> {
    /// The words.
    pub(super) lexicon: &'s Lexicon,
    /// The services.
    pub(super) records: &'s [Option<Arc<Record>>],
    /// The keys of the documents.
    pub(super) document_keys: &'s [u32],
    /// The communes' places.
    pub(super) spots: &'s [Spot],
}

/// The rank of each service in the file.
struct Ranks {
    /// The services, in the portal's order.
    used: Vec<usize>,
    of_places: Vec<u32>,
}

impl Ranks {
    /// The rank of a service that a term of the file names.
    fn of(&self, service: usize) -> u32 {
        let place = self.used.partition_point(|used| *used < service);
        self.of_places[place]
    }
}

/// A file of words in their order: a service is whole in it, so that one request answers. With
/// them stand the places outside the portal that words between these name.
pub(super) fn words_file(
    terms: &[Term],
    outside: &[&str],
    sources: &WordSources<'_>,
) -> FileWriter {
    let mut used: Vec<usize> = terms
        .iter()
        .flat_map(|t| &t.services)
        .map(|s| s.0)
        .collect();
    used.sort_unstable();
    used.dedup();
    let mut order: Vec<(Arc<Record>, usize)> = used
        .iter()
        .enumerate()
        .filter_map(|(place, at)| Some((Arc::clone(sources.records[*at].as_ref()?), place)))
        .collect();
    order.sort_by(|(a, _), (b, _)| compare(a, b));
    let mut ranks = Ranks {
        of_places: vec![0; used.len()],
        used,
    };
    for (rank, (_, place)) in order.iter().enumerate() {
        ranks.of_places[*place] = index(rank);
    }
    let sorted: Vec<Arc<Record>> = order.into_iter().map(|(record, _)| record).collect();
    let mut file = services_file(FileKind::Words, &sorted, sources.spots);
    postings(&mut file, terms, sources, &ranks);
    let outside = FrontCoded::new(outside);
    file.section(section::OUTSIDE_SHARED, outside.shared);
    file.section(section::OUTSIDE, outside.rests);
    file
}

fn postings(file: &mut FileWriter, terms: &[Term], sources: &WordSources<'_>, ranks: &Ranks) {
    let words = FrontCoded::new(terms.iter().map(|term| sources.lexicon.word(term.word)));
    file.section(section::WORDS_SHARED, words.shared);
    file.section(section::WORDS, words.rests);
    let mut keys: Vec<u32> = terms
        .iter()
        .flat_map(|term| &term.documents)
        .map(|(document, _)| sources.document_keys[*document])
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let (mut services, mut documents) = (ByteWriter::default(), ByteWriter::default());
    for term in terms {
        let held = term.services.iter();
        let numbers = held.map(|(at, in_texts)| ranks.of(*at) * 2 + u32::from(*in_texts));
        services.increasing(&in_order(numbers));
        let held = term.documents.iter().map(|(at, weight)| {
            let key = sources.document_keys[*at];
            index(keys.partition_point(|known| *known < key)) * 4 + weight
        });
        documents.increasing(&in_order(held));
    }
    let mut known = ByteWriter::default();
    known.increasing(&keys);
    file.section(section::SERVICES, services);
    file.section(section::DOCUMENT_KEYS, known);
    file.section(section::DOCUMENTS, documents);
}

fn in_order(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers
}
