//! The days between two written days.

use super::dates::{Written, full_date, month_day, year_unsaid};
use super::fault_kind::FaultKind;
use crate::hours::model::DateRange;

/// The range between two written days: what the first leaves out is the last's.
pub(super) fn range(first: Written, last: Written) -> Option<DateRange> {
    let month = first.month.or(last.month);
    let years_said = first.year.is_some() && last.year.is_some();
    if month == last.month && first.day > last.day && !years_said {
        // « du 30 au 2 janvier », « du 21 août au 1er août »: no one closes for a year.
        return None;
    }
    let Some(last_year) = last.year.or(first.year) else {
        return year_unsaid(Written { month, ..first }, last);
    };
    let first = Written { month, ..first };
    let with_year = |written: Written, year| {
        full_date(Written {
            year: Some(year),
            ..written
        })
    };
    let first_date = with_year(first, first.year.unwrap_or(last_year));
    let last_date = with_year(last, last_year);
    match (first_date, last_date) {
        (Some(first), Some(last)) if first <= last => Some(DateRange::Dated { first, last }),
        // « du 21 décembre au 2 janvier 2027 »
        (Some(_), Some(last_date)) if first.year.is_none() => Some(DateRange::Dated {
            first: with_year(first, last_year - 1)?,
            last: last_date,
        }),
        (Some(first), Some(_)) if last.year.is_none() => Some(DateRange::Dated {
            first,
            last: with_year(last, last_year + 1)?,
        }),
        _ => None,
    }
}

/// Why two written days have none between them.
pub(super) fn why_no_range(first: Written, last: Written) -> FaultKind {
    let first = Written {
        month: first.month.or(last.month),
        ..first
    };
    let exists = |day: Written, other: Written| match day.year.or(other.year) {
        Some(year) => {
            let year = Some(year);
            full_date(Written { year, ..day }).is_some()
        }
        None => day.weekday.is_none() && month_day(day).is_some(),
    };
    match exists(first, last) && exists(last, first) {
        true => FaultKind::DatesOutOfOrder,
        false => FaultKind::NoSuchDate,
    }
}
