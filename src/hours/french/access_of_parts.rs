//! Parts of the day of which one comes by appointment: « sur rendez-vous le matin (9h-12h), sans
//! rendez-vous l'après-midi (14h-17h) », « 9h-12h et 14h-17h (sur rendez-vous l'après-midi) ».

use super::appointments::{appointment, walk_in};
use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::{DayPart, TimeSpan};

/// « sans rendez-vous l'après-midi (14h-17h) »: the hours of that part stand first.
pub(super) fn access_before_part(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut cursor = Cursor::new(&tokens[at..]);
    if !appointment(&mut cursor.clone()) && !walk_in(&mut cursor.clone()) {
        return None;
    }
    let _ = appointment(&mut cursor) || walk_in(&mut cursor);
    let access = &tokens[at..at + cursor.place()];
    let part = part(&mut cursor)?;
    let open = cursor.take_mark(Mark::Open);
    cursor.take_word(&["de"]);
    let from = at + cursor.place();
    let (span, length) = span_at(tokens, from)?;
    let mut end = from + length;
    if open && mark_at(tokens, end) != Some(Mark::Close) || !part.fits(span) {
        return None;
    }
    let mut meant = kinds(&tokens[from..end]);
    end += usize::from(open);
    meant.extend(bracketed(kinds(access)));
    // « … et sans rendez-vous … » goes on with other hours.
    let begins = at.checked_sub(1).is_none_or(|before| {
        matches!(tokens[before].kind, TokenKind::Mark(_))
            || word_at(tokens, before).is_some_and(|word| matches!(word, "et" | "puis" | "ouvert"))
    });
    begins.then_some((end - at, meant))
}

/// « 9h-12h et 14h-17h (sur rendez-vous l'après-midi) »: the other part needs none.
pub(super) fn access_of_part(tokens: &[Token], at: usize) -> Option<Meant> {
    let (first, length) = span_at(tokens, at)?;
    let mut place = at + length;
    while word_at(tokens, place).is_some_and(|word| matches!(word, "et" | "de"))
        || matches!(
            mark_at(tokens, place),
            Some(Mark::Comma | Mark::Slash | Mark::And)
        )
    {
        place += 1;
    }
    let second_at = place;
    let (second, length) = span_at(tokens, second_at)?;
    place += length;
    let is_alone = at.checked_sub(1).is_none_or(|before| {
        clock_at(tokens, before).is_none() && !is_separator_after_hours(tokens, before)
    });
    if mark_at(tokens, place) != Some(Mark::Open) || second_at == at + length && !is_alone {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[place + 1..]);
    let part = part_by_appointment(&mut cursor)?;
    let closed = cursor.take_mark(Mark::Close);
    let end = place + 1 + cursor.place();
    let is_of_second = part.fits(second) && !part.fits(first);
    let is_of_first = part.fits(first) && !part.fits(second);
    if !closed || !is_alone || !(is_of_first || is_of_second) {
        return None;
    }
    let access = |of_part: bool| bracketed(words(if of_part { "sur rdv" } else { "sans rdv" }));
    let mut meant = kinds(&tokens[at..at + 3]);
    meant.extend(access(is_of_first));
    meant.push(TokenKind::Mark(Mark::Comma));
    meant.extend(kinds(&tokens[second_at..second_at + 3]));
    meant.extend(access(is_of_second));
    Some((end - at, meant))
}

/// What is said of the hours before alone.
fn bracketed(said: Vec<TokenKind>) -> Vec<TokenKind> {
    let mut kinds = vec![TokenKind::Mark(Mark::Open)];
    kinds.extend(said);
    kinds.push(TokenKind::Mark(Mark::Close));
    kinds
}

/// Whether a sign that follows hours stands at a place: three spans or more.
fn is_separator_after_hours(tokens: &[Token], at: usize) -> bool {
    let sign = matches!(
        mark_at(tokens, at),
        Some(Mark::Comma | Mark::Slash | Mark::And)
    ) || matches!(word_at(tokens, at), Some("et" | "de"));
    let before = at.checked_sub(1);
    sign && before.is_some_and(|before| {
        clock_at(tokens, before).is_some() || is_separator_after_hours(tokens, before)
    })
}

/// « sur rendez-vous l'après-midi », « l'après-midi uniquement sur rendez-vous ».
fn part_by_appointment(cursor: &mut Cursor<'_>) -> Option<DayPart> {
    if let Some(found) = part(cursor) {
        cursor.skip_words(&["est"]);
        return appointment(cursor).then_some(found);
    }
    if !appointment(cursor) {
        return None;
    }
    let found = part(cursor);
    cursor.skip_words(&["uniquement", "seulement"]);
    found
}

/// Hours at a place, from one to the other, and their length in tokens.
fn span_at(tokens: &[Token], at: usize) -> Option<(TimeSpan, usize)> {
    let from = clock_at(tokens, at)?;
    let tie = mark_at(tokens, at + 1) == Some(Mark::Dash) || word_at(tokens, at + 1) == Some("a");
    let to = clock_at(tokens, at + 2).filter(|_| tie)?;
    Some((TimeSpan::new(from, to)?, 3))
}

/// « matin : lun mar 9h-12h après-midi : lun 14h-17h »: another sentence begins with the part.
pub(super) fn part_begins_row(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let signed = matches!(mark_at(tokens, at), Some(Mark::Slash | Mark::Comma));
    let first = at + usize::from(signed);
    let mut cursor = Cursor::new(tokens.get(first..)?);
    part(&mut cursor)?;
    let head = cursor.take_mark(Mark::Colon)
        && cursor.word().is_some_and(|word| {
            super::words::weekday(word).is_some() || matches!(word, "le" | "les" | "du" | "tous")
        });
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(&tokens[first..first + 1]));
    head.then_some((first + 1 - at, meant))
}

/// « lundi : matin : 9h-12h ; après-midi : 14h-17h »: further hours of the day before.
pub(super) fn part_continues(tokens: &[Token], at: usize) -> Option<Meant> {
    if at == 0 || mark_at(tokens, at - 1) != Some(Mark::Strong) {
        return None;
    }
    let mut cursor = Cursor::new(&tokens[at..]);
    let found = part(&mut cursor)?;
    cursor.take_mark(Mark::Colon);
    cursor.take_word(&["de"]);
    let hours = at + cursor.place();
    let (span, length) = span_at(tokens, hours)?;
    let before = &tokens[start_of(tokens, at - 1)..at - 1];
    let in_morning = (0..before.len()).any(|place| word_at(before, place) == Some("matin"));
    let first_hour = (0..before.len()).find(|place| clock_at(before, *place).is_some())?;
    let day = (0..first_hour).find(|place| is_day_at(before, *place))?;
    let last = (day..first_hour).rfind(|place| is_day_at(before, *place))?;
    let fits = found == DayPart::Afternoon && found.fits(span) && in_morning;
    let days = kinds(&before[day..=last]);
    (fits && is_end(tokens, hours + length)).then_some((hours - at, days))
}
