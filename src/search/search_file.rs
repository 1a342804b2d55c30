//! A file of the index, with what servers send in its stead.

use std::io::Write;

use crate::address::OutputPath;

/// Where the files of the index are. All are named by their content, so browsers may keep them
/// for ever.
const FOLDER: &str = "recherche/index";

/// The manifest: the only file whose name stays.
const MANIFEST: &str = "recherche/manifeste.bin";

/// How hard brotli tries where there is much: up to the ninth, twice the time saves a hundredth.
const QUALITY: i32 = 5;

/// The same where there is little: six times the time, which nobody notices, for a twelfth less.
const QUALITY_OF_FEW: i32 = 10;

/// An index of so many services is small.
const FEW: usize = 1_000;

/// How hard the files of an index try, by how many services it holds.
pub(super) const fn quality_among(services: usize) -> i32 {
    if services <= FEW {
        QUALITY_OF_FEW
    } else {
        QUALITY
    }
}

/// The same for the manifest, which every search reads: a tenth less. Which of them writes less hangs
/// on the portal.
const QUALITIES_OF_MANIFEST: [i32; 2] = [10, 11];

/// How much of it is written at once, as a power of two; 0 for what brotli takes to be best.
const BLOCKS_OF_MANIFEST: [i32; 3] = [0, 16, 17];
const BROTLI_WINDOW: i32 = 18;

/// A file is sent as it is, or as one of its siblings.
pub(super) const VARIANTS: usize = 3;

/// A file of the index, with its compressed siblings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SearchFile {
    /// Its path and bytes, then those of its `.br` and `.gz` siblings.
    pub(super) variants: Vec<(OutputPath, Vec<u8>)>,
    /// What names it: the beginning of its digest.
    pub(super) name: [u8; 6],
}

impl SearchFile {
    /// A file named by its content.
    pub(super) fn named(bytes: Vec<u8>, quality: i32) -> Self {
        let mut name = [0; 6];
        name.copy_from_slice(&blake3::hash(&bytes).as_bytes()[..6]);
        let letters: String = name.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = format!("{FOLDER}/{letters}.bin");
        let brotli = brotli(&bytes, quality, 0);
        Self::new(&path, name, bytes, brotli)
    }

    /// The manifest.
    pub(super) fn manifest(bytes: Vec<u8>) -> Self {
        let tried = QUALITIES_OF_MANIFEST.into_iter().flat_map(|quality| {
            let blocks = BLOCKS_OF_MANIFEST.into_iter();
            blocks.map(move |block| (quality, block))
        });
        let tried = tried.map(|(quality, block)| brotli(&bytes, quality, block));
        let shortest = tried.min_by_key(Vec::len).unwrap_or_default();
        Self::new(MANIFEST, [0; 6], bytes, shortest)
    }

    fn new(path: &str, name: [u8; 6], bytes: Vec<u8>, brotli: Vec<u8>) -> Self {
        let gzip = gzip(&bytes);
        let variants = [("", bytes), (".br", brotli), (".gz", gzip)];
        Self {
            // The folder's name and hexadecimal letters are always a path.
            variants: variants
                .into_iter()
                .filter_map(|(ending, bytes)| {
                    let path = OutputPath::parse(&format!("{path}{ending}")).ok()?;
                    Some((path, bytes))
                })
                .collect(),
            name,
        }
    }
}

/// Writing to memory cannot fail; if it did, the sibling would be empty and its test red.
fn brotli(bytes: &[u8], quality: i32, block: i32) -> Vec<u8> {
    let mut compressed = Vec::with_capacity(bytes.len() / 2);
    let parameters = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: BROTLI_WINDOW,
        lgblock: block,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters);
    compressed
}

/// No name and no time in the header: equal bytes, equal file.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(
        Vec::with_capacity(bytes.len() / 2),
        flate2::Compression::default(),
    );
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{SearchFile, quality_among};

    #[test]
    fn a_large_index_is_made_in_less_time() {
        assert_eq!([0, 1_000, 1_001].map(quality_among), [10, 10, 5]);
    }

    #[test]
    fn siblings_hold_the_same_bytes() {
        let bytes: Vec<u8> = (0..5_000_u32).flat_map(|n| (n * n).to_le_bytes()).collect();
        let file = SearchFile::named(bytes.clone(), quality_among(1));
        let [(path, plain), (_, brotli), (_, gzip)] = &file.variants[..] else {
            panic!("three variants");
        };
        let path = path.address();
        assert!(
            path.starts_with("/recherche/index/") && path.ends_with(".bin"),
            "{path}"
        );
        assert_eq!(*plain, bytes);
        let mut read = Vec::new();
        let mut reader = brotli::Decompressor::new(&brotli[..], 4096);
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
        let mut read = Vec::new();
        let mut reader = flate2::read::GzDecoder::new(&gzip[..]);
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
    }
}
