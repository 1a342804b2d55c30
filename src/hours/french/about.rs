//! Signs before an hour that make it one of about: « ~9h-12h », « +/- 9h ».

use super::mark::Mark;
use super::rewritten::mark_at;
use super::token::{Token, TokenKind};

/// The tokens with « environ » for such signs; « 9h~12h » is a run of hours.
pub(super) fn with_about(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let mut said: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let after_hour = said.last().is_some_and(is_hour);
        let length = signs_of_about(text, &tokens, at);
        let before_hour = tokens.get(at + length).is_some_and(is_hour);
        let mut token = tokens[at].clone();
        if length > 0 && before_hour && !after_hour {
            token.kind = TokenKind::Word("environ".to_owned());
            token.span.end = tokens[at + length - 1].span.end;
            at += length;
        } else {
            at += 1;
        }
        said.push(token);
    }
    said
}

/// How many tokens at a place are such a sign.
fn signs_of_about(text: &str, tokens: &[Token], at: usize) -> usize {
    let written = text.get(tokens[at].span.range()).unwrap_or_default();
    let marks = [
        mark_at(tokens, at),
        mark_at(tokens, at + 1),
        mark_at(tokens, at + 2),
    ];
    match marks {
        [Some(_), Some(Mark::Slash), Some(Mark::Dash)] if written == "+" => 3,
        [Some(Mark::Dash), ..] if written == "~" => 1,
        _ => 0,
    }
}

fn is_hour(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Clock(_) | TokenKind::Number(..))
}
