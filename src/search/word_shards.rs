//! Which words are found, and in which file.

use std::sync::Arc;

use super::document::IndexedDocument;
use super::halves::{Part, Weighed, parts};
use super::lexicon::Lexicon;
use super::outside::Outside;
use super::record::Record;

/// A word in more names than this tells none apart: it is read in the names once the place is
/// known.
const MOST_NAMES: usize = 400;

/// The same for the texts of services.
const MOST_TEXTS: usize = 64;

/// The same for documents, unless there are few.
const FEW_DOCUMENTS: usize = 64;

/// How much a file of words may weigh, in bytes as they are sent, roughly.
const MOST_BYTES: usize = 4_500;

/// What a service and a mention in a document weigh there.
const SERVICE_BYTES: usize = 18;

/// What the name of a place outside weighs there.
const OUTSIDE_BYTES: usize = 6;

/// A word with what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Its number in the lexicon.
    pub(super) word: u32,
    /// Services whose name or texts hold it, by index, and whether only the texts do.
    pub(super) services: Vec<(usize, bool)>,
    /// Documents whose texts hold it, by index, each with a weight of 1 to 3.
    pub(super) documents: Vec<(usize, u32)>,
}

struct Keyed {
    term: Term,
    /// The first eight bytes of the word.
    key: u64,
    /// Names of places outside that stand in the file beside it: those that the words from it on,
    /// and before the next, name.
    outside: usize,
}

impl Weighed for Keyed {
    fn upper(&self, depth: u32) -> bool {
        self.key >> (63 - depth) & 1 == 1
    }

    fn weight(&self) -> usize {
        self.term.services.len() * SERVICE_BYTES
            + self.term.documents.len()
            + self.outside * OUTSIDE_BYTES
            + 4
    }
}

/// The words of a file, in their order.
#[derive(Debug)]
pub(super) struct WordShard {
    /// The halves of the alphabet taken to reach it.
    pub(super) path: u64,
    /// Its words.
    pub(super) terms: Vec<Term>,
}

/// Sorts the words that tell services or documents apart into files.
pub(super) fn word_shards(
    lexicon: &Lexicon,
    records: &[Option<Arc<Record>>],
    documents: &[Arc<IndexedDocument>],
    outside: &Outside,
) -> Vec<WordShard> {
    let mut keyed: Vec<Keyed> = terms(lexicon.len(), records, documents)
        .into_iter()
        .map(|term| Keyed {
            key: key(lexicon.word(term.word)),
            term,
            outside: 0,
        })
        .collect();
    let word = |keyed: &Keyed| lexicon.word(keyed.term.word);
    keyed.sort_unstable_by(|a, b| (a.key, word(a)).cmp(&(b.key, word(b))));
    let starts: Vec<&str> = keyed.iter().map(word).collect();
    let counts: Vec<usize> = starts
        .iter()
        .enumerate()
        .map(|(at, start)| outside.between(start, starts.get(at + 1).copied()).len())
        .collect();
    for (keyed, count) in keyed.iter_mut().zip(counts) {
        keyed.outside = count;
    }
    let parts = parts(keyed, MOST_BYTES).into_iter();
    let shards = parts.map(|Part { path, items }| WordShard {
        path,
        terms: items.into_iter().map(|keyed| keyed.term).collect(),
    });
    shards.collect()
}

/// The first eight bytes of a word, in its order.
fn key(word: &str) -> u64 {
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}

fn terms(
    words: usize,
    records: &[Option<Arc<Record>>],
    documents: &[Arc<IndexedDocument>],
) -> Vec<Term> {
    let (mut in_names, mut in_texts) = (vec![0_usize; words], vec![0_usize; words]);
    let mut in_documents = vec![0_usize; words];
    for record in records.iter().flatten() {
        let count = |list: &[u32], counts: &mut Vec<usize>| {
            list.iter().for_each(|word| counts[*word as usize] += 1);
        };
        count(&record.name_words, &mut in_names);
        count(&record.text_words, &mut in_texts);
    }
    for document in documents {
        let words = document.words.iter();
        words.for_each(|(word, _)| in_documents[*word as usize] += 1);
    }
    let most_documents = FEW_DOCUMENTS.max(documents.len() / 4);
    let named = |word: u32| in_names[word as usize] <= MOST_NAMES;
    let told = |word: u32| in_names[word as usize] + in_texts[word as usize] <= MOST_TEXTS;
    let written = |word: u32| in_documents[word as usize] <= most_documents;
    let mut table = TermTable::new(words);
    for (at, record) in records.iter().enumerate() {
        let Some(record) = record else { continue };
        let names = record.name_words.iter().filter(|word| named(**word));
        names.for_each(|word| table.term(*word).services.push((at, false)));
        let texts = record.text_words.iter().filter(|word| told(**word));
        texts.for_each(|word| table.term(*word).services.push((at, true)));
    }
    for (at, document) in documents.iter().enumerate() {
        let words = document.words.iter().filter(|(word, _)| written(*word));
        words.for_each(|(word, weight)| table.term(*word).documents.push((at, *weight)));
    }
    table.terms
}

/// Terms by the number of their word, made when they are first needed.
struct TermTable {
    places: Vec<Option<usize>>,
    terms: Vec<Term>,
}

impl TermTable {
    fn new(words: usize) -> Self {
        Self {
            places: vec![None; words],
            terms: Vec::new(),
        }
    }

    fn term(&mut self, word: u32) -> &mut Term {
        let place = *self.places[word as usize].get_or_insert_with(|| {
            self.terms.push(Term {
                word,
                services: Vec::new(),
                documents: Vec::new(),
            });
            self.terms.len() - 1
        });
        &mut self.terms[place]
    }
}
