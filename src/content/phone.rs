//! A French telephone number.

use std::fmt;

/// A French number: ten digits, or a short number of two to four digits or 116 xxx.
/// Source: plan national de numérotation (Arcep): ten digits from 01 to 09, short numbers
/// 1x, 1xy, 116xyz, 10yt and 3BPQ, 118xyz.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phone(String);

impl Phone {
    /// Reads a number with spaces, dots, hyphens, `+33` or `0033`; `None` when it cannot ring:
    /// too long, too short, all zeros, or from another country.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| {
            c.is_ascii_digit()
                || c.is_whitespace()
                || matches!(c, '.' | '-' | '(' | ')' | '/' | '+')
        };
        if !text.chars().all(allowed) {
            return None;
        }
        let text = text.replace("(0)", "");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let abroad = text.trim_start().starts_with('+');
        let digits = match digits
            .strip_prefix("0033")
            .or(digits.strip_prefix("33").filter(|_| abroad))
        {
            Some(rest) => format!("0{rest}"),
            None if abroad => return None,
            None => digits,
        };
        let long = digits.len() == 10
            && digits.starts_with('0')
            && !digits.starts_with("00")
            && digits[2..].bytes().any(|digit| digit != b'0');
        (long || is_short(&digits)).then_some(Self(digits))
    }

    /// Its digits: `0465710001`, `3230`.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` link: `+33465710001`, a short number as it is.
    pub fn link(&self) -> String {
        if self.0.len() == 10 {
            format!("tel:+33{}", &self.0[1..])
        } else {
            format!("tel:{}", self.0)
        }
    }
}

fn is_short(digits: &str) -> bool {
    match digits.len() {
        2 => digits.starts_with('1'),
        3 => digits.starts_with('1'),
        4 => digits.starts_with('3') || digits.starts_with("10"),
        6 => digits.starts_with("116") || digits.starts_with("118"),
        _ => false,
    }
}

impl fmt::Display for Phone {
    /// Two digits at a time: `04 65 71 00 01`, with no-break spaces; a number in 08 by three, as
    /// its service makes it known: `0 800 235 236`, and so one in 116: `116 006`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.len() < 6 {
            return formatter.write_str(&self.0);
        }
        let first_of_group: fn(usize) -> bool = if self.0.len() == 6 {
            |index| index == 3
        } else if self.0.starts_with("08") {
            |index| index % 3 == 1
        } else {
            |index| index > 0 && index % 2 == 0
        };
        for (index, digit) in self.0.chars().enumerate() {
            if first_of_group(index) {
                formatter.write_str("\u{a0}")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "04 65 71 00 01",
            "04.65.71.00.01",
            "+33 4 65 71 00 01",
            "+33 (0)4 65 71 00 01",
            "0033465710001",
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!(phone.to_string(), "04\u{a0}65\u{a0}71\u{a0}00\u{a0}01");
            assert_eq!(phone.link(), "tel:+33465710001");
        }
        assert_eq!(Phone::parse("3230").unwrap().link(), "tel:3230");
        assert_eq!(Phone::parse("119").unwrap().to_string(), "119");
        let free = Phone::parse("08 00 23 52 36").unwrap();
        assert_eq!(free.to_string(), "0\u{a0}800\u{a0}235\u{a0}236");
    }

    #[test]
    fn what_cannot_ring_is_refused() {
        for text in [
            "",
            "0000000000",
            "0400000000",
            "04 65 71 00",
            "465710001",
            "+34 931 00 00 00",
            "appeler",
            "04 65 71 00 01 02",
        ] {
            assert!(Phone::parse(text).is_none(), "{text}");
        }
    }
}
