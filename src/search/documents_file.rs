//! Titles of documents in columns.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::byte_writer::ByteWriter;
use super::document::IndexedDocument;
use super::file_writer::{FileKind, FileWriter};
use super::front_coding::FrontCoded;
use crate::address::slugify;

/// Names of the sections, as docs/search.md lists them.
mod section {
    pub(super) const COLLECTIONS: u8 = 1;
    pub(super) const ADDRESSES_SHARED: u8 = 2;
    pub(super) const ADDRESSES: u8 = 3;
    pub(super) const TITLES_SHARED: u8 = 4;
    pub(super) const TITLES: u8 = 5;
    pub(super) const DAYS: u8 = 6;
}

/// Stands in an address for the slug of the title. No address holds it.
const OF_TITLE: char = '\u{1}';

/// The columns of documents in the order of their addresses.
pub(super) fn documents_file(documents: &[Arc<IndexedDocument>]) -> FileWriter {
    let mut file = FileWriter::new(FileKind::Documents);
    let (mut collections, mut days) = (ByteWriter::default(), ByteWriter::default());
    collections.count(documents.len());
    for document in documents {
        collections.number(document.collection);
        days.number(document.day.map_or(0, |day| day + 1));
    }
    file.section(section::COLLECTIONS, collections);
    let addresses = FrontCoded::new(documents.iter().map(|document| told_address(document)));
    file.section(section::ADDRESSES_SHARED, addresses.shared);
    file.section(section::ADDRESSES, addresses.rests);
    let titles = FrontCoded::new(documents.iter().map(|document| &document.title));
    file.section(section::TITLES_SHARED, titles.shared);
    file.section(section::TITLES, titles.rests);
    file.section(section::DAYS, days);
    file
}

/// An address as the index tells it: many pages are called by their title.
fn told_address(document: &IndexedDocument) -> String {
    let IndexedDocument { address, title, .. } = document;
    let slug = slugify(title).map(|slug| format!("/{}/", slug.as_str()));
    match slug.and_then(|slug| address.strip_suffix(slug.as_str())) {
        Some(folder) => format!("{folder}/{OF_TITLE}/"),
        None => address.clone(),
    }
}

/// The key of each document in the files of words: 24 bits of its address's hash (FNV-1a), so
/// that a document which comes or goes leaves the others theirs. Where two would share one, the
/// later address takes the next that is free.
pub(super) fn document_keys(documents: &[Arc<IndexedDocument>]) -> Vec<u32> {
    let mut taken = BTreeSet::new();
    let keys = documents.iter().map(|document| {
        let mut key = hash(&document.address) & 0x00ff_ffff;
        while !taken.insert(key) {
            key = (key + 1) & 0x00ff_ffff;
        }
        key
    });
    keys.collect()
}

fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
