//! A picture's file without what is not pixels.

use image::metadata::Orientation;

/// A picture's file without what is not pixels, as its decoder reads it. None of its bytes are
/// published.
#[derive(Debug)]
pub(super) struct Stripped {
    pub(super) bytes: Vec<u8>,
    /// How it is to be turned, as its EXIF said.
    pub(super) orientation: Orientation,
    /// Whether it moves: its frames are never drawn larger or smaller then.
    pub(super) moves: bool,
    /// Whether its pixels are kept exactly, as drawings need it.
    pub(super) is_exact: bool,
    /// How finely it was written, of 100, where its format loses something.
    pub(super) quality: Option<u8>,
}
