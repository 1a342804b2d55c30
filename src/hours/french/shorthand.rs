//! Writes out what people shorten: « pdt les vacances », « sf le mercredi », « R.D.V. ».

use super::mark::Mark;
use super::token::{Token, TokenKind};

/// Short words and what they stand for, where they can stand for nothing else.
const SHORT: &[(&str, &str)] = &[
    ("pdt", "pendant"),
    ("hormis", "sauf"),
    ("we", "weekend"),
    ("sf", "sauf"),
    ("jrs", "jours"),
    ("ts", "tous"),
    ("ttes", "toutes"),
    ("rv", "rdv"),
    ("rdvs", "rdv"),
    ("rendezvous", "rdv"),
    ("hrs", "heures"),
    ("aprm", "aprem"),
    ("apm", "aprem"),
    ("aprems", "aprem"),
];

/// The tokens with whole words.
pub(super) fn written_out(tokens: Vec<Token>) -> Vec<Token> {
    let mut tokens = without_dots(tokens);
    for at in 0..tokens.len() {
        let afternoon = is_word(tokens.get(at), "ap")
            && (is_word(tokens.get(at + 1), "midi")
                || is_mark(tokens.get(at + 1), Mark::Dash) && is_word(tokens.get(at + 2), "midi"));
        let days = is_word(tokens.get(at), "j") && is_word(tokens.get(at + 1), "feries");
        if let TokenKind::Word(word) = &mut tokens[at].kind {
            let long = SHORT.iter().find(|(short, _)| short == word);
            if let Some((_, long)) = long {
                (*long).clone_into(word);
            } else if days {
                "jours".clone_into(word);
            } else if afternoon {
                "apres".clone_into(word);
            }
        }
    }
    tokens
}

/// « R.D.V. » and « ap. midi » as words without their dots.
fn without_dots(mut tokens: Vec<Token>) -> Vec<Token> {
    let mut at = 0;
    while at < tokens.len() {
        if let Some(end) = spelled_out(&tokens, at) {
            tokens[at].span.end = tokens[end - 1].span.end;
            tokens[at].kind = TokenKind::Word("rdv".to_owned());
            tokens.drain(at + 1..end);
        } else if is_word(tokens.get(at), "ap")
            && is_mark(tokens.get(at + 1), Mark::Dot)
            && is_word(tokens.get(at + 2), "midi")
        {
            tokens.remove(at + 1);
        }
        at += 1;
    }
    tokens
}

/// The end of « R.D.V. » at a place. The dots after d and v are gone already, as those of days.
fn spelled_out(tokens: &[Token], at: usize) -> Option<usize> {
    let mut end = at;
    for letter in ["r", "d", "v"] {
        if !is_word(tokens.get(end), letter) {
            return None;
        }
        end += 1;
        end += usize::from(is_mark(tokens.get(end), Mark::Dot));
    }
    Some(end)
}

fn is_word(token: Option<&Token>, wanted: &str) -> bool {
    matches!(token.map(|token| &token.kind), Some(TokenKind::Word(word)) if word == wanted)
}

fn is_mark(token: Option<&Token>, wanted: Mark) -> bool {
    token.is_some_and(|token| token.kind == TokenKind::Mark(wanted))
}
