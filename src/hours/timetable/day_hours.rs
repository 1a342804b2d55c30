//! The hours of one date.

use jiff::civil::Date;

use super::date_situation::DateSituation;
use super::doubt::Doubt;
use super::holiday::tells_of_holiday;
use super::in_force::{InForce, in_force};
use crate::hours::calendar::Calendar;
use crate::hours::model::{Access, Effect, Exception, Hours, Manner, Rule, TimeSpan};

/// The hours of one date, before they are laid end to end.
#[derive(Debug, Clone, Default)]
pub(super) struct DayHours {
    /// Open, for certain.
    pub(super) open: Vec<(Minutes, Access)>,
    /// Perhaps open: the text does not say in which weeks, another may close it, or it is a public
    /// holiday that nothing names.
    pub(super) perhaps: Vec<(Minutes, Access)>,
    /// Whether nothing else is known of this day: the calendar's dates have run out for a rule,
    /// or a text that was not read may open.
    pub(super) is_unknown: bool,
    /// Whether a text that was not read may change it.
    pub(super) is_in_doubt: bool,
    /// Whether it is, or may be, a public holiday of which some hours say nothing.
    pub(super) is_unsaid_holiday: bool,
}

/// The hours that begin on a date.
pub(super) fn day_hours(hours: &Hours, date: Date, calendar: &Calendar) -> DayHours {
    let situation = DateSituation { date, calendar };
    let found = in_force(&hours.rules, &situation);
    let is_of_the_moment = |rule: &&Rule| rule.manner == Manner::Overrides;
    let all = || found.openings.iter().chain(&found.closures).copied();
    let doubt = match all().any(|rule| is_of_the_moment(&rule)) {
        // What changes the usual hours does not change those of the moment.
        true => Doubt::None,
        false => Doubt::of(hours, date.weekday(), &situation),
    };
    let shut = shut_rank(&found, date);
    let may_count = |rule: &&Rule| {
        shut.is_none_or(|shut| rule.rank() > shut)
            && (rule.manner != Manner::Adds || holds(rule, date) != Some(false))
    };
    let mut day = DayHours {
        is_unknown: found.unknown.iter().any(may_count),
        is_in_doubt: doubt != Doubt::None,
        ..DayHours::default()
    };
    if !day.is_unknown {
        let may_be_holiday = calendar.may_be_public_holiday(date);
        let is_unsaid = |rule: &Rule| may_be_holiday && !tells_of_holiday(hours, rule, date);
        take_openings(&mut day, &found, date, is_unsaid);
    }
    if day.is_in_doubt {
        let open = std::mem::take(&mut day.open);
        day.perhaps.extend(open);
    }
    let says_nothing = !hours.tell_ordinary_days() && !is_told(&found, date);
    day.is_unknown |= doubt == Doubt::MayOpen || says_nothing;
    day
}

/// The highest rank of what closes a date all day for certain: no rule of that rank or below changes
/// anything then, whether it counts or not.
fn shut_rank(found: &InForce<'_>, date: Date) -> Option<u8> {
    let closures = found.closures.iter().filter(|rule| shuts(rule, date));
    closures.map(|rule| rule.rank()).max()
}

/// Whether a closure that counts closes a date all day for certain.
fn shuts(closure: &Rule, date: Date) -> bool {
    closure.effect == Effect::Closed(Vec::new()) && certainty(closure, date) == Some(true)
}

/// Whether hours of its own are told of a date, or it is closed all day for certain.
fn is_told(found: &InForce<'_>, date: Date) -> bool {
    let of_its_time = |rule: &&Rule| !rule.periods.is_empty() || holds(rule, date) != Some(false);
    let mut closures = found.closures.iter();
    found.openings.iter().any(of_its_time) || closures.any(|rule| shuts(rule, date))
}

fn take_openings(
    hours: &mut DayHours,
    found: &InForce<'_>,
    date: Date,
    is_unsaid: impl Fn(&Rule) -> bool,
) {
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
        if !left.is_empty() && is_unsaid(rule) {
            is_certain = false;
            hours.is_unsaid_holiday = true;
        }
        let list = match is_certain {
            true => &mut hours.open,
            false => &mut hours.perhaps,
        };
        list.extend(left.into_iter().map(|span| (span, *access)));
    }
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
