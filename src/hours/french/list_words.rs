//! Lists of which a word may be of one item or of each: « le 24 et le 31 décembre à 16h ».

use super::mark::Mark;
use super::rewritten::{clock_at, is_day_at, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::{day_part, month};

fn word(tokens: &[Token], at: usize) -> &str {
    word_at(tokens, at).unwrap_or_default()
}

fn is_link(tokens: &[Token], at: usize) -> bool {
    word(tokens, at) == "et"
        || matches!(
            mark_at(tokens, at),
            Some(Mark::And | Mark::Comma | Mark::Slash)
        )
}

/// The first place from here that no article stands at.
fn after_article(tokens: &[Token], at: usize) -> usize {
    let is_article = |word: &str| matches!(word, "le" | "les" | "l" | "d" | "de" | "du" | "en");
    (at..tokens.len())
        .find(|at| !is_article(word(tokens, *at)))
        .unwrap_or(tokens.len())
}

/// « fermé le mercredi semaines paires et le vendredi »: is Friday of those weeks too?
pub(super) fn days_after_weeks(tokens: &[Token]) -> bool {
    let weeks_end = |at: usize| {
        let said = matches!(word(tokens, at), "semaine" | "semaines")
            && matches!(
                word(tokens, at + 1),
                "paire" | "paires" | "impaire" | "impaires"
            );
        said.then(|| at + 2 + usize::from(mark_at(tokens, at + 2) == Some(Mark::Close)))
    };
    (1..tokens.len()).any(|at| {
        let Some(end) = weeks_end(at) else {
            return false;
        };
        let joins = |at: &usize| {
            mark_at(tokens, *at) == Some(Mark::Open)
                || matches!(word(tokens, *at), "des" | "les" | "en")
        };
        let before = (0..at).rev().find(|at| !joins(at));
        // « lundi (semaines paires, … »: the list goes on within the parentheses.
        let is_opened = before
            .is_some_and(|before| (before..at).any(|at| mark_at(tokens, at) == Some(Mark::Open)));
        if is_opened && mark_at(tokens, end - 1) != Some(Mark::Close) {
            return false;
        }
        let next = after_article(tokens, end + 1);
        let has_own = weeks_end(after_article(tokens, next + 1)).is_some()
            || mark_at(tokens, next + 1) == Some(Mark::Open);
        before.is_some_and(|before| is_day_at(tokens, before))
            && is_link(tokens, end)
            && is_day_at(tokens, next)
            && !has_own
    })
}

/// « la deuxième quinzaine de juillet et août »: the whole of August?
pub(super) fn months_of_fortnight(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let first = after_article(tokens, at + 1);
        let second = after_article(tokens, first + 2);
        matches!(word(tokens, at), "quinzaine" | "moitie")
            && month(word(tokens, first)).is_some()
            && is_link(tokens, first + 1)
            && month(word(tokens, second)).is_some()
    })
}

/// « fermé le 24 et le 31 décembre à 16h »: is the 24th closed for the whole day? « les 24 et 31 » are
/// alike.
pub(super) fn hour_of_one_date(tokens: &[Token]) -> bool {
    let is_number = |at: usize| matches!(tokens.get(at), Some(token) if matches!(token.kind, TokenKind::Number(_, 1 | 2) | TokenKind::Ordinal(_)));
    let closes = (0..tokens.len()).any(|at| word(tokens, at).starts_with("ferm"));
    let is_listed = |at: usize| {
        word(tokens, at) == "le"
            && is_number(at + 1)
            && is_link(tokens, at + 2)
            && word(tokens, at + 3) == "le"
            && is_number(at + 4)
            && month(word(tokens, at + 5)).is_some()
    };
    let is_part = |at: usize| {
        clock_at(tokens, at).is_some()
            || day_part(word(tokens, at)).is_some()
            || word(tokens, at) == "midi"
    };
    closes
        && (0..tokens.len()).any(|at| {
            let after = at + 6..tokens.len();
            let mut item = after.take_while(|at| !is_link(tokens, *at));
            is_listed(at) && item.any(is_part)
        })
}
