//! Reads the towns of rounds: « mardi 9h30-11h30 à Trets, jeudi 9h30-11h30 à Rousset ».

use super::mark::Mark;
use super::note_conditions::may_change_hours;
use super::token::{Token, TokenKind};
use super::words::{count, day_part, filler, month, rank, school_holiday, weekday};

/// Words after « à » that begin with a capital for the eye alone.
const NO_TOWNS: &str = "compter confirmer convenir definir determiner fixer heures midi minuit \
    preciser venir voir ascension pentecote";

/// Small words within a name: « Aix en Provence ».
const LINKS: &[&str] = &[
    "en", "sur", "la", "le", "les", "de", "du", "des", "l", "d", "sous",
];

/// The tokens, with one for « à » and the name after it.
pub(super) fn without_towns(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    if !text.chars().any(char::is_lowercase) {
        return tokens;
    }
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        match town_end(text, &tokens, at) {
            Some(end) => {
                let mut span = tokens[at].span;
                span.end = tokens[end].span.end;
                let kind = TokenKind::Label;
                kept.push(Token { kind, span });
                at = end + 1;
            }
            None => {
                kept.push(tokens[at].clone());
                at += 1;
            }
        }
    }
    kept
}

/// The last token of « à » with a name, after hours, days or a sign.
fn town_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| &tokens[before].kind);
    let may_begin = match before {
        None | Some(TokenKind::Clock(_) | TokenKind::Mark(_)) => true,
        Some(TokenKind::Word(word)) => weekday(word).is_some() || day_part(word).is_some(),
        _ => false,
    };
    let is_to = matches!(&tokens[at].kind, TokenKind::Word(word) if word == "a");
    if !may_begin || !is_to {
        return None;
    }
    let is_name = |at: usize| match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => {
            let written = text.get(tokens[at].span.range()).unwrap_or_default();
            let goes_on = tokens[at - 1].kind == TokenKind::Mark(Mark::Dash);
            written.starts_with(char::is_uppercase) && (goes_on || may_be_town(word))
        }
        _ => false,
    };
    let mut end = at;
    let mut next = at + 1;
    loop {
        let links = |at: usize| match tokens.get(at).map(|token| &token.kind) {
            Some(TokenKind::Word(word)) => LINKS.contains(&word.as_str()),
            // « Saint-Maximin »; a dash with blanks parts what follows.
            Some(TokenKind::Mark(Mark::Dash)) => tokens
                .get(at + 1)
                .is_some_and(|after| after.span.start == tokens[at].span.end),
            _ => false,
        };
        let name = (next..next + 4)
            .find(|at| !links(*at))
            .filter(|at| is_name(*at));
        let Some(name) = name else {
            break;
        };
        end = name;
        next = name + 1;
    }
    (end > at).then_some(end)
}

fn may_be_town(word: &str) -> bool {
    let of_time = weekday(word).is_some()
        || month(word).is_some()
        || day_part(word).is_some()
        || school_holiday(word).is_some();
    let counted = rank(word).is_some() || count(word).is_some();
    let other = NO_TOWNS.split_whitespace().any(|no| no == word);
    !of_time && !counted && !other && !filler(word) && !may_change_hours(word) && word.len() > 2
}
