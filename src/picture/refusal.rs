//! Why a file is not published as a picture.

/// Why a file is not published as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is no picture.
    NotAPicture,
    /// It is a picture of this format, which cannot be cleaned here.
    UnknownFormat(&'static str),
    /// It is cut short or broken.
    Damaged,
    /// It has more pixels than are read.
    TooManyPixels {
        /// Width as the file says it.
        width: usize,
        /// Height as the file says it.
        height: usize,
    },
}
