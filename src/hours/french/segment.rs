//! A sentence of a text.

use super::mark::Mark;
use super::token::{Token, TokenKind};
use crate::diagnostic::Span;

/// A sentence: what stands between two strong signs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment<'t> {
    /// Its tokens, at least one.
    pub(super) tokens: &'t [Token],
    /// Whether a new line begins with it.
    pub(super) begins_line: bool,
}

impl Segment<'_> {
    /// From its first to its last token.
    pub(super) fn span(&self) -> Span {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => Span {
                start: first.span.start,
                end: last.span.end,
            },
            _ => Span::default(),
        }
    }
}

/// Cuts tokens at strong signs and line ends, outside parentheses, and at dots outside hours.
pub(super) fn segments(tokens: &[Token]) -> Vec<Segment<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut begins_line = true;
    for (at, token) in tokens.iter().enumerate() {
        let TokenKind::Mark(mark) = token.kind else {
            continue;
        };
        let cuts = match mark {
            Mark::Strong | Mark::Newline => true,
            Mark::Dot => !between_hours(tokens, at),
            _ => false,
        };
        if cuts {
            if at > start {
                let tokens = &tokens[start..at];
                found.push(Segment {
                    tokens,
                    begins_line,
                });
                begins_line = false;
            }
            start = at + 1;
            begins_line |= mark == Mark::Newline;
        }
    }
    if start < tokens.len() {
        let tokens = &tokens[start..];
        found.push(Segment {
            tokens,
            begins_line,
        });
    }
    found
}

/// « 9h-12h.14h-18h »: a dot between two hours is a comma.
fn between_hours(tokens: &[Token], at: usize) -> bool {
    let hour = |token: Option<&Token>| {
        token.is_some_and(|token| matches!(token.kind, TokenKind::Clock(_)))
    };
    at > 0 && hour(tokens.get(at - 1)) && hour(tokens.get(at + 1))
}
