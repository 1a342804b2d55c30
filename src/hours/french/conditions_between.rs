//! Conditions that stand between the hours of one day and another day, or after the first of two
//! days: « lundi 9h-12h, hors vacances mardi 14h-17h », « lundi en juillet et mardi 9h-12h ». Of which
//! day they are is not clear.

use super::atom::{Atom, AtomKind};
use super::mark::Mark;
use super::token::{Token, TokenKind};

/// Whether a condition may be of the day before it or of the day after it.
pub(super) fn stands_between_days(tokens: &[Token], atoms: &[Atom]) -> bool {
    let mut kinds: Vec<&AtomKind> = Vec::new();
    let mut last = 0;
    for atom in atoms.iter().filter(|atom| atom.kind != AtomKind::Note) {
        let is_dash = |token: &Token| {
            token.kind == TokenKind::Mark(Mark::Dash)
                && last <= token.span.start
                && token.span.end <= atom.span.start
        };
        // « lundi 9h-12h - hors vacances mardi 14h-17h »
        kinds.extend(tokens.iter().any(is_dash).then_some(&AtomKind::Comma));
        kinds.push(&atom.kind);
        last = atom.span.end;
    }
    condition_before_days(&kinds) || condition_of_first_days(&kinds) || two_exceptions(&kinds)
}

/// « lundi 9h-12h, hors vacances mardi 14h-17h », « lundi 9h-12h, pesées sur rdv mardi 14h-17h ».
fn condition_before_days(kinds: &[&AtomKind]) -> bool {
    (1..kinds.len()).any(|at| {
        let rest = &kinds[at..];
        let signs = rest.iter().take_while(|kind| is_sign(kind)).count();
        let conditions = rest[signs..].iter();
        let said = conditions.take_while(|kind| is_condition(kind) || is_sign(kind));
        let length = said.clone().filter(|kind| is_condition(kind)).count();
        let end = signs + said.count();
        let colon = rest.get(end) == Some(&&AtomKind::Colon);
        let after = &rest[(end + usize::from(colon)).min(rest.len())..];
        // « lundi 9h-12h, sur rdv, mardi 14h-17h », « jeudi 9h-11h, une semaine sur deux, ven 9h-12h »
        // are of the first day.
        let of_year = |kind: &&AtomKind| matches!(kind, AtomKind::Periods(_) | AtomKind::Except(_));
        let is_aside = signs == 1
            && *kinds[at] == AtomKind::Comma
            && rest.get(end - 1) == Some(&&AtomKind::Comma)
            && !rest[..end].iter().any(of_year);
        // « lun-ven 9h-17h, vacances scolaires : lundi 9h-12h », « de mars à mai lundi 9h-12h, en juin
        // mardi 9h-12h »: heads.
        let is_period = |kind: Option<&&AtomKind>| matches!(kind, Some(AtomKind::Periods(_)));
        let is_head = colon && !matches!(rest.get(signs), Some(AtomKind::Except(_)))
            || is_period(kinds.first()) && is_period(rest.get(signs));
        let ends_hours = matches!(
            kinds[at - 1],
            AtomKind::Times(_) | AtomKind::Close | AtomKind::WalkIn
        );
        let timed = kinds[..at].iter().any(|kind| is_times(kind));
        let is_tied = signs == 0 && ties_days(&rest[..end], after);
        (signs > 0 || is_tied)
            && length > 0
            && ends_hours
            && timed
            && !is_aside
            && !is_head
            && after.first().is_some_and(|kind| is_days(kind))
            && after.iter().any(|kind| is_times(kind))
    })
}

/// « lundi 9h-12h hors vacances mardi 14h-17h »: no sign says of which day it is, unless the last day has
/// a condition of its own as well.
fn ties_days(said: &[&AtomKind], after: &[&AtomKind]) -> bool {
    let are_limits = said.iter().all(|kind| is_limit(kind));
    !said.is_empty() && are_limits && !after.iter().any(|kind| is_limit(kind))
}

/// « mercredi des semaines paires et vendredi 9h-12h », « lundi en juillet et mardi 9h-12h ».
fn condition_of_first_days(kinds: &[&AtomKind]) -> bool {
    // « lundi matin en juillet et mardi matin »
    let said = kinds
        .iter()
        .filter(|kind| !matches!(kind, AtomKind::Part(_)));
    let kinds: Vec<&AtomKind> = said.copied().collect();
    let says_how = |kind: &&AtomKind| {
        is_times(kind) || matches!(kind, AtomKind::Appointment | AtomKind::Closed)
    };
    (0..kinds.len()).any(|at| {
        if !is_days(kinds[at]) {
            return false;
        }
        let rest = &kinds[at + 1..];
        let limits = |kind: &&&AtomKind| is_limit(kind);
        let limited = rest.iter().take_while(limits).count();
        let after = &rest[limited..];
        let signs = after.iter().take_while(|kind| is_sign(kind)).count();
        let own = matches!(
            kinds[at],
            AtomKind::Days {
                frequency: Some(_),
                ..
            }
        );
        let next = after.get(signs);
        let follows = next.is_some_and(|kind| is_days(kind));
        signs > 0 && (limited > 0 || own) && follows && kinds.iter().any(says_how)
    })
}

/// « sauf mercredi hors vacances 9h-12h »: is only Wednesday left out, or the holidays too?
fn two_exceptions(kinds: &[&AtomKind]) -> bool {
    kinds.windows(2).any(|found| {
        let leaves_days =
            matches!(found[0], AtomKind::Except(except) if !except.weekdays.is_none());
        leaves_days && matches!(found[1], AtomKind::Except(_))
    })
}

fn is_times(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Times(_))
}

fn is_days(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Days { weekdays, .. } if !weekdays.is_none())
}

fn is_sign(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Comma | AtomKind::And | AtomKind::Slash)
}

/// In which weeks or parts of the year hours hold.
fn is_limit(kind: &AtomKind) -> bool {
    match kind {
        // « semaines paires »
        AtomKind::Days { weekdays, .. } => weekdays.is_none(),
        kind => matches!(kind, AtomKind::Periods(_) | AtomKind::Except(_)),
    }
}

fn is_condition(kind: &AtomKind) -> bool {
    is_limit(kind) || matches!(kind, AtomKind::Appointment | AtomKind::WalkIn)
}
