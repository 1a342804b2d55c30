//! The faces of published pictures, so that the next build need not clean them to name them.

use serde::{Deserialize, Serialize};

use super::request::Request;
use crate::output::{Note, OutputFault, OutputFolder};
use crate::portal::{LinkMemory, PictureFace};

/// Cleaning is a pure function of a file's bytes and of the program.
#[derive(Serialize, Deserialize)]
struct PictureFaces {
    generator: [u8; 32],
    faces: Vec<PictureFace>,
}

/// Takes over the faces that the last build of the same program left, where this process knows
/// none; gives those that stand on the disk.
pub(super) fn recall(
    request: &Request,
    folder: &OutputFolder,
    memory: &mut LinkMemory,
) -> Vec<PictureFace> {
    let known = memory.pictures();
    if request.force || !known.is_empty() {
        return known;
    }
    let left = folder.remembered(Note::Pictures);
    let left: Option<PictureFaces> = left.and_then(|text| serde_json::from_slice(&text).ok());
    let left = left.filter(|left| left.generator == request.generator);
    let faces = left.map_or_else(Vec::new, |left| left.faces);
    memory.recall_pictures(faces.clone());
    faces
}

/// Leaves the faces of this build's pictures, when they are not those that were left before.
pub(super) fn leave(
    request: &Request,
    folder: &OutputFolder,
    (before, memory): (&[PictureFace], &LinkMemory),
) -> Result<(), OutputFault> {
    let faces = memory.pictures();
    if faces == before {
        return Ok(());
    }
    let left = PictureFaces {
        generator: request.generator,
        faces,
    };
    // Strings and integers always serialise.
    folder.remember(
        Note::Pictures,
        &serde_json::to_vec(&left).unwrap_or_default(),
    )
}
