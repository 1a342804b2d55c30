//! A picture as a page shows it.

use crate::source::Image;

/// More pixels than this on a side, and a telephone waits for what it cannot show.
const LARGEST: usize = 4_000;

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    /// Its address, hash-named.
    pub(super) address: String,
    /// Width in pixels: a page leaves its place free before the picture is there.
    pub(super) width: usize,
    /// Height in pixels.
    pub(super) height: usize,
}

impl Picture {
    /// Reads the size of a picture that answers at an address; `None` when it is none.
    pub(super) fn of(image: &Image, address: String) -> Option<Self> {
        let size = imagesize::blob_size(&image.bytes).ok()?;
        Some(Self {
            address,
            width: size.width,
            height: size.height,
        })
    }

    /// Whether it is larger than any page shows it.
    pub(super) fn is_too_large(&self) -> bool {
        self.width.max(self.height) > LARGEST
    }
}
