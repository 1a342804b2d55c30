//! Sentences that were understood, but that another one may change.

use super::atom::{Atom, AtomKind};
use super::fault_kind::FaultKind;
use super::parts::Part;
use crate::hours::model::Weekdays;

/// The days whose hours a sentence that was not understood may change: it closes or leaves out
/// days or hours, or it gives hours that are not clear. All days, when it names none.
pub(super) fn concerned(atoms: &[Atom]) -> Weekdays {
    let closes = atoms.iter().any(|atom| {
        matches!(
            atom.kind,
            AtomKind::Closed | AtomKind::Closures(_) | AtomKind::Except(_)
        )
    });
    let says_when = atoms.iter().any(|atom| {
        matches!(
            atom.kind,
            AtomKind::Days { .. } | AtomKind::Times(_) | AtomKind::Part(_) | AtomKind::Closures(_)
        )
    });
    let unclear = atoms.iter().any(|atom| match &atom.kind {
        AtomKind::Fault(fault) => is_of_hours(fault),
        _ => false,
    });
    let changes = closes && says_when || unclear;
    if !changes {
        return Weekdays::NONE;
    }
    let named = atoms
        .iter()
        .fold(Weekdays::NONE, |all, atom| match &atom.kind {
            AtomKind::Days { weekdays, .. } => all.with(*weekdays),
            AtomKind::Except(excepted) => all.with(excepted.weekdays),
            _ => all,
        });
    match named.is_none() {
        true => Weekdays::ALL,
        false => named,
    }
}

fn is_of_hours(fault: &FaultKind) -> bool {
    matches!(
        fault,
        FaultKind::NoSuchTime
            | FaultKind::OddMinutes
            | FaultKind::OddTimes
            | FaultKind::UnclearTimes
            | FaultKind::EndBeforeStart { .. }
            | FaultKind::StartsAtZero
            | FaultKind::TimesMeet
    )
}

/// Leaves as text the openings of days that a sentence beside them may change.
pub(super) fn taint(parts: &mut [Part]) {
    let concerned = parts
        .iter()
        .filter(|part| !part.is_read)
        .fold(Weekdays::NONE, |all, part| all.with(part.concerned));
    for part in parts.iter_mut() {
        let opens = part
            .rules
            .iter()
            .any(|rule| !rule.closes() && !rule.days.weekdays.common(concerned).is_none());
        if opens {
            part.is_read = false;
        }
    }
}
