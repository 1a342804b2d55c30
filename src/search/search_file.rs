//! A file of the index, with what servers send in its stead.

use crate::address::OutputPath;
use crate::compression::Compression;

/// Where the files of the index are. All are named by their content, so browsers may keep them
/// for ever.
const FOLDER: &str = "recherche/index";

/// The manifest: the only file whose name stays.
const MANIFEST: &str = "recherche/manifeste.bin";

/// An index of so many services is small.
const FEW: usize = 1_000;

/// How the files of an index are compressed, by how many services it holds.
pub(super) const fn brotli_among(services: usize) -> Compression {
    if services <= FEW {
        Compression::BrotliOfFew
    } else {
        Compression::BrotliOfMany
    }
}

/// A file is sent as it is, or as one of its siblings.
pub(super) const VARIANTS: usize = 3;

/// A file of the index, with its compressed siblings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SearchFile {
    /// What it holds.
    pub(super) bytes: Vec<u8>,
    /// Its path, then those of its `.br` and `.gz` siblings, each with how it is made.
    pub(super) variants: Vec<(OutputPath, Option<Compression>)>,
    /// What names it: the beginning of its digest.
    pub(super) name: [u8; 6],
}

impl SearchFile {
    /// A file named by its content.
    pub(super) fn named(bytes: Vec<u8>, brotli: Compression) -> Self {
        let mut name = [0; 6];
        name.copy_from_slice(&blake3::hash(&bytes).as_bytes()[..6]);
        let letters: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        Self::new(&format!("{FOLDER}/{letters}.bin"), name, bytes, brotli)
    }

    /// The manifest, which every search reads.
    pub(super) fn manifest(bytes: Vec<u8>) -> Self {
        Self::new(MANIFEST, [0; 6], bytes, Compression::BrotliAtBest)
    }

    fn new(path: &str, name: [u8; 6], bytes: Vec<u8>, brotli: Compression) -> Self {
        let variants = [None, Some(brotli), Some(Compression::Gzip)];
        let variants = variants.into_iter().filter_map(|compression| {
            let ending = compression.map_or("", Compression::ending);
            // The folder's name and hexadecimal letters are always a path.
            let path = OutputPath::parse(&format!("{path}{ending}")).ok()?;
            Some((path, compression))
        });
        Self {
            bytes,
            variants: variants.collect(),
            name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SearchFile, brotli_among};
    use crate::compression::Compression;

    #[test]
    fn a_large_index_is_made_in_less_time() {
        assert_eq!(
            [0, 1_000, 1_001].map(brotli_among),
            [
                Compression::BrotliOfFew,
                Compression::BrotliOfFew,
                Compression::BrotliOfMany
            ]
        );
    }

    #[test]
    fn siblings_stand_beside_their_file() {
        let file = SearchFile::named(b"abc".to_vec(), brotli_among(1));
        let siblings = file.variants.iter();
        let siblings: Vec<_> = siblings.map(|(path, how)| (path.address(), *how)).collect();
        let path = "/recherche/index/6437b3ac3846.bin";
        assert_eq!(
            siblings,
            [
                (path.to_owned(), None),
                (format!("{path}.br"), Some(Compression::BrotliOfFew)),
                (format!("{path}.gz"), Some(Compression::Gzip)),
            ]
        );
    }
}
