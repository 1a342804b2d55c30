//! Days of a sentence of which only some are sure: « fermé le 10 décembre 2026 et le vendredi » (that
//! Friday, or each?), « sur rdv les autres jours » (at the weekend too?). The others are not known.

use super::atom::{Atom, AtomKind};
use super::days_between::days_between;
use super::token::{Token, TokenKind};
use super::words::weekday;
use crate::hours::model::{DateRange, Effect, MonthDay, Period, Rule, Touch, Weekdays};

/// The public holidays that come back on the same date (article L. 3133-1 of the Code du travail): a
/// place closes on them as on a day of every week.
const FEASTS: &[(i8, i8)] = &[
    (1, 1),
    (5, 1),
    (5, 8),
    (7, 14),
    (8, 15),
    (11, 1),
    (11, 11),
    (12, 25),
];

/// Keeps the rules of the days that are sure, and says which are not.
pub(super) fn keep_sure_days(
    tokens: &[Token],
    atoms: &[Atom],
    rules: &mut Vec<Rule>,
) -> Option<Touch> {
    let beside_date = weekdays_beside_date(tokens, atoms, rules);
    let weekend = weekend_by_appointment(tokens, atoms, rules);
    [beside_date, weekend, days_between(tokens)]
        .into_iter()
        .flatten()
        .reduce(|all, more| all.with(&more))
}

/// « fermé le 10 décembre 2026 et le vendredi »: one day of the year, then days of every week.
fn weekdays_beside_date(tokens: &[Token], atoms: &[Atom], rules: &mut Vec<Rule>) -> Option<Touch> {
    let lists: Vec<&Vec<Rule>> = atoms
        .iter()
        .filter_map(|atom| match &atom.kind {
            AtomKind::Closures(list) => Some(list),
            _ => None,
        })
        .collect();
    let follows_date = |rule: &Rule| {
        lists.iter().any(|list| {
            let at = list.iter().position(|listed| listed == rule);
            let of_week = rule.periods.is_empty() && rule.days.weekdays != Weekdays::ALL;
            let dated = |rule: &Rule| rule.periods.iter().any(happens_once);
            of_week && at.is_some_and(|at| list[..at].iter().any(dated))
        })
    };
    let (unsure, sure): (Vec<Rule>, Vec<Rule>) = std::mem::take(rules)
        .into_iter()
        .partition(|rule| follows_date(rule) && !are_all_named(tokens, rule.days.weekdays));
    *rules = sure;
    let weekdays = unsure
        .iter()
        .fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    (!unsure.is_empty()).then(|| Touch {
        weekdays,
        periods: Vec::new(),
        only_closes: true,
    })
}

/// Whether it is a date that is not that of a feast.
fn happens_once(period: &Period) -> bool {
    match period {
        Period::Dates(DateRange::Yearly { first, last }) => {
            let is = |(month, day): &(i8, i8)| MonthDay::new(*month, *day) == Some(*first);
            first == last && !FEASTS.iter().any(is)
        }
        Period::Dates(dates @ (DateRange::Dated { .. } | DateRange::Anchored { .. })) => {
            dates.is_one_day()
        }
        _ => false,
    }
}

/// « les vendredis », « tous les vendredis », « chaque vendredi »: each of them, whatever is beside.
fn are_all_named(tokens: &[Token], weekdays: Weekdays) -> bool {
    let words: Vec<&str> = tokens.iter().filter_map(word).collect();
    let named = |at: &usize| {
        let day = weekday(words[*at]).map(Weekdays::one);
        let is_each = words[*at].ends_with("dis")
            || words[*at].ends_with("dimanches")
            || *at > 0 && words[*at - 1] == "chaque";
        day.filter(|_| is_each)
    };
    let each = (0..words.len()).filter_map(|at| named(&at));
    each.fold(Weekdays::NONE, Weekdays::with).covers(weekdays)
}

/// « sur rdv les autres jours »: Saturday and Sunday are days that most places are closed on.
fn weekend_by_appointment(
    tokens: &[Token],
    atoms: &[Atom],
    rules: &mut Vec<Rule>,
) -> Option<Touch> {
    let left = atoms.iter().filter(|atom| stands_for_others(tokens, atom));
    let left = left.filter_map(|atom| match atom.kind {
        AtomKind::Days { weekdays, .. } => Some(weekdays),
        _ => None,
    });
    let others = left.fold(Weekdays::NONE, Weekdays::with);
    let weekend = others.common(Weekdays::WEEKEND);
    if weekend.is_none() {
        return None;
    }
    let by_appointment = |rule: &Rule| matches!(rule.effect, Effect::ByAppointment(_));
    let mut found = false;
    for rule in rules.iter_mut() {
        if by_appointment(rule) && rule.days.weekdays == others {
            rule.days.weekdays = others.without(weekend);
            found = true;
        }
    }
    rules.retain(|rule| !rule.days.weekdays.is_none() || !by_appointment(rule));
    found.then(|| Touch::on(weekend))
}

/// Whether days were not written, but stand for « les autres jours »: all in one place.
fn stands_for_others(tokens: &[Token], atom: &Atom) -> bool {
    let inside = |token: &&Token| {
        atom.span.start <= token.span.start
            && token.span.end <= atom.span.end
            && word(token).and_then(weekday).is_some()
    };
    let mut days = tokens.iter().filter(inside);
    let (first, second) = (days.next(), days.next());
    // « Samedi » alone may be all that is left.
    let is_long = |token: &Token| token.span.end - token.span.start >= "autres jours".len() as u32;
    match (first, second) {
        (Some(first), Some(second)) => first.span == second.span,
        (Some(only), None) => is_long(only),
        _ => false,
    }
}

fn word(token: &Token) -> Option<&str> {
    match &token.kind {
        TokenKind::Word(word) => Some(word),
        _ => None,
    }
}
