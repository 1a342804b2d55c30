//! A value with the digest of its bytes, computed once and shared by the many pages that show it.

use serde::{Serialize, Serializer};

/// A part of a page (a card, the site frame) that many pages share.
///
/// For a template it serialises as the value; for the digest of a context (a
/// binary format, not human readable) as the value's own digest, so that the
/// digest of ten thousand contexts does not read the same bytes again and again.
#[derive(Debug, Clone)]
pub struct Digested<T> {
    value: T,
    digest: [u8; 32],
    /// The value as templates take it, where it is kept.
    taken: Option<tera::Value>,
}

impl<T: Serialize> Digested<T> {
    /// Wraps a value and computes the digest of its serialisation.
    pub fn new(value: T) -> Self {
        let digest = *super::digest::digest_of(&value).as_bytes();
        Self {
            value,
            digest,
            taken: None,
        }
    }

    /// Wraps a value that every page shows: what templates take is made of it once.
    pub fn shared(value: T) -> Self {
        let taken = Some(tera::Value::from_serializable(&value));
        Self {
            taken,
            ..Self::new(value)
        }
    }

    /// The value itself.
    pub fn value(&self) -> &T {
        &self.value
    }
}

impl<T: Serialize> Serialize for Digested<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return serializer.serialize_bytes(&self.digest);
        }
        match &self.taken {
            Some(value) => value.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}
