//! The search's index: what a browser needs to find a service or a text without a server.
//!
//! May touch `portal`, `content`, `hours`, `compression` and `address`. It writes nothing: its files
//! are outputs like any other. docs/search.md describes their bytes; themes/parvis/scripts/recherche reads them.

mod areas;
mod byte_writer;
mod calendar;
mod counts;
mod document;
mod documents_file;
mod file_memory;
mod file_writer;
mod front_coding;
mod gazetteer;
mod halves;
mod id;
mod indexed_portal;
mod lexicon;
mod manifest_file;
mod one_holiday;
mod opening;
mod openings_section;
mod outside;
mod place_shards;
mod record;
mod relays;
mod search_file;
mod search_index;
mod search_memory;
mod services_file;
mod vocabulary;
mod word_shards;
mod words;
mod words_file;

pub use search_index::{SearchIndex, search_index};
pub use search_memory::SearchMemory;
pub use words::words;
