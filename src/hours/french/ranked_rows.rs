//! Days of the month of several sorts with the same hours: « 1er et 3e lundi, 2e et 4e mardi du mois
//! 9h-12h ».

use super::mark::Mark;
use super::ranked_after::{of_month, ranks};
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// A sentence for each day with its ranks.
pub(super) fn ranked_rows(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let sentence = &tokens[at..end_of(tokens, at)];
    let clock = (0..sentence.len()).find(|place| clock_at(sentence, *place).is_some())?;
    let is_before_hours = |place: &usize| {
        word_at(sentence, *place) == Some("de") || mark_at(sentence, *place) == Some(Mark::Colon)
    };
    let lead = (0..clock).rev().take_while(is_before_hours).count();
    let (days, hours) = sentence.split_at(clock - lead);
    let rows = rows(days)?;
    let differ = rows.windows(2).any(|pair| pair[0].0 != pair[1].0);
    if !differ || !hours.iter().all(is_of_hours) {
        return None;
    }
    let mut meant = Vec::new();
    for (ranks, day) in rows {
        if !meant.is_empty() {
            meant.push(TokenKind::Mark(Mark::Strong));
        }
        meant.extend(ranks);
        meant.push(day);
        meant.extend(["du", "mois"].map(|word| TokenKind::Word(word.to_owned())));
        meant.extend(kinds(hours));
    }
    Some((sentence.len(), meant))
}

/// Each day with its ranks, where the tokens tell nothing else.
fn rows(tokens: &[Token]) -> Option<Vec<(Vec<TokenKind>, TokenKind)>> {
    let mut rows = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let and = word_at(tokens, place) == Some("et")
            || matches!(mark_at(tokens, place), Some(Mark::Comma | Mark::And));
        if and == rows.is_empty() {
            return None;
        }
        place += usize::from(and);
        let ranks = ranks(tokens, &mut place)?;
        let day = tokens.get(place).filter(|_| is_day_at(tokens, place))?;
        rows.push((ranks, day.kind.clone()));
        place += 1;
        place += of_month(tokens, place);
    }
    Some(rows)
}

fn is_of_hours(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a" | "et"),
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Slash | Mark::Colon),
        _ => false,
    }
}
