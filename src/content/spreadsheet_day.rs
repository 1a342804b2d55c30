//! What a spreadsheet makes of « 12-3 » or « 3/12 » where no day was meant.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;

/// « 12-mars », « mars-26 », « 12/03/2026 », « 2026-03-12 00:00:00 ». Not « 8 mai 1945 », which names
/// streets.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)^(?:
            \d{1,2}-(?:janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec)\.?(?:-\d{2}|-\d{4})?
            |(?:janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec)\.?-(?:\d{2}|\d{4})
            |(?:\d{1,2}/\d{1,2}/(?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})(?:[\x20T]00:00(?::00)?)?
        )$",
    )
});

/// The days of this century's first half, as Excel counts them from 1900 on.
const COUNTED_DAYS: std::ops::Range<u32> = 36_526..54_789;

/// Whether a whole text is a day, as a spreadsheet shows it or counts it (« 45728 »).
pub(super) fn is_spreadsheet_day(text: &str) -> bool {
    let text = text.trim();
    let is_counted = || text.len() == 5 && text.parse().is_ok_and(|it| COUNTED_DAYS.contains(&it));
    text.starts_with(|c: char| c.is_alphanumeric()) && (is_counted() || DAY.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::is_spreadsheet_day;

    #[test]
    fn a_day_of_a_spreadsheet_is_told_from_a_street() {
        for text in [
            "12-mars",
            "3-janv.",
            "12-déc.-26",
            "Mars-12",
            "12/03/2026",
            "2026-03-12 00:00:00",
            "45728",
        ] {
            assert!(is_spreadsheet_day(text), "{text}");
        }
        for text in [
            "8 mai 1945",
            "11 novembre",
            "12",
            "12-14",
            "3/5",
            "12 rue de Mars",
            "13530",
            "Mars",
            "24/7",
        ] {
            assert!(!is_spreadsheet_day(text), "{text}");
        }
    }
}
