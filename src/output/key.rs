//! What an output was made from, as a digest.

use std::fmt;

/// The digest of all that decides an output's bytes. Equal keys, equal bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(blake3::Hash);

impl Key {
    /// The 64 hexadecimal digits.
    pub(super) fn to_hex(self) -> impl std::ops::Deref<Target = str> {
        self.0.to_hex()
    }

    /// Reads the 64 hexadecimal digits that `Display` writes.
    pub(super) fn parse(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text).ok().map(Self)
    }
}

impl From<blake3::Hash> for Key {
    fn from(digest: blake3::Hash) -> Self {
        Self(digest)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.to_hex())
    }
}
