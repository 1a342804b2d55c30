//! A picture that tells nothing but its pixels.

/// A picture that tells nothing but its pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanPicture {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How names of such files end: `jpg`.
    pub ending: &'static str,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
}
