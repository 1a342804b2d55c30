//! Mends slips of words and signs that leave no doubt, before the text is cut into sentences.

use super::about::with_about;
use super::hours_in_words::hours_in_words;
use super::mark::Mark;
use super::ornaments::unadorned;
use super::shorthand::written_out;
use super::token::{Token, TokenKind};
use super::words::{DAY_NAMES, weekday};
use crate::diagnostic::Span;

/// The tokens as they were meant.
pub(super) fn mended(text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let tokens = hours_in_words(written_out(with_about(text, unadorned(text, tokens))));
    let mut tokens: Vec<Token> = tokens.into_iter().flat_map(days_of_word).collect();
    lose_dots(&mut tokens);
    lose_letters(&mut tokens);
    tie_hours(&mut tokens);
    mend_bars(&mut tokens);
    tie_days(text, &mut tokens);
    tie_cells(&mut tokens);
    tokens
}

/// « Lundimardijeudi » is three days, « lunid » one.
fn days_of_word(token: Token) -> Vec<Token> {
    let TokenKind::Word(word) = &token.kind else {
        return vec![token];
    };
    if let Some(day) = meant_day(word) {
        let kind = TokenKind::Word(day.to_owned());
        return vec![Token { kind, ..token }];
    }
    if let Some(tokens) = glued_closure(&token, word) {
        return tokens;
    }
    // What was folded from other letters has no places of its own.
    let start = token.span.start as usize;
    let is_plain = token.span.range().len() == word.len();
    let Some(days) = glued_days(word).filter(|_| is_plain) else {
        return vec![token];
    };
    let mut at = start;
    let mut tokens = Vec::new();
    for day in days {
        tokens.push(Token {
            kind: TokenKind::Word(day.to_owned()),
            span: Span::new(at, at + day.len()),
        });
        at += day.len();
    }
    tokens
}

/// « ferméJeu »: a closure to which the next day is glued.
fn glued_closure(token: &Token, word: &str) -> Option<Vec<Token>> {
    let rest = word.strip_prefix("fermee").or(word.strip_prefix("ferme"))?;
    weekday(rest)?;
    let said = ["ferme", rest];
    let tokens = said.map(|said| Token {
        kind: TokenKind::Word(said.to_owned()),
        ..token.clone()
    });
    Some(tokens.to_vec())
}

/// The whole names of days that a word is made of, if there are two at least.
fn glued_days(word: &str) -> Option<Vec<&str>> {
    let mut rest = word;
    let mut days = Vec::new();
    while !rest.is_empty() {
        let day = DAY_NAMES.iter().find(|day| rest.starts_with(**day))?;
        let plural = rest[day.len()..].starts_with('s') && !rest[day.len()..].starts_with("samedi");
        let (found, after) = rest.split_at(day.len() + usize::from(plural));
        days.push(found);
        rest = after;
    }
    (days.len() > 1).then_some(days)
}

/// The only day that a word can mean: the beginning of its name, or one letter beside it.
fn meant_day(word: &str) -> Option<&'static str> {
    // « merdi » may be two days.
    if word.len() < 4 || !word.is_ascii() || weekday(word).is_some() || word == "merdi" {
        return None;
    }
    let is_near = |day: &&&str| {
        let is_slip = word.len() >= 5 && word[..1] == day[..1];
        day.starts_with(word) || (is_slip && strsim::damerau_levenshtein(word, day) == 1)
    };
    let mut near = DAY_NAMES.iter().filter(is_near);
    let day = near.next()?;
    near.next().is_none().then_some(*day)
}

/// « 9h. à 11h », « lundi. 9h-11h »: the dot ends no sentence.
fn lose_dots(tokens: &mut Vec<Token>) {
    let is_clock = |token: Option<&Token>| {
        token.is_some_and(|token| matches!(token.kind, TokenKind::Clock(_)))
    };
    let is_link = |token: Option<&Token>| match token.map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => word == "a",
        Some(TokenKind::Mark(mark)) => matches!(mark, Mark::Dash | Mark::Greater),
        _ => false,
    };
    let is_day = |token: Option<&Token>| token.is_some_and(is_weekday);
    let is_lost = |at: &usize| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let after = tokens.get(at + 1);
        let in_span = is_clock(before) && is_link(after) && is_clock(tokens.get(at + 2));
        tokens[*at].kind == TokenKind::Mark(Mark::Dot)
            && (in_span || is_day(before) && is_clock(after))
    };
    let lost: Vec<usize> = (0..tokens.len()).filter(is_lost).collect();
    for at in lost.into_iter().rev() {
        tokens.remove(at);
    }
}

/// « 9.00 - 12.00 h »: the hours are said already.
fn lose_letters(tokens: &mut Vec<Token>) {
    let is_lost = |at: &usize| {
        let says_hours = |word: &str| matches!(word, "h" | "hs" | "heures");
        matches!(&tokens[*at].kind, TokenKind::Word(word) if says_hours(word))
            && at
                .checked_sub(1)
                .is_some_and(|before| is_clock(tokens, before))
            && !is_clock(tokens, at + 1)
    };
    let lost: Vec<usize> = (0..tokens.len()).filter(is_lost).collect();
    for at in lost.into_iter().rev() {
        tokens.remove(at);
    }
}

/// « 14h.17h »: a dot between two hours that nothing else ties.
fn tie_hours(tokens: &mut Vec<Token>) {
    let is_tie = |token: Option<&Token>| match token.map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => word == "a",
        Some(TokenKind::Mark(mark)) => {
            matches!(mark, Mark::Dash | Mark::Slash | Mark::Greater | Mark::Dot)
        }
        Some(TokenKind::Clock(_)) => true,
        _ => false,
    };
    // « 9h30..12h30 »
    let is_dot = |token: &Token| token.kind == TokenKind::Mark(Mark::Dot);
    for at in (2..tokens.len().saturating_sub(1)).rev() {
        let between = is_clock(tokens, at - 2) && is_clock(tokens, at + 1);
        if between && is_dot(&tokens[at - 1]) && is_dot(&tokens[at]) {
            tokens.remove(at);
        }
    }
    for at in 1..tokens.len().saturating_sub(1) {
        let is_dot = tokens[at].kind == TokenKind::Mark(Mark::Dot);
        let between = is_clock(tokens, at - 1) && is_clock(tokens, at + 1);
        let before = at.checked_sub(2).and_then(|before| tokens.get(before));
        if is_dot && between && !is_tie(before) && !is_tie(tokens.get(at + 2)) {
            tokens[at].kind = TokenKind::Mark(Mark::Dash);
        }
    }
}

fn is_clock(tokens: &[Token], at: usize) -> bool {
    matches!(
        tokens.get(at).map(|token| &token.kind),
        Some(TokenKind::Clock(_))
    )
}

/// « 9h-12h I 14h-17h »: the letter for the bar.
fn mend_bars(tokens: &mut [Token]) {
    let is_clock = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
    for at in 1..tokens.len().saturating_sub(1) {
        let is_letter = matches!(&tokens[at].kind, TokenKind::Word(word) if word == "i");
        if is_letter && is_clock(&tokens[at - 1]) && is_clock(&tokens[at + 1]) {
            tokens[at].kind = TokenKind::Mark(Mark::Comma);
        }
    }
}

/// « ma + je : 9h-12h »: a plus between days makes a list of them, an arrow after them a head.
fn tie_days(text: &str, tokens: &mut [Token]) {
    for at in 1..tokens.len().saturating_sub(1) {
        let is_plus = text.get(tokens[at].span.range()) == Some("+");
        if is_plus && is_weekday(&tokens[at - 1]) && is_weekday(&tokens[at + 1]) {
            tokens[at].kind = TokenKind::Mark(Mark::Comma);
        }
        // « lundi = 9h-12h », « lundi → 9h-12h »
        let is_arrow = tokens[at].kind == TokenKind::Mark(Mark::Greater)
            || text.get(tokens[at].span.range()) == Some("=");
        if is_arrow && is_weekday(&tokens[at - 1]) && is_clock(tokens, at + 1) {
            // « (jeudi = 14h-17h) » says that these are all the hours of the day.
            let is_open = at > 1 && tokens[at - 2].kind == TokenKind::Mark(Mark::Open);
            let mark = if is_open { Mark::Greater } else { Mark::Colon };
            tokens[at].kind = TokenKind::Mark(mark);
        }
    }
}

/// « Lundi;9h;12h;14h;17h »: hours in cells of their own, from and to in turn.
fn tie_cells(tokens: &mut [Token]) {
    for day in 0..tokens.len() {
        if !is_weekday(&tokens[day]) {
            continue;
        }
        let first = (day + 1..tokens.len()).find(|at| !is_cut(&tokens[*at]));
        let Some(first) = first.filter(|first| *first > day + 1) else {
            continue;
        };
        let clocks = clocks_in_cells(&tokens[first..]);
        let is_rising = clocks.windows(2).all(|pair| pair[0] < pair[1]);
        if clocks.is_empty() || clocks.len() % 2 == 1 || !is_rising {
            continue;
        }
        for sign in &mut tokens[day + 1..first] {
            sign.kind = TokenKind::Mark(Mark::Comma);
        }
        for rank in 1..clocks.len() {
            let sign = if rank % 2 == 1 {
                Mark::Dash
            } else {
                Mark::Comma
            };
            tokens[first + 2 * rank - 1].kind = TokenKind::Mark(sign);
        }
    }
}

/// The hours at the head of some tokens that stand alone between signs that cut.
fn clocks_in_cells(tokens: &[Token]) -> Vec<u16> {
    let mut clocks = Vec::new();
    let mut rest = tokens;
    while let [
        Token {
            kind: TokenKind::Clock(clock),
            ..
        },
        after @ ..,
    ] = rest
    {
        if after.first().is_some_and(|sign| !is_cut(sign)) {
            return Vec::new();
        }
        clocks.push(*clock);
        rest = after.get(1..).unwrap_or_default();
    }
    clocks
}

fn is_cut(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark(Mark::Strong | Mark::Newline))
}

fn is_weekday(token: &Token) -> bool {
    matches!(&token.kind, TokenKind::Word(word) if weekday(word).is_some())
}
