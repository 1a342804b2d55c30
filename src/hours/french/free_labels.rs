//! Names at the head of a text that no list knows: « Les P'tits Pas, accueil parents-enfants : jeudi
//! 9h-11h », « LUDOTHÈQUE » on a line of its own.
//!
//! Such a name is taken for whose hours follow only where the text names nobody else, and where
//! none of its words may be of time, close, or be of a telephone or of a part of the place.

use super::cursor::Cursor;
use super::days::days;
use super::head_words::{is_place, is_structure, is_subject, stands_beside, ties};
use super::labels::takes_steps;
use super::mark::Mark;
use super::note_conditions::may_change_hours;
use super::note_words::{begins_name, may_follow};
use super::notes::{is_head, is_who as is_who_opens};
use super::periods::periods;
use super::token::{Token, TokenKind};
use super::touch_words::names_other_moments;
use super::words::{count, day_part, filler, rank, weekday};

/// More words than a name has.
const LONGEST: usize = 12;

/// Where such a name ends: its colon, or the end of its line.
pub(super) fn free_label_end(text: &str, tokens: &[Token]) -> Option<usize> {
    let is_comma = |token: &Token| token.kind == TokenKind::Mark(Mark::Comma);
    let comma = tokens.iter().take(LONGEST + 1).position(is_comma);
    signed_end(text, tokens).or_else(|| {
        // « Maison des familles, mardi 9h-12h »
        let end = comma.filter(|end| *end > 0)?;
        let (name, rest) = (&tokens[..end], &tokens[end + 1..]);
        let named = name.iter().any(is_who) && is_name(text, name);
        let dated = days(&mut Cursor::new(rest)).is_some();
        (named && dated && !names_others(rest)).then_some(end)
    })
}

/// The end of a name that a colon or the end of its line tells.
fn signed_end(text: &str, tokens: &[Token]) -> Option<usize> {
    let is_end = |token: &Token| {
        matches!(
            token.kind,
            TokenKind::Mark(Mark::Colon | Mark::Newline | Mark::Strong | Mark::Dot)
        )
    };
    let end = tokens.iter().take(LONGEST + 1).position(is_end)?;
    let (name, rest) = (&tokens[..end], &tokens[end + 1..]);
    let has_colon = tokens[end].kind == TokenKind::Mark(Mark::Colon);
    let has_line = tokens[end].kind == TokenKind::Mark(Mark::Newline);
    let known = name.iter().any(is_who);
    let ends = has_colon || has_line && known;
    (ends && is_name(text, name) && tells_when(rest) && !names_others(rest)).then_some(end)
}

fn is_who(token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Word(word) if is_structure(word) || is_subject(word) || is_head(word))
}

fn is_name(text: &str, name: &[Token]) -> bool {
    let written = |token: &Token| text.get(token.span.range()).unwrap_or_default();
    let has_small = name
        .iter()
        .any(|token| written(token).chars().any(char::is_lowercase));
    let is_capital = |token: &Token| has_small && written(token).starts_with(char::is_uppercase);
    let mut says_more = false;
    let fits = name
        .iter()
        .enumerate()
        .all(|(at, token)| match &token.kind {
            TokenKind::Word(word) => {
                says_more |= !filler(word);
                let before = at
                    .checked_sub(1)
                    .and_then(|before| match &name[before].kind {
                        TokenKind::Word(word) => Some(word.as_str()),
                        _ => None,
                    });
                // « Les Petits Pas », « Tenue par des bénévoles »
                if word == "pas" && before.is_some_and(takes_steps)
                    || word == "par" && before.is_some()
                {
                    return true;
                }
                // The first word has a capital whatever it is: « Inondée : lundi 9h-12h ».
                let is_named = at > 0 && is_capital(token) || before.is_some_and(begins_name);
                let is_known = is_of_heads(word) || is_letter_of_name(word);
                (is_named || is_known) && !may_be_of_time(word)
            }
            TokenKind::Mark(Mark::Dash | Mark::Comma | Mark::And) => true,
            _ => false,
        });
    fits && says_more
}

/// Whether a word is known to stand in the names of those who open.
pub(super) fn is_of_heads(word: &str) -> bool {
    const MORE: &str = "aire anime animee ecoute gere geree loisir tenu tenue";
    filler(word)
        || is_head(word)
        || is_who_opens(word)
        || is_structure(word)
        || is_subject(word)
        || is_place(word)
        || stands_beside(word)
        || ties(word)
        || may_follow(word)
        || begins_name(word)
        || MORE.split_whitespace().any(|known| known == word)
}

/// « l'enfance », « d'activités », « P'tits » is one word.
fn is_letter_of_name(word: &str) -> bool {
    matches!(word, "l" | "d" | "p" | "a" | "o" | "c" | "n")
}

/// Whether a word of a name may be of time, close, or be of who does not come in person.
pub(super) fn may_be_of_time(word: &str) -> bool {
    const OTHERS: &str = "absen appel astreinte attention changement collecte complet creneau depot \
        desormais direct duree fax greve heure horaire info intervention journee livraison mail modif \
        nouve nouvelle nuit numero ouver pause perman prochain rappel rupture service standard sorti \
        stand suite transport travaux urgence visite";
    let begins = |begin: &str| word.starts_with(begin);
    weekday(word).is_some()
        || day_part(word).is_some()
        || rank(word).is_some()
        || count(word).is_some_and(|count| count > 1)
        || may_change_hours(word)
        || names_other_moments(word)
        || OTHERS.split_whitespace().any(begins)
}

/// Whether days, periods or hours follow at once.
fn tells_when(rest: &[Token]) -> bool {
    let mut cursor = Cursor::new(rest);
    while cursor.take_mark(Mark::Newline) {}
    let mut dated = cursor;
    if days(&mut cursor.clone()).is_some() {
        return true;
    }
    cursor.skip_words(&["de", "le", "les", "tous"]);
    matches!(cursor.peek(), Some(TokenKind::Clock(_)))
        || days(&mut cursor).is_some()
        || matches!(periods(&mut dated), Some(Ok(_)))
}

/// Whether a later sentence has a head of its own: « ; médiathèque : mardi 14h-17h ».
fn names_others(rest: &[Token]) -> bool {
    let is_sign = |token: &Token| matches!(token.kind, TokenKind::Mark(_));
    let mut clauses = rest.split(is_sign).filter(|clause| !clause.is_empty());
    let words_alone = |clause: &[Token]| {
        clause
            .iter()
            .all(|token| matches!(&token.kind, TokenKind::Word(word) if !may_be_of_time(word)))
            && clause
                .iter()
                .any(|token| matches!(&token.kind, TokenKind::Word(word) if !filler(word)))
    };
    let is_other =
        |token: &Token| matches!(&token.kind, TokenKind::Word(word) if is_structure(word));
    clauses.any(words_alone) || rest.iter().any(is_other)
}
