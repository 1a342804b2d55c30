//! Sessions that hours give: the evaluator's openings, one by one.

use jiff::civil::Date;

use super::session::{Session, SessionState};
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Hours};
use crate::hours::timetable::evaluate;

/// The sessions that begin from a day to another, both included. What hangs on an appointment,
/// on dates that are not known, or on a text that was not read, is none; nor is what the hours of
/// other days give on a public holiday of the place.
pub(super) fn sessions(
    hours: &Hours,
    (first, last): (Date, Date),
    calendar: &Calendar,
) -> Vec<Session> {
    // The evaluator cuts at its bounds: a day more on each side, for what passes midnight.
    let eve = first.yesterday().unwrap_or(first);
    let morrow = last.tomorrow().unwrap_or(last);
    let timetable = evaluate(hours, eve, morrow, calendar);
    let openings = timetable.open.into_iter();
    let inside = openings.filter(|opening| {
        (first..=last).contains(&opening.start.date()) && opening.access == Access::Free
    });
    inside
        .map(|opening| Session {
            start: opening.start,
            end: opening.end,
            state: SessionState::Planned,
            reason: None,
        })
        .collect()
}
