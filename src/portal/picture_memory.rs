//! Pictures cleaned by earlier builds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::picture_face::PictureFace;
use super::published_picture::PublishedPicture;
use crate::picture::Refusal;
use crate::source::Image;

/// What became of a picture.
pub(super) type Cleaned = Result<Arc<PublishedPicture>, Refusal>;

/// Pictures cleaned by earlier builds: those of this process stand while their file is the very
/// value that was read, the faces of earlier ones while its bytes are the same.
#[derive(Debug, Default)]
pub(super) struct PictureMemory {
    known: BTreeMap<String, (Arc<Image>, Cleaned)>,
    faces: BTreeMap<[u8; 32], PictureFace>,
}

impl PictureMemory {
    /// Takes over what an earlier process saw.
    pub(super) fn recall(&mut self, faces: Vec<PictureFace>) {
        let faces = faces.into_iter().map(|face| (face.source, face));
        self.faces.extend(faces);
    }

    /// The faces of the last build's pictures, in the order of their sources' digests.
    pub(super) fn faces(&self) -> Vec<PictureFace> {
        self.faces.values().cloned().collect()
    }

    /// Cleans the pictures that texts show, by their place among all, on all cores; forgets the
    /// others.
    pub(super) fn clean(
        &mut self,
        images: &[Arc<Image>],
        shown: &BTreeSet<usize>,
    ) -> BTreeMap<usize, Cleaned> {
        let shown: Vec<usize> = shown.iter().copied().collect();
        let cleaned: Vec<Cleaned> = shown
            .par_iter()
            .with_max_len(1)
            .map(|at| self.cleaned(&images[*at]))
            .collect();
        let faces = cleaned.iter().flatten().map(|picture| picture.face());
        self.faces = faces.map(|face| (face.source, face.clone())).collect();
        self.known = shown
            .iter()
            .zip(&cleaned)
            .map(|(at, cleaned)| {
                let image = &images[*at];
                (image.path.clone(), (Arc::clone(image), cleaned.clone()))
            })
            .collect();
        shown.into_iter().zip(cleaned).collect()
    }

    fn cleaned(&self, image: &Arc<Image>) -> Cleaned {
        if let Some((known, cleaned)) = self.known.get(&image.path)
            && Arc::ptr_eq(known, image)
        {
            return cleaned.clone();
        }
        let source = blake3::hash(&image.bytes);
        let picture = match self.faces.get(source.as_bytes()) {
            Some(face) => PublishedPicture::recalled(image, face.clone()),
            None => PublishedPicture::new(image, source)?,
        };
        Ok(Arc::new(picture))
    }
}
