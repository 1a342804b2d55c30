//! « mardi - jeudi », « mardi-jeudi »: three days or two? The one between is not known.

use super::cursor::Cursor;
use super::days::{Day, is_day_in_full, one_day, stands_apart};
use super::mark::Mark;
use super::rewritten::{Meant, is_day_at, is_end, kinds, mark_at};
use super::token::{Token, TokenKind};
use crate::hours::model::{Touch, Weekdays};

/// The days that stand between two that a dash ties.
pub(super) fn days_between(tokens: &[Token]) -> Option<Touch> {
    let between = (0..tokens.len()).filter_map(|at| day_between(tokens, at));
    let days = between.fold(Weekdays::NONE, Weekdays::with);
    (!days.is_none()).then(|| Touch::on(days))
}

/// The day between the two of which the first stands at a place.
fn day_between(tokens: &[Token], at: usize) -> Option<Weekdays> {
    let dash = TokenKind::Mark(Mark::Dash);
    let is_dash = |token: Option<&Token>| token.is_some_and(|token| token.kind == dash);
    let mut cursor = Cursor::new(&tokens[at..]);
    let mut in_full = is_day_in_full(&cursor);
    let Day::One(first) = one_day(&mut cursor)? else {
        return None;
    };
    let place = cursor.place();
    if !cursor.take_mark(Mark::Dash) {
        return None;
    }
    let apart = stands_apart(&cursor, place);
    in_full &= is_day_in_full(&cursor);
    let Day::One(last) = one_day(&mut cursor)? else {
        return None;
    };
    // « lundi - mardi - jeudi » is a list.
    let is_pair = !is_dash(at.checked_sub(1).and_then(|before| tokens.get(before)))
        && !is_dash(tokens.get(at + cursor.place()));
    let unclear = (apart || in_full) && first.until(last) == 2;
    (is_pair && unclear).then(|| {
        Weekdays::range(first, last)
            .without(Weekdays::one(first))
            .without(Weekdays::one(last))
    })
}

/// « Mardi - Jeudi : 9h-12h », where no row of the text has a dash for its hours: as « mardi-jeudi ».
pub(super) fn tied_apart(tokens: &[Token], at: usize) -> Option<Meant> {
    let pair = tokens.get(at..at + 3)?;
    let is_full = |place: usize| is_day_in_full(&Cursor::new(&tokens[place..]));
    let is_pair = is_day_at(tokens, at)
        && mark_at(tokens, at + 1) == Some(Mark::Dash)
        && is_day_at(tokens, at + 2)
        && is_full(at)
        && is_full(at + 2);
    let is_empty = |place: usize| {
        is_day_at(tokens, place)
            && mark_at(tokens, place + 1) == Some(Mark::Dash)
            && is_end(tokens, place + 2)
    };
    (is_pair && !(0..tokens.len()).any(is_empty)).then(|| (3, kinds(pair)))
}
