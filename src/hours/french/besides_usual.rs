//! Hours of a part of the year that may stand beside the usual week, or in its place: « lun-ven 9h-17h ;
//! en décembre samedi 10h-12h », « … ; décembre : jeudi 17h-20h ».
//!
//! What is told of that part stands; whether the usual hours hold in it too is not known.

use super::part::Part;
use super::rewritten::word_at;
use super::token::Token;
use super::words::is_only;
use crate::hours::model::{Effect, Manner, Period, Rule, Touch, Weekdays};

/// From when on hours are of an evening.
const EVENING: u16 = 17 * 60;

/// Leaves open the usual days in a part of the year of which nothing but other days is told, or but
/// evenings after the usual hours.
pub(super) fn leave_usual_days(parts: &mut [&mut Part]) {
    let rules: Vec<Rule> = parts.iter().flat_map(|part| part.rules.clone()).collect();
    let usual: Vec<&Rule> = rules.iter().filter(|rule| is_usual(rule)).collect();
    let touch = |rule: &Rule| {
        let alike: Vec<&Rule> = rules
            .iter()
            .filter(|other| other.periods == rule.periods)
            .collect();
        let told = weekdays(&alike);
        let shares_no_day = told.common(weekdays(&usual)).is_none();
        let are_evenings = alike.iter().all(|rule| comes_after(rule, &usual));
        (shares_no_day || are_evenings).then(|| Touch {
            weekdays: weekdays(&usual),
            periods: rule.periods.clone(),
            only_closes: false,
        })
    };
    for part in parts
        .iter_mut()
        .filter(|part| part.is_read && !usual.is_empty())
    {
        let seasons: Vec<Rule> = part
            .rules
            .iter()
            .filter(|rule| takes_season(rule))
            .cloned()
            .collect();
        // « en décembre, uniquement le samedi »
        if !part.tells_all {
            seasons
                .iter()
                .filter_map(touch)
                .for_each(|touch| part.leave_open(Some(touch)));
        }
    }
}

/// Whether a word says that the hours of a sentence are all that there are then.
pub(super) fn tells_all(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| word_at(tokens, at).is_some_and(is_only))
}

fn is_usual(rule: &Rule) -> bool {
    !rule.closes() && rule.periods.is_empty()
}

/// Whether hours take the place of the usual week between two dates.
fn takes_season(rule: &Rule) -> bool {
    let is_season = |period: &Period| matches!(period, Period::Dates(dates) if !dates.is_one_day());
    rule.manner == Manner::Replaces
        && !rule.closes()
        && !rule.periods.is_empty()
        && rule.periods.iter().all(is_season)
}

/// Whether all hours of a rule are of evenings that begin when the usual hours are over.
fn comes_after(rule: &Rule, usual: &[&Rule]) -> bool {
    let Effect::Open { spans, .. } = &rule.effect else {
        return false;
    };
    let usual = usual.iter().filter(|usual| usual.days.meet(&rule.days));
    let end = usual
        .filter_map(|usual| match &usual.effect {
            Effect::Open { spans, .. } => spans.iter().map(|span| span.end()).max(),
            _ => None,
        })
        .max();
    let is_later = |start: u16| start >= EVENING && Some(start) >= end;
    spans.iter().all(|span| is_later(span.start()))
}

fn weekdays(rules: &[&Rule]) -> Weekdays {
    rules
        .iter()
        .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays))
}
