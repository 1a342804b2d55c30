//! Compressed siblings of files that servers send in their stead.
//!
//! May touch nothing: it makes bytes of bytes.

mod compression;

pub use compression::Compression;
