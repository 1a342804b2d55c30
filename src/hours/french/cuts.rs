//! Cuts a sentence that was not understood where the rest of it stands for itself.

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::parenthesis_apart::parenthesis_apart;
use super::segment::Segment;
use super::token::{Token, TokenKind};
use super::touch::touch;
use super::words::weekday;
use crate::hours::model::Weekdays;

/// Two sentences in the place of one.
pub(super) fn apart<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    row_of_its_own(segment)
        .or_else(|| closing_words(segment))
        .or_else(|| parenthesis_apart(segment))
        .or_else(|| days_of_their_own(segment))
        .or_else(|| days_without_hours(segment))
}

/// « lun-ven 9h-17h, un samedi par mois », « mardi 9h-12h, certains mercredis aussi »: days of which
/// some are open, at hours that nobody says.
fn days_without_hours<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let last_hour = tokens
        .iter()
        .rposition(|token| matches!(token.kind, TokenKind::Clock(_)))?;
    let (before, rest) = tokens.split_at(last_hour + 1);
    let links = matches!(
        &rest.first()?.kind,
        TokenKind::Mark(Mark::Comma | Mark::Dash)
    ) || matches!(&rest.first()?.kind, TokenKind::Word(word) if word == "et");
    let said = atoms(rest.get(1..)?);
    let is_unsure = |atom: &Atom| {
        matches!(&atom.kind, AtomKind::Days { frequency: Some(frequency), .. }
            if frequency.is_unsure())
    };
    let says_no_more = said.iter().all(|atom| {
        matches!(
            atom.kind,
            AtomKind::Days { .. }
                | AtomKind::Part(_)
                | AtomKind::Also
                | AtomKind::Open
                | AtomKind::Close
        )
    });
    let own = touch(&rest[1..], &said).is_some_and(|touch| {
        touch.weekdays != Weekdays::ALL && touch.weekdays.common(weekdays(&atoms(before))).is_none()
    });
    let parted = [(before, segment.begins_line), (&rest[1..], false)];
    (links && said.iter().any(is_unsure) && says_no_more && own).then(|| {
        parted.map(|(tokens, begins_line)| Segment {
            tokens,
            begins_line,
        })
    })
}

/// « lundi 9h-12h, mardi : horaires variables »: a day with a colon begins a row of its own.
fn row_of_its_own<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let is_day =
        |token: &TokenKind| matches!(token, TokenKind::Word(word) if weekday(word).is_some());
    let cuts = |at: &usize| {
        matches!(tokens[*at - 1].kind, TokenKind::Clock(_))
            && tokens[*at].kind == TokenKind::Mark(Mark::Comma)
            && is_day(&tokens[*at + 1].kind)
            && tokens[*at + 2].kind == TokenKind::Mark(Mark::Colon)
    };
    let at = (1..tokens.len().saturating_sub(2)).find(cuts)?;
    let first = Segment {
        tokens: &tokens[..at],
        ..*segment
    };
    let second = Segment {
        tokens: &tokens[at + 1..],
        begins_line: true,
    };
    Some([first, second])
}

/// « vendredi 9h-11h - hors congés de l'animatrice »: what follows the hours can only close.
fn closing_words<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let last_hour = tokens
        .iter()
        .rposition(|token| matches!(token.kind, TokenKind::Clock(_)))?;
    let begins = |at: &usize| {
        matches!(&tokens[*at].kind, TokenKind::Word(word)
            if matches!(word.as_str(), "hors" | "sauf" | "excepte" | "ferme" | "fermee" | "fermeture" | "pas"))
    };
    let at = (last_hour + 1..tokens.len()).find(begins)?;
    let is_sign = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Mark(Mark::Comma | Mark::Dash | Mark::Open)
        )
    };
    let end = at - usize::from(is_sign(&tokens[at - 1]));
    let marks = |mark: Mark| {
        let kinds = tokens[..end].iter().map(|token| &token.kind);
        kinds.filter(|kind| **kind == TokenKind::Mark(mark)).count()
    };
    if marks(Mark::Open) != marks(Mark::Close) {
        // « 9h-12h (salle sauf juillet) »
        return None;
    }
    let rest = match tokens[end].kind == TokenKind::Mark(Mark::Open) {
        true if tokens.last().map(|last| &last.kind) != Some(&TokenKind::Mark(Mark::Close)) => {
            return None;
        }
        true => &tokens[end..],
        false => &tokens[at..],
    };
    let said = atoms(rest);
    // What is understood and yet unclear is not clearer by itself.
    let is_unknown = |atom: &Atom| matches!(atom.kind, AtomKind::Fault(FaultKind::UnknownWord(_)));
    let only_closes =
        said.iter().any(is_unknown) && touch(rest, &said).is_some_and(|touch| touch.only_closes);
    let first = Segment {
        tokens: &tokens[..end],
        ..*segment
    };
    let second = Segment {
        tokens: rest,
        begins_line: false,
    };
    only_closes.then_some([first, second])
}

/// « lun-ven 9h-17h et 2 samedis par mois 9h-12h »: the words that are not understood stand between
/// the hours before and the days of what follows, so they are of these alone.
fn days_of_their_own<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let links = |at: &usize| {
        let is_link = match &tokens[*at].kind {
            TokenKind::Mark(mark) => *mark == Mark::Comma,
            TokenKind::Word(word) => word == "et",
            _ => false,
        };
        is_link && matches!(tokens[*at - 1].kind, TokenKind::Clock(_))
    };
    let at = (1..tokens.len().saturating_sub(1)).rfind(links)?;
    let (before, rest) = (&tokens[..at], &tokens[at + 1..]);
    let (head, said) = (atoms(before), atoms(rest));
    let touched = touch(rest, &said)?;
    let is_fault = |atom: &Atom| matches!(atom.kind, AtomKind::Fault(_));
    let last_fault = said.iter().rposition(is_fault)?;
    let first_hours = said
        .iter()
        .position(|atom| matches!(atom.kind, AtomKind::Times(_)));
    let others = touched.weekdays.common(weekdays(&head)).is_none()
        && touched.weekdays == weekdays(&said)
        && !touched.weekdays.is_none();
    let own = others && first_hours.is_none_or(|hours| last_fault < hours);
    let segments = [(before, segment.begins_line), (rest, false)];
    (own && !head.iter().any(is_fault)).then(|| {
        segments.map(|(tokens, begins_line)| Segment {
            tokens,
            begins_line,
        })
    })
}

/// The days that pieces name.
fn weekdays(atoms: &[Atom]) -> Weekdays {
    let days = atoms.iter().filter_map(|atom| match atom.kind {
        AtomKind::Days { weekdays, .. } => Some(weekdays),
        _ => None,
    });
    days.fold(Weekdays::NONE, Weekdays::with)
}
