//! « fermé le mercredi (bibliothèque) », « fermé en août (uniquement le bureau) »: a part of the place, and
//! the rest is open?

use super::bracketed::is_reason;
use super::head_words::is_subject;
use super::mark::Mark;
use super::rewritten::{clock_at, end_of, mark_at, word_at};
use super::token::Token;

/// Whether parentheses after a closure say what is closed, and not why.
pub(super) fn names_what_closes(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| mark_at(tokens, at) == Some(Mark::Open) && is_part(tokens, at))
}

fn is_part(tokens: &[Token], open: usize) -> bool {
    let since_hour = (0..open).rev();
    let mut since_hour = since_hour.take_while(|at| clock_at(tokens, *at).is_none());
    let closes =
        since_hour.any(|at| word_at(tokens, at).is_some_and(|word| word.starts_with("ferm")));
    let end = end_of(tokens, open);
    let inside = (open + 1..end).take_while(|at| mark_at(tokens, *at) != Some(Mark::Close));
    let said: Vec<&str> = inside.filter_map(|at| word_at(tokens, at)).collect();
    closes
        && said
            .iter()
            .any(|word| is_subject(word) || *word == "accueil")
        && !said.iter().any(|word| is_reason(word))
}
