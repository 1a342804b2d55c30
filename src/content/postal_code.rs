//! A French postal code.

use std::fmt;

/// Five digits; not an INSEE code: 13790 covers three communes, and a commune may have several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostalCode(String);

impl PostalCode {
    /// Reads five digits, spaces around and inside left out ("13 530"), and the word of a CEDEX
    /// behind ("66000 Cedex 9").
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let (digits, route) = text.split_once("cedex").unwrap_or((&text, ""));
        let is_route = |c: char| c.is_whitespace() || c.is_ascii_digit();
        if !route.chars().all(is_route) {
            return None;
        }
        let digits: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
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

#[cfg(test)]
mod tests {
    use super::PostalCode;

    #[test]
    fn codes_are_read_as_they_are_written() {
        for text in [
            "66000",
            " 66 000",
            "66000 Cedex",
            "66000 CEDEX 9",
            "66000\u{a0}",
        ] {
            assert_eq!(PostalCode::parse(text).unwrap().as_str(), "66000", "{text}");
        }
        for text in [
            "",
            "6600",
            "00000",
            "66000 Perpignan",
            "66000 Cedex Sud",
            "Cedex",
        ] {
            assert!(PostalCode::parse(text).is_none(), "{text}");
        }
    }
}
