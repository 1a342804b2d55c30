//! How a picture is to be turned.

use image::metadata::Orientation;

/// How a picture is to be turned: the first part of its EXIF that says so decides.
#[derive(Debug, Default)]
pub(super) struct Turn(Option<Orientation>);

impl Turn {
    /// Looks at an EXIF part, with or without the letters that JPEG puts before it.
    pub(super) fn hear(&mut self, exif: &[u8]) {
        let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
        self.0 = self.0.or_else(|| Orientation::from_exif_chunk(exif));
    }

    pub(super) fn orientation(&self) -> Orientation {
        self.0.unwrap_or(Orientation::NoTransforms)
    }
}
