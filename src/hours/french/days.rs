//! Reads days: « lundi au vendredi », « 1er et 3e samedis du mois », « semaines paires ».

use jiff::civil::Weekday;

use super::cursor::Cursor;
use super::frequencies::frequency;
use super::letters::letters;
use super::mark::Mark;
use super::part_of_day::part;
use super::token::{Token, TokenKind};
use super::words::{rank, weekday};
use crate::hours::model::{DayPart, Frequency, Nth, Weekdays};

/// Days with which of the month, and in which weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadDays {
    /// May be empty: « semaines paires ».
    pub(super) weekdays: Weekdays,
    /// Which of the month.
    pub(super) nth: Vec<Nth>,
    /// In which weeks, if said.
    pub(super) frequency: Option<Frequency>,
    /// « 2e samedi matin du mois ».
    pub(super) part: Option<DayPart>,
}

impl ReadDays {
    pub(super) fn weekly(weekdays: Weekdays) -> Self {
        Self {
            weekdays,
            nth: Vec::new(),
            frequency: None,
            part: None,
        }
    }
}

/// Reads days, weeks, or both.
pub(super) fn days(cursor: &mut Cursor<'_>) -> Option<ReadDays> {
    if let Some((weekdays, frequency)) = frequency(cursor) {
        return Some(ReadDays {
            frequency: Some(frequency),
            ..ReadDays::weekly(weekdays)
        });
    }
    if let Some(found) = nth_days(cursor) {
        return Some(found);
    }
    let found = every_day(cursor)
        .or_else(|| weekdays(cursor))
        .or_else(|| letters(cursor))?;
    // Both ends of a run are in it, said or not.
    cursor.skip_words(&["inclus", "compris", "inclusivement"]);
    Some(ReadDays::weekly(found))
}

/// « tous les matins », where the only days named are those that are left out: « sauf le dimanche ».
pub(super) fn every_part(cursor: &mut Cursor<'_>) -> Option<ReadDays> {
    let is_day =
        |token: &Token| matches!(&token.kind, TokenKind::Word(word) if weekday(word).is_some());
    let leaves_out = |token: &Token| matches!(&token.kind, TokenKind::Word(word) if matches!(word.as_str(), "sauf" | "excepte"));
    let first_day = cursor.all().iter().position(is_day)?;
    let named_out = cursor.all()[..first_day].iter().any(leaves_out);
    let mut ahead = *cursor;
    if !named_out || !ahead.phrase(&["tous", "les"]) {
        return None;
    }
    let part = part(&mut ahead)?;
    *cursor = ahead;
    Some(ReadDays {
        part: Some(part),
        ..ReadDays::weekly(Weekdays::ALL)
    })
}

fn every_day(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    if cursor.phrase(&["tous", "les", "jours"])
        || cursor.phrase(&["chaque", "jour"])
        || cursor.take_word(&["tlj"])
    {
        cursor.phrase(&["de", "la", "semaine"]);
        return Some(Weekdays::ALL);
    }
    let mut ahead = *cursor;
    ahead.skip_words(&["les", "tous"]);
    if ahead.take_word(&["jours"]) && ahead.word() == Some("ouvres") {
        // The word itself leaves out public holidays (`excepted`).
        *cursor = ahead;
        return Some(Weekdays::WORKING);
    }
    if cursor.phrase(&["en", "semaine"]) {
        return Some(Weekdays::WORKING);
    }
    seven_of_seven(cursor).then_some(Weekdays::ALL)
}

/// « 7/7 », which is a date only after an article, or with more of it.
pub(super) fn all_week(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    for wanted in [
        TokenKind::Number(7, 1),
        TokenKind::Mark(Mark::Slash),
        TokenKind::Number(7, 1),
    ] {
        if ahead.peek() != Some(&wanted) {
            return false;
        }
        ahead.step();
    }
    let before = cursor
        .place()
        .checked_sub(1)
        .and_then(|at| cursor.all().get(at));
    let is_date = matches!(ahead.mark(), Some(Mark::Slash | Mark::Dash))
        || matches!(before.map(|token| &token.kind), Some(TokenKind::Word(_)));
    if !is_date {
        *cursor = ahead;
    }
    !is_date
}

/// « 7j/7 », « 7 jours sur 7 ».
fn seven_of_seven(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let seven = |cursor: &mut Cursor<'_>| {
        let is_seven = cursor.peek() == Some(&TokenKind::Number(7, 1));
        if is_seven {
            cursor.step();
        }
        is_seven
    };
    let found = seven(&mut ahead)
        && ahead.take_word(&["j", "jour", "jours"])
        && (ahead.take_mark(Mark::Slash) || ahead.take_word(&["sur"]))
        && seven(&mut ahead);
    ahead.take_word(&["j", "jours"]);
    if found {
        *cursor = ahead;
    }
    found
}

/// « lundi, mardi et jeudi », « du lundi au vendredi », « lundi – mardi – jeudi ».
fn weekdays(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    ahead.skip_words(ARTICLES);
    let mut found = chain(&mut ahead)?;
    *cursor = ahead;
    loop {
        let slash = ahead.mark() == Some(Mark::Slash);
        while ahead.take_mark(Mark::Comma)
            || ahead.take_mark(Mark::Slash)
            || ahead.take_mark(Mark::And)
            || ahead.take_word(&["et"])
        {}
        ahead.skip_words(ARTICLES);
        match chain(&mut ahead) {
            // « lundi/vendredi » is a list for some, a range for others.
            Some(more) if slash && is_whole_week(found, more) => return None,
            // « …, lundi 3 août » is a date.
            Some(more) if !begins_date(&ahead) && !begins_end(&ahead) => found = found.with(more),
            _ => return Some(found),
        }
        *cursor = ahead;
    }
}

/// Monday beside Friday, Saturday or Sunday.
fn is_whole_week(first: Weekdays, last: Weekdays) -> bool {
    let ends = [Weekday::Friday, Weekday::Saturday, Weekday::Sunday];
    first == Weekdays::one(Weekday::Monday)
        && ends.into_iter().any(|end| last == Weekdays::one(end))
}

const ARTICLES: &[&str] = &["le", "la", "les", "l", "du", "de", "des", "tous", "chaque"];

/// Days tied by dashes or « au »: two make a range, more with dashes a list.
fn chain(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    let mut tied: Vec<Weekday> = Vec::new();
    let mut in_full = is_day_in_full(&ahead);
    let first = one_day(&mut ahead)?;
    *cursor = ahead;
    let Day::One(first) = first else {
        return Some(Weekdays::WEEKEND);
    };
    tied.push(first);
    let mut by_word = false;
    let mut apart = false;
    loop {
        let place = ahead.place();
        let dash = ahead.take_mark(Mark::Dash);
        apart |= dash && stands_apart(&ahead, place);
        let word = ahead.take_word(&["au", "a"]) || ahead.take_mark(Mark::Greater);
        if !word && !dash {
            break;
        }
        ahead.skip_words(&["le"]);
        in_full &= is_day_in_full(&ahead);
        let Some(Day::One(next)) = one_day(&mut ahead) else {
            break;
        };
        by_word |= word;
        tied.push(next);
        *cursor = ahead;
    }
    Some(match tied[..] {
        // « mardi - jeudi », « mardi-jeudi » may be three days or two: `days_between` leaves the third.
        // Beside hours, « mardi - » may be an empty row.
        [first, last] if (apart || in_full) && !by_word && first.until(last) == 2 => {
            let is_row = |token: &Token| matches!(token.kind, TokenKind::Clock(_));
            if apart && cursor.all().iter().any(is_row) {
                return None;
            }
            Weekdays::one(first).with(Weekdays::one(last))
        }
        [first, last] => Weekdays::range(first, last),
        // « lundi au mardi au jeudi » says nothing clear; the first day alone would be a guess.
        _ if by_word => return None,
        _ => tied
            .into_iter()
            .fold(Weekdays::NONE, |all, day| all.with(Weekdays::one(day))),
    })
}

/// Whether the day that follows is written in full: « mar » of « mar-jeu » is the language's own.
pub(super) fn is_day_in_full(cursor: &Cursor<'_>) -> bool {
    const SHORTEST: usize = 5;
    cursor.word().is_some_and(|word| word.len() >= SHORTEST)
}

/// Whether the sign at a place has a space on both sides.
pub(super) fn stands_apart(cursor: &Cursor<'_>, place: usize) -> bool {
    let all = cursor.all();
    let (Some(before), Some(sign), Some(after)) = (
        place.checked_sub(1).and_then(|before| all.get(before)),
        all.get(place),
        all.get(place + 1),
    ) else {
        return false;
    };
    before.span.end < sign.span.start && sign.span.end < after.span.start
}

/// A day, or two.
pub(super) enum Day {
    One(Weekday),
    Weekend,
}

pub(super) fn one_day(cursor: &mut Cursor<'_>) -> Option<Day> {
    let mut ahead = *cursor;
    if ahead.phrase(&["week", "end"]) || ahead.phrase(&["week", "ends"]) {
        *cursor = ahead;
        return Some(Day::Weekend);
    }
    if ahead.take_word(&["weekend", "weekends"]) {
        *cursor = ahead;
        return Some(Day::Weekend);
    }
    let day = weekday(ahead.word()?)?;
    ahead.step();
    *cursor = ahead;
    Some(Day::One(day))
}

/// Whether a list of days goes back in the week, or holds a run beside other days: what follows it may
/// be of its last days alone.
pub(super) fn is_mixed(list: &[Token]) -> bool {
    let named = list.iter().filter_map(|token| match &token.kind {
        TokenKind::Word(word) => weekday(word),
        _ => None,
    });
    let places: Vec<i8> = named.map(Weekday::to_monday_zero_offset).collect();
    let ties = |token: &&Token| match &token.kind {
        TokenKind::Word(word) => matches!(word.as_str(), "au" | "a"),
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Greater),
        _ => false,
    };
    let tied = list.iter().filter(ties).count();
    let goes_back = places.windows(2).any(|pair| pair[1] <= pair[0]);
    // « lundi au vendredi », « lundi - mardi - jeudi »: all are tied.
    tied + 1 < places.len() && (tied > 0 || goes_back)
}

/// Whether a day of the month follows: « lundi 3 août ».
fn begins_date(cursor: &Cursor<'_>) -> bool {
    let number = matches!(
        cursor.peek(),
        Some(TokenKind::Number(_, 1 | 2) | TokenKind::Ordinal(1))
    );
    let is_month = |token: Option<&TokenKind>| matches!(token, Some(TokenKind::Word(word)) if super::words::month(word).is_some());
    number
        && (is_month(cursor.ahead(1))
            || matches!(cursor.ahead(1), Some(TokenKind::Word(word)) if word == "au"))
}

/// « …, vendredi jusqu'à 16h », « …, vendredi fermeture à 16h »: that day is not of the list.
fn begins_end(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.word(), Some("jusqu" | "fermeture"))
}

/// « 1er et 3e samedis du mois », « dernier lundi de chaque mois ».
fn nth_days(cursor: &mut Cursor<'_>) -> Option<ReadDays> {
    let mut ahead = *cursor;
    let mut nth = Vec::new();
    loop {
        ahead.skip_words(&["le", "les", "tous", "chaque", "du"]);
        match one_rank(&mut ahead) {
            Some(rank) => nth.push(rank),
            None => break,
        }
        let _ =
            ahead.take_mark(Mark::Comma) || ahead.take_word(&["et"]) || ahead.take_mark(Mark::And);
    }
    if nth.is_empty() {
        return None;
    }
    let (weekdays, part) = days_of_rank(&mut ahead)?;
    nth.sort_unstable();
    nth.dedup();
    *cursor = ahead;
    Some(ReadDays {
        nth,
        part,
        ..ReadDays::weekly(weekdays)
    })
}

/// The days after a rank: one, or several before « du mois ».
fn days_of_rank(cursor: &mut Cursor<'_>) -> Option<(Weekdays, Option<DayPart>)> {
    let mut several = *cursor;
    if let Some(found) = weekdays(&mut several) {
        let mut after_part = several;
        if of_month(&mut several) {
            *cursor = several;
            return Some((found, None));
        }
        let part = part(&mut after_part);
        if of_month(&mut after_part) {
            *cursor = after_part;
            return Some((found, part));
        }
    }
    let Day::One(day) = one_day(cursor)? else {
        return None;
    };
    of_month(cursor);
    Some((Weekdays::one(day), None))
}

fn of_month(cursor: &mut Cursor<'_>) -> bool {
    cursor.phrase(&["de", "chaque", "mois"])
        || cursor.phrase(&["du", "mois"])
        || cursor.phrase(&["par", "mois"])
        || cursor.phrase(&["chaque", "mois"])
}

fn one_rank(cursor: &mut Cursor<'_>) -> Option<Nth> {
    let number = match cursor.peek()? {
        TokenKind::Ordinal(number) => *number,
        TokenKind::Word(word) => rank(word)?,
        _ => return None,
    };
    let nth = match number {
        0 => Nth::Last,
        1..=5 => Nth::Number(u8::try_from(number).ok()?),
        _ => return None,
    };
    cursor.step();
    Some(nth)
}
