//! The hours of one date.

use jiff::civil::Date;

use super::date_situation::DateSituation;
use super::in_force::in_force;
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Effect, Exception, Manner, Rule, TimeSpan};

/// The hours of one date, before they are laid end to end.
#[derive(Debug, Clone, Default)]
pub(super) struct DayHours {
    /// Open, for certain.
    pub(super) open: Vec<(Minutes, Access)>,
    /// Perhaps open: the text does not say in which weeks.
    pub(super) perhaps: Vec<(Minutes, Access)>,
    /// Whether the calendar's dates have run out for a rule of this day.
    pub(super) is_unknown: bool,
}

/// The hours that begin on a date.
pub(super) fn day_hours(rules: &[Rule], date: Date, calendar: &Calendar) -> DayHours {
    let found = in_force(rules, &DateSituation { date, calendar });
    let may_count = |rule: &&Rule| rule.manner != Manner::Adds || holds(rule, date) != Some(false);
    if found.unknown.iter().any(may_count) {
        return DayHours {
            is_unknown: true,
            ..DayHours::default()
        };
    }
    let mut hours = DayHours::default();
    for rule in &found.openings {
        let Effect::Open { spans, access } = &rule.effect else {
            continue;
        };
        let Some(mut is_certain) = certainty(rule, date) else {
            continue;
        };
        let mut left: Vec<Minutes> = spans
            .iter()
            .map(|span| (span.start(), span.end()))
            .collect();
        for closure in &found.closures {
            let Effect::Closed(closed) = &closure.effect else {
                continue;
            };
            match certainty(closure, date) {
                Some(true) if closure.rank() >= rule.rank() => left = cut(left, closed),
                Some(false) if closure.rank() >= rule.rank() => is_certain = false,
                _ => {}
            }
        }
        let list = match is_certain {
            true => &mut hours.open,
            false => &mut hours.perhaps,
        };
        list.extend(left.into_iter().map(|span| (span, *access)));
    }
    hours
}

/// Whether a rule's days hold for certain; `None`: they do not.
fn certainty(rule: &Rule, date: Date) -> Option<bool> {
    match holds(rule, date) {
        Some(false) => None,
        Some(true) => Some(true),
        None => Some(false),
    }
}

/// Whether a date is one of a rule's days; `None`: the text does not say in which weeks.
fn holds(rule: &Rule, date: Date) -> Option<bool> {
    let excepted = rule.except.iter().any(|except| match except {
        Exception::Days { weekdays, nth } => {
            weekdays.has(date.weekday()) && nth.iter().any(|nth| nth.is(date))
        }
        Exception::Period(_) => false,
    });
    match excepted {
        true => Some(false),
        false => rule.days.hold(date),
    }
}

/// Minutes of a day and the next, from and to.
pub(super) type Minutes = (u16, u16);

/// Spans without those that are closed; closed all day when none is said.
pub(crate) fn without(spans: &[TimeSpan], closed: &[TimeSpan]) -> Vec<Minutes> {
    let spans = spans.iter().map(|span| (span.start(), span.end()));
    cut(spans.collect(), closed)
}

fn cut(mut left: Vec<Minutes>, closed: &[TimeSpan]) -> Vec<Minutes> {
    if closed.is_empty() {
        return Vec::new();
    }
    for hole in closed {
        let pieces = left.into_iter().flat_map(|(start, end)| {
            let before = (start, end.min(hole.start()));
            let after = (start.max(hole.end()), end);
            match start < hole.end() && hole.start() < end {
                true => [before, after],
                false => [(start, end), (0, 0)],
            }
        });
        left = pieces.filter(|(start, end)| start < end).collect();
    }
    left
}
