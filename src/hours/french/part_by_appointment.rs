//! « Lundi au vendredi 9h-12h. L'après-midi sur rendez-vous. »: of the days of the hours before.

use super::appointments::appointment;
use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::phrases::words;
use super::rewritten::{
    Meant, clock_at, end_of, is_day_at, is_end, kinds, mark_at, start_of, word_at,
};
use super::token::{Token, TokenKind};
use crate::hours::model::{DayPart, TimeSpan};

/// Such a sentence, such parentheses, or « et » before them, as what goes on after a comma.
pub(super) fn part_by_appointment(tokens: &[Token], at: usize) -> Option<Meant> {
    let sign = mark_at(tokens, at);
    let first = match sign {
        Some(Mark::Comma) if word_at(tokens, at + 1) == Some("et") => at + 2,
        Some(Mark::Dot | Mark::Strong | Mark::Newline | Mark::Open) => at + 1,
        _ => return None,
    };
    let end = end_of(tokens, first);
    let last = match sign {
        Some(Mark::Open) if mark_at(tokens, end.checked_sub(1)?) == Some(Mark::Close) => end - 1,
        Some(Mark::Open) => return None,
        _ => end,
    };
    let said = tokens.get(first..last)?;
    let (part, tokens_of_part) = part_said(said)?;
    let before = &tokens[start_of(tokens, at)..at];
    let ends = before.len().checked_sub(1)?;
    let ends_row = clock_at(before, ends).is_some() || is_day_at(before, ends);
    let before = atoms(before);
    // « 9h-12h et 14h-17h (sur rendez-vous l'après-midi) » tells hours of that part.
    let is_of_part = |span: &TimeSpan| match part {
        DayPart::Morning => span.start() < 12 * 60,
        _ => span.end() > 13 * 60,
    };
    let is_told = before.iter().any(|atom| match &atom.kind {
        AtomKind::Times(spans) => spans.iter().any(is_of_part),
        _ => false,
    });
    if !ends_row || is_told || part == DayPart::Evening {
        return None;
    }
    let days = before
        .iter()
        .filter(|atom| matches!(atom.kind, AtomKind::Days { .. }));
    let timed = (0..start_of(tokens, at)).any(|place| clock_at(tokens, place).is_some());
    let follows = (end..tokens.len()).any(|place| clock_at(tokens, place).is_some());
    let mut meant = vec![TokenKind::Mark(Mark::Comma)];
    meant.extend(kinds(tokens_of_part));
    meant.extend(words("sur rendez vous"));
    (days.count() == 1 && !timed && !follows && is_end(tokens, end)).then_some((end - at, meant))
}

/// The part of the day of « l'après-midi sur rendez-vous », « accueil sur rdv le matin ».
fn part_said(said: &[Token]) -> Option<(DayPart, &[Token])> {
    let mut cursor = Cursor::new(said);
    let start = cursor.place();
    if let Some(found) = part(&mut cursor) {
        let tokens = &said[start..cursor.place()];
        cursor.take_word(&["uniquement"]);
        return (appointment(&mut cursor) && cursor.is_done()).then_some((found, tokens));
    }
    cursor.take_word(&["accueil"]);
    let asked = appointment(&mut cursor);
    let start = cursor.place();
    let found = part(&mut cursor)?;
    (asked && cursor.is_done()).then(|| (found, &said[start..]))
}
