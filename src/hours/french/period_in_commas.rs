//! Parts of the year apart from the row that they are of.
//!
//! « les mercredis, en période scolaire, de 7h45 à 18h15 »: a part of the year between commas is of the
//! days before it and of the hours after it.

use std::collections::BTreeSet;

use super::cursor::Cursor;
use super::mark::Mark;
use super::periods::periods;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Period;

/// Such a part of the year without its commas.
pub(super) fn period_in_commas(tokens: &[Token], at: usize) -> Option<Meant> {
    let after_day = at
        .checked_sub(1)
        .is_some_and(|before| is_day_at(tokens, before));
    let begins = matches!(
        word_at(tokens, at + 1),
        Some("en" | "pendant" | "durant" | "hors" | "vacances")
    );
    if mark_at(tokens, at) != Some(Mark::Comma) || !after_day || !begins {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at + 1..]);
    cursor.take_word(&["hors"]);
    if !matches!(periods(&mut cursor), Some(Ok(_))) {
        return None;
    }
    let comma = at + 1 + cursor.place();
    let hour = comma + 1 + usize::from(word_at(tokens, comma + 1) == Some("de"));
    let timed = mark_at(tokens, comma) == Some(Mark::Comma) && clock_at(tokens, hour).is_some();
    timed.then(|| (comma + 1 - at, kinds(&tokens[at + 1..comma])))
}

/// « Pendant les vacances, également le jeudi de 14h à 18h »: besides the hours of every week.
pub(super) fn also_in_period(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at..end]);
    if !matches!(periods(&mut cursor), Some(Ok(_))) {
        return None;
    }
    let period = at + cursor.place();
    cursor.take_mark(Mark::Comma);
    cursor.take_word(&["ouvert", "ouverte", "ouverture"]);
    let also = cursor.take_word(&["egalement", "aussi"]);
    let row = &tokens[at + cursor.place()..end];
    let clocks = (0..row.len()).filter(|place| clock_at(row, *place).is_some());
    let days = (0..row.len()).filter(|place| is_day_at(row, *place));
    let is_row = clocks.count() == 2 && days.count() == 1;
    let ends = row
        .len()
        .checked_sub(1)
        .is_some_and(|last| clock_at(row, last).is_some());
    let told = (0..at).any(|place| clock_at(tokens, place).is_some());
    let mut meant = kinds(row);
    meant.push(TokenKind::Mark(Mark::Open));
    meant.extend(kinds(&tokens[at..period]));
    meant.push(TokenKind::Mark(Mark::Close));
    (also && is_row && ends && told).then_some((end - at, meant))
}

/// « mercredi en période scolaire 9h-17h et pendant les vacances, du lundi au vendredi, 8h-18h »: each part
/// of the year with its own row.
pub(super) fn next_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let after_hour = at
        .checked_sub(1)
        .is_some_and(|before| clock_at(tokens, before).is_some());
    let comma = usize::from(mark_at(tokens, at) == Some(Mark::Comma));
    let first = at + comma + usize::from(word_at(tokens, at + comma) == Some("et"));
    let begins = matches!(word_at(tokens, first), Some("en" | "pendant" | "durant"));
    if !after_hour || first == at || !begins {
        return None;
    }
    let start = start_of(tokens, at);
    let before = &tokens[start..at];
    let of_school = |tokens: &[Token]| {
        let mut cursor = Cursor::new(tokens);
        let found = periods(&mut cursor)?.ok()?;
        let [period @ (Period::SchoolTerm | Period::SchoolHolidays)] = found[..] else {
            return None;
        };
        Some((period, cursor.place()))
    };
    let is_row = |row: &[Token]| row.iter().filter(|token| is_clock(token)).count() % 2 == 0;
    let (period, length) = of_school(&tokens[first..])?;
    let told = (0..before.len()).filter_map(|place| of_school(&before[place..]));
    let told: BTreeSet<Period> = told.map(|(period, _)| period).collect();
    let end = end_of(tokens, at);
    let row = first + length;
    let row = row + usize::from(mark_at(tokens, row) == Some(Mark::Comma));
    let said = &tokens[row..end];
    let begins_row = is_day_at(said, 0) || word_at(said, 0) == Some("du");
    let timed = said.iter().any(is_clock) && is_row(said) && is_row(before);
    let other = told.len() == 1 && !told.contains(&period);
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(&tokens[first..first + length]));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(said));
    (begins_row && timed && other).then_some((end - at, meant))
}

fn is_clock(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Clock(_))
}
