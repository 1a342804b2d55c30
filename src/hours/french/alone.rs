//! What a sentence says by itself, by the shape of its pieces.

use super::atom::{Atom, AtomKind};
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::part::Part;
use super::segment::Segment;
use super::token::TokenKind;
use crate::hours::model::Weekdays;

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

/// « sauf le 1er mai ; jours fériés 10h-12h », « lundi 9h-12h ; sauf le vendredi »: a sentence that
/// leaves something out of hours that were not told.
pub(super) fn leaves_out_nothing(
    segment: &Segment<'_>,
    atoms: &[Atom],
    before: &[Part],
    hours_follow: bool,
) -> bool {
    let rules = before.iter().flat_map(|part| &part.rules);
    let open = rules.filter(|rule| !rule.closes());
    let told = open.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    let first = atoms.iter().find(|atom| atom.kind != AtomKind::Open);
    match first.map(|atom| &atom.kind) {
        Some(AtomKind::Except(_)) if told.is_none() => hours_follow,
        Some(AtomKind::Except(excepted)) => {
            let days = excepted.weekdays;
            !days.is_none() && told.common(days).is_none()
        }
        // « sauf Noël ; dimanches 10h-12h »: the day, or the holidays?
        Some(AtomKind::Fault(_)) => told.is_none() && hours_follow && begins_with_except(segment),
        _ => false,
    }
}

fn begins_with_except(segment: &Segment<'_>) -> bool {
    let mut kinds = segment.tokens.iter().map(|token| &token.kind);
    let first = kinds.find(|kind| **kind != TokenKind::Mark(Mark::Open));
    matches!(first, Some(TokenKind::Word(word)) if matches!(word.as_str(), "sauf" | "excepte" | "hors"))
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
            AtomKind::Times(_)
                | AtomKind::Closed
                | AtomKind::Closures(_)
                | AtomKind::Appointment
                | AtomKind::Fault(FaultKind::EndBeforeStart { .. })
        )
    });
    own && (with_times || segment.begins_line)
}
