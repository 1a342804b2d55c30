//! Rows of a table that was left empty for a day: « Lundi : 9h-12h | Mardi : - | Mercredi : 14h-17h ».

use super::atom::AtomKind;
use super::atoms::atoms;
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// « Mardi : - », « Mardi : néant » among the rows of other days: closed. A row alone may have been
/// forgotten.
pub(super) fn empty_row(tokens: &[Token], at: usize) -> Option<Meant> {
    if !begins_row(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let nothing = end.checked_sub(1).filter(|last| *last > at)?;
    let is_sign = matches!(mark_at(tokens, nothing), Some(Mark::Dash | Mark::Slash));
    if !is_sign && !matches!(word_at(tokens, nothing), Some("neant" | "rien")) {
        return None;
    }
    let head = (at..nothing)
        .find(|place| !matches!(tokens[*place].kind, TokenKind::Word(_)))
        .unwrap_or(nothing);
    // « Mardi : - ⏎ 14h-17h » has hours in a row of their own.
    let next = (end..tokens.len()).find(|place| !is_end(tokens, *place));
    let goes_on = next.is_some_and(|next| {
        clock_at(tokens, next).is_some() || word_at(tokens, next) == Some("de")
    });
    let only_signs = (head..nothing)
        .all(|place| matches!(mark_at(tokens, place), Some(Mark::Colon | Mark::Dash)));
    let is_headed = !is_sign || mark_at(tokens, head) == Some(Mark::Colon);
    let own = row_days(&tokens[at..head])?;
    let others = rows(tokens).filter_map(|row| {
        let first = (0..row.len()).find(|place| clock_at(row, *place).is_some())?;
        row_days(&row[..first])
    });
    let others: Vec<Weekdays> = others.collect();
    let are_apart = others.iter().all(|days| days.common(own).is_none());
    // « mardi - ⏎ mercredi 14h-17h » may be a run of days, where few rows show that none is.
    let least = if is_headed { 2 } else { 4 };
    let fits = !goes_on && only_signs && others.len() >= least && are_apart;
    let mut meant = kinds(&tokens[at..head]);
    meant.extend(words("ferme"));
    fits.then(|| (end - at, meant))
}

fn begins_row(tokens: &[Token], at: usize) -> bool {
    at < tokens.len()
        && !is_end(tokens, at)
        && at.checked_sub(1).is_none_or(|before| {
            matches!(mark_at(tokens, before), Some(Mark::Strong | Mark::Newline))
        })
}

/// What stands between the signs that part rows.
fn rows(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    tokens.split(|token| matches!(token.kind, TokenKind::Mark(Mark::Strong | Mark::Newline)))
}

/// The days of every week that some words name, and nothing else.
fn row_days(tokens: &[Token]) -> Option<Weekdays> {
    let mut said = atoms(tokens);
    said.retain(|atom| atom.kind != AtomKind::Colon);
    match &said[..] {
        [only] => only.kind.weekly_days(),
        _ => None,
    }
}
