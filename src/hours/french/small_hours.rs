//! « mardi 2h-5h »: hours of the night, or those of the afternoon without their « 14h-17h »? Whom the
//! text does not tell, the day is not known.

use super::fault_kind::FaultKind;
use super::part::Part;
use super::rewritten::{Meant, clock_at, word_at};
use super::token::Token;
use super::touch::touch_of_rules;
use crate::address::fold;
use crate::hours::model::{Effect, Rule, TimeSpan};

/// The first hour of a day at which places open, in minutes.
const FIRST: u16 = 6 * 60;
/// An afternoon without its « 1 » begins before this one, in minutes, and ends by `LAST`.
const EARLY: u16 = 5 * 60;
const LAST: u16 = 8 * 60;
const MIDNIGHT: u16 = 24 * 60;

/// « 2h-5h de nuit », right after an hour: the text says that it is the night.
pub(super) fn of_night(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let said =
        matches!(word_at(tokens, at), Some("de" | "la")) && word_at(tokens, at + 1) == Some("nuit");
    said.then(|| (2, Vec::new()))
}

/// Leaves open the days of hours that may be those of an afternoon.
pub(super) fn leave_small_hours(lines: &[&str], parts: &mut [&mut Part]) {
    // « nuit » stands in « minuit » as well.
    let says_night = lines.iter().any(|line| fold(line).contains("nuit"));
    let goes_on = |span: &TimeSpan| span.end() >= MIDNIGHT;
    let of_night = parts.iter().any(|part| {
        let mut rules = part.rules.iter();
        rules.any(|rule| spans(rule).iter().any(goes_on))
    });
    if says_night || of_night {
        return;
    }
    for part in parts.iter_mut().filter(|part| part.is_read) {
        let (small, sure): (Vec<Rule>, Vec<Rule>) = std::mem::take(&mut part.rules)
            .into_iter()
            .partition(|rule| may_be_of_afternoon(spans(rule)));
        part.rules = sure;
        if !small.is_empty() {
            part.is_read = !part.rules.is_empty();
            part.fault.get_or_insert((FaultKind::SmallHours, part.span));
            part.leave_open(Some(touch_of_rules(&small)));
        }
    }
}

/// Whether hours, and no others after them on that day, may be those of an afternoon.
pub(super) fn may_be_of_afternoon(spans: &[TimeSpan]) -> bool {
    let is_small = |span: &TimeSpan| {
        span.end() <= FIRST || span.start() > 0 && span.start() < EARLY && span.end() <= LAST
    };
    !spans.is_empty() && spans.iter().all(is_small)
}

/// The hours that a rule opens.
fn spans(rule: &Rule) -> &[TimeSpan] {
    match &rule.effect {
        Effect::Open { spans, .. } => spans,
        Effect::ByAppointment(_) | Effect::Closed(_) => &[],
    }
}
