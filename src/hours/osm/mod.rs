//! OSM `opening_hours`: printed from the model, and read into it.
//!
//! The syntax is that of the OpenStreetMap wiki (Key:opening_hours/specification): a later rule
//! takes the place of earlier ones on the days that it names, unless a comma joins them.

mod cell;
mod doubt;
mod entry;
mod layout;
mod overlay;
mod print;
mod read;
mod reader;
mod scanner;
mod selector;
mod sentence;
mod sentence_text;

pub use print::print_osm;
pub use read::{looks_like_osm, read_osm};
