//! Words and signs of clauses that mean one piece each.

use crate::hours::french::atom::AtomKind;
use crate::hours::french::cursor::Cursor;
use crate::hours::french::excepted::except_word;
use crate::hours::french::mark::Mark;
use crate::hours::french::part_of_day::closed;
use crate::hours::french::token::TokenKind;
use crate::hours::french::until::until;
use crate::hours::french::words::{is_only, weekday};
use crate::hours::model::Weekdays;

use super::edge::Edge;
use super::piece::Piece;

/// A piece that words say, whatever stands beside them.
pub(super) fn words(cursor: &mut Cursor<'_>) -> Option<Piece> {
    if let Some(piece) = said(cursor) {
        return Some(piece);
    }
    let closes = cursor.word() == Some("fermeture");
    if let Some(AtomKind::Until(end)) = until(cursor) {
        let edge = if closes {
            Edge::Close(end)
        } else {
            Edge::End(end)
        };
        return Some(Piece::Edge(edge));
    }
    if let Some(start) = start(cursor) {
        return Some(Piece::Edge(Edge::Start(start)));
    }
    if let Some(days) = same(cursor) {
        return Some(Piece::Same(days));
    }
    if let Some(days) = others(cursor) {
        return Some(Piece::Others(days));
    }
    if except_word(cursor) {
        return Some(Piece::Except);
    }
    let on_leave = cursor.phrase(&["conges", "annuels"]) || cursor.take_word(&["conges"]);
    (on_leave || closed(cursor)).then_some(Piece::Closed)
}

fn said(cursor: &mut Cursor<'_>) -> Option<Piece> {
    const THROUGHOUT: &[&[&str]] = &[
        &["sans", "interruption"],
        &["sans", "coupure"],
        &["sans", "pause"],
        &["non", "stop"],
        &["en", "continu"],
        &["en", "journee", "continue"],
        &["journee", "continue"],
        &["toute", "la", "journee"],
    ];
    if THROUGHOUT.iter().any(|phrase| cursor.phrase(phrase)) {
        return Some(Piece::Throughout);
    }
    let mut also = *cursor;
    also.take_word(&["ouvert", "ouverte", "ouverts", "ouvertes"]);
    if also.take_word(&["aussi", "egalement"]) {
        *cursor = also;
        return Some(Piece::Also);
    }
    if cursor.phrase(&["toute", "l", "annee"]) {
        return Some(Piece::AllYear);
    }
    if cursor.word().is_some_and(is_only) {
        cursor.step();
        return Some(Piece::Only);
    }
    let and = cursor.phrase(&["ainsi", "que"]) || cursor.take_word(&["et"]);
    and.then_some(Piece::And)
}

/// « à partir de 10h », « dès 10h », « ouverture à 10h », where no hour follows.
fn start(cursor: &mut Cursor<'_>) -> Option<u16> {
    let mut ahead = *cursor;
    ahead.take_word(&["qu"]);
    let said = ahead.phrase(&["a", "partir", "de"])
        || ahead.take_word(&["depuis", "des"])
        || ahead.phrase(&["ouverture", "a"])
        || ahead.phrase(&["ouvre", "a"]);
    let Some(TokenKind::Clock(start)) = ahead.peek().filter(|_| said) else {
        return None;
    };
    ahead.step();
    let goes_on = matches!(
        ahead.peek(),
        Some(TokenKind::Clock(_) | TokenKind::Number(..))
    ) || matches!(ahead.mark(), Some(Mark::Dash | Mark::Slash))
        || matches!(ahead.word(), Some("a" | "jusqu"))
        || matches!(ahead.ahead(1), Some(TokenKind::Word(word)) if word == "jusqu");
    (!goes_on).then(|| {
        *cursor = ahead;
        *start
    })
}

/// « idem », « aux mêmes heures », « comme le lundi », « mêmes horaires que le lundi ».
fn same(cursor: &mut Cursor<'_>) -> Option<Option<Weekdays>> {
    let mut ahead = *cursor;
    ahead.skip_words(&["a", "aux", "au", "les", "le"]);
    let alike = ahead.take_word(&["idem", "pareil"])
        || ahead.phrase(&["meme", "horaire"])
        || ahead.phrase(&["memes", "horaires"])
        || ahead.phrase(&["memes", "heures"])
        || ahead.phrase(&["memes", "creneaux"]);
    let mut after = ahead;
    let compares = after.take_word(&["que", "qu", "comme"]);
    after.skip_words(&["le", "pour"]);
    let day = after.word().and_then(weekday).filter(|_| compares);
    if let Some(day) = day {
        after.step();
        *cursor = after;
        return Some(Some(Weekdays::one(day)));
    }
    if !alike || compares {
        // « mêmes horaires que la mairie »
        return None;
    }
    *cursor = ahead;
    Some(None)
}

/// « les autres mardis », « les autres jours ».
fn others(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les", "tous"]);
    if !ahead.take_word(&["autres", "autre"]) {
        return None;
    }
    let word = ahead.word()?;
    let days = match word {
        "jours" => Weekdays::ALL,
        word => Weekdays::one(weekday(word)?),
    };
    ahead.step();
    ahead.phrase(&["du", "mois"]);
    *cursor = ahead;
    Some(days)
}

/// A sign; `None` where it says nothing here, and an error where it may say anything.
pub(super) fn sign(mark: Mark) -> Result<Option<Piece>, ()> {
    match mark {
        Mark::Comma | Mark::Slash | Mark::Dash => Ok(Some(Piece::Comma)),
        Mark::And => Ok(Some(Piece::And)),
        Mark::Colon => Ok(Some(Piece::Colon)),
        Mark::Open => Ok(Some(Piece::Open)),
        Mark::Close => Ok(Some(Piece::Close)),
        Mark::Dot | Mark::Strong | Mark::Newline => Ok(None),
        Mark::Underscore | Mark::Greater | Mark::Other => Err(()),
    }
}
