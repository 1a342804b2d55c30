//! Hours of one day beside those of a run of days that has it: « lun-ven 7h-9h 16h30-19h, mercredi
//! 7h-19h ». Whether the day has both or its own alone, it is open at the same minutes where its own
//! hold all of the others.

use super::parts::Part;
use crate::hours::model::{Access, Effect, Rule, TimeSpan};

/// Takes the days whose own hours hold all of the others from the rule of the others.
pub(super) fn absorb(parts: &mut [Part]) {
    let read: Vec<Rule> = parts.iter().flat_map(|part| part.rules.clone()).collect();
    for rule in parts.iter_mut().flat_map(|part| &mut part.rules) {
        for own in &read {
            let days = own.days.weekdays;
            let are_fewer = rule.days.weekdays.covers(days) && rule.days.weekdays != days;
            if are_fewer && is_plain(rule) && is_plain(own) && holds_all(own, rule) {
                rule.days.weekdays = rule.days.weekdays.without(days);
            }
        }
    }
}

fn is_plain(rule: &Rule) -> bool {
    rule.periods.is_empty() && rule.except.is_empty() && rule.days.is_weekly()
}

/// Whether each span of one rule is in a longer one of the other.
fn holds_all(own: &Rule, others: &Rule) -> bool {
    let (Some(own), Some(others)) = (open_spans(own), open_spans(others)) else {
        return false;
    };
    let is_in = |span: &TimeSpan| {
        let mut own = own.iter();
        own.any(|of_day| of_day.start() <= span.start() && span.end() <= of_day.end())
    };
    own != others && others.iter().all(is_in)
}

fn open_spans(rule: &Rule) -> Option<&[TimeSpan]> {
    match &rule.effect {
        Effect::Open {
            spans,
            access: Access::Free,
        } => Some(spans),
        _ => None,
    }
}
