//! Whose appointment it is, where « sur rdv » stands between the hours of one day and those of
//! another: « jeudi 14h-16h, sur rdv le mardi 9h-12h » is Tuesday's.

use super::appointments::{appointment, walk_in};
use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::cursor::Cursor;
use super::days::days;
use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// The most tokens in parentheses.
const LONGEST: usize = 24;

/// A sign or « et » between hours and « sur rdv le mardi … »: a sentence of its own begins there.
pub(super) fn of_days_after(tokens: &[Token], at: usize) -> Option<Meant> {
    let parts = matches!(
        mark_at(tokens, at),
        Some(Mark::Comma | Mark::Dash | Mark::Slash | Mark::And)
    ) || word_at(tokens, at) == Some("et");
    let before = at.checked_sub(1)?;
    let ends_hours =
        clock_at(tokens, before).is_some() || mark_at(tokens, before) == Some(Mark::Close);
    if !parts || !ends_hours {
        return None;
    }
    let end = end_of(tokens, at + 1);
    // « 9h-17h, et sur rdv le samedi »
    let and =
        usize::from(word_at(tokens, at) != Some("et") && word_at(tokens, at + 1) == Some("et"));
    let mut rest = Cursor::new(&tokens[at + 1 + and..end]);
    rest.skip_words(&["accueil", "permanence", "permanences", "uniquement"]);
    let found = (appointment(&mut rest) || walk_in(&mut rest))
        && days(&mut rest).is_some_and(|days| !days.weekdays.is_none());
    let timed = (at + 1..end).any(|place| clock_at(tokens, place).is_some());
    (found && timed).then(|| (1 + and, vec![TokenKind::Mark(Mark::Strong)]))
}

/// « jeudi 9h-12h (vendredi 9h-12h sur rdv) », at the end of a sentence: a day of its own.
pub(super) fn in_parentheses(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let end = end_of(tokens, at);
    let close = end.checked_sub(1)?;
    let inside = tokens.get(at + 1..close)?;
    if mark_at(tokens, close) != Some(Mark::Close) || inside.len() > LONGEST {
        return None;
    }
    let said = atoms(inside);
    let kinds: Vec<&AtomKind> = said.iter().map(|atom| &atom.kind).collect();
    let is_row = matches!(
        kinds[..],
        [
            AtomKind::Days { .. },
            AtomKind::Times(_),
            AtomKind::Appointment
        ] | [
            AtomKind::Days { .. },
            AtomKind::Appointment,
            AtomKind::Times(_)
        ] | [
            AtomKind::Appointment,
            AtomKind::Days { .. },
            AtomKind::Times(_)
        ]
    );
    if !is_row {
        return None;
    }
    let before = weekdays(&atoms(&tokens[start_of(tokens, at)..at]));
    let others = !before.is_none() && before.common(weekdays(&said)).is_none();
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(inside.iter().map(|token| token.kind.clone()));
    others.then(|| (close + 1 - at, meant))
}

fn weekdays(atoms: &[Atom]) -> Weekdays {
    let days = atoms.iter().filter_map(|atom| match atom.kind {
        AtomKind::Days { weekdays, .. } => Some(weekdays),
        _ => None,
    });
    days.fold(Weekdays::NONE, Weekdays::with)
}

/// « lundi 9h-12h sur rdv mardi 14h-17h », without a sign: of Monday, or of Tuesday?
pub(super) fn is_between(tokens: &[Token], atoms: &[Atom]) -> bool {
    atoms.windows(3).enumerate().any(|(at, found)| {
        let between = matches!(
            (&found[0].kind, &found[1].kind, &found[2].kind),
            (
                AtomKind::Times(_),
                AtomKind::Appointment,
                AtomKind::Days { .. }
            )
        );
        let is_sign = |token: &Token| {
            matches!(token.kind, TokenKind::Mark(_))
                && found[0].span.end <= token.span.start
                && token.span.end <= found[2].span.start
                && !(found[1].span.start <= token.span.start && token.span.end <= found[1].span.end)
        };
        let timed = atoms[at + 3..]
            .iter()
            .any(|atom| matches!(atom.kind, AtomKind::Times(_)));
        between && timed && !tokens.iter().any(is_sign)
    })
}
