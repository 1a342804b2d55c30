//! A part of a page, kept by the build's memory or made for this page alone.

use serde::{Serialize, Serializer};

/// A value that a memory keeps, or that its user made and drops. To a template and to a digest
/// it is the value.
#[derive(Debug)]
pub(crate) enum Held<'p, T> {
    /// Kept for the next build.
    Kept(&'p T),
    /// Made for this use: a large portal's parts do not fit in the memory all at once.
    Made(Box<T>),
}

impl<T: Serialize> Serialize for Held<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Kept(value) => value.serialize(serializer),
            Self::Made(value) => value.serialize(serializer),
        }
    }
}
