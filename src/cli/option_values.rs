//! The values of options that are read, and what to write instead of one that does not do.

use std::net::IpAddr;

use jiff::civil::Date;

use super::hint::Hint;
use crate::address::BaseUrl;

/// A day, as ISO 8601 writes it.
pub(super) fn day(text: &str) -> Result<Date, Hint> {
    let written = text.trim();
    written.parse().map_err(|_| {
        Hint(match french_day(written) {
            Some(day) => format!("Écrivez {day}."),
            None => "Écrivez l'année, le mois et le jour, comme 2026-11-22.".to_owned(),
        })
    })
}

/// A day in the order in which French says it, or with other signs between its numbers.
fn french_day(text: &str) -> Option<Date> {
    let numbers = text.split(['/', '.', '-', ' ']);
    let numbers: Option<Vec<i16>> = numbers.map(|number| number.parse().ok()).collect();
    let [first, month, last] = numbers?[..] else {
        return None;
    };
    let (year, day) = if first > 31 {
        (first, last)
    } else {
        (last, first)
    };
    // « 26 » may be any century's.
    if year < 1000 {
        return None;
    }
    let [month, day] = [month, day].map(|number| i8::try_from(number).ok());
    Date::new(year, month?, day?).ok()
}

/// A port to listen at.
pub(super) fn port(text: &str) -> Result<u16, Hint> {
    let hint =
        || Hint("Écrivez un nombre de 0 à 65535, comme 1111 (0\u{a0}: un port libre).".to_owned());
    text.trim().parse().map_err(|_| hint())
}

/// An address to listen at.
pub(super) fn interface(text: &str) -> Result<IpAddr, Hint> {
    text.trim().parse().map_err(|_| {
        let hint = match text.trim().eq_ignore_ascii_case("localhost") {
            true => "Écrivez 127.0.0.1.",
            false => {
                "Écrivez 127.0.0.1 pour cet ordinateur seul, 0.0.0.0 pour tous ceux du réseau."
            }
        };
        Hint(hint.to_owned())
    })
}

/// The address of a site that was meant by one that is none: without a folder or with a scheme. An
/// example where nothing is known of its host.
pub(super) fn meant_site(written: &str) -> String {
    let rest = written.split_once("://").map_or(written, |(_, rest)| rest);
    let host = rest
        .trim()
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    let named = host
        .split_once('.')
        .is_some_and(|(name, end)| !name.is_empty() && !end.is_empty());
    let scheme = match written.to_ascii_lowercase().starts_with("http://") {
        true => "http",
        false => "https",
    };
    let meant = format!("{scheme}://{host}");
    match named && host.chars().all(is_plain) && BaseUrl::parse(&meant).is_some() {
        true => meant,
        false => "https://familles.exemple.fr".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{day, meant_site};

    #[test]
    fn a_day_in_another_order_is_told_as_it_is_written() {
        for (text, hint) in [
            ("12/11/2026", "Écrivez 2026-11-12."),
            ("1.9.2026", "Écrivez 2026-09-01."),
            ("01 12 2026", "Écrivez 2026-12-01."),
            ("2026/11/12", "Écrivez 2026-11-12."),
        ] {
            assert_eq!(day(text).unwrap_err().0, hint, "{text}");
        }
        // The thirteenth month is nobody's, and « 26 » no year.
        for text in ["12/13/2026", "12/11/26", "31/02/2026", "demain", "", "1/2"] {
            let hint = "Écrivez l'année, le mois et le jour, comme 2026-11-22.";
            assert_eq!(day(text).unwrap_err().0, hint, "{text}");
        }
        assert_eq!(day(" 2026-11-12 ").unwrap().to_string(), "2026-11-12");
    }

    #[test]
    fn a_site_is_told_with_its_scheme_and_without_a_folder() {
        for (written, meant) in [
            ("familles.fr", "https://familles.fr"),
            ("http://familles.fr/portail", "http://familles.fr"),
            ("https://familles.fr/?a", "https://familles.fr"),
            ("ftp://familles.fr", "https://familles.fr"),
            ("essai", "https://familles.exemple.fr"),
            ("", "https://familles.exemple.fr"),
            (".fr", "https://familles.exemple.fr"),
            ("mes familles.fr", "https://familles.exemple.fr"),
        ] {
            assert_eq!(meant_site(written), meant, "{written}");
        }
    }
}
