//! Closures that begin or end at a time of one day: « fermé du 21 au 24 décembre à 17h ».
//!
//! The days between are closed whole, which no rule of hours says: read as a part of each day, the
//! time would open them.

use super::rewritten::{clock_at, is_end, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::{day_part, month};

/// Whether a closure of several days is told to begin or end within a day.
pub(super) fn ends_within_day(tokens: &[Token]) -> bool {
    let closes = (0..tokens.len()).filter_map(|at| word_at(tokens, at));
    let mut closes = closes.map(|word| word.starts_with("ferm") || is_leave(word));
    closes.any(|closes| closes) && (1..tokens.len()).any(|at| is_time_of_day(tokens, at))
}

fn is_leave(word: &str) -> bool {
    matches!(word, "conge" | "conges" | "vacances" | "absent" | "absente")
}

/// Whether a time of the day stands at a place, after a date that is not alone.
fn is_time_of_day(tokens: &[Token], at: usize) -> bool {
    let told = match word_at(tokens, at) {
        Some("au") => matches!(word_at(tokens, at + 1), Some("soir" | "matin")),
        Some("a") => {
            matches!(word_at(tokens, at + 1), Some("midi" | "minuit"))
                || clock_at(tokens, at + 1).is_some()
        }
        // « du 21 au 24 décembre après-midi »: of each day, or of the last?
        Some("apres") => true,
        Some(word) if day_part(word).is_some() => true,
        // « à partir du 18 décembre 17h »
        _ => clock_at(tokens, at).is_some() && is_end(tokens, at + 1),
    };
    told && date_before(tokens, at).is_some_and(|first| is_of_run(tokens, first))
}

/// Where the date that ends before a place begins.
fn date_before(tokens: &[Token], at: usize) -> Option<usize> {
    let mut last = at.checked_sub(1)?;
    if matches!(tokens[last].kind, TokenKind::Number(_, 4)) {
        last = last.checked_sub(1)?;
        if mark_at(tokens, last).is_some() {
            last = last.checked_sub(1)?;
        }
    }
    let is_day = |at: usize| {
        matches!(
            tokens[at].kind,
            TokenKind::Number(1..=31, 1 | 2) | TokenKind::Ordinal(1)
        )
    };
    let day = match &tokens[last].kind {
        TokenKind::Word(word) if month(word).is_some() => last.checked_sub(1)?,
        TokenKind::Number(1..=12, 1 | 2) if mark_at(tokens, last.checked_sub(1)?).is_some() => {
            last.checked_sub(2)?
        }
        _ => return None,
    };
    is_day(day).then_some(day)
}

/// Whether words before a date tell that it begins or ends a run of days.
fn is_of_run(tokens: &[Token], first: usize) -> bool {
    let before = tokens[..first].iter().rev().take(3);
    let mut words = before.map_while(|token| match &token.kind {
        TokenKind::Word(word) => Some(word.as_str()),
        _ => None,
    });
    words.any(|word| {
        matches!(
            word,
            "du" | "au" | "jusqu" | "partir" | "compter" | "depuis" | "des"
        )
    })
}
