//! « sauf jours fériés (lundi de Pentecôte compris) »: what is included is of what is left out, and
//! not the only day of the hours.

use super::doubts::{mark, word};
use super::mark::Mark;
use super::token::{Token, TokenKind};

/// Whether parentheses after an exception say that something is included, be it in the exception or
/// in the hours all the same. « sauf du 3 au 20 août (inclus) » only ends the days.
pub(super) fn includes_in_exception(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|open| {
        mark(tokens.get(open)) == Some(Mark::Open)
            && says_included(&tokens[open + 1..])
            && follows_exception(&tokens[..open])
    })
}

fn says_included(after: &[Token]) -> bool {
    let is_close = |token: &Token| mark(Some(token)) == Some(Mark::Close);
    let inside = after.iter().position(is_close).unwrap_or(after.len());
    let is_included = |token: &Token| {
        matches!(
            word(Some(token)),
            Some("compris" | "comprise" | "comprises" | "inclus" | "incluse" | "incluses")
        )
    };
    inside > 1 && after[..inside].iter().any(is_included)
}

/// Whether what is left out is the last that was told: no hours and no end of a sentence since.
fn follows_exception(before: &[Token]) -> bool {
    let row = before.iter().rev().take_while(|token| {
        !matches!(
            token.kind,
            TokenKind::Clock(..) | TokenKind::Mark(Mark::Strong | Mark::Newline | Mark::Dot)
        )
    });
    row.filter_map(|token| word(Some(token)))
        .any(|word| matches!(word, "sauf" | "hors" | "hormis" | "excepte" | "exceptes"))
}
