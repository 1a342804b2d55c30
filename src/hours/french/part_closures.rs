//! Closures of a part of the day beside the hours that they cut: « 9h-12h30 14h-17h, fermé le
//! mercredi après-midi » leaves the morning as it is, to its end after noon.

use super::part_of_day::closed_hours;
use super::token::{Token, TokenKind};
use super::words::day_part;
use crate::hours::model::{DayPart, Effect, Rule, TimeSpan, Weekdays};

/// The closure of a part of the day, where hours of its days reach into it from another part and
/// are told to be of that other part.
pub(super) fn fitted(closure: &Rule, rules: &[Rule]) -> Rule {
    let Effect::Closed(closed) = &closure.effect else {
        return closure.clone();
    };
    let spans = spans_on(closure.days.weekdays, rules);
    let fitted = closed.iter().map(|span| fitted_span(*span, &spans));
    Rule {
        effect: Effect::Closed(fitted.collect()),
        ..closure.clone()
    }
}

fn fitted_span(closed: TimeSpan, spans: &[TimeSpan]) -> TimeSpan {
    let noon = 12 * 60;
    let is = |part: DayPart| closed == closed_hours(part);
    let reaches = |span: &&TimeSpan| span.start() < closed.start() && span.end() > closed.start();
    let found = if is(DayPart::Afternoon) {
        let mornings = spans.iter().filter(reaches);
        let mornings = mornings.filter(|span| DayPart::Morning.fits(**span));
        mornings
            .map(|span| span.end())
            .max()
            .and_then(|end| TimeSpan::new(end, closed.end()))
    } else if is(DayPart::Morning) {
        let afternoons = spans
            .iter()
            .filter(|span| (noon..13 * 60).contains(&span.start()) && span.end() > 13 * 60);
        afternoons
            .map(|span| span.start())
            .min()
            .and_then(|start| TimeSpan::new(0, start))
    } else {
        None
    };
    // Other hours between the two would be of neither part.
    let left_out = |found: &TimeSpan| {
        let between = |span: &TimeSpan| match found.start() {
            0 => span.end() > found.end() && span.end() <= closed.end(),
            start => span.start() >= closed.start() && span.start() < start,
        };
        !spans.iter().any(between)
    };
    found.filter(left_out).unwrap_or(closed)
}

/// The hours that rules open on some of these days.
fn spans_on(weekdays: Weekdays, rules: &[Rule]) -> Vec<TimeSpan> {
    let meeting = rules
        .iter()
        .filter(|rule| !rule.days.weekdays.common(weekdays).is_none());
    let open = meeting.filter_map(|rule| match &rule.effect {
        Effect::Open { spans, .. } => Some(spans),
        _ => None,
    });
    open.flatten().copied().collect()
}

/// Whether a sentence names a part of the day.
pub(super) fn names_part(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        matches!(&token.kind, TokenKind::Word(word)
            if day_part(word).is_some() || word == "apres")
    })
}
