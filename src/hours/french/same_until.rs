//! « vendredi idem mais fermeture à 16h30 », « même chose le jeudi »: « idem » with another end, or before
//! the days that it is said of.

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_day_at, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// « idem mais fermeture à 16h30 », « idem jusqu'à 16h30 »: the same hours to that minute.
pub(super) fn same_until(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut place = at + same(tokens, at)?;
    let day = place + usize::from(matches!(word_at(tokens, place), Some("le" | "que")));
    let named = is_day_at(tokens, day);
    place = if named { day + 1 } else { place };
    place += usize::from(mark_at(tokens, place) == Some(Mark::Comma));
    place += usize::from(matches!(
        word_at(tokens, place),
        Some("mais" | "sauf" | "avec")
    ));
    let ends = matches!(word_at(tokens, place), Some("fermeture" | "jusqu" | "fin"))
        && word_at(tokens, place + 1) == Some("a");
    let end = clock_at(tokens, place + 2)?;
    let mut meant = words("idem");
    meant.extend(named.then(|| tokens[day].kind.clone()));
    meant.extend(words("jusqu a"));
    meant.push(TokenKind::Clock(end));
    ends.then_some((place + 3 - at, meant))
}

/// « mardi 9h-12h, même chose le jeudi », « ; idem le jeudi »: the days stand first.
pub(super) fn same_of_days_after(tokens: &[Token], at: usize) -> Option<Meant> {
    let length = same(tokens, at)?;
    let begins = at == start_of(tokens, at)
        || mark_at(tokens, at - 1) == Some(Mark::Comma)
        || word_at(tokens, at - 1) == Some("et");
    let days = at + length;
    if !begins || !matches!(word_at(tokens, days), Some("le" | "les")) {
        return None;
    }
    let is_of_list = |place: &usize| {
        is_day_at(tokens, *place) || matches!(word_at(tokens, *place), Some("le" | "les" | "et"))
    };
    let end = days + (days..tokens.len()).take_while(is_of_list).count();
    let named = is_day_at(tokens, end - 1) && is_end(tokens, end);
    let mut meant = kinds(&tokens[days + 1..end]);
    meant.extend(words("idem"));
    (named && are_alike(&tokens[..at])).then_some((end - at, meant))
}

/// Whether the rows before have the same hours: of « lun 9h-12h, mar 14h-17h, mêmes horaires le samedi »
/// nobody knows which.
fn are_alike(tokens: &[Token]) -> bool {
    let mut rows: Vec<Vec<u16>> = vec![Vec::new()];
    for at in 0..tokens.len() {
        let is_told = rows.last().is_some_and(|row| !row.is_empty());
        if is_told && is_day_at(tokens, at) {
            rows.push(Vec::new());
        }
        if let (Some(hour), Some(row)) = (clock_at(tokens, at), rows.last_mut()) {
            row.push(hour);
        }
    }
    let mut told = rows.iter().filter(|row| !row.is_empty());
    let first = told.next();
    told.all(|row| Some(row) == first)
}

/// How many tokens say « the same ».
fn same(tokens: &[Token], at: usize) -> Option<usize> {
    match word_at(tokens, at)? {
        "idem" | "pareil" => Some(1),
        "meme" | "memes" => matches!(
            word_at(tokens, at + 1),
            Some("chose" | "horaire" | "horaires" | "heures" | "amplitude")
        )
        .then_some(2),
        _ => None,
    }
}
