//! The INSEE code of a commune.

use std::fmt;

/// Five characters of the Code officiel géographique (INSEE): digits, or `2A` and `2B` first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InseeCode(String);

impl InseeCode {
    /// Reads a code; the letters of Corsica may be small.
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.trim().to_uppercase();
        let bytes = code.as_bytes();
        let valid = bytes.len() == 5
            && bytes[0].is_ascii_digit()
            && (bytes[1].is_ascii_digit() || (bytes[0] == b'2' && matches!(bytes[1], b'A' | b'B')))
            && bytes[2..].iter().all(u8::is_ascii_digit);
        valid.then_some(Self(code))
    }

    /// The five characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InseeCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
