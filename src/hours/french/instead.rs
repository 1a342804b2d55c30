//! Days and hours that are named because they are no more: « lundi 9h-12h au lieu du mardi », « le
//! jeudi à la place du mardi 14h-17h ».

use super::mark::Mark;
use super::rewritten::{clock_at, is_day_at, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::{day_part, month, weekday};

/// What may stand between « à la place » and what is replaced.
const LINKS: &str = "d de des du l la le les";

/// Whether a sentence names moments in whose place others are, or ties hours to a day as to an end:
/// « lundi 9h-12h au jeudi 14h-17h ». A « lieu d'accueil » and « la place du marché » are places.
pub(super) fn names_what_is_replaced(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| is_replaced_after(tokens, at) || ends_on_day(tokens, at))
}

fn is_replaced_after(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| word_at(tokens, before));
    let stands_for = match word_at(tokens, at) {
        Some("lieu") => before == Some("au"),
        Some("place") => matches!(before, Some("la" | "et")),
        Some("remplacement") => before == Some("en"),
        _ => false,
    };
    if !stands_for || !matches!(word_at(tokens, at + 1), Some("d" | "de" | "des" | "du")) {
        return false;
    }
    let is_link = |at: &usize| {
        word_at(tokens, *at).is_some_and(|word| LINKS.split(' ').any(|link| link == word))
    };
    let links = (at + 1..tokens.len()).take_while(is_link).count();
    names_moment(tokens, at + 1 + links)
}

/// « mardi », « 14h-17h », « matin », « 3 décembre », « vacances ».
fn names_moment(tokens: &[Token], at: usize) -> bool {
    // « la place du 8 mai 1945 »
    let is_year = |at: usize| {
        matches!(
            tokens.get(at).map(|t| &t.kind),
            Some(TokenKind::Number(_, 4))
        )
    };
    let is_number = matches!(
        tokens.get(at).map(|token| &token.kind),
        Some(TokenKind::Number(..) | TokenKind::Ordinal(_))
    );
    let named = word_at(tokens, at).is_some_and(|word| {
        weekday(word).is_some()
            || day_part(word).is_some()
            || month(word).is_some()
            || matches!(word, "vacances" | "week" | "apres" | "semaine" | "semaines")
    });
    let is_date = is_number && word_at(tokens, at + 1).is_some_and(|word| month(word).is_some());
    named || clock_at(tokens, at).is_some() || is_date && !is_year(at + 2)
}

/// « 9h-12h au jeudi »: the hours of the first day, and until when on the last?
fn ends_on_day(tokens: &[Token], at: usize) -> bool {
    let is_tied =
        clock_at(tokens, at).is_some() && matches!(word_at(tokens, at + 1), Some("a" | "au"));
    is_tied && word_at(tokens, at + 2).is_some_and(|word| weekday(word).is_some())
}

/// « lundi : mardi 9h-12h », « en semaine : lundi 9h-12h »: is the first day one of them, or are its
/// hours not told?
pub(super) fn days_after_days(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let colon = mark_at(tokens, at + 1) == Some(Mark::Colon);
        let names_days = is_day_at(tokens, at)
            || matches!(
                word_at(tokens, at),
                Some("semaine" | "weekend" | "end" | "we")
            );
        colon && names_days && is_day_at(tokens, at + 2)
    })
}
