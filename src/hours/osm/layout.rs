//! What holds on each weekday in a cell.

use jiff::civil::Weekday;

use super::cell::Cell;
use super::entry::{Entry, What};
use crate::hours::model::{
    Access, Effect, Exception, Frequency, Nth, Rule, TimeSpan, WEEK, Weekdays,
};
use crate::hours::timetable::{InForce, in_force, without};

/// The entries of each weekday, Monday first.
pub(super) type Layout = [Vec<Entry>; 7];

/// What some rules say of each weekday in a cell; `None` where OSM has no words for it.
pub(super) fn layout(rules: &[Rule], cell: &Cell) -> Option<Layout> {
    let found = in_force(rules, cell);
    let mut layout = Layout::default();
    for (entries, day) in layout.iter_mut().zip(WEEK) {
        *entries = day_entries(&found, day)?;
    }
    Some(layout)
}

fn day_entries(found: &InForce<'_>, day: Weekday) -> Option<Vec<Entry>> {
    let on_day = |rule: &&&Rule| rule.days.weekdays.has(day);
    let closures: Vec<&Rule> = found.closures.iter().filter(on_day).copied().collect();
    let mut entries: Vec<Entry> = Vec::new();
    let mut left_out: Vec<Vec<Nth>> = Vec::new();
    let mut lowest_rank = u8::MAX;
    let mut highest_rank = 0;
    for rule in found.openings.iter().filter(on_day) {
        let Some(what) = open_part(rule, &closures)? else {
            continue;
        };
        lowest_rank = lowest_rank.min(rule.rank());
        highest_rank = highest_rank.max(rule.rank());
        left_out.push(excepted_nth(rule, day));
        add(&mut entries, what, rule);
    }
    entries.sort();
    if entries.is_empty() {
        return Some(entries);
    }
    // Days that a rule leaves out are closed in OSM, and that closes every other rule's hours.
    let first = left_out.first()?.clone();
    if left_out.iter().any(|nth| *nth != first) {
        return None;
    }
    if !first.is_empty() {
        entries.push(off(Vec::new(), first, Frequency::Weekly));
    }
    for closure in closures.iter().filter(|closure| !is_plain(closure)) {
        let Effect::Closed(spans) = &closure.effect else {
            continue;
        };
        if closure.rank() < lowest_rank {
            continue;
        }
        let unsure = is_unsure(closure.days.frequency);
        if closure.rank() < highest_rank || unsure || !excepted_nth(closure, day).is_empty() {
            return None;
        }
        let days = &closure.days;
        entries.push(off(spans.clone(), days.nth.clone(), days.frequency));
    }
    Some(entries)
}

fn off(spans: Vec<TimeSpan>, nth: Vec<Nth>, frequency: Frequency) -> Entry {
    Entry {
        what: What::Off(spans),
        nth,
        frequency,
    }
}

/// Adds what a rule says; hours of the same weeks are one entry.
fn add(entries: &mut Vec<Entry>, what: What, rule: &Rule) {
    let entry = Entry {
        what,
        nth: rule.days.nth.clone(),
        frequency: rule.days.frequency,
    };
    if let What::Open(spans, access) = &entry.what {
        for known in entries.iter_mut() {
            let same_weeks = known.nth == entry.nth && known.frequency == entry.frequency;
            if let What::Open(known_spans, known_access) = &mut known.what
                && same_weeks
                && known_access == access
            {
                known_spans.extend(spans);
                known_spans.sort_unstable();
                known_spans.dedup();
                return;
            }
        }
    }
    if !entries.contains(&entry) {
        entries.push(entry);
    }
}

/// What is left of an opening after the closures of every week; `None` where OSM has no words.
fn open_part(rule: &Rule, closures: &[&Rule]) -> Option<Option<What>> {
    let plain = closures
        .iter()
        .filter(|closure| closure.rank() >= rule.rank() && is_plain(closure));
    match &rule.effect {
        Effect::Open { spans, access } => {
            let mut left = spans.clone();
            for closure in plain {
                if let Effect::Closed(closed) = &closure.effect {
                    let kept = without(&left, closed).into_iter();
                    // What begins past midnight has no words of its own day.
                    let kept = kept.map(|(from, to)| TimeSpan::new(from, to));
                    left = kept.collect::<Option<Vec<_>>>()?;
                }
            }
            Some((!left.is_empty()).then_some(What::Open(left, *access)))
        }
        Effect::ByAppointment(part) => {
            let mut plain = plain;
            let closed = plain.any(|closure| closure.effect == Effect::Closed(Vec::new()));
            Some((!closed).then_some(What::Appointment(*part)))
        }
        Effect::Closed(_) => Some(None),
    }
}

/// Whether a closure is of every such day.
fn is_plain(closure: &Rule) -> bool {
    let leaves_days = closure
        .except
        .iter()
        .any(|except| matches!(except, Exception::Days { .. }));
    closure.days.is_weekly() && !leaves_days
}

/// Which of a month's such days a rule leaves out.
fn excepted_nth(rule: &Rule, day: Weekday) -> Vec<Nth> {
    let mut all: Vec<Nth> = Vec::new();
    for except in &rule.except {
        if let Exception::Days { weekdays, nth } = except
            && weekdays.covers(Weekdays::one(day))
        {
            all.extend(nth);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether the hours are not certain: the weeks are not said.
pub(super) fn is_unsure(frequency: Frequency) -> bool {
    frequency.is_unsure()
}

/// Whether an entry asks for an appointment.
pub(super) fn asks_appointment(what: &What) -> bool {
    matches!(what, What::Open(_, Access::Appointment))
}
