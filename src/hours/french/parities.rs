//! Hours of even weeks beside those of odd weeks, on the same days: « mercredi : semaine paire
//! 9h-12h, semaine impaire 14h-17h ».

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};

/// Where some weeks are named, and which.
struct Weeks {
    start: usize,
    end: usize,
    even: bool,
}

/// A sentence with two sorts of weeks and one list of days.
pub(super) fn parities(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let sentence = &tokens[at..end_of(tokens, at)];
    let found = weeks(sentence);
    let [one, two] = &found[..] else {
        return None;
    };
    let first_clock = (0..sentence.len()).find(|place| clock_at(sentence, *place).is_some())?;
    let days_end = one.start.min(first_clock);
    let days = trimmed(&sentence[..days_end]);
    let (first, second) = match one.start < first_clock {
        true => (&sentence[one.end..two.start], &sentence[two.end..]),
        false if two.end == sentence.len() => (
            &sentence[days_end..one.start],
            &sentence[one.end..two.start],
        ),
        false => return None,
    };
    let (first, second) = (trimmed(first), trimmed(second));
    let named = (0..days.len()).any(|place| is_day_at(days, place));
    if one.even == two.even || !named || !is_hours(first) || !is_hours(second) {
        return None;
    }
    let row = |weeks: &Weeks, hours: &[Token]| {
        let mut kinds: Vec<TokenKind> = days.iter().map(|token| token.kind.clone()).collect();
        kinds.extend(words(if weeks.even {
            "semaines paires"
        } else {
            "semaines impaires"
        }));
        kinds.extend(hours.iter().map(|token| token.kind.clone()));
        kinds
    };
    let mut meant = row(one, first);
    meant.push(TokenKind::Mark(Mark::Strong));
    meant.extend(row(two, second));
    Some((sentence.len(), meant))
}

/// « semaines paires : lundi 9h-12h, mardi 14h-17h »: all of the rows are of those weeks.
pub(super) fn weeks_of_each(tokens: &[Token], at: usize) -> Option<Meant> {
    let links = mark_at(tokens, at) == Some(Mark::Comma) || word_at(tokens, at) == Some("et");
    if !links || clock_at(tokens, at.checked_sub(1)?).is_none() {
        return None;
    }
    let start = start_of(tokens, at);
    let article = at + 1 + usize::from(matches!(word_at(tokens, at + 1), Some("le" | "les")));
    let found = weeks(&tokens[start..end_of(tokens, at)]);
    let [only] = &found[..] else {
        return None;
    };
    let heads = only.start == 0 && mark_at(tokens, start + only.end - 1) == Some(Mark::Colon);
    if !heads || !is_day_at(tokens, article) {
        return None;
    }
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(words(match only.even {
        true => "semaines paires",
        false => "semaines impaires",
    }));
    meant.push(TokenKind::Mark(Mark::Colon));
    Some((1, meant))
}

/// The weeks that a sentence names, with the words and signs around that belong to them.
fn weeks(sentence: &[Token]) -> Vec<Weeks> {
    let mut found = Vec::new();
    for place in 0..sentence.len() {
        let even = match word_at(sentence, place) {
            Some("paire" | "paires") => true,
            Some("impaire" | "impaires") => false,
            _ => continue,
        };
        let mut start = place;
        while start > 0
            && (matches!(
                word_at(sentence, start - 1),
                Some("semaine" | "semaines" | "sem" | "les" | "la" | "le" | "en" | "des")
            ) || mark_at(sentence, start - 1) == Some(Mark::Open))
        {
            start -= 1;
        }
        let mut end = place + 1;
        while matches!(mark_at(sentence, end), Some(Mark::Close | Mark::Colon)) {
            end += 1;
        }
        found.push(Weeks { start, end, even });
    }
    found
}

/// Hours and the signs between them, and nothing else.
fn is_hours(tokens: &[Token]) -> bool {
    let clocks = (0..tokens.len())
        .filter(|place| clock_at(tokens, *place).is_some())
        .count();
    let fits = |token: &Token| match &token.kind {
        TokenKind::Clock(_) | TokenKind::Number(..) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "a" | "et" | "de"),
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Slash | Mark::Comma),
        _ => false,
    };
    clocks > 0 && tokens.iter().all(fits)
}

/// Without the signs and « et » at both ends.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let says = |token: &Token| {
        !matches!(
            token.kind,
            TokenKind::Mark(Mark::Comma | Mark::Colon | Mark::Slash | Mark::Dash | Mark::And)
        ) && !matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "et" | "puis"))
    };
    let first = tokens.iter().position(says);
    let last = tokens.iter().rposition(says);
    match first.zip(last) {
        Some((first, last)) => &tokens[first..=last],
        None => &[],
    }
}
