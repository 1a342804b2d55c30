//! Sentences that go on over a strong sign: « lundi 9h-12h ; 14h-17h », « fermé le 14 juillet ; le
//! 15 août ».

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::closures::more_closures;
use super::cursor::Cursor;
use super::mark::Mark;
use super::segment::segments;
use super::token::{Token, TokenKind};
use crate::hours::model::Rule;

/// The tokens, with a comma for each strong sign or line end between hours and further hours of
/// the same days.
pub(super) fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let starts: Vec<usize> = segments(&tokens)
        .windows(2)
        .filter(|pair| may_go_on(pair[1].tokens))
        .filter(|pair| goes_on(&atoms(pair[1].tokens)) && ends_with_times(pair[0].tokens))
        .filter_map(|pair| pair[1].tokens.first())
        .map(|first| first.span.start as usize)
        .collect();
    let mut tokens = tokens;
    for start in starts {
        let at = tokens.partition_point(|token| (token.span.start as usize) < start);
        for token in tokens[..at].iter_mut().rev() {
            match token.kind {
                TokenKind::Mark(Mark::Strong | Mark::Newline | Mark::Dot | Mark::Comma) => {
                    token.kind = TokenKind::Mark(Mark::Comma);
                }
                _ => break,
            }
        }
    }
    tokens
}

/// Whether a sentence is worth being read twice.
fn may_go_on(tokens: &[Token]) -> bool {
    let said = |kind: &TokenKind| match kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "rdv" | "rendez" | "ferme"),
        _ => false,
    };
    tokens.iter().any(|token| said(&token.kind))
}

/// Further hours of the days before, a part of these days by appointment or closed, or a day with
/// another end.
fn goes_on(atoms: &[Atom]) -> bool {
    let kinds: Vec<&AtomKind> = atoms.iter().map(|atom| &atom.kind).collect();
    let appointment = matches!(
        kinds[..],
        [AtomKind::Part(_), AtomKind::Appointment]
            | [AtomKind::Appointment, AtomKind::Part(_)]
            | [AtomKind::Part(_), AtomKind::Times(_), AtomKind::Appointment]
            | [AtomKind::Part(_), AtomKind::Colon, AtomKind::Closed]
            | [AtomKind::Part(_), AtomKind::Closed]
            | [AtomKind::Days { .. }, AtomKind::Until(_)]
    );
    appointment || is_bare_times(atoms) || is_headed_times(atoms)
}

/// « sur rdv : 17h-19h », « semaines impaires : fermé »: a head of its own on the same days.
fn is_headed_times(atoms: &[Atom]) -> bool {
    let weeks = |kind: &AtomKind| matches!(kind, AtomKind::Days { weekdays, frequency: Some(_), .. } if weekdays.is_none());
    let [head, colon, rest @ ..] = atoms else {
        return false;
    };
    let is_head =
        matches!(head.kind, AtomKind::Appointment | AtomKind::WalkIn) || weeks(&head.kind);
    let is_closed = matches!(rest, [only] if only.kind == AtomKind::Closed) && weeks(&head.kind);
    is_head && colon.kind == AtomKind::Colon && (is_bare_times(rest) || is_closed)
}

/// Hours, notes and signs, hours first.
fn is_bare_times(atoms: &[Atom]) -> bool {
    let fits = |atom: &Atom| {
        matches!(
            atom.kind,
            AtomKind::Times(_)
                | AtomKind::Note
                | AtomKind::Colon
                | AtomKind::Comma
                | AtomKind::And
                | AtomKind::Slash
        )
    };
    let first = atoms.first().map(|atom| &atom.kind);
    atoms.iter().all(fits) && matches!(first, Some(AtomKind::Times(_)))
}

/// Days with their hours, and nothing that may or may not go on with them.
fn ends_with_times(tokens: &[Token]) -> bool {
    let mut atoms = atoms(tokens);
    // « sur rdv : 9h-12h // 13h30-16h30 »: the head is of both.
    if let [AtomKind::Appointment, AtomKind::Colon] = [0, 1].map(|at| {
        atoms
            .get(at)
            .map_or(AtomKind::Open, |atom| atom.kind.clone())
    }) {
        atoms.drain(..2);
    }
    let goes_on = |atom: &Atom| {
        !matches!(
            atom.kind,
            AtomKind::Appointment
                | AtomKind::Except(_)
                | AtomKind::Closed
                | AtomKind::Closures(_)
                | AtomKind::Fault(_)
        )
    };
    let last = atoms.iter().rev().find(|atom| {
        !matches!(
            atom.kind,
            AtomKind::Note | AtomKind::WalkIn | AtomKind::Colon
        )
    });
    let ends = matches!(last.map(|atom| &atom.kind), Some(AtomKind::Times(_)));
    ends && atoms.iter().all(goes_on)
}

/// Whether a sentence is « fermetures annuelles : » and no more.
pub(super) fn is_closing_head(atoms: &[Atom]) -> bool {
    let kinds: Vec<&AtomKind> = atoms.iter().map(|atom| &atom.kind).collect();
    matches!(kinds[..], [AtomKind::Closed, AtomKind::Colon])
}

/// The rules of a sentence that goes on with a list of closures.
pub(super) fn closures_after(tokens: &[Token]) -> Option<Vec<Rule>> {
    more_closures(&mut Cursor::new(tokens))?.ok()
}
