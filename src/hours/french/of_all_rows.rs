//! « Sur rendez-vous le lundi 14h-17h et le mercredi 9h-12h ; accueil libre le vendredi 9h-12h »: how one
//! comes, said once at the head of a sentence of rows.

use super::appointments::{appointment, walk_in};
use super::cursor::Cursor;
use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// Says of each row how one comes, where the text tells of other rows how one comes to them.
pub(super) fn access_of_rows(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at..end]);
    let is_appointment = appointment(&mut cursor);
    let said = is_appointment || walk_in(&mut cursor);
    let first = at + cursor.place();
    let access = kinds(&tokens[at..first]);
    cursor.take_mark(Mark::Colon);
    let ties: Vec<usize> = (first..end)
        .filter(|place| ties_rows(tokens, *place))
        .collect();
    let others = [&tokens[..at], &tokens[end..]];
    let tells_others = others.into_iter().any(|rest| tells(rest, !is_appointment));
    let mentions = (first..end).any(|place| {
        let mut rest = Cursor::new(&tokens[place..end]);
        appointment(&mut rest) || walk_in(&mut rest)
    });
    if !said || ties.is_empty() || !tells_others || mentions {
        return None;
    }
    let mut meant = Vec::new();
    let mut from = at + cursor.place();
    for tie in ties.into_iter().chain([end]) {
        if !ends_with_hour(tokens, from, tie) {
            return None;
        }
        meant.extend((from > at + cursor.place()).then_some(TokenKind::Mark(Mark::Strong)));
        meant.extend(kinds(&tokens[from..tie]));
        meant.extend(access.clone());
        from = tie + 1;
    }
    Some((end - at, meant))
}

/// « … 17h et le mercredi … », « … 17h, mercredi … »
fn ties_rows(tokens: &[Token], at: usize) -> bool {
    let tie = word_at(tokens, at) == Some("et") || mark_at(tokens, at) == Some(Mark::Comma);
    let article = usize::from(matches!(word_at(tokens, at + 1), Some("le" | "les")));
    let ends_row = at.checked_sub(1).and_then(|hour| clock_at(tokens, hour));
    tie && ends_row.is_some() && is_day_at(tokens, at + 1 + article)
}

fn ends_with_hour(tokens: &[Token], from: usize, to: usize) -> bool {
    from < to && clock_at(tokens, to - 1).is_some()
}

/// Whether other sentences say how one comes, in the other manner.
fn tells(tokens: &[Token], by_appointment: bool) -> bool {
    (0..tokens.len()).any(|at| {
        let mut cursor = Cursor::new(&tokens[at..]);
        match by_appointment {
            true => appointment(&mut cursor),
            false => walk_in(&mut cursor),
        }
    })
}
