//! A day whose year is probably another one.

use jiff::ToSpan;
use jiff::civil::Date;

/// Half a year, in days: from there on, the same day of another year is nearer.
const HALF_A_YEAR: i32 = 183;

/// The day that was probably meant by one that is over half a year from another: the same day of the
/// year that brings them nearest.
pub(super) fn other_year(from: Date, written: Date) -> Option<Date> {
    let apart = |day: Date| {
        day.since(from)
            .map_or(i32::MAX, |span| span.get_days().abs())
    };
    if apart(written) <= HALF_A_YEAR {
        return None;
    }
    let years = i32::from(from.year()) - i32::from(written.year());
    let near = (years - 1..=years + 1).filter_map(|by| written.checked_add(by.years()).ok());
    near.min_by_key(|day| (apart(*day), *day))
}

#[cfg(test)]
mod tests {
    use super::other_year;
    use jiff::civil::date;

    #[test]
    fn a_day_far_from_its_session_has_a_year_that_is_nearer() {
        let of = |written| other_year(date(2026, 12, 16), written);
        assert_eq!(of(date(2026, 12, 14)), None);
        assert_eq!(of(date(2027, 5, 12)), None);
        assert_eq!(of(date(2025, 12, 16)), Some(date(2026, 12, 16)));
        assert_eq!(of(date(2026, 1, 6)), Some(date(2027, 1, 6)));
        assert_eq!(of(date(2062, 12, 17)), Some(date(2026, 12, 17)));
        assert_eq!(of(date(2028, 2, 29)), Some(date(2027, 2, 28)));
    }
}
