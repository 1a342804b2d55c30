//! Sessions that hours give: the evaluator's openings, one by one.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::session::{Session, SessionState};
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Hours, Period, Rule};
use crate::hours::timetable::evaluate;

/// The sessions that begin from a day to another, both included. What hangs on an appointment,
/// on dates that are not known, or on a text that was not read, is none; nor is what the hours of
/// other days give on a public holiday of the place.
pub(super) fn sessions(hours: &Hours, days: (Date, Date), calendar: &Calendar) -> Vec<Session> {
    let openings = openings(hours, days, calendar);
    let recurring = match without_dates(hours) {
        Some(rules) => self::openings(&rules, days, calendar),
        None => openings.clone(),
    };
    let recurring: BTreeSet<(DateTime, DateTime)> = recurring.into_iter().collect();
    let sessions = openings.into_iter().map(|(start, end)| Session {
        start,
        end: Some(end),
        state: SessionState::Planned,
        reason: None,
        is_dated: !recurring.contains(&(start, end)),
    });
    sessions.collect()
}

/// The sessions of hours, and of days of which a beginning alone is told (`starts`).
pub(super) fn sessions_with_starts(
    (hours, starts): (&Hours, &Hours),
    days: (Date, Date),
    calendar: &Calendar,
) -> Vec<Session> {
    let mut sessions = sessions(&together(hours, starts), days, calendar);
    if starts.rules.is_empty() {
        return sessions;
    }
    for session in &mut sessions {
        // Nobody tells a session of a minute: it stands for a beginning.
        session.end = session.end.filter(|end| *end > session.start + 1.minute());
    }
    sessions
}

/// The rules of both, for a date takes the place of a rule, and a closure closes both.
pub(super) fn together<'h>(hours: &'h Hours, starts: &Hours) -> Cow<'h, Hours> {
    if starts.rules.is_empty() {
        return Cow::Borrowed(hours);
    }
    let rules = hours.rules.iter().chain(&starts.rules).cloned();
    Cow::Owned(Hours {
        rules: rules.collect(),
        ..hours.clone()
    })
}

fn openings(
    hours: &Hours,
    (first, last): (Date, Date),
    calendar: &Calendar,
) -> Vec<(DateTime, DateTime)> {
    // The evaluator cuts at its bounds: a day more on each side, for what passes midnight.
    let eve = first.yesterday().unwrap_or(first);
    let morrow = last.tomorrow().unwrap_or(last);
    let timetable = evaluate(hours, eve, morrow, calendar);
    let openings = timetable.open.into_iter();
    let inside = openings.filter(|opening| {
        (first..=last).contains(&opening.start.date()) && opening.access == Access::Free
    });
    inside.map(|opening| (opening.start, opening.end)).collect()
}

/// The hours without the openings of single days; `None` where there are none.
fn without_dates(hours: &Hours) -> Option<Hours> {
    let is_day = |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
    let opens_on_days = |rule: &Rule| !rule.closes() && rule.periods.iter().any(is_day);
    if !hours.rules.iter().any(opens_on_days) {
        return None;
    }
    let mut kept = hours.clone();
    kept.rules.retain_mut(|rule| {
        if !opens_on_days(rule) {
            return true;
        }
        rule.periods.retain(|period| !is_day(period));
        !rule.periods.is_empty()
    });
    Some(kept)
}
