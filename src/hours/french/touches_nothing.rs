//! Sentences that say where to come in, whom to call or what it costs, and nothing of when.

use super::papers::is_of_papers;
use super::standing_notes::is_standing_note;
use super::telephone::PHONE_DIGITS;
use super::token::{Token, TokenKind};
use super::touch::words;
use super::touch_words::{is_beside_where, says_where};

/// Whether a sentence that was not understood changes no hours.
pub(super) fn touches_nothing(tokens: &[Token]) -> bool {
    let says_nothing =
        is_phone(tokens) || is_way_in(tokens) || is_of_papers(tokens) || is_standing_note(tokens);
    says_nothing && !is_by_phone(tokens)
}

/// « (téléphone) », with no number: the hours beside it may be of who calls.
fn is_by_phone(tokens: &[Token]) -> bool {
    let of_phone = |word: &str| matches!(word, "telephone" | "tel" | "par" | "au");
    let has_number = tokens
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Number(..)));
    !has_number && words(tokens).all(of_phone) && words(tokens).any(|word| word == "telephone")
}

/// « Tél. : 04 90 00 00 00 ».
fn is_phone(tokens: &[Token]) -> bool {
    // « Tél. » is a sentence of its own, for the dot.
    if let [token] = tokens {
        return matches!(&token.kind, TokenKind::Word(word) if word == "tel");
    }
    let digits = tokens.iter().map(|token| match &token.kind {
        TokenKind::Number(_, digits) => Some(*digits),
        TokenKind::Word(word) if matches!(word.as_str(), "tel" | "telephone") => Some(0),
        TokenKind::Mark(_) => Some(0),
        _ => None,
    });
    digits.sum::<Option<usize>>() == Some(PHONE_DIGITS)
}

/// « Sonnez à l'interphone », « Accueil au 1er étage ».
fn is_way_in(tokens: &[Token]) -> bool {
    let known = tokens
        .iter()
        .enumerate()
        .all(|(at, token)| match &token.kind {
            TokenKind::Word(word) => says_where(word) || is_beside_where(word),
            TokenKind::Ordinal(_) => matches!(
                tokens.get(at + 1).map(|next| &next.kind),
                Some(TokenKind::Word(word)) if word == "etage"
            ),
            TokenKind::Mark(_) => true,
            _ => false,
        });
    known && words(tokens).any(says_where)
}
