//! What a sentence says by itself, by the shape of its pieces.

use super::atom::{Atom, AtomKind};
use super::mark::Mark;
use super::segment::Segment;
use super::token::TokenKind;

/// « ouvert », « ouvert au public », and no more.
pub(super) fn says_open(segment: &Segment<'_>) -> bool {
    let said = |word: &str| matches!(word, "ouvert" | "ouverte" | "ouverts" | "ouvertes");
    let mut kinds = segment.tokens.iter().map(|token| &token.kind);
    let heads = matches!(
        segment.tokens.last().map(|token| &token.kind),
        Some(TokenKind::Mark(_))
    );
    !heads && kinds.any(|kind| matches!(kind, TokenKind::Word(word) if said(word)))
}

/// « mercredi : - »: a row of a table that was left empty.
pub(super) fn is_left_empty(atoms: &[Atom], segment: &Segment<'_>) -> bool {
    let is_row = |atom: &Atom| matches!(atom.kind, AtomKind::Days { .. } | AtomKind::Colon);
    let ends_with_dash = matches!(
        segment.tokens.last().map(|token| &token.kind),
        Some(TokenKind::Mark(Mark::Dash))
    );
    atoms.len() == 2 && atoms.iter().all(is_row) && ends_with_dash
}

/// « vacances scolaires : 9h-18h », and no days: it says nothing of sentences with heads of their own.
pub(super) fn tells_hours_of_period(atoms: &[Atom]) -> bool {
    let kinds: Vec<&AtomKind> = atoms.iter().map(|atom| &atom.kind).collect();
    matches!(
        kinds[..],
        [AtomKind::Periods(_), AtomKind::Times(_)]
            | [AtomKind::Periods(_), AtomKind::Colon, AtomKind::Times(_)]
    )
}

/// Whether a sentence that was not understood says nothing of those after it: it begins a line or
/// a sentence with days of its own, or closes.
pub(super) fn stands_alone(atoms: &[Atom], segment: &Segment<'_>) -> bool {
    let first = atoms.iter().find(|atom| {
        !matches!(
            atom.kind,
            AtomKind::Open | AtomKind::Close | AtomKind::Comma
        )
    });
    let own = first.is_some_and(|atom| {
        matches!(
            atom.kind,
            AtomKind::Days { .. } | AtomKind::Closed | AtomKind::Closures(_)
        )
    });
    let with_times = atoms.iter().any(|atom| {
        matches!(
            atom.kind,
            AtomKind::Times(_) | AtomKind::Closed | AtomKind::Closures(_) | AtomKind::Appointment
        )
    });
    own && (with_times || segment.begins_line)
}
