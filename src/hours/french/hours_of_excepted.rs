//! « lun-ven 9h-17h sauf le mercredi : 9h-12h », « … sauf mercredi (9h-12h) », « … sauf le mercredi de 9h à
//! 12h seulement »: plainly the hours of the day that is left out.

use super::atom::AtomKind;
use super::atoms::atoms;
use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{is_only, weekday};

/// A day that is left out, with its own hours to the end of the sentence: a sentence of its own.
pub(super) fn hours_of_excepted(tokens: &[Token], at: usize) -> Option<Meant> {
    let whole = end_of(tokens, at);
    // « (sauf le 1er jeudi du mois : 14h-17h) »
    let is_inside = mark_at(tokens, at) == Some(Mark::Open);
    if is_inside && mark_at(tokens, whole - 1) != Some(Mark::Close) {
        return None;
    }
    let except = at + usize::from(is_inside);
    if !matches!(word_at(tokens, except), Some("sauf" | "excepte" | "hormis")) {
        return None;
    }
    let timed = (start_of(tokens, at)..at).any(|place| clock_at(tokens, place).is_some());
    let article = matches!(word_at(tokens, except + 1), Some("le" | "les"));
    let first = except + 1 + usize::from(article);
    let day = last_of_day(tokens, first).filter(|_| timed)?;
    let end = whole - usize::from(is_inside);
    let sign = mark_at(tokens, day + 1);
    let is_bracketed = sign == Some(Mark::Open) && mark_at(tokens, end - 1) == Some(Mark::Close);
    let is_last_only = word_at(tokens, end - 1).is_some_and(is_only);
    let hours = match sign {
        Some(Mark::Colon) => day + 2..end - usize::from(is_last_only),
        Some(Mark::Open) if is_bracketed => day + 2..end - 1,
        _ if is_last_only => day + 1..end - 1,
        _ => return None,
    };
    let hours = tokens.get(hours)?;
    let mut meant = kinds(&tokens[except..=day]);
    meant.push(TokenKind::Mark(Mark::Strong));
    meant.extend(kinds(&tokens[first..=day]));
    meant.extend(kinds(hours));
    are_hours(hours).then_some((whole - at, meant))
}

/// The last word of « jeudi », « 1er jeudi du mois », where one begins at a place.
fn last_of_day(tokens: &[Token], first: usize) -> Option<usize> {
    let ranked = matches!(
        tokens.get(first).map(|token| &token.kind),
        Some(TokenKind::Ordinal(_))
    ) || matches!(
        word_at(tokens, first),
        Some("premier" | "dernier" | "deuxieme" | "troisieme")
    );
    match ranked {
        true => {
            let of_month = word_at(tokens, first + 2) == Some("du")
                && word_at(tokens, first + 3) == Some("mois");
            (is_day_at(tokens, first + 1) && of_month).then_some(first + 3)
        }
        false => is_day_at(tokens, first).then_some(first),
    }
}

/// « lun mar jeu ven 9h-12h (jeudi = 14h-17h) »: all the hours of a day of the row.
pub(super) fn hours_that_equal(tokens: &[Token], at: usize) -> Option<Meant> {
    let before = at.checked_sub(1)?;
    let (start, end) = (start_of(tokens, at), end_of(tokens, at));
    let signs = mark_at(tokens, at) == Some(Mark::Open)
        && mark_at(tokens, at + 2) == Some(Mark::Greater)
        && mark_at(tokens, end - 1) == Some(Mark::Close);
    if !signs || !is_day_at(tokens, at + 1) {
        return None;
    }
    let hours = tokens.get(at + 3..end - 1)?;
    let day = &tokens[at + 1].kind;
    // « sauf le jeudi (jeudi = 14h-17h) » leaves it out already.
    let is_left_out = tokens[before].kind == *day;
    let ends_row = clock_at(tokens, before).is_some() && names(&tokens[start..at], day);
    let mut meant = Vec::new();
    if !is_left_out {
        meant.extend([TokenKind::Word("sauf".to_owned()), day.clone()]);
    }
    meant.extend([TokenKind::Mark(Mark::Strong), day.clone()]);
    meant.extend(kinds(hours));
    ((is_left_out || ends_row) && are_hours(hours)).then_some((end - at, meant))
}

/// Whether a row names a day.
fn names(row: &[Token], day: &TokenKind) -> bool {
    let TokenKind::Word(word) = day else {
        return false;
    };
    let mut atoms = atoms(row).into_iter();
    weekday(word).is_some_and(|day| {
        atoms.any(|atom| matches!(atom.kind, AtomKind::Days { weekdays, .. } if weekdays.has(day)))
    })
}

/// Whether tokens are spans and nothing else: an hour alone is the end of a day.
fn are_hours(tokens: &[Token]) -> bool {
    let clocks = tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Clock(_)));
    let count = clocks.count();
    let is_of_hours = |token: &Token| match &token.kind {
        TokenKind::Clock(_) => true,
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Comma | Mark::Slash | Mark::And),
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a" | "et"),
        _ => false,
    };
    count > 0 && count % 2 == 0 && tokens.iter().all(is_of_hours)
}
