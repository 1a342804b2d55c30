//! Hours whose days are told elsewhere in their sentence: « 9h-12h 14h-18h (fermé sam. dim.) », « 9h-12h
//! du lundi au vendredi, 14h-17h sauf mercredi ».

use jiff::civil::Weekday;

use super::atom::AtomKind;
use super::atoms::{atoms, days_alone};
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_day_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// The most tokens of such a sentence.
const LONGEST: usize = 40;

/// « 9h-12h 14h-18h (fermé sam. dim.) »: of the days that are not closed, where Sunday is.
pub(super) fn days_not_closed(tokens: &[Token], at: usize) -> Option<Meant> {
    let end = end_of(tokens, at);
    if at != start_of(tokens, at) || clock_at(tokens, at).is_none() || !is_alone(tokens, at, end) {
        return None;
    }
    let sentence = &tokens[at..end];
    let ferme = (0..sentence.len())
        .find(|place| word_at(sentence, *place).is_some_and(|word| word.starts_with("ferme")))?;
    let open = mark_at(sentence, ferme.checked_sub(1)?) == Some(Mark::Open);
    let is_closed = mark_at(sentence, sentence.len() - 1) == Some(Mark::Close);
    let days = &sentence[ferme + 1..sentence.len() - usize::from(is_closed)];
    let closed = days_alone(days)?;
    let hours = &sentence[..ferme - usize::from(open)];
    let first_day = (0..hours.len()).find(|place| is_day_at(hours, *place));
    let only_exception =
        first_day.is_none_or(|day| day > 0 && matches!(word_at(hours, day - 1), Some("sauf")));
    let fits = open == is_closed && closed.covers(Weekdays::one(Weekday::Sunday));
    if !fits || !only_exception {
        return None;
    }
    let mut meant = names(Weekdays::ALL.without(closed));
    meant.extend(hours.iter().map(|token| token.kind.clone()));
    Some((sentence.len(), meant))
}

/// « Ouvert de 9h à 17h. Fermé les week-ends et jours fériés »: the only hours of a text that ends with
/// the days on which it is closed, Sunday among them.
pub(super) fn hours_then_closed_days(tokens: &[Token], at: usize) -> Option<Meant> {
    let ferme = (0..tokens.len())
        .find(|place| word_at(tokens, *place).is_some_and(|word| word.starts_with("ferme")))
        .filter(|ferme| at == 0 && *ferme > 0)?;
    let last_hour = (0..ferme).rfind(|place| clock_at(tokens, *place).is_some())?;
    let first_hour = (0..ferme).find(|place| clock_at(tokens, *place).is_some())?;
    let only_hours = (0..ferme).all(|place| match &tokens[place].kind {
        TokenKind::Word(word) => ["de", "a", "et"].contains(&word.as_str()) || opens(word),
        TokenKind::Clock(_) => true,
        TokenKind::Mark(mark) => (first_hour..last_hour).contains(&place) != is_strong(*mark),
        _ => false,
    });
    let said = |place: &usize| mark_at(tokens, *place).is_none();
    let end = (ferme..tokens.len()).rfind(said)? + 1;
    let feasts = (ferme..end).find(|place| {
        word_at(tokens, *place) == Some("et")
            && (place + 1..end)
                .all(|place| matches!(word_at(tokens, place), Some("les" | "jours" | "feries")))
    });
    let closed = days_alone(&tokens[ferme + 1..feasts.unwrap_or(end)])?;
    let mut meant = names(Weekdays::ALL.without(closed));
    meant.extend(
        tokens[first_hour..=last_hour]
            .iter()
            .map(|token| token.kind.clone()),
    );
    if feasts.is_some() {
        meant.push(TokenKind::Mark(Mark::Strong));
        meant.extend(words("ferme les jours feries"));
    }
    let fits = only_hours && closed.covers(Weekdays::one(Weekday::Sunday));
    fits.then_some((tokens.len(), meant))
}

fn opens(word: &str) -> bool {
    ["ouvert", "ouverte", "ouverture", "accueil", "horaires"].contains(&word)
}

/// Whether a sign may stand before or after hours, and not between them.
fn is_strong(mark: Mark) -> bool {
    !matches!(mark, Mark::Dash | Mark::And | Mark::Slash)
}

/// « 9h-12h du lundi au vendredi, 14h-17h sauf mercredi »: further hours of the same days.
pub(super) fn of_days_before(tokens: &[Token], at: usize) -> Option<Meant> {
    let start = start_of(tokens, at);
    if mark_at(tokens, at) != Some(Mark::Comma) || clock_at(tokens, start).is_none() {
        return None;
    }
    let end = end_of(tokens, at);
    if end - start > LONGEST {
        return None;
    }
    let (before, after) = (atoms(&tokens[start..at]), atoms(&tokens[at + 1..end]));
    let [first, second] = &before[..] else {
        return None;
    };
    let [hours, except] = &after[..] else {
        return None;
    };
    let (AtomKind::Times(_), AtomKind::Times(_)) = (&first.kind, &hours.kind) else {
        return None;
    };
    let days = second.kind.weekly_days()?;
    let AtomKind::Except(excepted) = &except.kind else {
        return None;
    };
    let only_days = excepted.exceptions.is_empty() && excepted.parts.is_empty();
    let fits = only_days && days.covers(excepted.weekdays) && days != excepted.weekdays;
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(names(days));
    fits.then_some((1, meant))
}

/// Whether a text has no other sentence.
fn is_alone(tokens: &[Token], start: usize, end: usize) -> bool {
    let others = (0..start).chain(end..tokens.len());
    others.into_iter().all(|place| is_end(tokens, place))
}

/// A list of days in words.
fn names(days: Weekdays) -> Vec<TokenKind> {
    let names = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
    let mut kinds = Vec::new();
    for day in days.iter() {
        if !kinds.is_empty() {
            kinds.push(TokenKind::Word("et".to_owned()));
        }
        let name = names[day.to_monday_zero_offset().unsigned_abs() as usize];
        kinds.push(TokenKind::Word(name.to_owned()));
    }
    kinds
}
