//! What the renderer needs of a context, whatever its struct.

use serde::Serialize;

use super::digest::digest_of;

/// A context struct behind one face.
pub trait Values {
    /// The digest of its bytes.
    fn digest(&self) -> blake3::Hash;

    /// The values as the template engine takes them.
    ///
    /// # Errors
    /// When the struct is no set of fields, which no context is.
    fn to_tera(&self) -> Result<tera::Context, tera::Error>;

    /// The names of its first level, for whoever writes a template.
    fn fields(&self) -> Vec<String>;
}

impl<T: Serialize> Values for T {
    fn digest(&self) -> blake3::Hash {
        digest_of(self)
    }

    fn to_tera(&self) -> Result<tera::Context, tera::Error> {
        tera::Context::from_serialize(self)
    }

    fn fields(&self) -> Vec<String> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(object)) => object.keys().cloned().collect(),
            _ => Vec::new(),
        }
    }
}
