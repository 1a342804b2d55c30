//! A French postal code.

use std::fmt;

use super::letters_for_digits::letters_for_digits;

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

/// The five digits that were meant: `1379O`, `F-13790`, `13790 Rousset`, `13.790`, `13790.0`;
/// `None` where they are in doubt.
pub(super) fn postal_code_meant(text: &str) -> Option<String> {
    let upper = letters_for_digits(text).to_uppercase();
    let decimal = upper.strip_suffix(".0").or(upper.strip_suffix(",0"));
    let upper = decimal.unwrap_or(&upper);
    let country = ["FR", "F"].iter().find_map(|it| upper.strip_prefix(*it));
    let national = country.filter(|rest| !rest.starts_with(char::is_alphabetic));
    let joined = national.unwrap_or(upper).replace(['.', '-', ' '], "");
    // The words of a commune may stand beside the only digits there are.
    let mut runs = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    let alone = runs.next().filter(|_| runs.next().is_none());
    let code = PostalCode::parse(&joined).or_else(|| PostalCode::parse(alone?))?;
    Some(code.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{PostalCode, postal_code_meant};

    #[test]
    fn the_digits_meant_are_told_where_they_are_plain() {
        for (text, code) in [
            ("1379O", Some("13790")),
            ("F-13790", Some("13790")),
            ("FR 1379o", Some("13790")),
            ("l3790", Some("13790")),
            ("13.790", Some("13790")),
            ("13790.0", Some("13790")),
            ("13790 Rousset", Some("13790")),
            ("13790 Rousset Cedex", Some("13790")),
            ("Rousset (13790)", Some("13790")),
            ("1379", None),
            ("137900", None),
            ("13790 ou 13530", None),
            ("2A004", None),
            ("OOOOO", None),
            ("Rousset", None),
        ] {
            assert_eq!(postal_code_meant(text).as_deref(), code, "{text}");
        }
    }

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
