//! Puts the days of a sentence before its hours: « sans rdv 9h-12h, sur rdv 14h-17h du lundi au
//! vendredi ».

use super::atom::{Atom, AtomKind};

/// The pieces, with days that end a sentence at its head, where no others are said and its hours
/// are some on appointment and some not.
pub(super) fn days_first(mut atoms: Vec<Atom>) -> Vec<Atom> {
    if let [
        ..,
        Atom {
            kind: AtomKind::Until(_),
            ..
        },
        Atom {
            kind: AtomKind::Days { .. },
            ..
        },
    ] = atoms[..]
    {
        // « lun-ven 9h-17h, fermeture à 16h le vendredi »
        let last = atoms.len() - 1;
        atoms.swap(last - 1, last);
        return atoms;
    }
    let Some((last, before)) = atoms.split_last() else {
        return atoms;
    };
    let ends_with_days =
        matches!(&last.kind, AtomKind::Days { weekdays, .. } if !weekdays.is_none());
    let has = |wanted: AtomKind| before.iter().any(|atom| atom.kind == wanted);
    let signed = before
        .last()
        .is_some_and(|atom| atom.kind == AtomKind::Comma);
    let said = before[..before.len() - usize::from(signed)].last();
    let ends = match said.map(|atom| &atom.kind) {
        Some(AtomKind::Times(_)) => !signed,
        // « …, 14h-17h sur rdv, du lundi au jeudi »
        Some(AtomKind::Close) => true,
        Some(AtomKind::Appointment | AtomKind::WalkIn) => signed,
        _ => false,
    };
    let fits = ends_with_days
        && before.iter().all(|atom| is_of_hours(&atom.kind))
        && has(AtomKind::WalkIn)
        && has(AtomKind::Appointment)
        && ends;
    if fits {
        atoms.rotate_right(1);
    }
    atoms
}

/// Hours, the parts of the day that they are called, and how one comes.
fn is_of_hours(kind: &AtomKind) -> bool {
    matches!(
        kind,
        AtomKind::Times(_)
            | AtomKind::Part(_)
            | AtomKind::Comma
            | AtomKind::Slash
            | AtomKind::And
            | AtomKind::Colon
            | AtomKind::Open
            | AtomKind::Close
            | AtomKind::Appointment
            | AtomKind::WalkIn
    )
}
