//! What sort of picture a file is, whatever its name says.

use image::ImageFormat;

use super::refusal::Refusal;
use super::stripped::Stripped;
use super::{gif, jpeg, png, webp};

/// A format that can be cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Jpeg,
    Png,
    Webp,
    Gif,
}

impl Format {
    /// Reads the first bytes of a file.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Ok(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Ok(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            _ => Err(refused(bytes)),
        }
    }

    /// The file without what is not pixels; `None` when it is not whole.
    pub(super) fn strip(self, bytes: &[u8]) -> Option<Stripped> {
        match self {
            Self::Jpeg => jpeg::strip(bytes),
            Self::Png => png::strip(bytes),
            Self::Webp => webp::strip(bytes),
            Self::Gif => gif::strip(bytes),
        }
    }

    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
        }
    }

    pub(super) fn decoder(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::Webp => ImageFormat::WebP,
            Self::Gif => ImageFormat::Gif,
        }
    }
}

/// Formats that telephones and scanners write and that cannot be cleaned here are named, so that
/// their owner knows what to convert.
fn refused(bytes: &[u8]) -> Refusal {
    let brand = |at: usize| bytes.get(at..at + 4).unwrap_or_default();
    match (brand(0), brand(4), brand(8)) {
        (_, b"ftyp", b"avif" | b"avis") => Refusal::UnknownFormat("AVIF"),
        (_, b"ftyp", b"heic" | b"heix" | b"heif" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => {
            Refusal::UnknownFormat("HEIC")
        }
        (b"II*\0" | b"MM\0*", ..) => Refusal::UnknownFormat("TIFF"),
        _ => Refusal::NotAPicture,
    }
}
