//! Weeks that have a name, or are counted before they are named: « semaine A : … / semaine B : … »,
//! « (1 sur 2, semaines paires) ».

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, mark_at, word_at};
use super::token::{Token, TokenKind};

/// « semaine A », where the text tells of a week B: every other one, nobody says which.
pub(super) fn weeks_lettered(tokens: &[Token], at: usize) -> Option<Meant> {
    letter(tokens, at)?;
    let tells = |wanted: &str| {
        (0..tokens.len()).any(|place| letter(tokens, place).is_some_and(|found| found == wanted))
    };
    // Each reader sees the weeks that those before it left: the last of them stands alone.
    let told_before = (0..at).any(|place| {
        word_at(tokens, place) == Some("deux") && word_at(tokens, place + 1).is_none()
    });
    (tells("a") && tells("b") || told_before).then(|| (2, words("une semaine sur deux")))
}

/// The letter of a week: « une semaine à Noël » has none.
fn letter(tokens: &[Token], at: usize) -> Option<&str> {
    let is_week = matches!(word_at(tokens, at), Some("semaine" | "semaines" | "sem"));
    let letter = word_at(tokens, at + 1).filter(|word| is_week && matches!(*word, "a" | "b"))?;
    let ends = is_end(tokens, at + 2)
        || matches!(
            mark_at(tokens, at + 2),
            Some(Mark::Colon | Mark::Close | Mark::Comma)
        )
        || is_day_at(tokens, at + 2);
    ends.then_some(letter)
}

/// « 1 sur 2, semaines paires »: the weeks say it all.
pub(super) fn counted_then_named(tokens: &[Token], at: usize) -> Option<Meant> {
    let length = one_of_two(tokens, at)?;
    let sign = matches!(
        mark_at(tokens, at + length),
        Some(Mark::Comma | Mark::Colon | Mark::Dash)
    );
    let week = at + length + usize::from(sign);
    let is_named = matches!(word_at(tokens, week), Some("semaine" | "semaines" | "sem"))
        && matches!(
            word_at(tokens, week + 1),
            Some("paire" | "paires" | "impaire" | "impaires")
        );
    (sign && is_named).then(|| (week - at, Vec::new()))
}

/// « mardi 9h-12h (1 sur 2) » at the end of the hours of one day: every other week.
pub(super) fn counted_after_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let open = mark_at(tokens, at) == Some(Mark::Open);
    let length = one_of_two(tokens, at + 1).filter(|_| open)?;
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(words("une semaine sur deux"));
    let close = mark_at(tokens, at + 1 + length) == Some(Mark::Close);
    let days = (0..at).filter(|place| is_day_at(tokens, *place)).count();
    (close && days == 1).then_some((1 + length, meant))
}

/// How many tokens say « 1 sur 2 ».
fn one_of_two(tokens: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, number: u32, names: &[&str]| {
        let kind = tokens.get(at).map(|token| &token.kind);
        kind == Some(&TokenKind::Number(number, 1))
            || word_at(tokens, at).is_some_and(|word| names.contains(&word))
    };
    let one = is(at, 1, &["un", "une"]);
    let of_two = word_at(tokens, at + 1) == Some("sur") && is(at + 2, 2, &["deux"]);
    (one && of_two).then_some(3)
}
