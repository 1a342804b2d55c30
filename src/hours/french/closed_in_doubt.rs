//! Closures that only the whole text shows to be in doubt: hours that would be closed on a day that
//! never opens, and a day that may be closed in a part of the year alone.

use super::part::Part;
use super::part_of_day::closed_hours;
use crate::hours::model::{DayPart, Effect, Rule, TimeSpan, Touch, Weekdays};

/// Leaves open what such closures may say.
pub(super) fn leave_doubtful_closures(parts: &mut [&mut Part]) {
    let all = parts.iter().filter(|part| part.is_read);
    let opening = all.flat_map(|part| &part.rules);
    let opening = opening.filter(|rule| !rule.closes());
    let opened = opening.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    if opened.is_none() {
        return;
    }
    for part in parts.iter_mut().filter(|part| part.is_read) {
        let for_nothing = closed_for_nothing(&part.rules, opened);
        part.leave_open(for_nothing);
        if let Some(touch) = goes_on_after_limit(&part.rules) {
            part.leave_open(Some(touch));
        }
    }
}

/// « lundi 9h-12h fermé, mardi 14h-17h »: read as the hours at which Tuesday is closed, they are more
/// likely those at which it opens; « lun-ven 9h-17h, fermé le samedi après-midi »: in the morning?
fn closed_for_nothing(rules: &[Rule], opened: Weekdays) -> Option<Touch> {
    let touches = rules.iter().enumerate().filter_map(|(at, rule)| {
        let Effect::Closed(spans) = &rule.effect else {
            return None;
        };
        let days = rule.days.weekdays;
        let never_opens = opened.common(days).is_none();
        if spans.is_empty() || !never_opens {
            return None;
        }
        // Of the day before, the word « fermé » may say something as well.
        let before = rules[..at].iter().rfind(|rule| !rule.closes());
        let before = before.filter(|_| !is_part_of_day(spans));
        let before = before.map_or(Weekdays::NONE, |rule| rule.days.weekdays);
        Some(Touch::on(days.with(before)))
    });
    touches.reduce(|all, more| all.with(&more))
}

fn is_part_of_day(spans: &[TimeSpan]) -> bool {
    DayPart::ALL.into_iter().any(|part| *spans == [closed_hours(part)])
}

/// « fermé le mercredi pendant les vacances et le vendredi »: on all Fridays, or in the holidays?
fn goes_on_after_limit(rules: &[Rule]) -> Option<Touch> {
    let names_days = |rule: &Rule| rule.closes() && rule.days.weekdays != Weekdays::ALL;
    let is_limited = |rule: &Rule| !rule.periods.is_empty() || !rule.days.is_weekly();
    let pairs = rules.windows(2).filter(|pair| {
        names_days(&pair[0]) && names_days(&pair[1]) && is_limited(&pair[0]) && !is_limited(&pair[1])
    });
    let touches = pairs.map(|pair| Touch {
        only_closes: true,
        ..Touch::on(pair[1].days.weekdays)
    });
    touches.reduce(|all, more| all.with(&more))
}
