//! A picture as a page shows it.

use super::published_picture::PublishedPicture;

/// A picture as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    /// Its address, hash-named.
    pub(super) address: String,
    /// Width in pixels: a page leaves its place free before the picture is there.
    pub(super) width: u32,
    /// Height in pixels.
    pub(super) height: u32,
}

impl Picture {
    pub(super) fn of(published: &PublishedPicture) -> Self {
        let face = published.face();
        Self {
            address: face.address.clone(),
            width: face.width,
            height: face.height,
        }
    }
}
