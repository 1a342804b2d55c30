//! Days that are said twice over: « un samedi par mois (le deuxième) », « un mercredi sur deux, les
//! semaines paires ».

use super::mark::Mark;
use super::phrases::words;
use super::ranked_after::begins_row;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, kinds, mark_at, start_of, word_at};
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

/// « samedi 9h-11h (1 samedi par mois) », « mardi 9h-12h (un mardi sur deux) »: the day is said again.
pub(super) fn day_said_again(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let day = one_day(tokens, at + 1)?;
    let mut before = (start_of(tokens, at)..at).rev();
    let named = before.find(|place| is_day_at(tokens, *place))?;
    let again = weekday(day) == word_at(tokens, named).and_then(weekday);
    let timed = clock_at(tokens, at.checked_sub(1)?).is_some();
    let of_two = match tokens.get(at + 4).map(|token| &token.kind)? {
        TokenKind::Number(2, 1) => true,
        TokenKind::Word(word) => word == "deux",
        _ => false,
    };
    let meant = match (word_at(tokens, at + 3)?, word_at(tokens, at + 4)) {
        ("par", Some("mois")) => "une fois par mois",
        ("sur", _) if of_two => "une semaine sur deux",
        _ => return None,
    };
    let closed = mark_at(tokens, at + 5) == Some(Mark::Close);
    (closed && timed && again && begins_row(tokens, named)).then(|| {
        let mut kinds = vec![TokenKind::Mark(Mark::Open)];
        kinds.extend(words(meant));
        kinds.push(TokenKind::Mark(Mark::Close));
        (6, kinds)
    })
}

/// « un mercredi sur deux, les semaines paires » is Wednesdays of even weeks; « une semaine sur deux
/// (semaines paires) » is even weeks.
pub(super) fn even_of_two(tokens: &[Token], at: usize) -> Option<Meant> {
    let is_week = is_one(tokens.get(at)?) && word_at(tokens, at + 1) == Some("semaine");
    let day = match is_week {
        true => "",
        false => one_day(tokens, at)?,
    };
    let two = match tokens.get(at + 3).map(|token| &token.kind)? {
        TokenKind::Number(2, 1) => true,
        TokenKind::Word(word) => word == "deux",
        _ => false,
    };
    if word_at(tokens, at + 2) != Some("sur") || !two {
        return None;
    }
    let hours = hours_before_parentheses(tokens, at + 4);
    let mut place = at + 4 + hours.len();
    let open = sign_between(tokens, &mut place).unwrap_or(false);
    while matches!(
        word_at(tokens, place),
        Some("le" | "les" | "en" | "semaine" | "semaines" | "sem")
    ) {
        place += 1;
    }
    let which = match word_at(tokens, place) {
        Some("paire" | "paires") => "paires",
        Some("impaire" | "impaires") => "impaires",
        _ => return None,
    };
    place += 1;
    if open && mark_at(tokens, place) != Some(Mark::Close) {
        return None;
    }
    let mut meant = words(day);
    meant.extend(words("semaines"));
    meant.extend(words(which));
    meant.extend(hours.iter().map(|token| token.kind.clone()));
    Some((place + usize::from(open) - at, meant))
}

/// « un samedi sur deux 10h-12h à partir du 5 décembre 2026 », « tous les 15 jours le mardi 10h-11h à
/// partir du 1er décembre 2026 »: the weeks are counted from that day, which stands before the rest.
pub(super) fn counted_from(tokens: &[Token], at: usize) -> Option<Meant> {
    let two = match &tokens.get(at)?.kind {
        TokenKind::Number(2, 1) => true,
        TokenKind::Word(word) => word == "deux",
        _ => false,
    };
    let said = two && at > 0 && word_at(tokens, at - 1) == Some("sur");
    let names_weeks = ends_fortnight(tokens, at);
    let end = end_of(tokens, at);
    let hours = tokens.get(at + 1..end).filter(|_| said || names_weeks)?;
    let from = hours.iter().position(
        |token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "partir" | "compter" | "depuis")),
    )?;
    let linked = word_at(hours, from) == Some("depuis");
    let begins = from.checked_sub(usize::from(!linked))?;
    let (hours, from) = hours.split_at(begins);
    let is_of_hours = |token: &Token| match &token.kind {
        TokenKind::Clock(_) | TokenKind::Mark(Mark::Dash | Mark::Comma | Mark::Colon) => true,
        TokenKind::Word(word) => {
            let is_of_days = || weekday(word).is_some() || matches!(word.as_str(), "le" | "les");
            matches!(word.as_str(), "de" | "a" | "et") || names_weeks && is_of_days()
        }
        _ => false,
    };
    let is_timed = hours
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Clock(_)));
    if !is_timed || !hours.iter().all(is_of_hours) || from.len() > 8 {
        return None;
    }
    let mut meant = vec![tokens[at].kind.clone()];
    meant.extend(kinds(from));
    meant.extend(kinds(hours));
    Some((end - at, meant))
}

/// Whether « tous les 15 jours » or « toutes les deux semaines » ends at a token.
fn ends_fortnight(tokens: &[Token], at: usize) -> bool {
    let count = at.checked_sub(1).and_then(|before| tokens.get(before));
    let counts = |number: u32, words: [&str; 2]| match count.map(|token| &token.kind) {
        Some(TokenKind::Number(counted, _)) => *counted == number,
        Some(TokenKind::Word(word)) => words.contains(&word.as_str()),
        _ => false,
    };
    let begins = |all: &str| {
        at > 2 && word_at(tokens, at - 3) == Some(all) && word_at(tokens, at - 2) == Some("les")
    };
    match word_at(tokens, at) {
        Some("jours" | "j") => counts(15, ["quinze", "15"]) && begins("tous"),
        Some("semaines" | "sem") => counts(2, ["deux", "2"]) && begins("toutes"),
        _ => false,
    }
}

/// « un samedi sur deux de 9h à 12h (semaines paires) »: the hours, where parentheses follow them.
fn hours_before_parentheses(tokens: &[Token], at: usize) -> &[Token] {
    let rest = &tokens[at.min(tokens.len())..];
    let is_of_hours = |token: &&Token| match &token.kind {
        TokenKind::Clock(_) | TokenKind::Mark(Mark::Dash) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a"),
        _ => false,
    };
    let hours = rest.iter().take_while(is_of_hours).count();
    match mark_at(rest, hours) == Some(Mark::Open) {
        true => &rest[..hours],
        false => &[],
    }
}

/// The day after « un ».
fn one_day(tokens: &[Token], at: usize) -> Option<&str> {
    let day = word_at(tokens, at + 1).filter(|day| weekday(day).is_some());
    day.filter(|_| tokens.get(at).is_some_and(is_one))
}

fn is_one(token: &Token) -> bool {
    match &token.kind {
        TokenKind::Number(1, 1) => true,
        TokenKind::Word(word) => count(word) == Some(1),
        _ => false,
    }
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
