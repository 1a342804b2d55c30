//! Reads days by their first letters: « L-M-M-J-V », « LMMJV », « L à V ».

use jiff::civil::Weekday;

use super::cursor::Cursor;
use super::mark::Mark;
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// The days of a run of letters, where it names them beyond doubt: two M are Tuesday and
/// Wednesday; one M between Monday and Thursday is Tuesday, as schools write their four days.
fn named(run: &str) -> Option<Weekdays> {
    let four = Weekdays::WORKING.without(Weekdays::one(Weekday::Wednesday));
    Some(match run {
        "lmmjv" | "lmamejv" | "lmmejv" | "lmamjv" => Weekdays::WORKING,
        "lmmjvs" | "lmamejvs" => Weekdays::ALL.without(Weekdays::one(Weekday::Sunday)),
        "lmmjvsd" | "lmamejvsd" => Weekdays::ALL,
        "lmjv" | "lmajv" => four,
        _ => return None,
    })
}

/// « L, Ma, J »: a list with commas, of letters that each name one day.
fn listed(tokens: &[Token]) -> Option<Weekdays> {
    let mut days = Weekdays::NONE;
    let mut commas = 0;
    for token in tokens {
        let word = match &token.kind {
            TokenKind::Word(word) if word == "et" => continue,
            TokenKind::Word(word) => word,
            TokenKind::Mark(Mark::Comma) => {
                commas += 1;
                continue;
            }
            TokenKind::Mark(Mark::Dot) => continue,
            _ => return None,
        };
        days = days.with(Weekdays::one(match word.as_str() {
            "l" => Weekday::Monday,
            "ma" => Weekday::Tuesday,
            "me" => Weekday::Wednesday,
            "j" => Weekday::Thursday,
            "v" => Weekday::Friday,
            "s" => Weekday::Saturday,
            "d" => Weekday::Sunday,
            _ => return None,
        }));
    }
    (days.count() > 1 && commas + 1 == days.count()).then_some(days)
}

/// Reads days written as letters, glued or with signs between.
pub(super) fn letters(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les", "du", "de"]);
    let start = ahead.place();
    let mut all = ahead.word()?.to_owned();
    ahead.step();
    if let Some(last) = range_end(&all, ahead) {
        let (last, after) = last;
        *cursor = after;
        return Some(Weekdays::range(Weekday::Monday, last));
    }
    let is_letter = |word: &str| matches!(word, "l" | "m" | "ma" | "me" | "j" | "v" | "s" | "d");
    if is_letter(&all) {
        loop {
            let mut next = ahead;
            let _ = next.take_mark(Mark::Dash)
                || next.take_mark(Mark::Slash)
                || next.take_mark(Mark::Comma)
                || next.take_mark(Mark::Dot);
            next.take_word(&["et"]);
            match next.word() {
                Some(word) if is_letter(word) => all.push_str(word),
                _ => break,
            }
            next.step();
            ahead = next;
        }
        ahead.take_mark(Mark::Dot);
    }
    let written = cursor.all().get(start..ahead.place())?;
    let days = named(&all).or_else(|| listed(written))?;
    *cursor = ahead;
    Some(days)
}

/// « L-V », « L à S »: from Monday on.
fn range_end<'t>(first: &str, mut after: Cursor<'t>) -> Option<(Weekday, Cursor<'t>)> {
    if first != "l" || !(after.take_mark(Mark::Dash) || after.take_word(&["a", "au"])) {
        return None;
    }
    let last = match after.word()? {
        "v" => Weekday::Friday,
        "s" => Weekday::Saturday,
        "d" => Weekday::Sunday,
        _ => return None,
    };
    after.step();
    // « L - V - S » is a list of which the days between are not said.
    let mut more = after;
    let goes_on = more.take_mark(Mark::Dash) && more.word().is_some_and(|word| word.len() == 1);
    (!goes_on).then_some((last, after))
}
