//! Signs that part rows, where a person sees at once what goes on: « mardi 9h-12h // 14h-18h, jeudi 9h-12h »,
//! « … 8h-18h / juillet-août : 8h-17h », « 9h-18h, pause de 12h à 13h30, samedi 9h-12h ».

use super::cursor::Cursor;
use super::mark::Mark;
use super::periods::periods;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// « mardi 9h-12h // 14h-18h, jeudi 9h-12h »: hours of the same day, before another row.
pub(super) fn hours_go_on(tokens: &[Token], at: usize) -> Option<Meant> {
    let start = start_of(tokens, at);
    let timed = at.checked_sub(1).and_then(|hour| clock_at(tokens, hour));
    if mark_at(tokens, at) != Some(Mark::Strong) || timed.is_none() {
        return None;
    }
    let article = usize::from(matches!(word_at(tokens, start), Some("le" | "les" | "du")));
    let second = span_end(tokens, at + 1)?;
    let next = second + 1 + usize::from(word_at(tokens, second + 1) == Some("le"));
    let parts = matches!(mark_at(tokens, second), Some(Mark::Comma | Mark::Slash));
    let row_follows = parts
        && is_day_at(tokens, next)
        && (next..end_of(tokens, next)).any(|place| clock_at(tokens, place).is_some());
    let fits = is_day_at(tokens, start + article) && row_follows;
    fits.then(|| (1, vec![TokenKind::Mark(Mark::Comma)]))
}

/// « … 8h-18h / juillet-août : 8h-17h »: a head begins a sentence.
pub(super) fn slash_before_head(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    if mark_at(tokens, at) != Some(Mark::Slash) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at + 1..end_of(tokens, at)]);
    let is_head = matches!(periods(&mut cursor), Some(Ok(_))) && cursor.take_mark(Mark::Colon);
    is_head.then(|| (1, vec![TokenKind::Mark(Mark::Strong)]))
}

/// « lun-ven 9h-18h, pause de 12h à 13h30, samedi 9h-12h »: of the only row that stands before it.
pub(super) fn pause_of_row(tokens: &[Token], at: usize) -> Option<Meant> {
    let from = clock_at(tokens, at)?;
    let end = span_end(tokens, at)?;
    let until = clock_at(tokens, end - 1)?;
    let mut place = end + usize::from(mark_at(tokens, end) == Some(Mark::Comma));
    if word_at(tokens, place) != Some("ferme") || word_at(tokens, place + 1) != Some("de") {
        return None;
    }
    place += 2;
    let (closed, last) = (clock_at(tokens, place)?, span_end(tokens, place)?);
    let again = clock_at(tokens, last - 1)?;
    let is_first = (start_of(tokens, at)..at).all(|place| clock_at(tokens, place).is_none());
    let next = last + 1 + usize::from(word_at(tokens, last + 1) == Some("le"));
    let row_follows = mark_at(tokens, last) == Some(Mark::Comma) && is_day_at(tokens, next);
    let inside = from < closed && closed < again && again < until;
    let dash = || TokenKind::Mark(Mark::Dash);
    let span = |from, until| [TokenKind::Clock(from), dash(), TokenKind::Clock(until)];
    let meant = [span(from, closed), span(again, until)].concat();
    (is_first && row_follows && inside).then_some((last - at, meant))
}

/// The place after « 9h-12h », « de 9h à 12h ».
fn span_end(tokens: &[Token], at: usize) -> Option<usize> {
    let from = at + usize::from(word_at(tokens, at) == Some("de"));
    clock_at(tokens, from)?;
    let tied =
        mark_at(tokens, from + 1) == Some(Mark::Dash) || word_at(tokens, from + 1) == Some("a");
    clock_at(tokens, from + 2).filter(|_| tied)?;
    Some(from + 3)
}
