//! Hours of one day beside those of a run of days that has it: they are all that the day has where
//! they hold all of the others, « lun-ven 7h-9h 16h30-19h, mercredi 7h-19h », and where they follow the
//! others and stand within them, « lun-ven 9h-17h, mercredi 9h-12h ».

use super::part::Part;
use crate::hours::model::{Access, Effect, Rule, TimeSpan};

/// A rule with what counts of the sentence that it is of.
struct Told {
    rule: Rule,
    has_note: bool,
    adds: bool,
}

/// Takes the days whose own hours hold all of the others, or follow them and stand within them, from
/// the rule of the others.
pub(super) fn absorb(mut parts: Vec<&mut Part>) {
    let told = |part: &&mut Part| {
        let (has_note, adds) = (part.has_note, part.adds);
        let rules = part.rules.clone().into_iter();
        rules.map(move |rule| Told {
            rule,
            has_note,
            adds,
        })
    };
    let all: Vec<Told> = parts.iter().flat_map(told).collect();
    let rules = parts.iter_mut().flat_map(|part| &mut part.rules);
    for (at, rule) in rules.enumerate() {
        for (place, own) in all.iter().enumerate() {
            let days = own.rule.days.weekdays;
            let are_fewer = rule.days.weekdays.covers(days) && rule.days.weekdays != days;
            // Words beside hours may tell an activity within them, and « également » adds to them.
            let is_apart = own.has_note || own.adds || all[at].has_note;
            let follows = place > at && !is_apart;
            let tells_all = holds_all(&own.rule, rule) || follows && holds_all(rule, &own.rule);
            if are_fewer && is_plain(rule) && is_plain(&own.rule) && tells_all {
                rule.days.weekdays = rule.days.weekdays.without(days);
            }
        }
    }
}

fn is_plain(rule: &Rule) -> bool {
    rule.periods.is_empty() && rule.except.is_empty() && rule.days.is_weekly()
}

/// Whether each span of one rule is in one of the other, which are not the same.
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
