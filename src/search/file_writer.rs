//! The frame that all index files share: a header and sections.

use super::byte_writer::ByteWriter;

/// The first bytes of every file of the index.
const MAGIC: &[u8] = b"MRLS";

/// The version of the format. The client refuses any other: raise it with every change that an
/// older client would misread.
const VERSION: u8 = 6;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// The manifest.
    Manifest = 0,
    /// Services of a place.
    Services = 1,
    /// Words, with the services and documents that hold them.
    Words = 2,
    /// Titles of documents.
    Documents = 3,
}

/// A file in the making.
#[derive(Debug)]
pub(super) struct FileWriter {
    kind: FileKind,
    sections: Vec<(u8, Vec<u8>)>,
}

impl FileWriter {
    /// An empty file.
    pub(super) fn new(kind: FileKind) -> Self {
        Self {
            kind,
            sections: Vec::new(),
        }
    }

    /// Adds a section, unless it is empty. A reader passes over those it does not know.
    pub(super) fn section(&mut self, name: u8, bytes: ByteWriter) {
        let bytes = bytes.into_bytes();
        if !bytes.is_empty() {
            self.sections.push((name, bytes));
        }
    }

    /// The whole file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut writer = ByteWriter::default();
        writer.raw(MAGIC);
        writer.byte(VERSION);
        writer.byte(self.kind as u8);
        writer.count(self.sections.len());
        for (name, bytes) in &self.sections {
            writer.byte(*name);
            writer.count(bytes.len());
            writer.raw(bytes);
        }
        writer.into_bytes()
    }
}
