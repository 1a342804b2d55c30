//! Draws a picture again, upright and no larger than pages show it.

use std::io::Cursor;
use std::ops::RangeInclusive;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageReader, Limits, Rgba};

use super::clean_picture::CleanPicture;
use super::drawn_png;
use super::format::Format;
use super::photograph;
use super::stripped::Stripped;

/// The longer side of a picture that is drawn again: twice the 42 rem of a column of text, for
/// dense screens, with some room.
const LONGER_SIDE: u32 = 1_600;

/// Of 100: where the eye no longer tells a photograph from its source.
const QUALITY: u8 = 82;

/// What a decoder may take: eight bytes a pixel of the largest picture that is read.
const MOST_MEMORY: u64 = 8 * 52_000_000;

/// Between these a picture that keeps its size is written as finely as it was.
const QUALITIES: RangeInclusive<u8> = 50..=92;

/// Draws it; `None` when its pixels do not read.
pub(super) fn draw(stripped: &Stripped, format: Format) -> Option<CleanPicture> {
    let read = match format {
        Format::Jpeg => photograph::pixels(&stripped.bytes)?,
        _ => pixels(&stripped.bytes, format)?,
    };
    let is_large = read.width().max(read.height()) > LONGER_SIDE;
    let mut picture = plain(smaller(read));
    picture.apply_orientation(stripped.orientation);
    let quality = match stripped.quality {
        Some(quality) if !is_large => quality.clamp(*QUALITIES.start(), *QUALITIES.end()),
        _ => QUALITY,
    };
    let is_exact = stripped.is_exact || picture.color().has_alpha();
    let mut bytes = Vec::new();
    let ending = write(&picture, is_exact, quality, &mut bytes)?;
    Some(CleanPicture {
        bytes,
        ending,
        width: picture.width(),
        height: picture.height(),
    })
}

fn pixels(bytes: &[u8], format: Format) -> Option<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format.decoder());
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    reader.decode().ok()
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

/// Eight bits a colour, and no more channels than it has. What is wholly transparent has no
/// colour: another picture could hide there.
fn plain(picture: DynamicImage) -> DynamicImage {
    let colour = picture.color();
    if colour.has_alpha() {
        let mut picture = picture.into_rgba8();
        let mut is_opaque = true;
        for Rgba([red, green, blue, alpha]) in picture.pixels_mut() {
            is_opaque &= *alpha == u8::MAX;
            if *alpha == 0 {
                (*red, *green, *blue) = (0, 0, 0);
            }
        }
        let picture = DynamicImage::from(picture);
        return match is_opaque {
            true => picture.into_rgb8().into(),
            false => picture,
        };
    }
    match colour.has_color() {
        true => picture.into_rgb8().into(),
        false => picture.into_luma8().into(),
    }
}

/// What lost something when it was taken is written as JPEG, a drawing or what is transparent as
/// PNG, without loss. Gives how its name ends.
fn write(
    picture: &DynamicImage,
    is_exact: bool,
    quality: u8,
    bytes: &mut Vec<u8>,
) -> Option<&'static str> {
    if is_exact {
        drawn_png::write(picture, bytes)?;
        return Some("png");
    }
    let encoder = JpegEncoder::new_with_quality(bytes, quality);
    picture.write_with_encoder(encoder).ok()?;
    Some("jpg")
}
