//! « Un mardi par mois, 18h-20h (dates affichées en mairie) »: where the days are told that the text
//! itself leaves open.

use super::mark::Mark;
use super::rewritten::{Meant, end_of, is_day_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// Parentheses at the end that say where the dates are found, where the days before are some alone.
pub(super) fn dates_elsewhere(tokens: &[Token], at: usize) -> Option<Meant> {
    const WHAT: &[&str] = &[
        "date",
        "dates",
        "calendrier",
        "planning",
        "agenda",
        "programme",
    ];
    const SAID: &str = "a affiche affichee affichees affiches au aupres communiquees consultable consulter \
        d de demander des disponible disponibles du en entree facebook internet la le les mairie nous \
        page panneau porte precisees rpe site sur voir web";
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let end = end_of(tokens, at);
    let is_close = |place: &usize| mark_at(tokens, *place) == Some(Mark::Close);
    let close = (at + 1..end).find(is_close)?;
    let names = |place: usize| word_at(tokens, place).is_some_and(|word| WHAT.contains(&word));
    let is_said = |place: usize| {
        word_at(tokens, place)
            .is_some_and(|word| names(place) || SAID.split_whitespace().any(|said| said == word))
    };
    let is_note = (at + 1..close).all(is_said) && (at + 1..close).any(names);
    let leaves_open = (start_of(tokens, at)..at).any(|place| is_some_day(tokens, place));
    (is_note && leaves_open && is_end(tokens, close + 1)).then(|| (close + 1 - at, Vec::new()))
}

/// « un mardi par mois », « 1 samedi sur 2 ».
fn is_some_day(tokens: &[Token], at: usize) -> bool {
    let one = matches!(word_at(tokens, at), Some("un" | "une"))
        || matches!(
            tokens.get(at).map(|token| &token.kind),
            Some(TokenKind::Number(1, _))
        );
    let counted = word_at(tokens, at + 2) == Some("par") && word_at(tokens, at + 3) == Some("mois")
        || word_at(tokens, at + 2) == Some("sur");
    one && is_day_at(tokens, at + 1) && counted
}
