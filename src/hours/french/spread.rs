//! Hours that are said once for days of two sorts, and days that stand after their hours.

use super::mark::Mark;
use super::rewritten::{Meant, clock_at, end_of, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::weekday;

/// « mercredis et vacances scolaires (lun-ven) : 7h30-18h30 »: Wednesdays, and the days in
/// parentheses in the holidays.
pub(super) fn both(tokens: &[Token], at: usize) -> Option<Meant> {
    let (sentence, times) = sentence_with_times_last(tokens, at)?;
    let and =
        (0..times).find(|place| is_and(sentence, *place) && names_holidays(sentence, place + 1))?;
    let open = (and..times).find(|place| mark_at(sentence, *place) == Some(Mark::Open))?;
    let close = (open..times).find(|place| mark_at(sentence, *place) == Some(Mark::Close))?;
    let days = &sentence[..and];
    let inside = &sentence[open + 1..close];
    let holidays = &sentence[and + 1..open];
    let only_signs = sentence[close + 1..times].iter().all(is_sign);
    let plain = !has_days(holidays) && !has_period(days) && has_days(days) && has_days(inside);
    if !plain || !only_signs || has_period(inside) {
        return None;
    }
    let hours = &sentence[times..];
    let first = [days, hours].concat();
    let second = [inside, holidays, hours].concat();
    Some((sentence.len(), parted(&first, &second)))
}

/// « le mercredi en période scolaire et du lundi au vendredi pendant les vacances, de 8h à 18h ».
pub(super) fn twofold(tokens: &[Token], at: usize) -> Option<Meant> {
    let (sentence, times) = sentence_with_times_last(tokens, at)?;
    let signed = |token: &Token| matches!(token.kind, TokenKind::Mark(Mark::Open | Mark::Colon));
    let fits = |place: &usize| {
        let (before, after) = (&sentence[..*place], &sentence[place + 1..times]);
        is_and(sentence, *place)
            && [before, after]
                .iter()
                .all(|part| has_days(part) && has_period(part))
            && has_term(before) != has_term(after)
            && !before.iter().any(signed)
    };
    let mut ands = (0..times).filter(fits);
    let and = ands.next().filter(|_| ands.next().is_none())?;
    let hours = &sentence[times..];
    let first = [&sentence[..and], hours].concat();
    let days = trimmed(&sentence[and + 1..times]);
    let second = [days, hours].concat();
    Some((sentence.len(), parted(&first, &second)))
}

/// « 9h-12h du lundi au jeudi, le vendredi 9h-11h »: hours before their days, then days before
/// theirs.
pub(super) fn listed_first(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Comma) {
        return None;
    }
    let start = start_of(tokens, at);
    let first = start + usize::from(word_at(tokens, start) == Some("de"));
    let is_day = |place: usize| word_at(tokens, place).is_some_and(|word| weekday(word).is_some());
    let linked = |place: usize| {
        word_at(tokens, place) == Some("au") || mark_at(tokens, place) == Some(Mark::Dash)
    };
    let ranges = at >= start + 4 && is_day(at - 1) && linked(at - 2) && is_day(at - 3);
    let mut day = at + 1;
    while matches!(word_at(tokens, day), Some("le" | "les" | "et")) {
        day += 1;
    }
    let times = day + 1 + usize::from(word_at(tokens, day + 1) == Some("de"));
    let begins_with_times = clock_at(tokens, first).is_some();
    let fits = begins_with_times && ranges && is_day(day) && clock_at(tokens, times).is_some();
    fits.then(|| (1, vec![TokenKind::Mark(Mark::Strong)]))
}

/// A sentence that begins here and ends with hours, and where its hours begin.
fn sentence_with_times_last(tokens: &[Token], at: usize) -> Option<(&[Token], usize)> {
    if at != start_of(tokens, at) {
        return None;
    }
    let sentence = &tokens[at..end_of(tokens, at)];
    let clock = (0..sentence.len()).find(|place| clock_at(sentence, *place).is_some())?;
    let is_of_times = |token: &Token| match &token.kind {
        TokenKind::Clock(_) | TokenKind::Number(..) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "a" | "et" | "de"),
        TokenKind::Mark(mark) => {
            matches!(mark, Mark::Dash | Mark::Slash | Mark::Comma | Mark::Greater)
        }
        _ => false,
    };
    let times = match clock.checked_sub(1) {
        Some(before) if word_at(sentence, before) == Some("de") => before,
        _ => clock,
    };
    sentence[clock..]
        .iter()
        .all(is_of_times)
        .then_some((sentence, times))
}

fn is_and(tokens: &[Token], at: usize) -> bool {
    word_at(tokens, at) == Some("et") || mark_at(tokens, at) == Some(Mark::And)
}

fn names_holidays(tokens: &[Token], at: usize) -> bool {
    let mut place = at;
    while matches!(
        word_at(tokens, place),
        Some("pendant" | "durant" | "les" | "en")
    ) {
        place += 1;
    }
    word_at(tokens, place) == Some("vacances")
}

fn has_word(tokens: &[Token], wanted: impl Fn(&str) -> bool) -> bool {
    (0..tokens.len()).any(|place| word_at(tokens, place).is_some_and(&wanted))
}

fn has_days(tokens: &[Token]) -> bool {
    has_word(tokens, |word| weekday(word).is_some() || word == "jours")
}

fn has_term(tokens: &[Token]) -> bool {
    has_word(tokens, |word| matches!(word, "periode" | "temps"))
}

fn has_period(tokens: &[Token]) -> bool {
    has_word(tokens, |word| {
        matches!(word, "vacances" | "scolaire" | "scolaires")
    })
}

fn is_sign(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark(Mark::Comma | Mark::Colon))
}

/// Without the signs at the end.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let last = tokens.iter().rposition(|token| !is_sign(token));
    last.map_or(&[], |last| &tokens[..=last])
}

fn parted(first: &[Token], second: &[Token]) -> Vec<TokenKind> {
    let kinds = |tokens: &[Token]| {
        tokens
            .iter()
            .map(|token| token.kind.clone())
            .collect::<Vec<_>>()
    };
    let mut all = kinds(first);
    all.push(TokenKind::Mark(Mark::Strong));
    all.extend(kinds(second));
    all
}
