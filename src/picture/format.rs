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

    /// What a file of this format is called when it moves, in French.
    pub(super) fn moving(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG animée",
            Self::Png => "PNG animée",
            Self::Webp => "WebP animée",
            Self::Gif => "GIF animée",
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

/// Formats that telephones, scanners and drawing programs write and that cannot be cleaned here
/// are named, so that their owner knows what to convert.
fn refused(bytes: &[u8]) -> Refusal {
    let brand = |at: usize| bytes.get(at..at + 4).unwrap_or_default();
    match (brand(0), brand(4), brand(8)) {
        (_, b"ftyp", b"avif" | b"avis") => Refusal::UnknownFormat("AVIF"),
        (_, b"ftyp", b"heic" | b"heix" | b"heif" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => {
            Refusal::UnknownFormat("HEIC")
        }
        (b"II*\0" | b"MM\0*", ..) => Refusal::UnknownFormat("TIFF"),
        // Its length, then four bytes that are nought.
        ([b'B', b'M', ..], ..) if bytes.get(6..10) == Some(&[0; 4]) => {
            Refusal::UnknownFormat("BMP")
        }
        _ if is_svg(bytes) => Refusal::UnknownFormat("SVG"),
        _ => Refusal::NotAPicture,
    }
}

/// Whether a text is a drawing: its element comes after a declaration and the maker's comments.
fn is_svg(bytes: &[u8]) -> bool {
    const BEGINNING: usize = 4_096;
    let beginning = &bytes[..bytes.len().min(BEGINNING)];
    let text = beginning.strip_prefix("\u{feff}".as_bytes());
    let text = text.unwrap_or(beginning).trim_ascii_start();
    text.starts_with(b"<") && text.windows(4).any(|part| part == b"<svg")
}
