//! Writes a PNG, with a table of colours where they are few.

use std::collections::BTreeMap;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, GenericImageView};

/// Writes a PNG, with a table of colours where they are few: a logo in true colours takes up to
/// three times its bytes.
pub(super) fn write(picture: &DynamicImage, bytes: &mut Vec<u8>) -> Option<()> {
    if let Some(colours) = colours(picture) {
        return write_indexed(picture, &colours, bytes);
    }
    let encoder =
        PngEncoder::new_with_quality(bytes, CompressionType::Default, FilterType::Adaptive);
    picture.write_with_encoder(encoder).ok()
}

/// A colour with its transparency first: what is not opaque comes first in a table.
type Colour = [u8; 4];

fn colour(image::Rgba([red, green, blue, alpha]): image::Rgba<u8>) -> Colour {
    [alpha, red, green, blue]
}

/// The colours of a picture, each with its place among them; `None` when they are over 256.
fn colours(picture: &DynamicImage) -> Option<BTreeMap<Colour, u8>> {
    let mut colours = BTreeMap::new();
    let mut last = None;
    for (_, _, pixel) in picture.pixels() {
        if last == Some(pixel) {
            continue;
        }
        last = Some(pixel);
        colours.insert(colour(pixel), 0);
        if colours.len() > 256 {
            return None;
        }
    }
    for (place, index) in colours.values_mut().zip(0..=u8::MAX) {
        *place = index;
    }
    Some(colours)
}

fn write_indexed(
    picture: &DynamicImage,
    colours: &BTreeMap<Colour, u8>,
    bytes: &mut Vec<u8>,
) -> Option<()> {
    let depth = match colours.len() {
        0..=2 => png::BitDepth::One,
        3..=4 => png::BitDepth::Two,
        5..=16 => png::BitDepth::Four,
        _ => png::BitDepth::Eight,
    };
    let table = colours.keys().flat_map(|[_, rest @ ..]| *rest);
    let transparency = colours.keys().map(|[alpha, ..]| *alpha);
    let transparency: Vec<u8> = transparency.take_while(|alpha| *alpha < u8::MAX).collect();
    let mut encoder = png::Encoder::new(bytes, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(depth);
    encoder.set_palette(table.collect::<Vec<u8>>());
    if !transparency.is_empty() {
        encoder.set_trns(transparency);
    }
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().ok()?;
    let rows = rows(picture, colours, depth as usize);
    writer.write_image_data(&rows).ok()?;
    writer.finish().ok()
}

/// The places of colours, so many bits each, each row in bytes of its own.
fn rows(picture: &DynamicImage, colours: &BTreeMap<Colour, u8>, bits: usize) -> Vec<u8> {
    let width = (picture.width() as usize * bits).div_ceil(8);
    let mut rows = vec![0; width * picture.height() as usize];
    for (x, y, pixel) in picture.pixels() {
        // `colours` holds those of all pixels.
        let place = colours.get(&colour(pixel)).copied().unwrap_or_default();
        let at = x as usize * bits;
        rows[y as usize * width + at / 8] |= place << (8 - bits - at % 8);
    }
    rows
}
