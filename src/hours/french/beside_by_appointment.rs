//! « 9h-12h, l'après-midi sur rendez-vous de 14h à 17h », « 9h-12h (sur rendez-vous, 14h-17h) »: hours of
//! their own beside the others, of which alone the appointment is.

use super::appointments::appointment;
use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};

/// Hours after others, with an appointment and perhaps a part of the day, in parentheses or to the end
/// of the sentence.
pub(super) fn beside_by_appointment(tokens: &[Token], at: usize) -> Option<Meant> {
    let timed = at
        .checked_sub(1)
        .is_some_and(|hour| clock_at(tokens, hour).is_some());
    let open = mark_at(tokens, at) == Some(Mark::Open);
    if !timed || !(open || mark_at(tokens, at) == Some(Mark::Comma)) {
        return None;
    }
    let is_close = |place: &usize| mark_at(tokens, *place) == Some(Mark::Close);
    let end = match open {
        true => (at + 1..end_of(tokens, at)).find(is_close)?,
        false => end_of(tokens, at),
    };
    let hours = hours_by_appointment(&tokens[at + 1..end], open)?;
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(hours);
    meant.extend(words("sur rdv"));
    meant.push(TokenKind::Mark(Mark::Close));
    let last = end + usize::from(open);
    let fits = is_end(tokens, last) || open && mark_at(tokens, last) == Some(Mark::Comma);
    fits.then_some((last - at, meant))
}

/// The hours, where nothing but an appointment, a part of the day and signs stand with them. Without
/// parentheses, a part of the day tells that they are not those before.
fn hours_by_appointment(tokens: &[Token], in_parentheses: bool) -> Option<Vec<TokenKind>> {
    let mut cursor = Cursor::new(tokens);
    let (mut is_part, mut hours, mut is_said) = (false, None, false);
    cursor.skip_words(&["et"]);
    while cursor.peek().is_some() {
        if !is_part && part(&mut cursor).is_some() {
            is_part = true;
        } else if !is_said && appointment(&mut cursor) {
            is_said = true;
        } else if hours.is_none()
            && let Some(length) = length_of_hours(&tokens[cursor.place()..])
        {
            let first = cursor.place();
            hours = Some(kinds(&tokens[first..first + length]));
            (0..length).for_each(|_| cursor.step());
        } else if matches!(cursor.mark(), Some(Mark::Comma | Mark::Colon)) {
            cursor.step();
        } else {
            return None;
        }
    }
    hours.filter(|_| is_said && (is_part || in_parentheses))
}

/// How many tokens of « de 14h à 17h », « 14h-17h » stand first.
fn length_of_hours(tokens: &[Token]) -> Option<usize> {
    let first = usize::from(word_at(tokens, 0) == Some("de"));
    let dash = mark_at(tokens, first + 1) == Some(Mark::Dash);
    let ties = dash || word_at(tokens, first + 1) == Some("a");
    let is_span =
        clock_at(tokens, first).is_some() && ties && clock_at(tokens, first + 2).is_some();
    is_span.then_some(first + 3)
}
