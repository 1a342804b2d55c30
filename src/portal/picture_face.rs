//! What pages need to know of a published picture.

use serde::{Deserialize, Serialize};

use crate::picture::CleanPicture;

/// What pages need to know of a published picture, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFace {
    /// Digest of the editor's file.
    pub source: [u8; 32],
    /// Digest of the published bytes.
    pub published: [u8; 32],
    /// Its address: the file's own name, often a person's, is not in it.
    pub address: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl PictureFace {
    pub(super) fn of(source: blake3::Hash, clean: &CleanPicture) -> Self {
        let published = blake3::hash(&clean.bytes);
        let name = &published.to_hex()[..20];
        Self {
            source: source.into(),
            published: published.into(),
            address: format!("/medias/{name}.{}", clean.ending),
            width: clean.width,
            height: clean.height,
        }
    }
}
