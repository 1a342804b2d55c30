//! Tables pasted with their heading: « Jour Matin Après-midi », then « Mardi 9h-12h Fermé » a line. Under
//! such a heading a cell that is closed says nothing of the other.

use super::mark::Mark;
use super::rewritten::{Meant, clock_at, is_day_at, mark_at, word_at};
use super::token::{Token, TokenKind};

/// A text that begins with the heading, without it and without the empty cells of rows with hours.
pub(super) fn pasted_table(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != 0 {
        return None;
    }
    let end = (0..tokens.len()).find(|place| is_line_end(tokens, *place))?;
    let parts = (0..end).filter(|place| {
        matches!(
            word_at(tokens, *place),
            Some("matin" | "matinee" | "midi" | "aprem" | "soir")
        )
    });
    if parts.count() < 2 || !(0..end).all(|place| is_of_heading(tokens, place)) {
        return None;
    }
    let mut meant = Vec::new();
    let lines = tokens[end + 1..].split(|token| token.kind == TokenKind::Mark(Mark::Newline));
    for line in lines.filter(|line| !line.is_empty()) {
        meant.extend(row(line)?);
        meant.push(TokenKind::Mark(Mark::Newline));
    }
    meant.pop();
    Some((tokens.len(), meant))
}

fn is_line_end(tokens: &[Token], place: usize) -> bool {
    mark_at(tokens, place) == Some(Mark::Newline)
}

fn is_of_heading(tokens: &[Token], place: usize) -> bool {
    const WORDS: &str = "jour jours horaire horaires matin matinee apres midi aprem soir le l";
    match &tokens[place].kind {
        TokenKind::Word(word) => WORDS.split(' ').any(|known| known == word),
        TokenKind::Mark(mark) => !matches!(mark, Mark::Other),
        _ => false,
    }
}

/// A row without its empty cells; another line ends the table, which is then none.
fn row(line: &[Token]) -> Option<Vec<TokenKind>> {
    let timed = (0..line.len()).any(|place| clock_at(line, place).is_some());
    let closed = |place: usize| word_at(line, place).is_some_and(|word| word.starts_with("ferm"));
    let is_closed = (0..line.len()).any(closed);
    let has_more = (0..line.len()).any(|place| {
        mark_at(line, place) == Some(Mark::Open)
            || matches!(word_at(line, place), Some("sauf" | "ou" | "et" | "rdv"))
    });
    if is_closed && has_more {
        // « Lundi 9h-12h Fermé (sauf le 1er) »
        return None;
    }
    if !is_day_at(line, 0) || !timed && !is_closed {
        // Notes under the table are read as they stand.
        return (!is_day_at(line, 0))
            .then(|| line.iter().map(|token| token.kind.clone()).collect());
    }
    if !timed {
        return Some(vec![
            line[0].kind.clone(),
            TokenKind::Word("ferme".to_owned()),
        ]);
    }
    let is_span = |place: usize| {
        let hour = |at: Option<usize>| at.is_some_and(|at| clock_at(line, at).is_some());
        hour(place.checked_sub(1)) && hour(Some(place + 1))
    };
    let kept = (0..line.len()).filter(|place| {
        let is_cell = mark_at(line, *place) == Some(Mark::Dash) && !is_span(*place)
            || mark_at(line, *place) == Some(Mark::Strong);
        !closed(*place) && !is_cell
    });
    Some(kept.map(|place| line[place].kind.clone()).collect())
}
