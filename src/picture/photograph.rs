//! The pixels of a JPEG, or that some are missing.

use image::{DynamicImage, GrayImage, RgbImage};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Ones: no code of a Huffman table is made of them alone (ITU-T T.81, C.2), so that a decoder
/// which still waits for pixels stops here instead of seeing grey ones.
const NO_PIXELS: [u8; 128] = {
    let mut bytes = [0xff; 128];
    let mut at = 1;
    while at < bytes.len() {
        bytes[at] = 0;
        at += 2;
    }
    bytes
};

/// The pixels of a JPEG that ends with its last scan; `None` when that scan is cut short, or when
/// the coding is one that is not read. The `image` crate has no such strictness: it fills up with
/// grey.
pub(super) fn pixels(jpeg: &[u8]) -> Option<DynamicImage> {
    let (scans, end) = jpeg.split_at_checked(jpeg.len().checked_sub(2)?)?;
    let file = [scans, &NO_PIXELS, end].concat();
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&file), options);
    decoder.decode_headers().ok()?;
    let is_grey = decoder.input_colorspace()? == ColorSpace::Luma;
    let colours = if is_grey {
        ColorSpace::Luma
    } else {
        ColorSpace::RGB
    };
    decoder.set_options(options.jpeg_set_out_colorspace(colours));
    let bytes = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    if is_grey {
        return GrayImage::from_raw(width, height, bytes).map(Into::into);
    }
    RgbImage::from_raw(width, height, bytes).map(Into::into)
}
