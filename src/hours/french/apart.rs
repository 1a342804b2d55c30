//! Rows of a table that a comma parts.

use super::mark::Mark;
use super::segment::Segment;
use super::token::TokenKind;
use super::words::weekday;

/// « lundi 9h-12h, mardi : horaires variables »: a day with a colon begins a row of its own.
pub(super) fn apart<'t>(segment: &Segment<'t>) -> Option<[Segment<'t>; 2]> {
    let tokens = segment.tokens;
    let is_day =
        |token: &TokenKind| matches!(token, TokenKind::Word(word) if weekday(word).is_some());
    let cuts = |at: &usize| {
        matches!(tokens[*at - 1].kind, TokenKind::Clock(_))
            && tokens[*at].kind == TokenKind::Mark(Mark::Comma)
            && is_day(&tokens[*at + 1].kind)
            && tokens[*at + 2].kind == TokenKind::Mark(Mark::Colon)
    };
    let at = (1..tokens.len().saturating_sub(2)).find(cuts)?;
    let first = Segment {
        tokens: &tokens[..at],
        ..*segment
    };
    let second = Segment {
        tokens: &tokens[at + 1..],
        begins_line: true,
    };
    Some([first, second])
}
