//! How a file is compressed.

use std::io::Write;

/// How hard brotli tries where there is much: up to the ninth, twice the time saves a hundredth.
const QUALITY: i32 = 5;

/// The same where there is little: six times the time, which nobody notices, for a twelfth less.
const QUALITY_OF_FEW: i32 = 10;

/// What a file that every visit reads is tried with: a tenth less. Which of them writes less hangs
/// on the file.
const QUALITIES_OF_BEST: [i32; 2] = [10, 11];

/// How much of it is written at once, as a power of two; 0 for what brotli takes to be best.
const BLOCKS_OF_BEST: [i32; 3] = [0, 16, 17];
const BROTLI_WINDOW: i32 = 18;

/// A way to compress a file. Equal bytes give equal bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// Brotli for files of which there are many.
    BrotliOfMany,
    /// Brotli for files of which there are few.
    BrotliOfFew,
    /// Brotli in each way that may write less, and what wrote least.
    BrotliAtBest,
    /// gzip, without a name or a time.
    Gzip,
}

impl Compression {
    /// What the sibling's name ends with.
    pub fn ending(self) -> &'static str {
        match self {
            Self::BrotliOfMany | Self::BrotliOfFew | Self::BrotliAtBest => ".br",
            Self::Gzip => ".gz",
        }
    }

    /// The compressed bytes.
    pub fn compress(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::BrotliOfMany => brotli(bytes, QUALITY, 0),
            Self::BrotliOfFew => brotli(bytes, QUALITY_OF_FEW, 0),
            Self::BrotliAtBest => {
                let tried = QUALITIES_OF_BEST.into_iter().flat_map(|quality| {
                    let blocks = BLOCKS_OF_BEST.into_iter();
                    blocks.map(move |block| brotli(bytes, quality, block))
                });
                tried.min_by_key(Vec::len).unwrap_or_default()
            }
            Self::Gzip => gzip(bytes),
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

    use super::Compression;

    #[test]
    fn what_is_compressed_reads_back() {
        let bytes: Vec<u8> = (0..5_000_u32).flat_map(|n| (n * n).to_le_bytes()).collect();
        for brotli in [
            Compression::BrotliOfMany,
            Compression::BrotliOfFew,
            Compression::BrotliAtBest,
        ] {
            let compressed = brotli.compress(&bytes);
            let mut read = Vec::new();
            let mut reader = brotli::Decompressor::new(&compressed[..], 4096);
            reader.read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
        let compressed = Compression::Gzip.compress(&bytes);
        let mut read = Vec::new();
        let mut reader = flate2::read::GzDecoder::new(&compressed[..]);
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, bytes);
    }
}
