//! A French postal code.

use std::fmt;

/// Five digits; not an INSEE code: 13790 covers three communes, and a commune may have several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostalCode(String);

impl PostalCode {
    /// Reads five digits, spaces around and inside left out ("13 530").
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let valid =
            digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit()) && digits != "00000";
        valid.then_some(Self(digits))
    }

    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
