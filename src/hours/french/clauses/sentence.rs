//! A sentence of clauses, and the head of it that says in which periods they hold.

use crate::hours::model::{Access, Period, Touch, Weekdays};

use super::clause::{Clause, Deed};
use super::parser::Clauses;
use super::piece::Piece;

/// What a sentence says.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// The periods of its head; `Some` and empty: all the year.
    pub(super) head: Option<Vec<Period>>,
    /// The periods that its head leaves out.
    pub(super) left_out: Vec<Period>,
    pub(super) clauses: Vec<Clause>,
    /// What a condition after the last of several hours may leave out of the others.
    pub(super) open: Option<Touch>,
}

/// Reads the pieces of a sentence.
pub(super) fn sentence(pieces: &[Piece]) -> Option<Sentence> {
    let (head, left_out, rest) = head(pieces);
    let (access, rest) = access(rest);
    let mut clauses = Clauses::new(rest).all()?;
    if !is_clear(&clauses) {
        return None;
    }
    for clause in &mut clauses {
        let opens = matches!(clause.deed, Deed::Hours(_) | Deed::Same(_));
        clause.access = clause.access.or(access.filter(|_| opens));
    }
    Some(Sentence {
        head,
        left_out,
        open: left_open(&clauses),
        clauses,
    })
}

/// « mardi 9h-12h, jeudi 14h-17h, hors vacances »: of Thursdays for certain, and of Tuesdays?
fn left_open(clauses: &[Clause]) -> Option<Touch> {
    let (last, before) = clauses.split_last()?;
    if last.except.is_empty() || before.is_empty() {
        return None;
    }
    let days = before.iter().filter_map(|clause| clause.when.days.as_ref());
    Some(Touch {
        weekdays: days.fold(Weekdays::NONE, |all, days| all.with(days.weekdays)),
        periods: last.except.clone(),
        only_closes: true,
    })
}

/// Whether it is clear of what each clause is, beside the others.
fn is_clear(clauses: &[Clause]) -> bool {
    let is_open = |clause: &Clause| {
        matches!(
            clause.deed,
            Deed::Hours(_) | Deed::Same(_) | Deed::OnlyPart(_)
        )
    };
    let is_closed = |clause: &Clause| matches!(clause.deed, Deed::Closed(_));
    let rows = clauses.iter().filter(|clause| is_open(clause)).count();
    // « lundi 9h-12h, fermé en août, mercredi 14h-17h »
    let first_closed = clauses.iter().position(is_closed);
    let goes_on = first_closed.is_some_and(|at| clauses[at..].iter().any(is_open));
    // « mardi 9h-12h, jeudi 14h-17h (sauf vacances) »: of both?
    let has_condition = |clause: &Clause| !clause.except.is_empty() || clause.leaves_out;
    let is_more = |clause: &Clause| clause.holidays_too || clause.when.weekend;
    let before_last = clauses.split_last().map_or(clauses, |(_, before)| before);
    let said_before = |clause: &Clause| has_condition(clause);
    let leaves = clauses.iter().any(|clause| clause.leaves_out);
    let of_which =
        rows != 1 && (leaves || clauses.iter().any(is_more) || before_last.iter().any(said_before));
    // « le 1er mardi jusqu'à 20h, fermé en août », « mercredi 2 décembre 2026 14h-17h, jeudi 9h-12h »
    let is_edge = |clause: &Clause| matches!(clause.deed, Deed::Edge(..));
    let is_dated = |clause: &Clause| clause.when.days.is_none() && !clause.when.periods.is_empty();
    let dated = clauses.iter().any(is_dated)
        && clauses
            .iter()
            .any(|clause| is_edge(clause) || !is_closed(clause) && is_dated(clause));
    !(goes_on || of_which || dated && clauses.len() > 1)
}

/// « vacances scolaires : », « toute l'année sauf août : ».
fn head(pieces: &[Piece]) -> (Option<Vec<Period>>, Vec<Period>, &[Piece]) {
    let colon = pieces.iter().position(|piece| *piece == Piece::Colon);
    let (before, rest) = match colon {
        Some(colon) => (&pieces[..colon], &pieces[colon + 1..]),
        None => (pieces, &pieces[pieces.len()..]),
    };
    match before {
        [Piece::AllYear] => return (Some(Vec::new()), Vec::new(), rest),
        [Piece::AllYear, Piece::Except, Piece::Periods(out)] => {
            return (Some(Vec::new()), out.clone(), rest);
        }
        [Piece::Except, Piece::Periods(out)]
            if colon.is_some() && out[..] == [Period::SchoolHolidays] =>
        {
            return (Some(vec![Period::SchoolTerm]), Vec::new(), rest);
        }
        _ => {}
    }
    let is_link = |piece: &Piece| matches!(piece, Piece::And | Piece::Comma);
    let mut periods = Vec::new();
    for (at, piece) in before.iter().enumerate() {
        match piece {
            Piece::Periods(more) if at % 2 == 0 => periods.extend(more),
            piece if at % 2 == 1 && is_link(piece) => {}
            _ => return (None, Vec::new(), pieces),
        }
    }
    match periods.is_empty() {
        true => (None, Vec::new(), pieces),
        false => (Some(periods), Vec::new(), rest),
    }
}

/// « sur rendez-vous : ».
fn access(pieces: &[Piece]) -> (Option<Access>, &[Piece]) {
    match pieces {
        [Piece::Appointment, Piece::Colon, rest @ ..] => (Some(Access::Appointment), rest),
        [Piece::WalkIn, Piece::Colon, rest @ ..] => (Some(Access::Free), rest),
        _ => (None, pieces),
    }
}
