//! Reads hours: « 9h-12h 14h-17h », « de 9 h 30 à midi », « 9h/12h et 14h/18h ».
//!
//! A run of hours is taken whole, with the signs between, and only then paired: an odd number,
//! an end before its start or a sign that says something else is a fault, never a guess.

use super::cursor::Cursor;
use super::dates::Found;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::token::TokenKind;
use super::words::{month, weekday};
use crate::hours::french::print_time::span_words;
use crate::hours::model::TimeSpan;

/// An hour as written.
#[derive(Debug, Clone, Copy)]
struct Hour {
    minutes: u16,
    /// Said with an h, a colon or a word: an hour beyond doubt.
    plain: bool,
    midnight_meant: bool,
    next_day: bool,
}

/// What stands between two hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Nothing.
    Blank,
    /// A dash, « à », « > », « jusqu'à ».
    To,
    /// A slash or an underscore.
    Slash,
    Comma,
    /// « et », « & », a dot: another span follows.
    And,
    /// « 0 » or « è » typed for « à », or « : » for « - ».
    Slip,
}

/// Reads a run of hours.
pub(super) fn times(cursor: &mut Cursor<'_>) -> Found<Vec<TimeSpan>> {
    let start = *cursor;
    if round_the_clock(cursor) {
        return Some(Ok(vec![TimeSpan::WHOLE_DAY]));
    }
    if cursor.phrase(&["entre", "midi", "et", "deux"]) {
        cursor.take_word(&["heures"]);
        return Some(
            TimeSpan::new(720, 840)
                .map(|span| vec![span])
                .ok_or(FaultKind::NoSuchTime),
        );
    }
    let between = cursor.take_word(&["entre"]);
    cursor.skip_words(&["de", "a"]);
    let said_at = !between && cursor.place() > start.place() && is_at(&start, cursor);
    let Some(first) = hour(cursor) else {
        *cursor = start;
        return None;
    };
    let mut hours = match first {
        Ok(hour) => vec![hour],
        Err(fault) => return Some(Err(fault)),
    };
    let mut links = Vec::new();
    loop {
        let mut ahead = *cursor;
        let link = link(&mut ahead);
        match hour(&mut ahead) {
            Some(Ok(hour)) => hours.push(hour),
            Some(Err(fault)) => {
                *cursor = ahead;
                return Some(Err(fault));
            }
            None => break,
        }
        links.push(link);
        *cursor = ahead;
    }
    if !hours.iter().any(|hour| hour.plain) && !links.contains(&Link::To) {
        *cursor = start;
        return None;
    }
    Some(paired(&hours, &links, between, said_at))
}

/// Whether the run began with « à »: « à 10h et 14h » are two moments.
fn is_at(start: &Cursor<'_>, now: &Cursor<'_>) -> bool {
    let mut cursor = *start;
    let mut last = None;
    while cursor.place() < now.place() {
        last = cursor.word();
        cursor.step();
    }
    last == Some("a")
}

/// « 24h/24 », « 24/24 ».
fn round_the_clock(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let day = |cursor: &mut Cursor<'_>| {
        let is_day = matches!(
            cursor.peek(),
            Some(TokenKind::Clock(1440) | TokenKind::Number(24, 2))
        );
        cursor.step();
        is_day
    };
    let found = day(&mut ahead)
        && (ahead.take_mark(Mark::Slash) || ahead.take_word(&["sur"]))
        && day(&mut ahead);
    if found {
        *cursor = ahead;
    }
    found
}

fn hour(cursor: &mut Cursor<'_>) -> Found<Hour> {
    let (minutes, plain, midnight_meant) = match cursor.peek()? {
        TokenKind::Clock(minutes) => (*minutes, true, false),
        TokenKind::Word(word) if word == "midi" => (720, true, false),
        TokenKind::Word(word) if word == "minuit" => (0, true, true),
        TokenKind::BadClock => {
            cursor.step();
            return Some(Err(FaultKind::NoSuchTime));
        }
        TokenKind::OddMinutes => {
            cursor.step();
            return Some(Err(FaultKind::OddMinutes));
        }
        TokenKind::Number(number, 1 | 2) if *number <= 24 && !counts_things(cursor) => {
            (u16::try_from(*number).ok()? * 60, false, false)
        }
        TokenKind::Number(number, 4) => (compact(*number)?, false, false),
        _ => return None,
    };
    cursor.step();
    let mut hour = Hour {
        minutes,
        plain,
        midnight_meant,
        next_day: false,
    };
    let mut ahead = *cursor;
    ahead.take_word(&["le"]);
    if ahead.take_word(&["lendemain"]) {
        hour.next_day = true;
        *cursor = ahead;
    }
    Some(Ok(hour))
}

/// « 1730 »; a number that may be a year is none.
fn compact(number: u32) -> Option<u16> {
    let (hour, minutes) = (number / 100, number % 100);
    let may_be_year = (1960..=2059).contains(&number);
    let is_hour = hour < 24 && minutes < 60 && minutes % 5 == 0;
    (is_hour && !may_be_year).then(|| u16::try_from(hour * 60 + minutes).unwrap_or(0))
}

/// Whether the number is of something else: « 1 samedi », « 21 août », « 14/04/2022 ».
fn counts_things(cursor: &Cursor<'_>) -> bool {
    match cursor.ahead(1) {
        Some(TokenKind::Word(word)) => {
            let fits = matches!(
                word.as_str(),
                "a" | "et" | "de" | "le" | "les" | "du" | "puis"
            );
            let day = weekday(word).is_some() && cursor.peek() != Some(&TokenKind::Number(1, 1));
            month(word).is_some() || !(fits || day)
        }
        Some(TokenKind::Mark(Mark::Slash)) => {
            matches!(cursor.ahead(2), Some(TokenKind::Number(_, 4)))
                || (matches!(cursor.ahead(2), Some(TokenKind::Number(..)))
                    && matches!(cursor.ahead(3), Some(TokenKind::Mark(Mark::Slash)))
                    && matches!(cursor.ahead(4), Some(TokenKind::Number(_, 4))))
        }
        Some(TokenKind::Mark(Mark::Other)) => true,
        _ => false,
    }
}

/// Takes what stands between two hours; the strongest sign counts.
fn link(cursor: &mut Cursor<'_>) -> Link {
    let mut link = Link::Blank;
    for _ in 0..6 {
        let found = match cursor.peek() {
            Some(TokenKind::Mark(mark)) => match mark {
                Mark::Dash | Mark::Greater => Link::To,
                Mark::Slash | Mark::Underscore => Link::Slash,
                Mark::Comma => Link::Comma,
                Mark::And | Mark::Dot => Link::And,
                Mark::Colon => Link::Slip,
                _ => break,
            },
            Some(TokenKind::Word(word)) => match word.as_str() {
                "a" => Link::To,
                "jusqu" => Link::To,
                "e" => Link::Slip,
                "et" | "puis" => Link::And,
                "de" => Link::Blank,
                _ => break,
            },
            Some(TokenKind::Number(0, 1)) => Link::Slip,
            _ => break,
        };
        cursor.step();
        link = match (link, found) {
            (Link::And, _) | (_, Link::And) => Link::And,
            (Link::Blank, found) => found,
            (link, _) => link,
        };
    }
    link
}

fn paired(
    hours: &[Hour],
    links: &[Link],
    between: bool,
    at: bool,
) -> Result<Vec<TimeSpan>, FaultKind> {
    if hours.len() % 2 == 1 {
        return Err(FaultKind::OddTimes);
    }
    let rising = hours
        .windows(2)
        .all(|pair| pair[0].minutes <= pair[1].minutes);
    let mut spans = Vec::new();
    for (at_pair, pair) in hours.chunks_exact(2).enumerate() {
        let inner = links[2 * at_pair];
        let clear = match inner {
            Link::To => true,
            Link::And => between && at_pair == 0,
            Link::Slash | Link::Slip => rising && !at && (pair[0].plain || pair[1].plain),
            Link::Blank => rising && !at && (pair[0].plain || pair[1].plain),
            Link::Comma => {
                rising && !at && !pair[1].plain && pair[0].plain && links.contains(&Link::To)
            }
        };
        // « 10h à 12h à 14h » has no clear second pair.
        let after = links.get(2 * at_pair + 1);
        if !clear || (!rising && after == Some(&Link::To)) {
            return Err(FaultKind::UnclearTimes);
        }
        let next = span(pair[0], pair[1])?;
        let plain = pair[0].plain && pair[1].plain;
        let hasty = inner == Link::Blank && plain && next.end() - next.start() < 120;
        if hasty
            || spans
                .last()
                .is_some_and(|last| runs_on(*last, next, after_before(links, at_pair), inner))
        {
            return Err(FaultKind::UnclearTimes);
        }
        spans.push(next);
    }
    spans.sort_unstable();
    let meets = |pair: &[TimeSpan]| pair[0].meets(pair[1]);
    if spans.windows(2).any(meets) {
        return Err(FaultKind::TimesMeet);
    }
    Ok(spans)
}

/// The sign before a pair.
fn after_before(links: &[Link], pair: usize) -> Option<Link> {
    links.get((2 * pair).checked_sub(1)?).copied()
}

/// Whether a pair is perhaps none: « 9h-10h-11h-12h » is a list unless noon parts it, and in
/// « 9-12 / 2-5 » nobody comes at two in the morning.
fn runs_on(before: TimeSpan, next: TimeSpan, between: Option<Link>, inner: Link) -> bool {
    let over_noon =
        before.end() <= 15 * 60 && next.start() >= 12 * 60 && next.start() > before.end();
    let same_sign = between == Some(inner) && matches!(inner, Link::To | Link::Blank);
    (same_sign && !over_noon) || (next.start() < before.start() && next.start() < 7 * 60)
}

fn span(start: Hour, end: Hour) -> Result<TimeSpan, FaultKind> {
    let (from, to) = (start.minutes % 1440, end.minutes);
    if start.minutes == 1440 {
        return Err(FaultKind::NoSuchTime);
    }
    if from == 0 && to == 0 && !end.next_day {
        // « 00:00-00:00 » stands where nothing was filled in.
        return Err(FaultKind::UnclearTimes);
    }
    let to = match to {
        _ if end.next_day => to + 1440,
        0 => 1440,
        to if to <= from && TimeSpan::is_plain_evening(from, to + 1440) => to + 1440,
        to => to,
    };
    if to <= from {
        let overnight = TimeSpan::new(from, to + 1440).map(span_words);
        let exchanged = TimeSpan::new(to, from).map(span_words);
        return Err(match (exchanged, overnight) {
            (Some(exchanged), Some(overnight)) => FaultKind::EndBeforeStart {
                exchanged,
                overnight,
            },
            _ => FaultKind::UnclearTimes,
        });
    }
    if from == 0 && !start.midnight_meant && to > 9 * 60 && to != 1440 {
        return Err(FaultKind::StartsAtZero);
    }
    TimeSpan::new(from, to).ok_or(FaultKind::NoSuchTime)
}
