//! « lun-ven 9h-17h sauf le mercredi : 9h-12h », « … sauf mercredi (9h-12h) », « … sauf le mercredi de 9h à
//! 12h seulement »: plainly the hours of the day that is left out.

use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::is_only;

/// A day that is left out, with its own hours to the end of the sentence: a sentence of its own.
pub(super) fn hours_of_excepted(tokens: &[Token], at: usize) -> Option<Meant> {
    if !matches!(word_at(tokens, at), Some("sauf" | "excepte" | "hormis")) {
        return None;
    }
    let timed = (start_of(tokens, at)..at).any(|place| clock_at(tokens, place).is_some());
    let day = at + 1 + usize::from(matches!(word_at(tokens, at + 1), Some("le" | "les")));
    if !timed || !is_day_at(tokens, day) {
        return None;
    }
    let end = end_of(tokens, day);
    let sign = mark_at(tokens, day + 1);
    let is_bracketed = sign == Some(Mark::Open) && mark_at(tokens, end - 1) == Some(Mark::Close);
    let is_last_only = word_at(tokens, end - 1).is_some_and(is_only);
    let hours = match sign {
        Some(Mark::Colon) => day + 2..end - usize::from(is_last_only),
        Some(Mark::Open) if is_bracketed => day + 2..end - 1,
        _ if is_last_only => day + 1..end - 1,
        _ => return None,
    };
    let hours = tokens.get(hours)?;
    let mut meant = kinds(&tokens[at..=day]);
    meant.push(TokenKind::Mark(Mark::Strong));
    meant.push(tokens[day].kind.clone());
    meant.extend(kinds(hours));
    are_hours(hours).then_some((end - at, meant))
}

/// Whether tokens are spans and nothing else: an hour alone is the end of a day.
fn are_hours(tokens: &[Token]) -> bool {
    let clocks = tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Clock(_)));
    let count = clocks.count();
    let is_of_hours = |token: &Token| match &token.kind {
        TokenKind::Clock(_) => true,
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Comma | Mark::Slash | Mark::And),
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a" | "et"),
        _ => false,
    };
    count > 0 && count % 2 == 0 && tokens.iter().all(is_of_hours)
}
