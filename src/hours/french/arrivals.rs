//! « mercredi 7h30-18h30 (accueil jusqu'à 9h30, départ à partir de 16h30) »: when children come and go
//! within the hours, which stay as they are.

use super::cursor::Cursor;
use super::mark::Mark;
use super::part::Part;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of};
use super::token::{Token, TokenKind};
use crate::hours::model::{Effect, Rule, TimeSpan};

const WELCOMES: &[&str] = &["accueil", "accueils"];

/// Who comes or goes is there already, or has been.
const MOVES: &[&str] = &[
    "arrivee", "arrivees", "depart", "departs", "sortie", "sorties",
];

const STAGGERED: &[&str] = &[
    "echelonne",
    "echelonnee",
    "echelonnes",
    "echelonnees",
    "progressif",
];

/// Such words after hours, as a sentence of their own.
pub(super) fn arrivals_apart(tokens: &[Token], at: usize) -> Option<Meant> {
    let sign = mark_at(tokens, at)?;
    if !matches!(sign, Mark::Open | Mark::Comma | Mark::Colon | Mark::Dash) {
        return None;
    }
    let timed = (start_of(tokens, at)..at).any(|place| clock_at(tokens, place).is_some());
    let end = end_of(tokens, at);
    let close = (at..end).find(|place| mark_at(tokens, *place) == Some(Mark::Close));
    let (last, next) = match (sign, close) {
        (Mark::Open, Some(close)) => (close, close + 1),
        (Mark::Open, None) => return None,
        _ => (end, end),
    };
    let said = tokens.get(at + 1..last)?;
    clocks_of_moves(said).filter(|_| timed && is_end(tokens, next))?;
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(said));
    Some((next - at, meant))
}

/// Whether a sentence says when children come and go within all hours that are told before it.
pub(super) fn are_within(tokens: &[Token], parts: &[Part]) -> bool {
    let Some(clocks) = clocks_of_moves(tokens) else {
        return false;
    };
    let mut opening = parts
        .iter()
        .flat_map(|part| &part.rules)
        .filter(|rule| !rule.closes())
        .peekable();
    opening.peek().is_some() && opening.all(|rule| holds(rule, &clocks))
}

fn holds(rule: &Rule, clocks: &[u16]) -> bool {
    let Effect::Open { spans, .. } = &rule.effect else {
        return false;
    };
    let within = |span: &TimeSpan, clock: u16| span.start() <= clock && clock <= span.end();
    clocks
        .iter()
        .all(|clock| spans.iter().any(|span| within(span, *clock)))
}

/// The hours of a sentence that says when one comes and goes, and nothing else.
fn clocks_of_moves(tokens: &[Token]) -> Option<Vec<u16>> {
    let mut cursor = Cursor::new(tokens);
    let mut clocks = Vec::new();
    let mut moves = false;
    while !cursor.is_done() {
        if !clocks.is_empty() && !link(&mut cursor) {
            return None;
        }
        moves |= who_moves(&mut cursor)?;
        clocks.extend(time(&mut cursor)?);
        cursor.skip_words(&["le", "matin", "soir"]);
    }
    (moves && !clocks.is_empty()).then_some(clocks)
}

fn link(cursor: &mut Cursor<'_>) -> bool {
    let sign = cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Dash);
    cursor.take_word(&["et"]) || sign
}

/// « l'accueil des enfants », « départs échelonnés »; whether it is no opening beyond doubt.
fn who_moves(cursor: &mut Cursor<'_>) -> Option<bool> {
    cursor.skip_words(&["l", "le", "la", "les"]);
    let moves = cursor.take_word(MOVES);
    if !moves && !cursor.take_word(WELCOMES) {
        return None;
    }
    let of_morning = cursor.phrase(&["du", "matin"]) || cursor.phrase(&["du", "soir"]);
    cursor.skip_words(&["des", "d", "enfants", "le", "matin", "soir"]);
    let staggered = cursor.take_word(STAGGERED);
    cursor.skip_words(&[
        "possible",
        "possibles",
        "des",
        "enfants",
        "le",
        "matin",
        "soir",
    ]);
    cursor.take_mark(Mark::Colon);
    Some(moves || of_morning || staggered)
}

/// « jusqu'à 9h30 », « à partir de 16h30 », « entre 7h20 et 9h », « de 7h30 à 9h ».
fn time(cursor: &mut Cursor<'_>) -> Option<Vec<u16>> {
    let one = cursor.phrase(&["jusqu", "a"])
        || cursor.phrase(&["a", "partir", "de"])
        || cursor.take_word(&["depuis", "avant", "apres"]);
    if one {
        return Some(vec![clock(cursor)?]);
    }
    cursor.take_word(&["entre", "de"]);
    let first = clock(cursor)?;
    let linked = cursor.take_mark(Mark::Dash)
        || cursor.take_mark(Mark::Slash)
        || cursor.take_word(&["a", "et"]);
    let last = clock(cursor).filter(|last| linked && *last > first)?;
    Some(vec![first, last])
}

fn clock(cursor: &mut Cursor<'_>) -> Option<u16> {
    let TokenKind::Clock(minutes) = cursor.peek()? else {
        return None;
    };
    cursor.step();
    Some(*minutes)
}
