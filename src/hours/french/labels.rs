//! Reads whose hours they are: « Mairie : lundi 9h-12h », « Crèche Les Lutins : lun-ven 7h-19h ».
//!
//! A text that names two is about two places, of which no reader here knows which is meant: then
//! neither is taken for a label, and the text stays as it is.

use std::collections::BTreeSet;

use super::mark::Mark;
use super::note_words::{begins_name, may_follow};
use super::notes::{is_head, is_who, may_change_hours};
use super::token::{Token, TokenKind};
use super::words::{day_part, filler, weekday};

/// Places that have hours of their own. An activity has some beside those of its place: of what
/// follows « Ateliers : lundi 9h-12h ; mardi 14h-17h » nobody knows.
const PLACES: &str = "accueil alsh antenne association bibliotheque boutique bureau centre creche \
    ecole epicerie espace etablissement foyer friperie garderie halte jardin laep lieu ludotheque \
    mairie maison mediatheque micro multi multiaccueil pmi pole ram relais rpe secretariat service \
    structure vestiaire";

/// More words than a name has.
const LONGEST: usize = 10;

/// The tokens, with one for the words that name the place, if it is one.
pub(super) fn labelled(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let found: Vec<(usize, usize)> = (0..tokens.len())
        .filter(|at| begins_clause(&tokens, *at))
        .filter_map(|at| Some((at, label_end(text, &tokens, at)?)))
        .collect();
    let names: BTreeSet<String> = found
        .iter()
        .map(|(from, to)| words(&tokens[*from..*to]).collect::<Vec<_>>().join(" "))
        .collect();
    let says_more = |(from, to): &(usize, usize)| words(&tokens[*from..*to]).any(|w| !filler(w));
    let [(0, _), ..] = found[..] else {
        return tokens;
    };
    if names.len() != 1 || !found.iter().all(says_more) {
        return tokens;
    }
    let mut kept = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        if let Some((_, end)) = found.iter().find(|(from, _)| *from == at) {
            let mut span = token.span;
            span.end = tokens[*end].span.end;
            let kind = TokenKind::Label;
            kept.push(Token { kind, span });
        } else if !found.iter().any(|(from, to)| (*from..=*to).contains(&at)) {
            kept.push(token.clone());
        }
    }
    kept
}

fn words(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(|token| match &token.kind {
        TokenKind::Word(word) => Some(word.as_str()),
        _ => None,
    })
}

fn begins_clause(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before].kind);
    matches!(before, None | Some(TokenKind::Mark(_)))
}

/// The place of the colon after a label.
fn label_end(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    let first = words(&tokens[from..=from]).next()?;
    if !PLACES.split(' ').any(|place| place == first) {
        return None;
    }
    let end = from
        + tokens[from..]
            .iter()
            .take(LONGEST + 1)
            .position(|token| token.kind == TokenKind::Mark(Mark::Colon))?;
    let written = text.get(tokens[from].span.range().start..tokens[end].span.range().start)?;
    let has_small = written.chars().any(char::is_lowercase);
    let fits = (from..end).all(|at| match &tokens[at].kind {
        TokenKind::Mark(Mark::Dash | Mark::Open | Mark::Close) => true,
        TokenKind::Word(word) => {
            let is_capital = text
                .get(tokens[at].span.range())
                .is_some_and(|name| name.starts_with(char::is_uppercase));
            let after_article = at > from && words(&tokens[at - 1..at]).any(begins_name);
            let named = after_article || has_small && is_capital;
            let known = may_follow(word) || is_head(word) || is_who(word) || filler(word);
            let of_time = weekday(word).is_some() || day_part(word).is_some();
            !may_change_hours(word) && !of_time && (named || known)
        }
        _ => false,
    });
    fits.then_some(end)
}
