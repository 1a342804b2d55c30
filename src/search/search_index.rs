//! The whole index: its files, made from the portal.

use std::sync::Arc;

use rayon::prelude::*;

use super::document::IndexedDocument;
use super::documents_file::{document_keys, documents_file};
use super::file_memory::{FileMemory, Ingredients, PartOfIndex};
use super::file_writer::FileKind;
use super::gazetteer::spots;
use super::lexicon::Lexicon;
use super::manifest_file::{Files, Titles, manifest_file};
use super::outside::Outside;
use super::place_shards::{PlaceShard, place_shards};
use super::record::Record;
use super::search_file::{SearchFile, VARIANTS, brotli_among};
use super::search_memory::SearchMemory;
use super::services_file::{compare, services_file};
use super::word_shards::{WordShard, word_shards};
use super::words_file::{WordSources, words_file};
use crate::address::OutputPath;
use crate::compression::Compression;
use crate::portal::Portal;

/// Titles that take more bytes than this have a file of their own.
const MOST_TITLES: usize = 16_000;

/// The files of the index.
#[derive(Debug, Default, Clone)]
pub struct SearchIndex {
    files: Arc<Vec<Arc<SearchFile>>>,
}

impl SearchIndex {
    /// The path of every output of the index, in the order of the paths.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        let variants = self.files.iter().flat_map(|file| &file.variants);
        variants.map(|(path, _)| path)
    }

    /// The output that [`SearchIndex::paths`] gives at this rank: bytes, and how they are compressed.
    pub fn output(&self, at: usize) -> (&[u8], Option<Compression>) {
        let file = &self.files[at / VARIANTS];
        (&file.bytes, file.variants[at % VARIANTS].1)
    }
}

/// Makes the index of a portal. It is a function of the portal alone: a memory spares work.
pub fn search_index(portal: &Portal, memory: &mut SearchMemory) -> SearchIndex {
    let made_from = memory.indexed(portal);
    if let Some(index) = memory.last(&made_from) {
        return index;
    }
    let spots = spots(portal);
    let keys = document_keys(&made_from.documents);
    let sources = WordSources {
        lexicon: &memory.lexicon,
        records: &made_from.records,
        document_keys: &keys,
        spots: &spots,
    };
    let places = place_shards(portal, &made_from.records, &spots);
    let outside = Outside::new(portal);
    let words = word_shards(
        &memory.lexicon,
        &made_from.records,
        &made_from.documents,
        &outside,
    );
    let (places, words) = (
        place_files(places, &sources, &memory.files),
        word_files(words, &outside, &sources, &memory.files),
    );
    let mut kept: Vec<(PartOfIndex, Ingredients, Arc<SearchFile>)> = Vec::new();
    let mut files = Files {
        places: Vec::new(),
        words: Vec::new(),
        titles: titles(&sources, &made_from.documents),
    };
    for (shard, made) in places {
        let part = PartOfIndex::Place(shard.key.0, shard.key.1);
        kept.push((part, made.ingredients, Arc::clone(&made.file)));
        files.places.push((shard, made.file));
    }
    for (shard, made) in words {
        let part = PartOfIndex::Words(shard.path);
        kept.push((part, made.ingredients, Arc::clone(&made.file)));
        files.words.push((shard, made.file));
    }
    let manifest = manifest_file(portal, &sources, &files, &outside);
    let mut all: Vec<Arc<SearchFile>> = vec![Arc::new(SearchFile::manifest(manifest.into_bytes()))];
    all.extend(kept.iter().map(|(_, _, file)| Arc::clone(file)));
    if let Titles::Beside(file) = files.titles {
        all.push(file);
    }
    memory.files.keep(kept.into_iter());
    let index = SearchIndex {
        files: Arc::new(in_order(all)),
    };
    memory.keep(made_from, &index);
    index
}

/// The files in the order of their paths; two shards of the same bytes are one file.
fn in_order(mut files: Vec<Arc<SearchFile>>) -> Vec<Arc<SearchFile>> {
    files.sort_by(|a, b| a.variants[0].0.cmp(&b.variants[0].0));
    files.dedup_by(|a, b| a.variants[0].0 == b.variants[0].0);
    files
}

/// A file with what it was made from.
struct Made {
    ingredients: Ingredients,
    file: Arc<SearchFile>,
}

fn place_files(
    shards: Vec<PlaceShard>,
    sources: &WordSources<'_>,
    memory: &FileMemory,
) -> Vec<(PlaceShard, Made)> {
    let brotli = brotli_among(sources.records.len());
    let made = shards.into_par_iter().map(|shard| {
        let mut records: Vec<Arc<Record>> = shard
            .services
            .iter()
            .filter_map(|at| sources.records[*at].clone())
            .collect();
        let mut ingredients = ingredients(brotli);
        records.iter().for_each(|record| ingredients.record(record));
        let part = PartOfIndex::Place(shard.key.0, shard.key.1);
        let known = memory.find(part, &ingredients);
        let file = known.unwrap_or_else(|| {
            records.sort_by(|a, b| compare(a, b));
            let file = services_file(FileKind::Services, &records, sources.spots);
            Arc::new(SearchFile::named(file.into_bytes(), brotli))
        });
        (shard, Made { ingredients, file })
    });
    made.collect()
}

fn word_files(
    shards: Vec<WordShard>,
    outside: &Outside,
    sources: &WordSources<'_>,
    memory: &FileMemory,
) -> Vec<(WordShard, Made)> {
    let names = names_outside(&shards, outside, sources.lexicon);
    let brotli = brotli_among(sources.records.len());
    let made = shards.into_par_iter().zip(names).map(|(shard, names)| {
        let mut ingredients = word_ingredients(&shard, sources);
        // Texts of the program, which stay where they are.
        for name in &names {
            ingredients.number(name.as_ptr().addr());
        }
        let known = memory.find(PartOfIndex::Words(shard.path), &ingredients);
        let file = known.unwrap_or_else(|| {
            let bytes = words_file(&shard.terms, &names, sources).into_bytes();
            Arc::new(SearchFile::named(bytes, brotli))
        });
        (shard, Made { ingredients, file })
    });
    made.collect()
}

/// For each file, the places outside that are named by words which would stand in it.
fn names_outside(
    shards: &[WordShard],
    outside: &Outside,
    lexicon: &Lexicon,
) -> Vec<Vec<&'static str>> {
    let first = |shard: &WordShard| shard.terms.first().map(|term| lexicon.word(term.word));
    let names = shards.iter().enumerate().map(|(at, shard)| {
        let from = if at == 0 { None } else { first(shard) };
        outside.between(from.unwrap_or_default(), shards.get(at + 1).and_then(first))
    });
    names.collect()
}

/// What every file is made from.
fn ingredients(brotli: Compression) -> Ingredients {
    let mut ingredients = Ingredients::default();
    ingredients.number(brotli as usize);
    ingredients
}

fn word_ingredients(shard: &WordShard, sources: &WordSources<'_>) -> Ingredients {
    let mut ingredients = ingredients(brotli_among(sources.records.len()));
    for term in &shard.terms {
        ingredients.number(term.word as usize);
        ingredients.number(term.services.len());
        ingredients.number(term.documents.len());
        for (service, in_texts) in &term.services {
            ingredients.number(usize::from(*in_texts));
            if let Some(record) = &sources.records[*service] {
                ingredients.record(record);
            }
        }
        for (document, weight) in &term.documents {
            ingredients.number(sources.document_keys[*document] as usize);
            ingredients.number(*weight as usize);
        }
    }
    ingredients
}

fn titles(sources: &WordSources<'_>, documents: &[Arc<IndexedDocument>]) -> Titles {
    let bytes = documents_file(documents).into_bytes();
    if bytes.len() <= MOST_TITLES {
        Titles::Within(bytes)
    } else {
        let brotli = brotli_among(sources.records.len());
        Titles::Beside(Arc::new(SearchFile::named(bytes, brotli)))
    }
}
