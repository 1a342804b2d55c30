//! Hours that are written in words: « de quatorze heures à dix-huit heures trente ».

use super::mark::Mark;
use super::rewritten::word_at;
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;

/// The hours that a day of opening begins and ends with: « deux heures » may be how long it lasts.
const HOURS: &[(&str, u16)] = &[
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("dix-sept", 17),
    ("dix-huit", 18),
    ("dix-neuf", 19),
    ("vingt", 20),
];

const MINUTES: &[(&str, u16)] = &[
    ("et-demie", 30),
    ("et-demi", 30),
    ("et-quart", 15),
    ("quarante-cinq", 45),
    ("quinze", 15),
    ("trente", 30),
];

/// The tokens with such hours as hours.
pub(super) fn hours_in_words(tokens: Vec<Token>) -> Vec<Token> {
    let mut tokens = tokens;
    for at in 0..tokens.len() {
        let Some((length, minutes)) = hour(&tokens, at) else {
            continue;
        };
        let end = at + length;
        let span = Span {
            start: tokens[at].span.start,
            end: tokens[end - 1].span.end,
        };
        let kind = TokenKind::Clock(minutes);
        tokens.splice(at..end, [Token { kind, span }]);
    }
    tokens
}

/// How many tokens say an hour at a place, and its minutes since midnight.
fn hour(tokens: &[Token], at: usize) -> Option<(usize, u16)> {
    let after_link = at.checked_sub(1).is_some_and(|before| {
        matches!(
            word_at(tokens, before),
            Some("de" | "a" | "depuis" | "des" | "entre" | "et")
        )
    });
    if word_at(tokens, at) == Some("midi") && after_link {
        // « de neuf heures à midi et demi »
        let (more, minutes) = number(tokens, at + 1, MINUTES)?;
        return Some((1 + more, 12 * 60 + minutes));
    }
    let (length, hours) = number(tokens, at, HOURS).filter(|_| after_link)?;
    let word = at + length;
    if word_at(tokens, word) != Some("heures") {
        return None;
    }
    let (more, minutes) = number(tokens, word + 1, MINUTES).unwrap_or((0, 0));
    Some((length + 1 + more, hours * 60 + minutes))
}

/// The longest number of a list that stands at a place, with hyphens or without.
fn number(tokens: &[Token], at: usize, numbers: &[(&str, u16)]) -> Option<(usize, u16)> {
    let found = numbers.iter().filter_map(|(name, value)| {
        let mut place = at;
        for (rank, word) in name.split('-').enumerate() {
            let hyphen =
                tokens.get(place).map(|token| &token.kind) == Some(&TokenKind::Mark(Mark::Dash));
            place += usize::from(rank > 0 && hyphen);
            if word_at(tokens, place) != Some(word) {
                return None;
            }
            place += 1;
        }
        Some((place - at, *value))
    });
    found.max()
}
