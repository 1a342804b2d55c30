//! Draws a picture again, upright and no larger than pages show it.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageReader, Limits};

use super::clean_picture::CleanPicture;
use super::format::Format;
use super::stripped::Stripped;

/// The longer side of a picture that is drawn again: twice the 42 rem of a column of text, for
/// dense screens, with some room.
const LONGER_SIDE: u32 = 1_600;

/// Of 100: where the eye no longer tells a photograph from its source.
const QUALITY: u8 = 82;

/// What a decoder may take: eight bytes a pixel of the largest picture that is read.
const MOST_MEMORY: u64 = 8 * 52_000_000;

/// Whether a picture has to be drawn again.
pub(super) fn is_needed(stripped: &Stripped, (width, height): (u32, u32)) -> bool {
    let is_turned = stripped.orientation != Orientation::NoTransforms;
    !stripped.moves && (is_turned || width.max(height) > LONGER_SIDE)
}

/// Draws it; `None` when its pixels do not read.
pub(super) fn draw(stripped: &Stripped, format: Format) -> Option<CleanPicture> {
    let mut reader = ImageReader::with_format(Cursor::new(&stripped.bytes), format.decoder());
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut picture = plain(smaller(reader.decode().ok()?));
    picture.apply_orientation(stripped.orientation);
    let mut bytes = Vec::new();
    let ending = write(&picture, (format, stripped.is_exact), &mut bytes)?;
    Some(CleanPicture {
        bytes,
        ending,
        width: picture.width(),
        height: picture.height(),
    })
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    let (width, height) = (picture.width(), picture.height());
    let longer = width.max(height);
    if longer <= LONGER_SIDE {
        return picture;
    }
    let side = |side: u32, longest: u32| {
        // Both below 2^26 and 2^12: the product has room, and the quotient is below the longest.
        let side = (u64::from(side) * u64::from(longest)).div_ceil(u64::from(longer));
        u32::try_from(side).unwrap_or(longest).max(1)
    };
    // Averages first: a good filter over all pixels of a telephone takes ten times the memory.
    let half_way = LONGER_SIDE * 2;
    let picture = if longer > half_way {
        picture.thumbnail_exact(side(width, half_way), side(height, half_way))
    } else {
        picture
    };
    picture.resize_exact(
        side(width, LONGER_SIDE),
        side(height, LONGER_SIDE),
        FilterType::CatmullRom,
    )
}

/// Eight bits a colour, and no more channels than it has.
fn plain(picture: DynamicImage) -> DynamicImage {
    let colour = picture.color();
    match (colour.has_color(), colour.has_alpha()) {
        (_, true) => picture.into_rgba8().into(),
        (true, false) => picture.into_rgb8().into(),
        (false, false) => picture.into_luma8().into(),
    }
}

/// A photograph is written as JPEG, a drawing or what is transparent without loss. Gives how its
/// name ends.
fn write(
    picture: &DynamicImage,
    (format, is_exact): (Format, bool),
    bytes: &mut Vec<u8>,
) -> Option<&'static str> {
    let is_transparent = picture.color().has_alpha();
    let (written, format) = match format {
        Format::Png | Format::Gif => {
            let encoder =
                PngEncoder::new_with_quality(bytes, CompressionType::Default, PngFilter::Adaptive);
            (picture.write_with_encoder(encoder), Format::Png)
        }
        Format::Webp if is_exact || is_transparent => {
            let encoder = WebPEncoder::new_lossless(bytes);
            (picture.write_with_encoder(encoder), Format::Webp)
        }
        Format::Jpeg | Format::Webp => {
            let encoder = JpegEncoder::new_with_quality(bytes, QUALITY);
            (picture.write_with_encoder(encoder), Format::Jpeg)
        }
    };
    written.ok()?;
    Some(format.ending())
}
