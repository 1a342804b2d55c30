//! Numbers as people write them in a cell.

use crate::address::fold;

/// What says that no place is free, folded.
const FULL: &[&str] = &[
    "complet",
    "complete",
    "aucun",
    "aucune",
    "aucune place",
    "zero",
    "plus de place",
    "pas de place",
];

/// `1 200`.
pub(super) fn whole(text: &str) -> Option<i64> {
    plain(text)?.parse().ok()
}

/// `43,44721`.
pub(super) fn decimal(text: &str) -> Option<f64> {
    let number = plain(text)?.replace(',', ".").parse::<f64>().ok()?;
    number.is_finite().then_some(number)
}

/// `2,50 €`, `2,5 euros`, `2€50`.
pub(super) fn euros(text: &str) -> Option<f64> {
    let folded = fold(text);
    let sign = folded.replace("euros", "€").replace("euro", "€");
    let sign = sign.replace("eur", "€");
    let Some((whole, cents)) = sign.trim().split_once('€') else {
        return decimal(&sign);
    };
    if cents.trim().is_empty() {
        return decimal(whole);
    }
    let is_cents = cents.len() == 2 && cents.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = !whole.contains([',', '.']);
    (is_cents && is_whole).then(|| decimal(&format!("{}.{cents}", whole.trim())))?
}

/// `3`, `3 places`, « complet ».
pub(super) fn places(text: &str) -> Option<i64> {
    let folded = fold(text);
    let text = folded.trim().trim_end_matches(['.', '!', ' ']);
    if FULL.contains(&text) {
        return Some(0);
    }
    let words = [" places libres", " place libre", " places", " place"];
    let number = words.iter().find_map(|words| text.strip_suffix(words));
    whole(number.unwrap_or(text))
}

/// A number without the spaces that part its thousands, its minus sign as ASCII has it; `None`
/// for anything but digits, separators and a sign, and for two numbers with a space between.
fn plain(text: &str) -> Option<String> {
    let text = text.trim().replace('\u{2212}', "-");
    let (sign, number) = match text.strip_prefix(['-', '+']) {
        Some(number) => (&text[..1], number.trim_start()),
        None => ("", &*text),
    };
    let whole = number.split([',', '.']).next().unwrap_or(number);
    let thousands: Vec<&str> = whole.split(char::is_whitespace).collect();
    let (first, others) = thousands.split_first()?;
    let are_apart = others.is_empty() || (1..=3).contains(&first.len());
    if !are_apart || others.iter().any(|group| group.len() != 3) {
        return None;
    }
    let plain = format!("{sign}{}{}", thousands.concat(), &number[whole.len()..]);
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+');
    plain.chars().all(is_number).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::{decimal, euros, places, whole};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("2,50 €", Some(2.5)),
            ("2,50\u{a0}€", Some(2.5)),
            ("2.5", Some(2.5)),
            ("2 euros", Some(2.0)),
            ("1\u{202f}200 Euros", Some(1200.0)),
            ("2€50", Some(2.5)),
            ("3 EUR", Some(3.0)),
            ("0 €", Some(0.0)),
            ("\u{2212}3", Some(-3.0)),
            ("2€5", None),
            ("2,5€50", None),
            ("2 à 4 €", None),
            ("environ 3 €", None),
            ("€", None),
            ("inf", None),
            ("1e5", None),
        ] {
            assert_eq!(euros(text), number, "{text}");
        }
        assert_eq!(decimal("2 €"), None);
        for (text, number) in [
            ("1 200", Some(1200)),
            ("1\u{202f}200\u{a0}000", Some(1_200_000)),
            ("- 3", Some(-3)),
            ("12 15", None),
            ("12 ou 15", None),
            ("12-15", None),
            ("12 / 15", None),
            ("12 places", None),
            ("1 20", None),
            ("1200 300", None),
        ] {
            assert_eq!(whole(text), number, "{text}");
        }
        assert_eq!(decimal("2,50 3"), None);
        assert_eq!(decimal("1 200,50"), Some(1200.5));
        assert_eq!(places("2 3 places"), None);
        for (text, number) in [
            ("3", Some(3)),
            ("3 places", Some(3)),
            ("1 place", Some(1)),
            ("0 place", Some(0)),
            ("Complet", Some(0)),
            ("COMPLÈTE !", Some(0)),
            ("aucune", Some(0)),
            ("quelques places", None),
            ("places", None),
            ("complet en septembre", None),
        ] {
            assert_eq!(places(text), number, "{text}");
        }
    }
}
