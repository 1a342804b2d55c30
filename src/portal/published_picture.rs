//! A picture that the site publishes.

use std::sync::{Arc, OnceLock};

use super::picture_face::PictureFace;
use crate::picture::{Refusal, clean};
use crate::source::Image;

/// A picture that the site publishes: cleaned, and perhaps not made yet. Where its face is known
/// and its file stands already, nobody asks for its bytes.
#[derive(Debug)]
pub struct PublishedPicture {
    image: Arc<Image>,
    face: PictureFace,
    bytes: OnceLock<Vec<u8>>,
}

impl PublishedPicture {
    pub(super) fn new(image: &Arc<Image>, source: blake3::Hash) -> Result<Self, Refusal> {
        let clean = clean(&image.bytes)?;
        Ok(Self {
            image: Arc::clone(image),
            face: PictureFace::of(source, &clean),
            bytes: OnceLock::from(clean.bytes),
        })
    }

    /// The picture of a file whose face an earlier build of the same program saw.
    pub(super) fn recalled(image: &Arc<Image>, face: PictureFace) -> Self {
        Self {
            image: Arc::clone(image),
            face,
            bytes: OnceLock::new(),
        }
    }

    /// What pages need to know of it.
    pub fn face(&self) -> &PictureFace {
        &self.face
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.get_or_init(|| {
            // It has a face because the same program cleaned the same bytes.
            clean(&self.image.bytes).map_or_else(|_| Vec::new(), |clean| clean.bytes)
        })
    }
}
