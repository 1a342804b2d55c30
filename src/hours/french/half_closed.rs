//! « lun-jeu 9h-17h ; vendredi 9h-12h ; fermé l'après-midi »: a half-day that is closed on days that
//! nothing names, which may be those of the row before it alone.

use super::part::Part;
use super::part_of_day::closed_hours;
use super::setting::Setting;
use super::token::{Token, TokenKind};
use crate::hours::model::{DayPart, Days, Effect, Rule, Touch, Weekdays};

/// Whether rules close a part of the day, and no word of their sentence says on which days.
pub(super) fn closes_half(tokens: &[Token], rules: &[Rule], setting: &Setting) -> bool {
    let is_each = |token: &Token| {
        matches!(&token.kind, TokenKind::Word(word)
            if matches!(word.as_str(), "tous" | "toutes" | "chaque"))
    };
    let is_set = setting.days.is_some() || setting.heading.is_some();
    !is_set && !tokens.iter().any(is_each) && rules.iter().any(|rule| half(rule).is_some())
}

/// The part of the day that a rule closes on every day of the year.
fn half(rule: &Rule) -> Option<DayPart> {
    let Effect::Closed(closed) = &rule.effect else {
        return None;
    };
    let mut parts = DayPart::ALL.into_iter();
    let part = parts.find(|part| *closed == [closed_hours(*part)])?;
    let every_day = rule.periods.is_empty() && rule.days == Days::weekly(Weekdays::ALL);
    every_day.then_some(part)
}

/// Leaves as text half-days that would close hours of other rows than the one they stand after.
pub(super) fn leave_halves(parts: &mut [&mut Part]) {
    for at in 0..parts.len() {
        let part = &parts[at];
        if !part.closes_half || !part.is_read {
            continue;
        }
        let Some(row) = last_row(&parts[..at]) else {
            continue;
        };
        let halves: Vec<DayPart> = part.rules.iter().filter_map(half).collect();
        let others = parts.iter().flat_map(|part| &part.rules).filter(|rule| {
            let is_other = rule.days != row.days || rule.periods != row.periods;
            is_other && halves.iter().any(|half| opens_in(rule, *half))
        });
        let others = others.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
        if others.is_none() {
            continue;
        }
        let touch = Touch {
            weekdays: others.with(row.days.weekdays),
            periods: Vec::new(),
            only_closes: true,
        };
        let part = &mut parts[at];
        part.is_read = false;
        part.leave_open(Some(touch));
    }
}

/// The last hours that are told in some sentences.
fn last_row(parts: &[&mut Part]) -> Option<Rule> {
    let mut rules = parts.iter().rev().flat_map(|part| part.rules.iter().rev());
    rules.find(|rule| !rule.closes()).cloned()
}

/// Whether hours of a rule fall into a part of the day.
fn opens_in(rule: &Rule, half: DayPart) -> bool {
    let closed = closed_hours(half);
    match &rule.effect {
        Effect::Open { spans, .. } => spans.iter().any(|span| span.meets(closed)),
        Effect::ByAppointment(part) => part.is_none_or(|part| part == half),
        Effect::Closed(_) => false,
    }
}
