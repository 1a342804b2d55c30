//! What is said once and holds for what follows: « sur RDV uniquement : … ; … », « 9h-12h du lundi
//! au vendredi ; 14h-17h sur RDV », « matin : 7h30-8h30, soir : 16h30-18h30 ».

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{is_only, weekday};

/// « Sur RDV uniquement : lundi 14h-17h ; vendredi 9h-12h », at the head of a text that says no
/// other way to come: each of its sentences is by appointment.
pub(super) fn by_appointment_only(tokens: &[Token], at: usize) -> Option<Meant> {
    let colon = (0..6)
        .find(|place| mark_at(tokens, *place) == Some(Mark::Colon))
        .filter(|_| at == 0)?;
    let is_head = |place: usize| {
        matches!(
            word_at(tokens, place),
            Some("sur" | "rdv" | "rendez" | "vous" | "uniquement" | "exclusivement" | "seulement")
        ) || mark_at(tokens, place) == Some(Mark::Dash)
    };
    let says_only = (0..colon).any(|place| word_at(tokens, place).is_some_and(is_only));
    let says_appointment = (0..colon).any(|place| names_access(tokens, place));
    let other_access = (colon..tokens.len()).any(|place| names_access(tokens, place));
    if !(0..colon).all(is_head) || !says_only || !says_appointment || other_access {
        return None;
    }
    let mut meant = Vec::new();
    let head = || {
        let mut head = words("sur rdv");
        head.push(TokenKind::Mark(Mark::Colon));
        head
    };
    meant.extend(head());
    for place in colon + 1..tokens.len() {
        let begins = place > colon + 1 && is_end(tokens, place - 1) && !is_end(tokens, place);
        let timed =
            begins && (place..end_of(tokens, place)).any(|place| clock_at(tokens, place).is_some());
        if timed {
            meant.extend(head());
        }
        meant.push(tokens[place].kind.clone());
    }
    // One sentence says it by itself, and keeps its places.
    let several = (colon..tokens.len()).any(|place| is_end(tokens, place));
    several.then_some((tokens.len(), meant))
}

fn names_access(tokens: &[Token], at: usize) -> bool {
    matches!(
        word_at(tokens, at),
        Some("rdv" | "rendez" | "libre" | "sans")
    )
}

/// « 8h30-12h30 du lun au ven ; 13h30-16h30 sur RDV (sauf mercredi) »: on the same days.
pub(super) fn days_again(tokens: &[Token], at: usize) -> Option<Meant> {
    if !matches!(
        mark_at(tokens, at),
        Some(Mark::Strong | Mark::Dot | Mark::Newline)
    ) {
        return None;
    }
    let end = end_of(tokens, at + 1);
    let first = at + 1 + usize::from(word_at(tokens, at + 1) == Some("de"));
    clock_at(tokens, first)?;
    let by_appointment =
        (at + 1..end).find(|place| matches!(word_at(tokens, *place), Some("rdv" | "rendez")))?;
    let named_before = (at + 1..by_appointment).any(|place| is_day_at(tokens, place));
    let after = &tokens[by_appointment..end];
    let open = after
        .iter()
        .position(|token| token.kind == TokenKind::Mark(Mark::Open));
    let first_day = (0..after.len()).find(|place| is_day_at(after, *place));
    let named_after = first_day.is_some_and(|day| open.is_none_or(|open| day < open));
    if named_before || named_after {
        return None;
    }
    let before = &tokens[start_of(tokens, at)..at];
    let days = only_days(before)?;
    let mut meant = vec![tokens[at].kind.clone()];
    meant.extend(days.iter().map(|token| token.kind.clone()));
    Some((1, meant))
}

/// The one run of days of a sentence that has hours and nothing else.
fn only_days(sentence: &[Token]) -> Option<&[Token]> {
    let first = (0..sentence.len()).find(|place| is_day_at(sentence, *place))?;
    let last = (0..sentence.len())
        .rev()
        .find(|place| is_day_at(sentence, *place))?;
    let days = &sentence[first..=last];
    let fits = |token: &Token| match &token.kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => {
            weekday(word).is_some()
                || matches!(
                    word.as_str(),
                    "a" | "au" | "de" | "du" | "et" | "le" | "les" | "ouvert"
                )
        }
        TokenKind::Mark(mark) => matches!(
            mark,
            Mark::Dash | Mark::Comma | Mark::Slash | Mark::Colon | Mark::And
        ),
        _ => false,
    };
    let timed = (0..days.len()).any(|place| clock_at(days, place).is_some());
    (sentence.iter().all(fits) && !timed).then_some(days)
}

/// « matin : 7h30-8h30, soir : 16h30-18h30 »: the hours say the part of the day themselves.
pub(super) fn part_before_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let sentence = &tokens[at..end_of(tokens, at)];
    let other_words = (0..sentence.len()).any(|place| {
        names_access(sentence, place)
            || word_at(sentence, place)
                .is_some_and(|word| word.starts_with("ferm") || word == "sauf")
    });
    let mut kinds = Vec::new();
    let mut parts = 0;
    let mut place = 0;
    while place < sentence.len() {
        // « mardi matin et jeudi matin 9h-11h » names its days by it.
        let of_days = place > 0 && is_day_at(sentence, place - 1);
        match part_of_hours(sentence, place).filter(|_| !of_days) {
            Some(length) => {
                parts += 1;
                place += length;
            }
            None => {
                kinds.push(sentence[place].kind.clone());
                place += 1;
            }
        }
    }
    (parts > 1 && !other_words).then_some((sentence.len(), kinds))
}

/// How many words a part of the day has right before hours of its own.
fn part_of_hours(tokens: &[Token], at: usize) -> Option<usize> {
    let (length, latest_start, earliest_start) = part(tokens, at)?;
    let colon = usize::from(mark_at(tokens, at + length) == Some(Mark::Colon));
    let of = usize::from(word_at(tokens, at + length + colon) == Some("de"));
    let from = clock_at(tokens, at + length + colon + of)?;
    (earliest_start..=latest_start)
        .contains(&from)
        .then_some(length + colon)
}

/// A part of the day: how many words it has, and between which minutes its hours begin.
fn part(tokens: &[Token], at: usize) -> Option<(usize, u16, u16)> {
    let of_welcome = matches!(word_at(tokens, at + 1), Some("du" | "de"));
    let article = match word_at(tokens, at)? {
        "le" | "la" | "l" | "du" => 1,
        "accueil" | "garderie" if of_welcome => 2,
        _ => 0,
    };
    let place = at + article;
    let hyphen = usize::from(mark_at(tokens, place + 1) == Some(Mark::Dash));
    Some(match word_at(tokens, place)? {
        "matin" => (article + 1, 11 * 60, 5 * 60),
        "midi" if mark_at(tokens, place + 1) == Some(Mark::Colon) => {
            (article + 1, 13 * 60, 11 * 60)
        }
        "soir" => (article + 1, 20 * 60, 16 * 60),
        "apres" if word_at(tokens, place + 1 + hyphen) == Some("midi") => {
            (article + 2 + hyphen, 17 * 60, 12 * 60)
        }
        _ => return None,
    })
}

/// « 9h-12h sans RDV, puis sur RDV de 13h30 à 16h30 » at the end of a sentence: the second hours
/// are by appointment.
pub(super) fn appointment_of_last(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut place = at;
    while mark_at(tokens, place) == Some(Mark::Comma)
        || matches!(word_at(tokens, place), Some("et" | "puis"))
    {
        place += 1;
    }
    let start = start_of(tokens, at);
    let first = (start..at).find(|place| clock_at(tokens, *place).is_some())?;
    let free = (first..at).any(|place| matches!(word_at(tokens, place), Some("sans" | "libre")));
    if place == at || !free || word_at(tokens, place) != Some("sur") {
        return None;
    }
    let hyphen = usize::from(mark_at(tokens, place + 2) == Some(Mark::Dash));
    let hours = match word_at(tokens, place + 1)? {
        "rdv" => place + 2,
        "rendez" if word_at(tokens, place + 2 + hyphen) == Some("vous") => place + 3 + hyphen,
        _ => return None,
    };
    let end = end_of(tokens, hours);
    let fits = |token: &Token| match &token.kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a"),
        TokenKind::Mark(mark) => *mark == Mark::Dash,
        _ => false,
    };
    let clocks = (hours..end)
        .filter(|place| clock_at(tokens, *place).is_some())
        .count();
    (clocks == 2 && tokens[hours..end].iter().all(fits)).then(|| {
        let mut meant = vec![TokenKind::Mark(Mark::Comma)];
        meant.extend(tokens[hours..end].iter().map(|token| token.kind.clone()));
        meant.extend(words("sur rdv"));
        (end - at, meant)
    })
}
