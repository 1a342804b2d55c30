//! Days that are said twice over: « un samedi par mois (le deuxième) », « un mercredi sur deux, les
//! semaines paires ».

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, end_of, mark_at, word_at};
use super::token::{Token, TokenKind};
use super::words::{count, day_part, rank, weekday};

/// « un samedi par mois (le deuxième) » is the second Saturday of the month.
pub(super) fn one_of_month(tokens: &[Token], at: usize) -> Option<Meant> {
    let day = one_day(tokens, at)?;
    let monthly =
        |at: usize| word_at(tokens, at) == Some("par") && word_at(tokens, at + 1) == Some("mois");
    let part = word_at(tokens, at + 2).filter(|word| day_part(word).is_some() && monthly(at + 3));
    if let Some(part) = part {
        // « un samedi matin par mois »
        return Some((5, words(&format!("un {day} par mois {part}"))));
    }
    if !monthly(at + 2) {
        return None;
    }
    let mut place = at + 4;
    let open = sign_between(tokens, &mut place)?;
    place += usize::from(word_at(tokens, place) == Some("le"));
    let which = tokens.get(place)?.kind.clone();
    let is_rank = match &which {
        TokenKind::Ordinal(_) => true,
        TokenKind::Word(word) => rank(word).is_some(),
        _ => false,
    };
    place += 1;
    if let Some(again) = word_at(tokens, place).and_then(weekday) {
        if Some(again) != weekday(day) {
            return None;
        }
        place += 1;
        let of_month =
            word_at(tokens, place) == Some("du") && word_at(tokens, place + 1) == Some("mois");
        place += if of_month { 2 } else { 0 };
    }
    let closed = !open || mark_at(tokens, place) == Some(Mark::Close);
    let mut meant = vec![which, TokenKind::Word(day.to_owned())];
    meant.extend(words("du mois"));
    (is_rank && closed).then(|| (place + usize::from(open) - at, meant))
}

/// « un mercredi sur deux, les semaines paires » is Wednesdays of even weeks.
pub(super) fn even_of_two(tokens: &[Token], at: usize) -> Option<Meant> {
    let day = one_day(tokens, at)?;
    let two = match tokens.get(at + 3).map(|token| &token.kind)? {
        TokenKind::Number(2, 1) => true,
        TokenKind::Word(word) => word == "deux",
        _ => false,
    };
    if word_at(tokens, at + 2) != Some("sur") || !two {
        return None;
    }
    let mut place = at + 4;
    let open = sign_between(tokens, &mut place).unwrap_or(false);
    while matches!(
        word_at(tokens, place),
        Some("le" | "les" | "en" | "semaine" | "semaines")
    ) {
        place += 1;
    }
    let which = match word_at(tokens, place) {
        Some("paire" | "paires") => "paires",
        Some("impaire" | "impaires") => "impaires",
        _ if evens_later(tokens, at + 4) => return Some((4, words(day))),
        _ => return None,
    };
    place += 1;
    if open && mark_at(tokens, place) != Some(Mark::Close) {
        return None;
    }
    let mut meant = vec![TokenKind::Word(day.to_owned())];
    meant.extend(words("semaines"));
    meant.extend(words(which));
    Some((place + usize::from(open) - at, meant))
}

/// « un jeudi sur deux 9h-12h (semaines impaires) »: the parentheses say which.
fn evens_later(tokens: &[Token], at: usize) -> bool {
    let named = |place: &usize| {
        matches!(
            word_at(tokens, *place),
            Some("paire" | "paires" | "impaire" | "impaires")
        )
    };
    let found: Vec<usize> = (at..end_of(tokens, at)).filter(named).collect();
    let days =
        (at..end_of(tokens, at)).any(|place| word_at(tokens, place).and_then(weekday).is_some());
    matches!(found[..], [place] if mark_at(tokens, place + 1) == Some(Mark::Close)) && !days
}

/// The day after « un ».
fn one_day(tokens: &[Token], at: usize) -> Option<&str> {
    let is_one = match &tokens.get(at)?.kind {
        TokenKind::Number(1, 1) => true,
        TokenKind::Word(word) => count(word) == Some(1),
        _ => false,
    };
    let day = word_at(tokens, at + 1).filter(|day| weekday(day).is_some());
    day.filter(|_| is_one)
}

/// Steps over a comma, a colon or a parenthesis; whether it is a parenthesis.
fn sign_between(tokens: &[Token], place: &mut usize) -> Option<bool> {
    let sign = mark_at(tokens, *place)?;
    if !matches!(sign, Mark::Comma | Mark::Colon | Mark::Open) {
        return None;
    }
    *place += 1;
    Some(sign == Mark::Open)
}
