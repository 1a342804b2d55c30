//! Reads whose hours they are: « Mairie : lundi 9h-12h », « Crèche Les Lutins : lun-ven 7h-19h ».
//!
//! A text that names two is about two places, of which no reader here knows which is meant: then
//! neither is taken for a label, and the text stays as it is.

use std::collections::BTreeSet;

use super::appointments::{appointment, walk_in};
use super::cursor::Cursor;
use super::days::days;
use super::free_labels::free_label_end;
use super::mark::Mark;
use super::note_conditions::may_change_hours;
use super::note_words::{begins_name, may_follow};
use super::notes::{is_head, is_who};
use super::others_hours::heads_others;
use super::segment::{Segment, segments};
use super::token::{Token, TokenKind};
use super::words::{count, day_part, filler, rank, weekday};

/// Places that have hours of their own. An activity has some beside those of its place: of what
/// follows « Ateliers : lundi 9h-12h ; mardi 14h-17h » nobody knows.
const PLACES: &str = "accueil alsh antenne association bibliotheque boutique bureau centre creche \
    ecole epicerie espace etablissement foyer friperie garderie halte jardin laep lieu ludotheque \
    mairie maison mediatheque micro multi multiaccueil pmi pole ram relais rpe secretariat service \
    structure vestiaire";

/// Words before a place: « horaires de la crèche ».
const OPENERS: &str = "horaire horaires ouverture heures jours";

/// Activities, of which one service may have several.
const ACTIVITIES: &str = "activite activites animation animations atelier ateliers consultation \
    consultations conte contes eveil jeu jeux lecture lectures motricite permanence permanences pesee \
    pesees rencontre rencontres seance seances temps";

/// More words than a name has.
const LONGEST: usize = 10;

/// The tokens, with one for the words that name the place, if it is one, and for those that name
/// the activity of each sentence.
pub(super) fn labelled(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    if heads_others(&tokens) {
        return tokens;
    }
    let found: Vec<(usize, usize)> = (0..tokens.len())
        .filter(|at| begins_clause(&tokens, *at))
        .filter_map(|at| Some((at, place_end(text, &tokens, at)?)))
        .collect();
    if let Some(activities) = activities(text, &tokens) {
        return replaced(&tokens, &activities);
    }
    let names: BTreeSet<String> = found
        .iter()
        .map(|(from, to)| words(&tokens[*from..=*to]).collect::<Vec<_>>().join(" "))
        .collect();
    let says_more = |(from, to): &(usize, usize)| words(&tokens[*from..=*to]).any(|w| !filler(w));
    let begins = matches!(found[..], [(0, _), ..]);
    if begins && names.len() == 1 && found.iter().all(says_more) {
        return replaced(&tokens, &found);
    }
    match free_label_end(text, &tokens) {
        Some(end) => replaced(&tokens, &[(0, end)]),
        None => tokens,
    }
}

/// The labels of the sentences, if each that tells hours begins with the name of an activity:
/// otherwise nobody knows whether the others are of it too.
fn activities(text: &str, tokens: &[Token]) -> Option<Vec<(usize, usize)>> {
    let place = |segment: &Segment<'_>| {
        let first = segment.tokens.first().map(|token| token.span.start);
        tokens
            .iter()
            .position(|token| Some(token.span.start) == first)
    };
    let is_clock = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
    let mut found = Vec::new();
    for segment in segments(tokens) {
        if !segment.tokens.iter().any(is_clock) {
            continue;
        }
        let at = place(&segment).filter(|at| is_one_of(ACTIVITIES, &tokens[*at]))?;
        found.push((at, name_end(text, tokens, at)?));
    }
    let says_more = |(from, to): &(usize, usize)| words(&tokens[*from..=*to]).any(|w| !filler(w));
    (!found.is_empty() && found.iter().any(says_more)).then_some(found)
}

/// The tokens with one for each label and its colon.
fn replaced(tokens: &[Token], found: &[(usize, usize)]) -> Vec<Token> {
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

/// « Les Petits Pas », « Premiers Pas » deny nothing.
pub(super) fn takes_steps(before: &str) -> bool {
    before.ends_with("tits") || before == "premiers"
}

fn is_one_of(names: &str, token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Word(word) if names.split(' ').any(|name| name == word))
}

fn begins_clause(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before].kind);
    matches!(before, None | Some(TokenKind::Mark(_)))
}

/// The last token of a place's label.
fn place_end(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    if is_one_of(PLACES, &tokens[from]) {
        return name_end(text, tokens, from);
    }
    let end = is_one_of(OPENERS, &tokens[from]).then(|| name_end(text, tokens, from))??;
    let names_place = tokens[from..=end]
        .iter()
        .any(|token| is_one_of(PLACES, token));
    names_place.then_some(end)
}

/// The last token of a label: its colon.
fn label_end(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    let mut ends = tokens[from..].iter().take(LONGEST + 1);
    let end = from + ends.position(|token| token.kind == TokenKind::Mark(Mark::Colon))?;
    is_name(text, tokens, from, end).then_some(end)
}

/// The last token of a label: its colon, or the word before days or an appointment.
fn name_end(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    let ends = |at: &usize| {
        let mut ahead = Cursor::new(&tokens[*at..]);
        if appointment(&mut ahead.clone()) || walk_in(&mut ahead.clone()) {
            return true;
        }
        days(&mut ahead).is_some()
    };
    let before_days = (from + 1..tokens.len().min(from + LONGEST)).find(ends);
    label_end(text, tokens, from).or_else(|| {
        let end = before_days?;
        is_name(text, tokens, from, end).then(|| end - 1)
    })
}

/// Whether the tokens from one place to another name a place or an activity, and no condition.
fn is_name(text: &str, tokens: &[Token], from: usize, end: usize) -> bool {
    let written = tokens[from].span.range().start..tokens[end].span.range().start;
    let has_small = text
        .get(written)
        .is_some_and(|name| name.chars().any(char::is_lowercase));
    (from..end).all(|at| match &tokens[at].kind {
        TokenKind::Mark(Mark::Dash | Mark::Open | Mark::Close) => true,
        TokenKind::Word(word) => {
            let is_capital = text
                .get(tokens[at].span.range())
                .is_some_and(|name| name.starts_with(char::is_uppercase));
            // Before days no colon says where the name ends.
            let has_colon = tokens[end].kind == TokenKind::Mark(Mark::Colon);
            let after_article =
                has_colon && at > from && words(&tokens[at - 1..at]).any(begins_name);
            let named = after_article || has_small && is_capital;
            let known =
                at == from || may_follow(word) || is_head(word) || is_who(word) || filler(word);
            let is_step = word == "pas" && at > from && words(&tokens[at - 1..at]).any(takes_steps);
            if is_step {
                return true;
            }
            let of_time = weekday(word).is_some()
                || day_part(word).is_some()
                || rank(word).is_some()
                || count(word).is_some();
            !may_change_hours(word) && !of_time && (named || known)
        }
        _ => false,
    })
}
