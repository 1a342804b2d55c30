//! « mardi 9h-11h30 (sauf vacances scolaires : fermé) », « sauf vacances de Noël (fermé) »: « sauf » says
//! that already.

use super::mark::Mark;
use super::rewritten::{Meant, clock_at, is_end, mark_at, start_of, word_at};
use super::token::Token;

/// « fermé » after what is left out, where nothing follows that it may close.
pub(super) fn except_closed(tokens: &[Token], at: usize) -> Option<Meant> {
    let length = match mark_at(tokens, at)? {
        Mark::Colon => 2,
        Mark::Open => 3,
        _ => return None,
    };
    let is_closed = matches!(
        word_at(tokens, at + 1),
        Some("ferme" | "fermee" | "fermes" | "fermees" | "fermeture")
    );
    let ends = match mark_at(tokens, at) {
        Some(Mark::Open) => mark_at(tokens, at + 2) == Some(Mark::Close),
        _ => is_end(tokens, at + 2) || mark_at(tokens, at + 2) == Some(Mark::Close),
    };
    if !is_closed || !ends {
        return None;
    }
    let mut before = (start_of(tokens, at)..at).rev();
    let except = before.find(|place| matches!(word_at(tokens, *place), Some("sauf" | "hors")))?;
    // « sauf le mercredi 9h-12h : fermé »
    let is_plain = (except..at).all(|place| clock_at(tokens, place).is_none());
    let timed = (start_of(tokens, at)..except).any(|place| clock_at(tokens, place).is_some());
    (is_plain && timed).then(|| (length, Vec::new()))
}
