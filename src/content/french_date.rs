//! Days as French people write them.

use jiff::civil::Date;

/// Reads `12/10/2026`, `12-10-2026` or `12/10/26`; `None` when the day does not exist.
pub(super) fn day_from_french(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let year: i16 = match year.len() {
        2 => 2000 + year.parse::<i16>().ok()?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads a day written in either order: `2026-10-12` or `12/10/2026`.
pub(super) fn day_from_table(text: &str) -> Option<Date> {
    let text = text.trim();
    // A spreadsheet may add a time to a date: "2026-10-12 00:00:00".
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    day.parse::<Date>().ok().or_else(|| day_from_french(day))
}

/// The months, in order.
pub(super) const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A day in words: `1er février 2023`, `12 octobre 2026`.
pub fn in_words(date: Date) -> String {
    let day = if date.day() == 1 {
        "1er".to_owned()
    } else {
        date.day().to_string()
    };
    // Months run from 1 to 12 in a civil date.
    format!(
        "{day} {} {}",
        MONTHS[date.month() as usize - 1],
        date.year()
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{day_from_french, day_from_table, in_words};

    #[test]
    fn french_days_are_read_and_said() {
        assert_eq!(day_from_french("12/10/2026"), Some(date(2026, 10, 12)));
        assert_eq!(day_from_french("31/02/2026"), None);
        assert_eq!(
            day_from_table("2026-10-12 00:00:00"),
            Some(date(2026, 10, 12))
        );
        assert_eq!(in_words(date(2023, 2, 1)), "1er février 2023");
    }
}
