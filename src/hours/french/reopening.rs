//! « fermé du 2 au 22 août, réouverture le 24 août »: closed to the day before.

use jiff::civil::Date;

use super::cursor::Cursor;
use super::dates::written;
use super::mark::Mark;
use crate::hours::model::{DateRange, MonthDay, Period};

/// The most days between the end that is said and the reopening: a weekend and a holiday.
const LONGEST: i32 = 5;

/// Reads the reopening after a run of days, which then lasts to the day before; a reopening that
/// does not follow it is left.
pub(super) fn reopened(cursor: &mut Cursor<'_>, periods: &mut [Period]) {
    let mut ahead = *cursor;
    let _ = ahead.take_mark(Mark::Dash) || ahead.take_mark(Mark::Comma);
    let open = ahead.take_mark(Mark::Open);
    if !ahead.take_word(&["reouverture", "reprise", "retour"]) {
        return;
    }
    ahead.take_mark(Mark::Colon);
    ahead.skip_words(&["le", "du", "service", "des", "accueils", "l", "accueil"]);
    let Some(day) = written(&mut ahead) else {
        return;
    };
    if open && !ahead.take_mark(Mark::Close) {
        return;
    }
    let Some(Period::Dates(range)) = periods.last_mut() else {
        return;
    };
    let year = match *range {
        DateRange::Dated { last, .. } => last.year(),
        _ => 2027,
    };
    let date = day
        .month
        .zip(i8::try_from(day.day).ok())
        .and_then(|(month, number)| Date::new(day.year.unwrap_or(year), month, number).ok());
    let is_day = |date: &Date| day.weekday.is_none_or(|weekday| weekday == date.weekday());
    // A run of every year has no weekday to hold the day to.
    let is_dated = matches!(range, DateRange::Dated { .. });
    let date = date.filter(|date| !is_dated || is_day(date));
    if let Some(longer) = date.and_then(|date| lasting_to(*range, date)) {
        *range = longer;
        *cursor = ahead;
    }
}

fn lasting_to(range: DateRange, reopening: Date) -> Option<DateRange> {
    let eve = reopening.yesterday().ok()?;
    let (last, longer) = match range {
        DateRange::Dated { first, last } => (last, DateRange::Dated { first, last: eve }),
        DateRange::Yearly { first, last } => (
            Date::new(reopening.year(), last.month(), last.day()).ok()?,
            DateRange::Yearly {
                first,
                last: MonthDay::of(eve),
            },
        ),
        _ => return None,
    };
    let days = last.until(eve).ok()?.get_days();
    (0..=LONGEST).contains(&days).then_some(longer)
}
