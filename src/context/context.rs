//! What an output is made from.

use super::services_data::ServicesData;
use super::values::Values;
use crate::compression::Compression;
use crate::portal::PublishedPicture;

/// Everything that decides an output's bytes, beside the generator and the theme.
pub enum Context<'p> {
    /// A page or an XML file: a template and its values.
    Page {
        /// The template's name.
        template: &'static str,
        /// Its values.
        values: Box<dyn Values + 'p>,
    },
    /// Services as GeoJSON.
    GeoJson(ServicesData<'p>),
    /// Services as a table.
    Csv(ServicesData<'p>),
    /// A text as it is.
    Text(String),
    /// A file as it is.
    Bytes(&'p [u8]),
    /// A file's compressed sibling, made when it is asked for.
    Compressed(&'p [u8], Compression),
    /// A picture, whose bytes are made when they are asked for.
    Picture(&'p PublishedPicture),
}

impl<'p> Context<'p> {
    /// A page's context.
    pub fn page(template: &'static str, values: impl Values + 'p) -> Self {
        Self::Page {
            template,
            values: Box::new(values),
        }
    }

    /// The digest that, with the generator's and the theme's, decides whether the output is
    /// made again. The first byte tells the variants apart.
    pub fn digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        match self {
            Self::Page { template, values } => {
                hasher
                    .update(b"P")
                    .update(values.digest().as_bytes())
                    .update(template.as_bytes());
            }
            Self::GeoJson(data) => {
                hasher.update(b"G").update(data.digest().as_bytes());
            }
            Self::Csv(data) => {
                hasher.update(b"C").update(data.digest().as_bytes());
            }
            Self::Text(text) => {
                hasher.update(b"T").update(text.as_bytes());
            }
            Self::Bytes(bytes) => {
                hasher.update(b"B").update(bytes);
            }
            Self::Compressed(bytes, compression) => {
                hasher.update(&[b'Z', *compression as u8]).update(bytes);
            }
            Self::Picture(picture) => {
                hasher.update(b"I").update(&picture.face().published);
            }
        }
        hasher.finalize()
    }

    /// Whether a theme's templates decide its bytes too.
    pub fn is_templated(&self) -> bool {
        matches!(self, Self::Page { .. })
    }

    /// Whether making it can find a fault.
    pub fn can_fail(&self) -> bool {
        !matches!(self, Self::Bytes(_) | Self::Compressed(..))
    }
}
