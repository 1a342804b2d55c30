//! Cuts a sentence into pieces of clauses.

use crate::hours::french::appointments::{appointment, walk_in};
use crate::hours::french::cursor::Cursor;
use crate::hours::french::days::{days, every_part, is_mixed};
use crate::hours::french::mark::Mark;
use crate::hours::french::part_of_day::part;
use crate::hours::french::periods::periods;
use crate::hours::french::throughout::public_holidays_too;
use crate::hours::french::times::times;
use crate::hours::french::token::{Token, TokenKind};

use super::notes::noted;
use super::piece::Piece;
use super::signs::{sign, words};
use super::who::{Who, who};

/// A sentence in pieces, with the words at its head.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    pub(super) who: Who,
    pub(super) pieces: Vec<Piece>,
    /// Whether words beside them say more.
    pub(super) has_note: bool,
}

/// The pieces of a sentence; `None` where a word is of none.
pub(super) fn pieces(tokens: &[Token]) -> Option<Pieces> {
    let mut cursor = Cursor::new(tokens);
    let begin = (0..tokens.len()).find(|at| begins(tokens, *at));
    let who = who(&mut cursor, begin.unwrap_or(tokens.len()))?;
    if cursor.place() > 0 {
        let _ = cursor.take_mark(Mark::Colon) || cursor.take_mark(Mark::Comma);
    }
    let mut found = Pieces {
        has_note: who.says_more,
        who,
        pieces: Vec::new(),
    };
    while !cursor.is_done() {
        if noted(&mut cursor, &found.pieces) {
            found.has_note = true;
            continue;
        }
        let place = cursor.place();
        match piece(&mut cursor) {
            Some(Some(piece)) => found.pieces.push(piece),
            // A reader that took nothing would be asked for ever.
            Some(None) if cursor.place() > place => {}
            _ => named_after(&mut cursor, &mut found)?,
        }
    }
    Some(found)
}

/// « …, pesées le lundi 14h-16h »: another clause's head, after a comma.
fn named_after(cursor: &mut Cursor<'_>, found: &mut Pieces) -> Option<()> {
    let parted = matches!(found.pieces.last(), None | Some(Piece::Comma | Piece::And));
    let tokens = cursor.all();
    let end = (cursor.place()..tokens.len()).find(|at| begins(tokens, *at))?;
    let of_clause = matches!(
        piece(&mut Cursor::new(&tokens[end..])),
        Some(Some(Piece::Days { .. } | Piece::Times { .. }))
    );
    let who = who(cursor, end).filter(|who| who.is_known && !who.is_by_phone && !who.is_named)?;
    let same = who.structure.is_none() || who.structure == found.who.structure;
    found.has_note = true;
    (parted && of_clause && same).then_some(())
}

/// Whether a piece begins at a place, after which no word is of the head.
fn begins(tokens: &[Token], at: usize) -> bool {
    match &tokens[at].kind {
        TokenKind::Mark(mark) => *mark != Mark::Dash,
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) if word == "et" => false,
        _ => matches!(piece(&mut Cursor::new(&tokens[at..])), Some(Some(_))),
    }
}

/// The piece at a place; `Some(None)`: a word that says nothing.
fn piece(cursor: &mut Cursor<'_>) -> Option<Option<Piece>> {
    if let Some(mark) = cursor.mark() {
        cursor.step();
        return sign(mark).ok();
    }
    let place = cursor.place();
    if let Some(piece) = words(cursor) {
        return Some(Some(piece));
    }
    if public_holidays_too(cursor).is_some() {
        return Some(Some(Piece::HolidaysToo));
    }
    if walk_in(cursor) {
        return Some(Some(Piece::WalkIn));
    }
    if appointment(cursor) {
        return Some(Some(Piece::Appointment));
    }
    if let Some(found) = periods(cursor) {
        return Some(Some(Piece::Periods(found.ok()?)));
    }
    if cursor.phrase(&["tous", "les", "jours", "de", "la", "semaine"])
        || cursor.phrase(&["chaque", "jour", "de", "la", "semaine"])
    {
        return Some(Some(Piece::EveryDayOfWeek));
    }
    if let Some(found) = days(cursor) {
        let written = cursor.all().get(place..cursor.place()).unwrap_or_default();
        let several = cursor.has_list_since(place) || is_mixed(written);
        return Some(Some(Piece::Days {
            listed: found.nth.is_empty() && several,
            days: found,
        }));
    }
    if let Some(days) = every_part(cursor) {
        return Some(Some(Piece::Days {
            days,
            listed: false,
        }));
    }
    if let Some(found) = times(cursor) {
        return Some(Some(Piece::Times {
            spans: found.ok()?,
            listed: cursor.has_list_since(place),
        }));
    }
    if let Some(part) = part(cursor) {
        return Some(Some(Piece::Part(part)));
    }
    // « sauf jours fériés et mois d'août »
    if cursor.phrase(&["mois", "d"]) || cursor.phrase(&["mois", "de"]) {
        return Some(None);
    }
    cursor.word().filter(|word| says_nothing(word))?;
    cursor.step();
    Some(None)
}

/// Whether a word between pieces says nothing: « ouvert » and « au » may tie or part them.
fn says_nothing(word: &str) -> bool {
    matches!(
        word,
        "le" | "la" | "les" | "l" | "pendant" | "durant" | "tous" | "chaque" | "mais"
    )
}
