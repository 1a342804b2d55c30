//! Reads periods: « vacances scolaires », « jours fériés », « période scolaire », dates.

use super::cursor::Cursor;
use super::dates::{Found, dates};
use super::mark::Mark;
use super::words::school_holiday;
use crate::hours::model::{Period, SchoolHoliday};

/// Reads a period; « petites vacances » are four.
pub(super) fn periods(cursor: &mut Cursor<'_>) -> Found<Vec<Period>> {
    let mut ahead = *cursor;
    skip_articles(&mut ahead);
    let found = school(&mut ahead)
        .or_else(|| public(&mut ahead))
        .or_else(|| bridges(&mut ahead));
    if let Some(found) = found {
        *cursor = ahead;
        return Some(Ok(found));
    }
    let found = dates(cursor)?;
    Some(found.map(|ranges| ranges.into_iter().map(Period::Dates).collect()))
}

/// « hors vacances scolaires » at the head of a sentence.
pub(super) fn out_of_holidays(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let out = ahead.take_word(&["hors"]) || ahead.phrase(&["en", "dehors", "des"]);
    if !out {
        return false;
    }
    skip_articles(&mut ahead);
    let found = school(&mut ahead) == Some(vec![Period::SchoolHolidays]);
    if found {
        *cursor = ahead;
    }
    found
}

fn skip_articles(cursor: &mut Cursor<'_>) {
    cursor.skip_words(&[
        "le", "la", "les", "l", "de", "du", "des", "d", "en", "pendant", "durant", "aux",
    ]);
}

fn school(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    if period_word(cursor, &["scolaire", "scolaires"]) {
        return Some(vec![Period::SchoolTerm]);
    }
    let mut ahead = *cursor;
    if ahead.take_word(&["periode", "periodes"]) {
        ahead.skip_words(&["de", "des"]);
        if !matches!(ahead.word(), Some("vacances" | "vac")) {
            return None;
        }
    }
    let small = ahead.take_word(&["petites"]);
    let great = !small && ahead.take_word(&["grandes"]);
    if ahead.take_word(&["vacances", "vac"]) {
        ahead.take_word(&["scolaires", "scol"]);
    } else if !ahead.phrase(&["conges", "scolaires"]) {
        return None;
    }
    *cursor = ahead;
    if great {
        return Some(vec![Period::Named(SchoolHoliday::Summer)]);
    }
    if small {
        let small = SchoolHoliday::ALL.into_iter();
        let small = small.filter(|holiday| *holiday != SchoolHoliday::Summer);
        return Some(small.map(Period::Named).collect());
    }
    Some(named_list(cursor).unwrap_or_else(|| vec![Period::SchoolHolidays]))
}

/// « de Noël, de février et de Pâques » after « vacances ».
fn named_list(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    let mut all = vec![named(cursor)?];
    loop {
        let mut ahead = *cursor;
        let linked = ahead.take_mark(Mark::Comma)
            || ahead.take_mark(Mark::And)
            || ahead.take_mark(Mark::Slash)
            || ahead.take_word(&["et"]);
        let Some(more) = linked.then(|| named(&mut ahead)).flatten() else {
            return Some(all);
        };
        if matches!(ahead.word(), Some("a" | "au")) {
            // « … et de février à juin » is a run of months.
            return Some(all);
        }
        all.push(more);
        *cursor = ahead;
    }
}

/// « lundis et vendredis de pont », as the days are printed: beside public holidays.
fn bridges(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    cursor
        .phrase(&["lundis", "et", "vendredis", "de", "pont"])
        .then(|| vec![Period::Bridges])
}

/// « de la Toussaint », « d'été » after « vacances ».
fn named(cursor: &mut Cursor<'_>) -> Option<Period> {
    let mut ahead = *cursor;
    ahead.skip_words(&["de", "la", "d", "l", "du"]);
    if ahead.phrase(&["fin", "d", "annee"]) {
        *cursor = ahead;
        return Some(Period::Named(SchoolHoliday::Christmas));
    }
    let holiday = school_holiday(ahead.word()?)?;
    ahead.step();
    *cursor = ahead;
    Some(Period::Named(holiday))
}

fn period_word(cursor: &mut Cursor<'_>, which: &[&str]) -> bool {
    let mut ahead = *cursor;
    let found = ahead.take_word(&["periode", "periodes", "temps"]) && ahead.take_word(which);
    if found {
        *cursor = ahead;
    }
    found
}

fn public(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    let mut ahead = *cursor;
    ahead.take_word(&["jour", "jours"]);
    if !ahead.take_word(&["ferie", "feries"]) {
        return None;
    }
    *cursor = ahead;
    Some(vec![Period::PublicHolidays])
}
