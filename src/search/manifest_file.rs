//! The manifest: what the client needs to understand a query and to know which files answer it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::areas::{areas, other_names};
use super::byte_writer::ByteWriter;
use super::calendar::{calendar, local_days};
use super::counts::{CommuneCounts, suspended, table, total, uncertain_kinds};
use super::document::COLLECTIONS;
use super::file_writer::{FileKind, FileWriter};
use super::front_coding::FrontCoded;
use super::gazetteer::gazetteer;
use super::lexicon::Lexicon;
use super::outside::{Outside, own_departments};
use super::place_shards::PlaceShard;
use super::record::{Record, index};
use super::relays::relays;
use super::search_file::SearchFile;
use super::vocabulary::vocabulary;
use super::word_shards::WordShard;
use super::words_file::WordSources;
use crate::portal::Portal;

/// Names of the sections beside the gazetteer's and the vocabulary's, as docs/search.md lists them.
mod section {
    pub(super) const SHARDS: u8 = 11;
    pub(super) const PLACES: u8 = 12;
    pub(super) const EXTENTS: u8 = 13;
    pub(super) const LOCATED: u8 = 14;
    pub(super) const COMING: u8 = 15;
    pub(super) const FIRST_WORDS_SHARED: u8 = 16;
    pub(super) const FIRST_WORDS: u8 = 17;
    pub(super) const WORD_FILES: u8 = 18;
    pub(super) const COLLECTIONS: u8 = 19;
    pub(super) const DOCUMENTS: u8 = 20;
    pub(super) const DOCUMENTS_FILE: u8 = 21;
    pub(super) const TOTAL: u8 = 22;
    pub(super) const CALENDAR: u8 = 23;
    pub(super) const ROAMING: u8 = 24;
    pub(super) const OWN_DEPARTMENTS: u8 = 25;
    pub(super) const RELAYS: u8 = 26;
    pub(super) const SUSPENDED: u8 = 33;
    pub(super) const LOCAL_DAYS: u8 = 34;
    pub(super) const AREAS: u8 = 39;
    pub(super) const OTHER_NAMES: u8 = 40;
    pub(super) const RENOWNED: u8 = 41;
    pub(super) const UNCERTAIN_KINDS: u8 = 42;
}

/// The titles of documents: in the manifest while they are few, else in a file.
pub(super) enum Titles {
    /// The file itself, to stand in the manifest.
    Within(Vec<u8>),
    /// Beside it.
    Beside(Arc<SearchFile>),
}

/// The files of the index, each with what leads to it.
pub(super) struct Files {
    /// Services by place.
    pub(super) places: Vec<(PlaceShard, Arc<SearchFile>)>,
    /// Words.
    pub(super) words: Vec<(WordShard, Arc<SearchFile>)>,
    /// Titles.
    pub(super) titles: Titles,
}

/// Writes the manifest.
pub(super) fn manifest_file(
    portal: &Portal,
    sources: &WordSources<'_>,
    files: &Files,
    outside: &Outside,
) -> FileWriter {
    let WordSources { records, spots, .. } = *sources;
    let mut file = FileWriter::new(FileKind::Manifest);
    vocabulary(&mut file, portal);
    gazetteer(&mut file, portal, spots);
    shards(&mut file, &files.places, records, spots.len());
    let counts = CommuneCounts::new(records, spots);
    file.section(section::EXTENTS, counts.extents());
    file.section(section::LOCATED, counts.located());
    file.section(section::COMING, counts.coming());
    words(&mut file, &files.words, sources.lexicon);
    documents(&mut file, &files.titles);
    let mut number = ByteWriter::default();
    number.number(total(records));
    file.section(section::TOTAL, number);
    file.section(section::CALENDAR, calendar(portal));
    let suspended = suspended(portal);
    if !suspended.is_empty() {
        file.section(section::SUSPENDED, table(&suspended));
    }
    let uncertain = uncertain_kinds(portal);
    if !uncertain.is_empty() {
        let mut kinds = ByteWriter::default();
        kinds.increasing(&uncertain);
        file.section(section::UNCERTAIN_KINDS, kinds);
    }
    file.section(section::ROAMING, counts.roaming());
    file.section(section::OWN_DEPARTMENTS, own_departments(portal));
    file.section(section::AREAS, areas(portal));
    file.section(section::OTHER_NAMES, other_names(portal));
    file.section(section::RENOWNED, outside.renowned());
    file.section(section::RELAYS, relays(portal));
    if let Some(own) = local_days(portal) {
        file.section(section::LOCAL_DAYS, own);
    }
    file
}

fn shards(
    file: &mut FileWriter,
    places: &[(PlaceShard, Arc<SearchFile>)],
    records: &[Option<Arc<Record>>],
    communes: usize,
) {
    let mut writer = ByteWriter::default();
    writer.count(places.len());
    let mut of_communes: Vec<Vec<u32>> = vec![Vec::new(); communes];
    for (at, (shard, named)) in places.iter().enumerate() {
        writer.raw(&named.name);
        writer.count(shard.services.len());
        let held = shard.services.iter().filter_map(|at| records[*at].as_ref());
        let kinds: BTreeSet<u32> = held.map(|record| record.kind).collect();
        writer.increasing(&kinds.into_iter().collect::<Vec<_>>());
        for commune in &shard.communes {
            of_communes[*commune as usize].push(index(at));
        }
    }
    file.section(section::SHARDS, writer);
    let mut writer = ByteWriter::default();
    for shards in of_communes {
        writer.increasing(&shards);
    }
    file.section(section::PLACES, writer);
}

fn words(file: &mut FileWriter, words: &[(WordShard, Arc<SearchFile>)], lexicon: &Lexicon) {
    let first = |shard: &WordShard| shard.terms.first().map(|term| lexicon.word(term.word));
    let firsts = FrontCoded::new(words.iter().filter_map(|(shard, _)| first(shard)));
    file.section(section::FIRST_WORDS_SHARED, firsts.shared);
    file.section(section::FIRST_WORDS, firsts.rests);
    let mut writer = ByteWriter::default();
    writer.count(words.len());
    for (_, named) in words {
        writer.raw(&named.name);
    }
    file.section(section::WORD_FILES, writer);
}

fn documents(file: &mut FileWriter, titles: &Titles) {
    let mut writer = ByteWriter::default();
    writer.count(COLLECTIONS.len());
    for collection in COLLECTIONS {
        writer.text(collection.id);
        writer.text(collection.label);
    }
    file.section(section::COLLECTIONS, writer);
    let mut writer = ByteWriter::default();
    match titles {
        Titles::Within(bytes) => {
            writer.raw(bytes);
            file.section(section::DOCUMENTS, writer);
        }
        Titles::Beside(named) => {
            writer.raw(&named.name);
            file.section(section::DOCUMENTS_FILE, writer);
        }
    }
}
