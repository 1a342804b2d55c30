//! Sessions that hours give: the evaluator's openings, one by one.

use jiff::civil::Date;

use super::session::{Session, SessionState};
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, DateRange, Hours, Period};
use crate::hours::timetable::{Interval, evaluate};

/// The sessions that begin from a day to another, both included. What hangs on an appointment,
/// on dates that are not known, or on a text that was not read, is none; nor is what the hours of
/// every week alone give on a public holiday of the place.
pub(super) fn sessions(
    hours: &Hours,
    (first, last): (Date, Date),
    calendar: &Calendar,
) -> Vec<Session> {
    // The evaluator cuts at its bounds: a day more on each side, for what passes midnight.
    let eve = first.yesterday().unwrap_or(first);
    let morrow = last.tomorrow().unwrap_or(last);
    let timetable = evaluate(hours, eve, morrow, calendar);
    let dated = evaluate(&dated_hours(hours), eve, morrow, calendar);
    let is_certain = |opening: &Interval| {
        let day = opening.start.date();
        let is_holiday = matches!(calendar.public_holiday(day), Some(Some(_)));
        !is_holiday || dated.open.iter().any(|named| named.start == opening.start)
    };
    let openings = timetable.open.into_iter();
    let inside = openings.filter(|opening| {
        (first..=last).contains(&opening.start.date()) && opening.access == Access::Free
    });
    let inside = inside.filter(is_certain);
    inside
        .map(|opening| Session {
            start: opening.start,
            end: opening.end,
            state: SessionState::Planned,
            reason: None,
        })
        .collect()
}

/// The rules that name their very days: dates, or public holidays.
fn dated_hours(hours: &Hours) -> Hours {
    let names_days = |period: &Period| match period {
        Period::PublicHolidays => true,
        Period::Dates(dates) => dates.is_one_day() || matches!(dates, DateRange::Dated { .. }),
        _ => false,
    };
    let rules = hours.rules.iter();
    Hours {
        rules: rules
            .filter(|rule| rule.periods.iter().any(names_days))
            .cloned()
            .collect(),
        ..Hours::default()
    }
}
