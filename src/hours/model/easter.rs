//! The date of Easter.

use jiff::civil::{Date, Weekday};

use super::MonthDay;

/// A day counted from Easter Sunday of a year.
pub(super) fn day_after(year: i16, days: i8) -> Option<Date> {
    sunday(year)?
        .checked_add(jiff::Span::new().days(i64::from(days)))
        .ok()
}

/// The earliest and the latest day of any year for a count of days from Easter Sunday, which
/// falls from 22 March to 25 April.
pub(super) fn earliest_and_latest(days: i8) -> Option<(MonthDay, MonthDay)> {
    let day = |month, day| {
        let sunday = Date::new(2025, month, day).ok()?;
        let moved = sunday.checked_add(jiff::Span::new().days(i64::from(days)));
        moved.ok().map(MonthDay::of)
    };
    // A day more, for the 29th of February of leap years.
    Some((day(3, 21)?, day(4, 26)?))
}

/// Easter Sunday: the Sunday after the full moon of the Gregorian computus.
fn sunday(year: i16) -> Option<Date> {
    let of_year = i32::from(year);
    let (century, golden) = (of_year / 100, of_year % 19);
    let correction = century - century / 4 - (8 * century + 13) / 25;
    let moon = (correction + 19 * golden + 15) % 30;
    let moon = moon - i32::from(moon == 29 || (moon == 28 && golden > 10));
    let full = Date::new(year, 3, 21).ok()?;
    let full = full
        .checked_add(jiff::Span::new().days(i64::from(moon)))
        .ok()?;
    let after = full.nth_weekday(1, Weekday::Sunday).ok()?;
    Some(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_is_on_its_sundays() {
        let known = [
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
            date(2049, 4, 18),
            date(2076, 4, 19),
            date(2285, 3, 22),
        ];
        for day in known {
            assert_eq!(sunday(day.year()), Some(day));
        }
    }

    #[test]
    fn no_easter_is_outside_its_days() {
        for year in 1900..2300 {
            let day = MonthDay::of(day_after(year, 39).unwrap_or(Date::MIN));
            let Some((first, last)) = earliest_and_latest(39) else {
                panic!("{year}");
            };
            assert!((first..=last).contains(&day), "{year}");
        }
    }
}
