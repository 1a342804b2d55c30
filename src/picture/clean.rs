//! Makes a picture that tells nothing but its pixels.

use super::clean_picture::CleanPicture;
use super::drawing;
use super::format::Format;
use super::refusal::Refusal;

/// As many pixels as are read: what telephones take (8,192 × 6,144), and no more. A file of a few
/// kilobytes may say that it has billions.
const MOST_PIXELS: usize = 52_000_000;

/// Cleans a picture. One that is small and upright keeps its very pixels; a larger one is drawn
/// again, at most 1,600 pixels on its longer side, and one that lies on its side is turned. One
/// that moves keeps its size.
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
    // Fewer than the limit above.
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let (width, height) = (side(width), side(height));
    if drawing::is_needed(&stripped, (width, height)) {
        return drawing::draw(&stripped, format).ok_or(Refusal::Damaged);
    }
    Ok(CleanPicture {
        bytes: stripped.bytes,
        ending: format.ending(),
        width,
        height,
    })
}
