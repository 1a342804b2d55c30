//! The words in which people say an age.

use crate::address::fold;

/// An age as it was said, its unit not yet known for one.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum AgeWords {
    /// "naissance", "dès la naissance".
    Birth,
    /// "10 semaines", "2 mois et demi".
    Number {
        /// How many.
        number: u16,
        /// And a half.
        half: bool,
        /// The unit as it was written, folded.
        unit: String,
    },
    /// "1 an et 6 mois".
    YearsAndMonths(u16, u16),
}

/// Numbers that people write as words, from one on.
const NUMBERS: [&str; 12] = [
    "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
];

const HALF: &str = "1/2";

/// Reads an age that is said in full and alone; `None` for anything beside.
pub(super) fn age_words(text: &str) -> Option<AgeWords> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let words = match words.as_slice() {
        [rest @ .., "revolu" | "revolus"] => rest,
        all => all,
    };
    match words {
        ["naissance"] | ["la", "naissance"] | ["des" | "depuis" | "a", "la", "naissance"] => {
            Some(AgeWords::Birth)
        }
        [years, "an" | "ans", months, "mois"] => {
            Some(AgeWords::YearsAndMonths(whole(years)?, whole(months)?))
        }
        [number, unit] => {
            let (number, half) = with_decimal(number)?;
            Some(said(number, half, unit))
        }
        [number, unit, HALF] | [number, HALF, unit] => Some(said(whole(number)?, true, unit)),
        _ => None,
    }
}

fn said(number: u16, half: bool, unit: &str) -> AgeWords {
    AgeWords::Number {
        number,
        half,
        unit: unit.to_owned(),
    }
}

/// Folded words without "et"; letters that follow a digit are a word of their own ("18mois").
fn words(text: &str) -> Vec<String> {
    let text = text.replace('½', " 1/2 ").replace('\u{2044}', "/");
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut after_digit = false;
    for character in fold(&text).chars() {
        if after_digit && character.is_alphabetic() {
            spaced.push(' ');
        }
        after_digit = character.is_ascii_digit();
        spaced.push(character);
    }
    let words = spaced.split_whitespace().filter(|word| *word != "et");
    let words = words.map(|word| match word.trim_end_matches('.') {
        "demi" | "demie" => HALF.to_owned(),
        word => word.to_owned(),
    });
    words.collect()
}

fn whole(word: &str) -> Option<u16> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    let at = NUMBERS.iter().position(|number| *number == word);
    let at = at.or((word == "une").then_some(0))?;
    u16::try_from(at + 1).ok()
}

/// A whole number, or one with a half: "2,5".
fn with_decimal(word: &str) -> Option<(u16, bool)> {
    match word.split_once([',', '.']) {
        None => Some((whole(word)?, false)),
        Some((number, "5")) => Some((whole(number)?, true)),
        Some((number, "0")) => Some((whole(number)?, false)),
        Some(_) => None,
    }
}
