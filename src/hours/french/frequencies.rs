//! Reads in which weeks: « semaines paires », « un mardi sur deux », « une fois par mois ».

use super::cursor::Cursor;
use super::dates::one_date;
use super::days::{Day, one_day};
use super::mark::Mark;
use super::token::TokenKind;
use super::words::{count, weekday};
use crate::hours::model::{Frequency, Weekdays};

/// « semaines paires », « un mardi sur deux », « tous les 15 jours », « 1x par mois ».
pub(super) fn frequency(cursor: &mut Cursor<'_>) -> Option<(Weekdays, Frequency)> {
    if let Some(unsaid) = unsaid(cursor) {
        return Some((Weekdays::NONE, unsaid));
    }
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les", "la", "en", "l"]);
    if ahead.take_word(&["semaine", "semaines", "sem"]) {
        let even = ahead.take_word(&["paire", "paires"]);
        let odd = !even && ahead.take_word(&["impaire", "impaires"]);
        let frequency = if even {
            Frequency::EvenWeeks
        } else {
            Frequency::OddWeeks
        };
        return (even || odd).then(|| {
            *cursor = ahead;
            (Weekdays::NONE, frequency)
        });
    }
    let mut ahead = *cursor;
    if ahead.phrase(&["tous", "les"])
        && number(&mut ahead) == Some(15)
        && ahead.take_word(&["jours", "j"])
    {
        *cursor = ahead;
        return Some((Weekdays::NONE, Frequency::EveryOther(anchor(cursor))));
    }
    let mut ahead = *cursor;
    if ahead.phrase(&["toutes", "les"])
        && number(&mut ahead) == Some(2)
        && ahead.take_word(&["semaines", "sem"])
    {
        *cursor = ahead;
        return Some((Weekdays::NONE, Frequency::EveryOther(anchor(cursor))));
    }
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les"]);
    if number(&mut ahead) != Some(1) {
        return None;
    }
    let days = match one_day(&mut ahead) {
        Some(Day::One(day)) => Weekdays::one(day),
        Some(Day::Weekend) => Weekdays::WEEKEND,
        None if ahead.take_word(&["semaine", "fois", "x"]) => Weekdays::NONE,
        None => return None,
    };
    let mut other = ahead;
    if every_second(&mut other) {
        *cursor = other;
        return Some((days, Frequency::EveryOther(anchor(cursor))));
    }
    let monthly = ahead.phrase(&["par", "mois"])
        || ahead.take_mark(Mark::Slash) && ahead.take_word(&["mois"]);
    monthly.then(|| {
        *cursor = ahead;
        (days, Frequency::OnceAMonth)
    })
}

/// « sur deux », « / 2 », where the two count no days or weeks: « 1 mardi/2 jeudis ».
fn every_second(cursor: &mut Cursor<'_>) -> bool {
    let slash = cursor.take_mark(Mark::Slash);
    if !slash && !cursor.take_word(&["sur"]) {
        return false;
    }
    let is_digit = cursor.peek() == Some(&TokenKind::Number(2, 1));
    let counts = |word: &str| {
        weekday(word).is_some() || matches!(word, "mois" | "semaine" | "semaines" | "fois")
    };
    (!slash || is_digit) && number(cursor) == Some(2) && !cursor.word().is_some_and(counts)
}

/// « 4 semaines non précisées », « jours non précisés », as they are printed.
pub(super) fn unsaid(cursor: &mut Cursor<'_>) -> Option<Frequency> {
    let mut ahead = *cursor;
    if ahead.phrase(&["jours", "non", "precises"]) {
        *cursor = ahead;
        return Some(Frequency::SomeDays);
    }
    let weeks = u8::try_from(number(&mut ahead)?).ok()?;
    let said = ahead.take_word(&["semaine", "semaines"])
        && ahead.take_word(&["non"])
        && ahead.take_word(&["precisee", "precisees"]);
    (said && weeks > 0).then(|| {
        *cursor = ahead;
        Frequency::SomeWeeks(weeks)
    })
}

/// « à partir du 6 janvier 2026 »: the week that alternate weeks are counted from.
fn anchor(cursor: &mut Cursor<'_>) -> Option<jiff::civil::Date> {
    let mut ahead = *cursor;
    let said = ahead.phrase(&["a", "partir", "du"]) || ahead.phrase(&["a", "compter", "du"]);
    let date = said.then(|| one_date(&mut ahead)).flatten()?;
    *cursor = ahead;
    Some(date)
}

fn number(cursor: &mut Cursor<'_>) -> Option<u32> {
    let number = match cursor.peek()? {
        TokenKind::Number(number, _) => *number,
        TokenKind::Word(word) => count(word)?,
        _ => return None,
    };
    cursor.step();
    Some(number)
}
