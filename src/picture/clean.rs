//! Makes a picture that tells nothing but its pixels.

use super::clean_picture::CleanPicture;
use super::drawing;
use super::format::Format;
use super::moving;
use super::pixels_in_work::PixelsInWork;
use super::refusal::Refusal;

/// As many pixels as are read: what telephones take (8,192 × 6,144), and no more. A file of a few
/// kilobytes may say that it has billions.
const MOST_PIXELS: usize = 52_000_000;

/// Large pictures are cleaned one after another: each takes hundreds of megabytes.
static IN_WORK: PixelsInWork = PixelsInWork::new(MOST_PIXELS);

/// Cleans a picture: its pixels are decoded and written again, upright and at most 1,600 on its
/// longer side. A GIF that moves keeps its size.
///
/// # Errors
/// When it cannot be published.
pub fn clean(bytes: &[u8]) -> Result<CleanPicture, Refusal> {
    let format = Format::of(bytes)?;
    let stripped = format.strip(bytes).ok_or(Refusal::Damaged)?;
    let size = imagesize::blob_size(&stripped.bytes).map_err(|_| Refusal::Damaged)?;
    let (width, height) = (size.width, size.height);
    let pixels = width.saturating_mul(height);
    if pixels == 0 {
        return Err(Refusal::Damaged);
    }
    if pixels > MOST_PIXELS {
        return Err(Refusal::TooManyPixels { width, height });
    }
    let _taken = IN_WORK.take(pixels);
    match (stripped.moves, format) {
        (false, _) => drawing::draw(&stripped, format).ok_or(Refusal::Damaged),
        (true, Format::Gif) => moving::write(&stripped.bytes),
        (true, _) => Err(Refusal::UnknownFormat(format.moving())),
    }
}
