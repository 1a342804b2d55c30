//! Rows that signs set apart from those before them: « mer 14h-18h (vacances scolaires : lun-ven 9h-12h) »,
//! « lun 9h-12h — mar 14h-17h », « lun-ven 9h-17h (fermé le mardi matin et le jeudi après-midi) ».

use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::days::days;
use super::mark::Mark;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, is_end, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Period;

/// A long dash after hours, with blanks around it, before a row or a closure.
pub(super) fn row_after_long_dash(tokens: &[Token], at: usize) -> Option<Meant> {
    // The bytes of « – » and « — »; « - » has one.
    const LONG: u32 = 3;
    let (before, dash) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?);
    let after = tokens.get(at + 1)?;
    let is_apart = before.span.end < dash.span.start && dash.span.end < after.span.start;
    let is_long =
        dash.kind == TokenKind::Mark(Mark::Dash) && dash.span.end - dash.span.start == LONG;
    let ends_row =
        clock_at(tokens, at - 1).is_some() || mark_at(tokens, at - 1) == Some(Mark::Close);
    let begins = is_day_at(tokens, at + 1)
        || word_at(tokens, at + 1).is_some_and(|word| word.starts_with("ferme"));
    (is_long && is_apart && ends_row && begins).then(|| (1, vec![TokenKind::Mark(Mark::Strong)]))
}

/// A row of school holidays in parentheses, as the last of the sentence.
pub(super) fn bracketed_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let (inside, length) = bracketed_last(tokens, at)?;
    let mut cursor = Cursor::new(inside);
    cursor.skip_words(&["pendant", "durant", "en", "les"]);
    let is_school = |period: &Period| matches!(period, Period::SchoolHolidays | Period::Named(_));
    let of_holidays =
        matches!(periods(&mut cursor), Some(Ok(found)) if found.iter().all(is_school));
    let colon = of_holidays && cursor.take_mark(Mark::Colon);
    // « mer 14h-18h (vacances : 10h-18h) » is of the days before.
    let is_row = days(&mut cursor).is_some()
        && inside[cursor.place()..]
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Clock(_)));
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(inside));
    (colon && is_row).then_some((length, meant))
}

/// Closures of parts of several days in parentheses, as the last of the sentence.
pub(super) fn bracketed_parts(tokens: &[Token], at: usize) -> Option<Meant> {
    let (inside, length) = bracketed_last(tokens, at)?;
    let first = word_at(inside, 0)?;
    let list =
        matches!(first, "ferme" | "fermee" | "fermes" | "fermeture").then(|| &inside[1..])?;
    let found = atoms(list);
    let parts = found
        .iter()
        .filter(|atom| matches!(atom.kind, AtomKind::Part(_)));
    let is_list = found.iter().all(|atom| {
        matches!(
            atom.kind,
            AtomKind::Part(_) | AtomKind::And | AtomKind::Comma
        ) || atom.kind.weekly_days().is_some()
    });
    let mut meant = vec![TokenKind::Mark(Mark::Comma)];
    meant.extend(words("ferme"));
    meant.extend(kinds(list));
    (is_list && parts.count() > 1).then_some((length, meant))
}

/// What stands between parentheses after hours to the end of the sentence, and how many tokens that is.
fn bracketed_last(tokens: &[Token], at: usize) -> Option<(&[Token], usize)> {
    let before = at.checked_sub(1)?;
    let end = end_of(tokens, at);
    let opens = mark_at(tokens, at) == Some(Mark::Open);
    let is_close = |place: &usize| mark_at(tokens, *place) == Some(Mark::Close);
    let close = (at + 1..end).find(is_close).filter(|_| opens)?;
    let timed = (0..=before).any(|place| clock_at(tokens, place).is_some());
    (timed && is_end(tokens, close + 1)).then(|| (&tokens[at + 1..close], close + 1 - at))
}
