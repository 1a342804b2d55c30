//! « tous les deuxièmes mardis », « chaque troisième jeudi »: those of each month, or one in two and
//! one in three? Two readers differ, so which of these days count is not said.

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, end_of, start_of, word_at};
use super::token::{Token, TokenKind};
use super::unsure::UNSAID;
use super::words::{rank, weekday};

/// Days of one rank, of all of them, where no word says that they are counted in the month.
pub(super) fn every_ranked_day(tokens: &[Token], at: usize) -> Option<Meant> {
    let each = match (word_at(tokens, at)?, word_at(tokens, at + 1)) {
        ("tous", Some("les")) => 2,
        ("chaque", _) => 1,
        _ => return None,
    };
    let ranked = |at: usize| tokens.get(at).and_then(ranked_as);
    // The first and the last are counted in nothing else.
    let is_in_doubt = ranked(at + each).is_some_and(|rank| rank > 1);
    let day = word_at(tokens, at + each + 1).filter(|word| weekday(word).is_some())?;
    let sentence = start_of(tokens, at)..end_of(tokens, at);
    let of_month = |at: usize| {
        word_at(tokens, at).is_some_and(|word| word == "mois" || word.starts_with("mensuel"))
    };
    // « tous les 2e et 4e mardis »: two ranks are of the month.
    let others = sentence.clone().filter(|at| ranked(*at).is_some()).count();
    if !is_in_doubt || others > 1 || sentence.clone().any(of_month) {
        return None;
    }
    let mut meant = vec![TokenKind::Word(day.to_owned()), TokenKind::Mark(Mark::Open)];
    meant.extend(words(UNSAID));
    meant.push(TokenKind::Mark(Mark::Close));
    Some((each + 2, meant))
}

fn ranked_as(token: &Token) -> Option<u32> {
    match &token.kind {
        TokenKind::Ordinal(rank) => Some(*rank),
        TokenKind::Word(word) => rank(word),
        _ => None,
    }
}
