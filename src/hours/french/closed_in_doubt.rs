//! Closures that only the whole text shows to be in doubt: hours that would be closed on a day that
//! never opens, and a day that may be closed in a part of the year alone.

use super::part::Part;
use super::part_of_day::closed_hours;
use crate::hours::model::{DayPart, Effect, Period, Rule, TimeSpan, Touch, Weekdays};

/// Leaves open what such closures may say.
pub(super) fn leave_doubtful_closures(parts: &mut [&mut Part]) {
    let all = parts.iter().filter(|part| part.is_read);
    let rules = all.flat_map(|part| &part.rules);
    let opening: Vec<Rule> = rules.filter(|rule| !rule.closes()).cloned().collect();
    let is_unread = parts.iter().any(|part| !part.is_read);
    if opening.is_empty() && !is_unread {
        return;
    }
    for part in parts.iter_mut().filter(|part| part.is_read) {
        let mut rules = part.rules.iter();
        if rules.any(|rule| may_open_then(rule, &opening)) {
            let rules = part.rules.iter();
            let days = rules.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
            part.is_read = false;
            part.leave_open(Some(Touch::on(days)));
            continue;
        }
        let halves = half_for_nothing(&part.rules, &opening);
        part.leave_open(halves);
        let may_be_limited = goes_on_after_limit(&part.rules);
        part.leave_open(may_be_limited);
        let may_be_half = half_of_last(&part.rules);
        part.leave_open(may_be_half);
    }
}

/// « lundi 9h-12h fermé, mardi 14h-17h », « mardi fermé 14h-17h »: read as the hours at which Tuesday is
/// closed, they are more likely those at which it opens.
fn may_open_then(rule: &Rule, opening: &[Rule]) -> bool {
    let Effect::Closed(spans) = &rule.effect else {
        return false;
    };
    !spans.is_empty() && !is_part_of_day(spans) && changes_nothing(rule, spans, opening)
}

/// « lun-ven 9h-17h, fermé le samedi après-midi »: and on Saturday mornings?
fn half_for_nothing(rules: &[Rule], opening: &[Rule]) -> Option<Touch> {
    let is_half = |rule: &&Rule| match &rule.effect {
        Effect::Closed(spans) => is_part_of_day(spans) && changes_nothing(rule, spans, opening),
        _ => false,
    };
    let touches = rules.iter().filter(|_| !opening.is_empty()).filter(is_half);
    let touches = touches.map(|rule| Touch::on(rule.days.weekdays));
    touches.reduce(|all, more| all.with(&more))
}

/// « fermé le 24/12, le 31/12 à midi »: is the first day closed whole?
fn half_of_last(rules: &[Rule]) -> Option<Touch> {
    let is_date = |rule: &Rule| {
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        !rule.periods.is_empty() && rule.periods.iter().all(one_day)
    };
    let closes_half =
        |rule: &Rule| matches!(&rule.effect, Effect::Closed(spans) if is_part_of_day(spans));
    let closes_whole =
        |rule: &Rule| matches!(&rule.effect, Effect::Closed(spans) if spans.is_empty());
    let pairs = rules.windows(2).filter(|pair| {
        let are_dates = is_date(&pair[0]) && is_date(&pair[1]);
        are_dates && closes_whole(&pair[0]) && closes_half(&pair[1])
    });
    let touches = pairs.map(|pair| Touch {
        periods: pair[0].periods.clone(),
        ..Touch::everything()
    });
    touches.reduce(|all, more| all.with(&more))
}

/// Whether hours are closed on days that never open, or on some of the days of other hours that do
/// not meet them. « lun-ven 9h-12h 14h-17h, fermé de 12h à 14h » says again what the hours say.
fn changes_nothing(rule: &Rule, closed: &[TimeSpan], opening: &[Rule]) -> bool {
    let days = rule.days.weekdays;
    let mut on_days = opening
        .iter()
        .filter(|other| !other.days.weekdays.common(days).is_none());
    let says_again = |other: &Rule| other.days.weekdays == days || is_part_of_day(closed);
    let meets = |other: &Rule| match &other.effect {
        Effect::Open { spans, .. } => closed
            .iter()
            .any(|span| spans.iter().any(|own| own.meets(*span))),
        _ => true,
    };
    !on_days.any(|other| says_again(other) || meets(other))
}

fn is_part_of_day(spans: &[TimeSpan]) -> bool {
    DayPart::ALL
        .into_iter()
        .any(|part| *spans == [closed_hours(part)])
}

/// « fermé le mercredi pendant les vacances et le vendredi »: on all Fridays, or in the holidays?
fn goes_on_after_limit(rules: &[Rule]) -> Option<Touch> {
    let names_days = |rule: &Rule| rule.closes() && rule.days.weekdays != Weekdays::ALL;
    let is_limited = |rule: &Rule| !rule.periods.is_empty() || !rule.days.is_weekly();
    let pairs = rules.windows(2).filter(|pair| {
        names_days(&pair[0])
            && names_days(&pair[1])
            && is_limited(&pair[0])
            && !is_limited(&pair[1])
    });
    let touches = pairs.map(|pair| Touch::on(pair[1].days.weekdays));
    touches.reduce(|all, more| all.with(&more))
}
