//! Weeks that have a name, or are counted before they are named: « semaine A : … / semaine B : … »,
//! « (1 sur 2, semaines paires) ».

use super::atoms::atoms;
use super::mark::Mark;
use super::of_all::is_row;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};

/// As the language prints days that are not said: nobody knows which week it is.
const UNSAID: &str = "jours non precises";

/// « semaine A », where the text tells of a week B.
pub(super) fn weeks_lettered(tokens: &[Token], at: usize) -> Option<Meant> {
    letter(tokens, at)?;
    let tells = |wanted: &str| {
        (0..tokens.len()).any(|place| letter(tokens, place).is_some_and(|found| found == wanted))
    };
    // The first of both weeks was put into those words before.
    let told_before = (0..at).any(|place| {
        let others = place > 0 && tokens[place - 1].span == tokens[place].span;
        others && word_at(tokens, place) == Some("precises")
    });
    if !(tells("a") && tells("b") || told_before) {
        return None;
    }
    match mark_at(tokens, at + 2) {
        Some(Mark::Colon) => row_of_week(tokens, at),
        _ => Some((2, words(UNSAID))),
    }
}

/// « semaine A : lundi 9h-12h / », to the next week: the weeks stand after the hours.
fn row_of_week(tokens: &[Token], at: usize) -> Option<Meant> {
    let first = at + 3;
    let parts = |place: usize| {
        matches!(
            mark_at(tokens, place),
            Some(Mark::Slash | Mark::Comma | Mark::Dash)
        ) && letter(tokens, place + 1).is_some()
    };
    let end = (first..tokens.len())
        .find(|place| is_end(tokens, *place) || parts(*place))
        .unwrap_or(tokens.len());
    let row = &tokens[first..end];
    let mut meant = kinds(row);
    meant.push(TokenKind::Mark(Mark::Comma));
    meant.extend(words(UNSAID));
    let goes_on = parts(end);
    meant.extend(goes_on.then_some(TokenKind::Mark(Mark::Strong)));
    is_row(&atoms(row)).then_some((end + usize::from(goes_on) - at, meant))
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
