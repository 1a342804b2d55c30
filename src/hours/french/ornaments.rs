//! Takes away signs that only adorn a line: « * lundi : 9h-12h », « ✔ mardi 14h-17h ».

use super::mark::Mark;
use super::token::{Token, TokenKind};
use super::words::weekday;

/// Signs that lists begin their lines with. A sign that may deny, as « ✗ », is none of them.
const ORNAMENTS: &str = "*‣◦▪▫■□●○►▶▸➤➢✓✔☑◆◇★☆⏰⌚🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛📅📆🗓📌📍👉";

/// The tokens without the signs at the heads of lines, if they stand nowhere else: a star after
/// hours calls for a note under them.
pub(super) fn unadorned(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let tokens = without_calls(text, tokens);
    let is_ornament = |token: &Token| {
        let sign = text.get(token.span.range()).unwrap_or_default();
        matches!(token.kind, TokenKind::Mark(Mark::Other | Mark::Greater))
            && sign.chars().all(|c| ORNAMENTS.contains(c))
    };
    let heads_line = |at: usize| {
        let before = at.checked_sub(1).map(|before| &tokens[before].kind);
        matches!(before, None | Some(TokenKind::Mark(Mark::Newline)))
            && tokens.get(at + 1).is_some_and(begins_row)
    };
    let first = (0..tokens.len()).find(|at| is_ornament(&tokens[*at]));
    // « * lundi : 9h-12h * mardi : 14h-17h » on one line
    let parts_rows = |at: usize| first == Some(0) && tokens.get(at + 1).is_some_and(is_day);
    let mut signs = (0..tokens.len()).filter(|at| is_ornament(&tokens[*at]));
    if !signs.all(|at| heads_line(at) || parts_rows(at)) {
        return tokens;
    }
    let mut kept = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        match is_ornament(token) {
            false => kept.push(token.clone()),
            true if heads_line(at) => {}
            true => kept.push(Token {
                kind: TokenKind::Mark(Mark::Strong),
                span: token.span,
            }),
        }
    }
    kept
}

/// Signs that call for attention, and those of a telephone, which say no more than its number.
fn without_calls(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    const CALLS: &str = "⚠❗‼❕ℹ\u{fe0f}";
    const PHONES: &str = "☎☏✆📞📱\u{fe0f}";
    let is_of = |token: &Token, signs: &str| {
        let sign = text.get(token.span.range()).unwrap_or_default();
        token.kind == TokenKind::Mark(Mark::Other) && sign.chars().all(|c| signs.contains(c))
    };
    let kept = tokens.into_iter().filter(|token| !is_of(token, CALLS));
    let said = kept.map(|token| match is_of(&token, PHONES) {
        true => Token {
            kind: TokenKind::Word("tel".to_owned()),
            ..token
        },
        false => token,
    });
    said.collect()
}

fn is_day(token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Word(word) if weekday(word).is_some())
}

fn begins_row(token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Word(word)
        if weekday(word).is_some() || matches!(word.as_str(), "du" | "le" | "les" | "tous"))
}
