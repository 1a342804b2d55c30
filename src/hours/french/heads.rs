//! Heads of sentences that say who opens or what takes place, and nothing of when: « Le relais vous
//! reçoit le mardi … », « Perm. CAF : … », « Le bus numérique stationne sur la place … ».

use super::bracketed::ages;
use super::closure_words::skip_lead_in;
use super::cursor::Cursor;
use super::head_words::{is_place, is_structure, is_subject, is_verb, stands_beside, ties};
use super::mark::Mark;
use super::periods::periods;
use super::token::{Token, TokenKind};
use super::words::{filler, weekday};

/// Steps over such a head, at the beginning of a sentence that goes on.
pub(super) fn head(cursor: &mut Cursor<'_>) -> bool {
    let mut closing = *cursor;
    skip_lead_in(&mut closing);
    // « La crèche est fermée … » begins a list of closures.
    let closes = closing.place() > cursor.place();
    let Some(end) = head_end(*cursor).filter(|_| !closes) else {
        return false;
    };
    *cursor = end;
    true
}

/// The one whose hours a sentence tells, where its head names it.
pub(super) fn structure(tokens: &[Token]) -> Option<&str> {
    let mut cursor = Cursor::new(tokens);
    let period = matches!(periods(&mut cursor), Some(Ok(_)));
    cursor.take_mark(Mark::Comma);
    let start = if period { cursor.place() } else { 0 };
    let end = head_end(Cursor::new(&tokens[start..]))?.place();
    let words = tokens[start..start + end]
        .iter()
        .filter_map(|token| match &token.kind {
            TokenKind::Word(word) => Some(word.as_str()),
            _ => None,
        });
    if period {
        // « En août, le relais est ouvert … », after the hours of the crèche
        return words.into_iter().find(|word| is_subject(word));
    }
    // « Permanence de la Caf à la mairie » is of neither's hours.
    let mut words = words.take_while(|word| !is_subject(word) || is_structure(word));
    words
        .find(|word| is_structure(word))
        .map(|word| match word {
            "creches" | "multiaccueil" => "creche",
            "ram" => "rpe",
            word => word,
        })
}

/// Where a head ends: after its last word that ties nothing to what follows.
fn head_end(start: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut cursor = start;
    let mut end = None;
    let mut says_who = false;
    loop {
        if end.is_some() && ages(&mut cursor) {
            end = Some(cursor);
        }
        let Some(word) = cursor.word() else {
            let goes_on = cursor.mark() == Some(Mark::Dash) && end.is_some();
            if !goes_on || !matches!(cursor.ahead(1), Some(TokenKind::Word(word)) if is_known(word))
            {
                break;
            }
            cursor.step();
            continue;
        };
        if weekday(word).is_some() || !is_known(word) || says_how_or_when(cursor) {
            break;
        }
        cursor.step();
        says_who |= is_subject(word) || (stands_beside(word) && !filler(word));
        if !ties(word) {
            end = Some(cursor);
        }
    }
    let end = end.filter(|_| says_who)?;
    // « Ouvert » alone before days says nothing of who, and a head alone has no hours.
    // « Ateliers libres et RDV : » goes on with what is no head.
    let goes_on = matches!(end.word(), Some("et" | "ou"));
    let is_followed = !end.is_done() && !is_unknown(end) && !goes_on;
    is_followed.then_some(end)
}

/// Whether what follows is a word of no use here: then the head is another sentence's.
fn is_unknown(cursor: Cursor<'_>) -> bool {
    matches!(cursor.mark(), Some(Mark::Other | Mark::Greater))
}

fn is_known(word: &str) -> bool {
    is_subject(word)
        || stands_beside(word)
        || is_place(word)
        || is_verb(word)
        || ties(word)
        || is_opening(word)
}

/// Words of opening that stand between the others.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "accueil" | "ouverture" | "horaires" | "public" | "physique"
    )
}

/// « accueil libre » says how one comes, « temps scolaire » and « en soirée » when; « soirée jeux »
/// takes place.
fn says_how_or_when(cursor: Cursor<'_>) -> bool {
    let mut ahead = cursor;
    ahead.skip_words(&["en"]);
    if ahead.take_word(&["soiree", "soirees", "matinee", "matinees"]) {
        ahead.skip_words(&["d", "de", "des"]);
        return !ahead
            .word()
            .is_some_and(|word| is_subject(word) || stands_beside(word));
    }
    ahead.phrase(&["accueil", "libre"])
        || ahead.phrase(&["acces", "libre"])
        || ahead.phrase(&["temps", "scolaire"])
}
