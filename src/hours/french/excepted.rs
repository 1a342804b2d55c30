//! Reads what is left out: « sauf le mercredi », « hors vacances scolaires et jours fériés ».

use super::atom::Excepted;
use super::atoms::unknown;
use super::cursor::Cursor;
use super::days::days;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::part_of_day::closed_part;
use super::periods::periods;
use super::token::TokenKind;
use super::words::month;
use crate::hours::model::{DateRange, Exception, Period};

pub(super) fn except_word(cursor: &mut Cursor<'_>) -> bool {
    cursor.take_word(&["sauf", "hors", "excepte", "exceptee", "exceptes"])
        || cursor.phrase(&["a", "l", "exception", "de"])
        || cursor.phrase(&["a", "l", "exception", "des"])
        || cursor.phrase(&["a", "l", "exception", "du"])
        || cursor.phrase(&["en", "dehors", "des"])
}

/// Reads « ouvrés » after « jours »: the law's working days, public holidays left out.
pub(super) fn working_days_only(cursor: &mut Cursor<'_>) -> Option<Excepted> {
    let is_of_days = matches!(cursor.behind(), Some(TokenKind::Word(word)) if word == "jours");
    (is_of_days && cursor.take_word(&["ouvres"])).then(|| Excepted {
        exceptions: vec![Exception::Period(Period::PublicHolidays)],
        ..Excepted::default()
    })
}

/// What follows « sauf »; a further item that begins another sentence is left.
pub(super) fn excepted(cursor: &mut Cursor<'_>) -> Result<Excepted, FaultKind> {
    let mut all = Excepted::default();
    let start = cursor.place();
    if !one_excepted(cursor, &mut all)? {
        return Err(unknown(cursor));
    }
    loop {
        let mut ahead = *cursor;
        let by_comma = ahead.take_mark(Mark::Comma);
        let and = by_comma && ahead.take_word(&["et"]);
        let linked = by_comma
            || ahead.take_mark(Mark::And)
            || ahead.take_mark(Mark::Slash)
            || ahead.take_word(&["et", "ou"])
            // « sauf juillet août »
            || ahead.word().is_some_and(|word| month(word).is_some());
        let again = ahead.take_word(&["sauf", "hors"]);
        if again && by_comma && !and {
            // « sauf le mercredi, hors vacances »: left out too, or is Wednesday not left out then?
            return Err(FaultKind::UnclearScope);
        }
        let begins = ahead.word().map(str::to_owned);
        let mut more = all.clone();
        let taken = linked && one_excepted(&mut ahead, &mut more).unwrap_or(false);
        if taken && more.weekdays != all.weekdays && says_closed(cursor, start) {
            // « sauf mardi : fermé l'après-midi, et jeudi »: the afternoon of Thursday, or all of it?
            return Err(FaultKind::UnclearScope);
        }
        let added = &more.exceptions[all.exceptions.len()..];
        let is_head = ahead.mark() == Some(Mark::Colon)
            && (by_comma || added.iter().any(|one| all.exceptions.contains(one)));
        if taken && is_head {
            // « hors vacances, vacances scolaires : lun-ven 10h-16h »
            return Ok(all);
        }
        let is_first = !all.exceptions.iter().any(is_run_of_days);
        let limits = |word: &str| matches!(word, "en" | "de" | "d" | "du" | "jusqu" | "a");
        let may_limit = by_comma && is_first && begins.as_deref().is_some_and(limits);
        if taken
            && !again
            && !is_in_parentheses(&ahead)
            && added
                .iter()
                .any(|one| may_limit && is_run_of_days(one) || is_season(one))
        {
            // « sauf mercredi, de septembre à juin »: left out too, or all that there is?
            return Err(FaultKind::UnclearScope);
        }
        if !taken || !ends_item(&ahead) {
            return Ok(all);
        }
        all = more;
        *cursor = ahead;
    }
}

/// Whether an item of the list ends before a place.
fn ends_item(cursor: &Cursor<'_>) -> bool {
    let is_sign = matches!(
        cursor.mark(),
        Some(Mark::Comma | Mark::Close | Mark::And | Mark::Dot | Mark::Slash | Mark::Colon)
    );
    cursor.is_done() || is_sign || cursor.word() == Some("et")
}

/// Whether « fermé » was said of a day since a place.
fn says_closed(cursor: &Cursor<'_>, start: usize) -> bool {
    let said = &cursor.all()[start..cursor.place()];
    said.iter()
        .any(|token| matches!(&token.kind, TokenKind::Word(word) if word.starts_with("ferm")))
}

/// Whether parentheses end after a place before others begin: what stands in them is one list.
fn is_in_parentheses(cursor: &Cursor<'_>) -> bool {
    let mut after = cursor.all()[cursor.place()..].iter();
    let sign = after.find_map(|token| match token.kind {
        TokenKind::Mark(mark @ (Mark::Open | Mark::Close)) => Some(mark),
        _ => None,
    });
    sign == Some(Mark::Close)
}

fn is_run_of_days(exception: &Exception) -> bool {
    matches!(exception, Exception::Period(Period::Dates(dates)) if !dates.is_one_day())
}

/// « de septembre à juin », « jusqu'au 30 juin 2027 »: longer than what is left out.
fn is_season(exception: &Exception) -> bool {
    match exception {
        Exception::Period(Period::Dates(DateRange::From(_) | DateRange::Until(_))) => true,
        Exception::Period(Period::Dates(dates @ DateRange::Yearly { .. })) => {
            Period::Dates(*dates).is_ordinary()
        }
        _ => false,
    }
}

fn one_excepted(cursor: &mut Cursor<'_>, all: &mut Excepted) -> Result<bool, FaultKind> {
    let mut ahead = *cursor;
    ahead.skip_words(&["pendant", "durant", "en", "sur"]);
    if let Some(found) = periods(&mut ahead) {
        let found = found?.into_iter().map(Exception::Period);
        all.exceptions.extend(found);
        *cursor = ahead;
        return Ok(true);
    }
    let Some(found) = days(&mut ahead) else {
        return Ok(false);
    };
    let is_list = ahead.has_list_since(cursor.place());
    let of_part = found.part.or_else(|| closed_part(&mut ahead));
    all.is_list |= is_list || !all.weekdays.is_none();
    if found.frequency.is_some() || (of_part.is_some() && !found.nth.is_empty()) {
        return Err(FaultKind::TooIntricate);
    }
    if let Some(part) = of_part {
        // « sauf lundi et mercredi après-midi »: all of Monday?
        if ahead.has_list_since(cursor.place()) {
            return Err(FaultKind::UnclearScope);
        }
        all.parts.push((found.weekdays, part));
    } else if found.nth.is_empty() {
        all.weekdays = all.weekdays.with(found.weekdays);
    } else {
        all.exceptions.push(Exception::Days {
            weekdays: found.weekdays,
            nth: found.nth,
        });
    }
    *cursor = ahead;
    Ok(true)
}
