//! A French telephone number.

use std::fmt;

/// A French number: ten digits, a short number of two to four digits or 116 xxx, or one of the
/// Pacific with its code before it.
/// Source: plan national de numérotation (Arcep): ten digits from 01 to 09, short numbers
/// 1x, 1xy, 116xyz, 10yt and 3BPQ, 118xyz.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phone(String);

/// The codes of France from abroad, and how the numbers begin that another code than 33 reaches.
/// Source: plan national de numérotation (Arcep).
const CODES: &[(&str, &[&str])] = &[
    ("262", &["0262", "0263", "0269", "0639", "0692", "0693"]),
    ("590", &["0590", "0690", "0691"]),
    ("594", &["0594", "0694"]),
    ("596", &["0596", "0696", "0697"]),
    (SAINT_PIERRE, &["0508"]),
    ("33", &[]),
];

/// Codes of the Pacific, how many digits follow each, and what stands between two and two of them
/// there. They are no numbers of the French plan: without their code they ring nowhere else.
/// Source: UIT, E.164 (New Caledonia, French Polynesia, Wallis and Futuna).
const PACIFIC: &[(&str, usize, char)] =
    &[("687", 6, '.'), ("689", 8, '\u{a0}'), ("681", 6, '\u{a0}')];

/// Numbers of mainland France among those of Mayotte: the ones that the Arcep keeps for fiction.
const FICTION: &str = "063998";

/// Six digits follow it: those that stand after 0508 in France.
const SAINT_PIERRE: &str = "508";

/// What word processors write for a hyphen.
pub(super) const DASHES: [char; 5] = ['\u{2010}', '\u{2011}', '–', '—', '\u{2212}'];

impl Phone {
    /// Reads a number with spaces, dots, hyphens, dashes, the code of mainland France (`+33`, `0033`, or
    /// `33` before nine digits) or of a part overseas (`+262`, `262`); `None` when it cannot ring: too
    /// long, too short, all zeros, or from another country.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |c: char| {
            c.is_ascii_digit()
                || c.is_whitespace()
                || DASHES.contains(&c)
                || matches!(c, '.' | '-' | '(' | ')' | '/' | '+')
        };
        if !text.chars().all(allowed) {
            return None;
        }
        let text = text.replace("(0)", "");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let plus = text.trim_start().starts_with('+');
        let from_abroad = if plus {
            Some(&*digits)
        } else {
            digits
                .strip_prefix("00")
                .or(begins_with_code(&digits).then_some(digits.as_str()))
        };
        if let Some(number) = from_abroad.filter(|number| pacific(number).is_some()) {
            return Some(Self(format!("+{number}")));
        }
        let digits = match from_abroad {
            Some(number) => in_france(number)?,
            None => digits,
        };
        let long = digits.len() == 10
            && digits.starts_with('0')
            && !digits.starts_with("00")
            && digits[2..].bytes().any(|digit| digit != b'0');
        (long || is_short(&digits)).then_some(Self(digits))
    }

    /// Its digits: `0465710001`, `3230`, `+687241234`.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The number for a `tel:` link: `+33465710001`, `+262692123456`, a short number as it is.
    pub fn link(&self) -> String {
        if self.0.len() != 10 || self.0.starts_with('+') {
            return format!("tel:{}", self.0);
        }
        match code_of(&self.0) {
            SAINT_PIERRE => format!("tel:+{SAINT_PIERRE}{}", &self.0[4..]),
            code => format!("tel:+{code}{}", &self.0[1..]),
        }
    }
}

/// Whether a number that is none has as many digits as one of the Pacific without its code.
pub(super) fn may_be_pacific(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | '-');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_long = PACIFIC.iter().any(|(_, length, _)| *length == digits.len());
    is_long && !digits.starts_with('0') && text.chars().all(allowed)
}

/// The mend of a number of too few digits or too many: which of them are wrong is not known.
pub(super) fn wrong_length(text: &str) -> Option<String> {
    let allowed = |c: char| {
        c.is_ascii_digit() || c.is_whitespace() || ".-/".contains(c) || DASHES.contains(&c)
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let has_zero = digits.starts_with('0') && !digits.starts_with("00");
    let is_near = digits.len() > 5 && digits.len() != 10;
    (has_zero && is_near && text.chars().all(allowed)).then(|| {
        format!(
            "Ce numéro a {} chiffres, et il en faut dix\u{a0}: vérifiez-le auprès du service.",
            digits.len()
        )
    })
}

/// The code of a number of the Pacific, what follows it, and what parts its digits.
fn pacific(number: &str) -> Option<(&'static str, &str, char)> {
    PACIFIC.iter().find_map(|(code, length, between)| {
        let rest = number.strip_prefix(code)?;
        let rings = rest.len() == *length && rest.bytes().any(|digit| digit != b'0');
        rings.then_some((*code, rest, *between))
    })
}

/// The code that reaches a number of ten digits from abroad.
fn code_of(digits: &str) -> &'static str {
    let overseas = CODES.iter().find(|(_, beginnings)| {
        let mut beginnings = beginnings.iter();
        !digits.starts_with(FICTION) && beginnings.any(|beginning| digits.starts_with(beginning))
    });
    overseas.map_or("33", |(code, _)| code)
}

/// Whether digits are a code of France and as many as follow it: nine, and six for
/// Saint-Pierre-et-Miquelon.
fn begins_with_code(digits: &str) -> bool {
    CODES.iter().any(|(code, _)| {
        let after = if *code == SAINT_PIERRE { 6 } else { 9 };
        digits.starts_with(code) && digits.len() == code.len() + after
    })
}

/// The ten digits of a number with its code: `262692123456`, `33465710001`, also with the 0 that
/// the code stands for. `None` when the code is another country's, or not that of the number.
fn in_france(number: &str) -> Option<String> {
    let known = CODES
        .iter()
        .find_map(|(code, _)| Some((*code, number.strip_prefix(code)?)));
    let (code, rest) = known?;
    if code == SAINT_PIERRE && rest.len() == 6 {
        return Some(format!("0508{rest}"));
    }
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let digits = format!("0{rest}");
    (code == "33" || code_of(&digits) == code).then_some(digits)
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
        let abroad = self.0.strip_prefix('+').and_then(pacific);
        if let Some((code, rest, between)) = abroad {
            write!(formatter, "+{code}\u{a0}")?;
            for (index, digit) in rest.chars().enumerate() {
                if index > 0 && index % 2 == 0 {
                    write!(formatter, "{between}")?;
                }
                write!(formatter, "{digit}")?;
            }
            return Ok(());
        }
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
    use super::{Phone, wrong_length};

    #[test]
    fn which_digits_are_wrong_is_not_guessed() {
        for (text, count) in [
            ("04 65 71 00 01 02", "12"),
            ("04.65.71.00", "8"),
            ("04 65 71 00 01/02", "12"),
        ] {
            let mend = format!(
                "Ce numéro a {count} chiffres, et il en faut dix\u{a0}: vérifiez-le auprès du service."
            );
            assert_eq!(wrong_length(text), Some(mend), "{text}");
        }
        for text in [
            "0000000000",
            "0033 4 65 71",
            "12345",
            "04",
            "04 65 71 (mairie)",
        ] {
            assert_eq!(wrong_length(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "04 65 71 00 01",
            "04.65.71.00.01",
            "04–65–71–00–01",
            "04 — 65 — 71 — 00 — 01",
            "04\u{2011}65\u{2011}71\u{2011}00\u{2011}01",
            "+33 4 65 71 00 01",
            "+33 (0)4 65 71 00 01",
            "0033465710001",
            "33465710001",
            "+33 04 65 71 00 01",
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
    fn numbers_overseas_have_the_code_of_their_place() {
        for (texts, digits, link) in [
            (
                &["0692 12 34 56", "+262 692 12 34 56", "00 262 692 12 34 56"][..],
                "0692123456",
                "tel:+262692123456",
            ),
            (
                &["+33 692 12 34 56", "+262 (0)692 12 34 56"],
                "0692123456",
                "tel:+262692123456",
            ),
            (&["0639 12 34 56"], "0639123456", "tel:+262639123456"),
            (
                &["+590 590 12 34 56", "0590.12.34.56"],
                "0590123456",
                "tel:+590590123456",
            ),
            (&["+594 694 12 34 56"], "0694123456", "tel:+594694123456"),
            (&["0697 12 34 56"], "0697123456", "tel:+596697123456"),
            (
                &["0508 41 23 45", "+508 41 23 45", "00508 508 41 23 45"],
                "0508412345",
                "tel:+508412345",
            ),
            (&["02 69 12 34 56"], "0269123456", "tel:+262269123456"),
            (&["02 61 12 34 56"], "0261123456", "tel:+33261123456"),
            (&["09 76 12 34 56"], "0976123456", "tel:+33976123456"),
        ] {
            for text in texts {
                let phone = Phone::parse(text).unwrap();
                assert_eq!((phone.digits(), &*phone.link()), (digits, link), "{text}");
            }
        }
        // The code is not that of the number.
        for text in ["+590 692 12 34 56", "+262 4 65 71 00 01", "+508 41 23"] {
            assert!(Phone::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_code_without_its_plus_is_a_code() {
        for (text, digits) in [
            ("33465710001", "0465710001"),
            ("262692123456", "0692123456"),
            ("262 692 12 34 56", "0692123456"),
            ("590590123456", "0590123456"),
            ("594694123456", "0694123456"),
            ("596697123456", "0697123456"),
            ("508412345", "0508412345"),
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!(phone.digits(), digits, "{text}");
        }
        // Not the code of the number, a zero too many, digits that lack.
        for text in ["590692123456", "262465710001", "2620692123456", "594694123"] {
            assert!(Phone::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn numbers_of_the_pacific_keep_their_code() {
        for (text, shown, link) in [
            ("+687 24.12.34", "+687\u{a0}24.12.34", "tel:+687241234"),
            ("00687 241234", "+687\u{a0}24.12.34", "tel:+687241234"),
            (
                "+689 40 12 34 56",
                "+689\u{a0}40\u{a0}12\u{a0}34\u{a0}56",
                "tel:+68940123456",
            ),
            (
                "+681 72 12 34",
                "+681\u{a0}72\u{a0}12\u{a0}34",
                "tel:+681721234",
            ),
        ] {
            let phone = Phone::parse(text).unwrap();
            assert_eq!(
                (&*phone.to_string(), &*phone.link()),
                (shown, link),
                "{text}"
            );
            assert_eq!(Phone::parse(&phone.to_string()), Some(phone));
        }
        for text in [
            "24.12.34",
            "+687 24.12",
            "+689 40 12 34",
            "+687 00.00.00",
            "+688 20 123",
        ] {
            assert!(Phone::parse(text).is_none(), "{text}");
        }
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
