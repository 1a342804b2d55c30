//! A picture's file without what is not pixels.

use image::metadata::Orientation;

/// A picture's file without what is not pixels.
#[derive(Debug)]
pub(super) struct Stripped {
    pub(super) bytes: Vec<u8>,
    /// How it is to be turned, as its EXIF said.
    pub(super) orientation: Orientation,
    /// Whether it moves: it is never drawn again then.
    pub(super) moves: bool,
    /// Whether its pixels are kept exactly, as drawings need it.
    pub(super) is_exact: bool,
}
