//! What may stand after the pieces of a sentence that were read.

use super::atom::{Atom, AtomKind};

/// Whether a part of the year is all that was said: « pendant les vacances, la mairie est ouverte … ».
pub(super) fn begins_with_period(before: &[Atom]) -> bool {
    match before {
        [period] => matches!(period.kind, AtomKind::Periods(_) | AtomKind::RestOfYear),
        [period, sign] => {
            matches!(period.kind, AtomKind::Periods(_) | AtomKind::RestOfYear)
                && sign.kind == AtomKind::Comma
        }
        _ => false,
    }
}

/// Whether all hours before are of the same days: « lun-ven 9h-17h sauf les ponts ».
pub(super) fn is_of_one_row(before: &[Atom]) -> bool {
    let is_row = |atom: &&Atom| matches!(atom.kind, AtomKind::Days { .. } | AtomKind::Times(_));
    let others = |atom: &Atom| matches!(atom.kind, AtomKind::Periods(_) | AtomKind::Except(_));
    before.iter().filter(is_row).count() == 2 && !before.iter().any(others)
}

/// The last piece that is no sign.
pub(super) fn last_said(before: &[Atom]) -> Option<&AtomKind> {
    let is_sign = |kind: &AtomKind| {
        matches!(
            kind,
            AtomKind::Comma
                | AtomKind::Slash
                | AtomKind::And
                | AtomKind::Colon
                | AtomKind::Open
                | AtomKind::Close
        )
    };
    before
        .iter()
        .rev()
        .map(|atom| &atom.kind)
        .find(|kind| !is_sign(kind))
}

/// Whether words that change no hours may stand here: after hours, or after their days.
pub(super) fn may_be_noted(before: &[Atom]) -> bool {
    let after_days = |at: usize| {
        before
            .get(at)
            .is_some_and(|atom| matches!(atom.kind, AtomKind::Days { .. }))
    };
    if let [.., part] = before
        && matches!(part.kind, AtomKind::Part(_))
        && before.len().checked_sub(2).is_some_and(after_days)
    {
        // « lundi matin à la mairie 9h-12h »
        return true;
    }
    if let [.., except, close] = before
        && matches!(except.kind, AtomKind::Except(_))
        && close.kind == AtomKind::Close
    {
        // « 9h30-11h30 (sauf vacances scolaires) au centre social »
        return true;
    }
    matches!(
        last_said(before),
        Some(AtomKind::Times(_) | AtomKind::Days { .. })
    )
}

pub(super) fn may_follow_aside(before: &[Atom]) -> bool {
    may_be_noted(before)
        || matches!(
            last_said(before),
            Some(AtomKind::Note | AtomKind::WalkIn | AtomKind::Appointment)
        )
}

/// Whether a list of closures may begin here: at the head, or after whole hours. After days,
/// « fermé » is of these days.
pub(super) fn may_begin_closures(before: &[Atom]) -> bool {
    if let [first, .., days, comma] = before
        && matches!(first.kind, AtomKind::Times(_))
        && matches!(days.kind, AtomKind::Days { .. })
        && comma.kind == AtomKind::Comma
    {
        // « 7h-19h du lundi au vendredi, fermeture annuelle 3 semaines en août »
        return true;
    }
    match last_said(before) {
        None => true,
        Some(kind) => matches!(
            kind,
            AtomKind::Times(_)
                | AtomKind::Except(_)
                | AtomKind::WalkIn
                | AtomKind::Note
                | AtomKind::Appointment
                | AtomKind::Closures(_)
        ),
    }
}
