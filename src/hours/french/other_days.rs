//! What is said of the days that are left: « les autres samedis : fermé », « sinon ouvert … ».

use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, is_end, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::{rank, weekday};

/// « les autres samedis : fermé », after hours of some of them: who is not told to be open is
/// closed.
pub(super) fn other_days(tokens: &[Token], at: usize) -> Option<Meant> {
    let mut place = at;
    let closed_first = says_closed(tokens, place);
    place += usize::from(closed_first);
    let public =
        word_at(tokens, place) == Some("au") && word_at(tokens, place + 1) == Some("public");
    place += if closed_first && public { 2 } else { 0 };
    place += usize::from(matches!(word_at(tokens, place), Some("les" | "le")));
    let of_rest = ["reste", "de", "la", "semaine"];
    let is_rest =
        (0..of_rest.len()).all(|word| word_at(tokens, place + word) == Some(of_rest[word]));
    let told = match word_at(tokens, place)? {
        "reste" if is_rest => {
            place += of_rest.len();
            told_before(tokens, at, None)
        }
        "autres" => {
            let days = word_at(tokens, place + 1)?;
            place += 2;
            match days {
                "jours" => told_before(tokens, at, None),
                day => told_before(tokens, at, Some(weekday(day)?)),
            }
        }
        _ => return None,
    };
    if !closed_first {
        place += usize::from(mark_at(tokens, place) == Some(Mark::Colon));
        place += usize::from(word_at(tokens, place) == Some("est"));
        if !says_closed(tokens, place) {
            return None;
        }
        place += 1;
    }
    let ends = is_end(tokens, place) || mark_at(tokens, place) == Some(Mark::Close);
    (told && ends).then(|| (place - at, Vec::new()))
}

fn says_closed(tokens: &[Token], at: usize) -> bool {
    matches!(
        word_at(tokens, at),
        Some("ferme" | "fermee" | "fermes" | "fermees" | "fermeture")
    )
}

/// Whether hours stand before, of certain days of the month where a weekday is asked for.
fn told_before(tokens: &[Token], at: usize, day: Option<jiff::civil::Weekday>) -> bool {
    let timed = (0..at).any(|place| clock_at(tokens, place).is_some());
    let ranked = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| tokens.get(before));
        match before.map(|token| &token.kind) {
            Some(TokenKind::Ordinal(_)) => true,
            Some(TokenKind::Word(word)) => rank(word).is_some(),
            _ => false,
        }
    };
    let is_day = |place: &usize| day.is_some() && word_at(tokens, *place).and_then(weekday) == day;
    let mut named = (0..at).filter(is_day).peekable();
    timed && (day.is_none() || named.peek().is_some() && named.all(ranked))
}

/// « sinon » after closures, or after hours of a part of the year.
pub(super) fn rest(tokens: &[Token], at: usize) -> Option<Meant> {
    let start = start_of(tokens, at);
    let follows = mark_at(tokens, at) == Some(Mark::Comma) && at > start;
    if follows && word_at(tokens, at + 1) == Some("sinon") && says_closed(tokens, start) {
        // « Fermé le mercredi pendant les vacances, sinon … » is two sentences.
        let timed = (0..at).any(|place| clock_at(tokens, place).is_some());
        return (!timed).then(|| (2, vec![TokenKind::Mark(Mark::Strong)]));
    }
    if word_at(tokens, at)? != "sinon" {
        return hours_alone(tokens, at).filter(|_| at == start);
    }
    let opens = |word: &str| matches!(word, "ouvert" | "ouverte" | "ouverts" | "ouvertes");
    let begins = at == start || (at == start + 1 && word_at(tokens, start).is_some_and(opens));
    let comma = mark_at(tokens, at + 1) == Some(Mark::Comma);
    let colon = mark_at(tokens, at + 1) == Some(Mark::Colon);
    let length = 1 + usize::from(comma || colon);
    let timed = (0..at).any(|place| clock_at(tokens, place).is_some());
    if timed {
        let mut meant = words("le reste de l annee");
        meant.push(TokenKind::Mark(Mark::Colon));
        return begins.then_some((length, meant));
    }
    let mut after = at..super::rewritten::end_of(tokens, at);
    let has_days = after.any(|place| {
        word_at(tokens, place).is_some_and(|word| weekday(word).is_some() || word == "jours")
    });
    let meant = if has_days { "" } else { "autres jours" };
    begins.then(|| (length, words(meant)))
}

/// « Fermeture : samedi et dimanche. Ouverture : 7h30-18h30 »: the only hours of a text that names
/// the days on which it is closed.
fn hours_alone(tokens: &[Token], at: usize) -> Option<Meant> {
    let opens = ["ouvert", "ouverte", "ouverts", "ouverture", "horaires"];
    let word = word_at(tokens, at).filter(|word| opens.contains(word))?;
    let end = super::rewritten::end_of(tokens, at);
    let timed = |place: usize| clock_at(tokens, place).is_some();
    let only_hours = (at + 1..end).all(|place| match &tokens[place].kind {
        TokenKind::Clock(_) | TokenKind::Mark(_) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a" | "et"),
        _ => false,
    });
    let mut others = (0..at).chain(end..tokens.len());
    let closes = (0..at).any(|place| says_closed(tokens, place));
    let fits = only_hours && closes && (at..end).any(timed) && !others.any(timed);
    fits.then(|| (1, words(&format!("{word} autres jours"))))
}
