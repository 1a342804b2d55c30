//! Words that say in which parts of the year hours hold as they do in others.

use super::cursor::Cursor;
use super::days::days;
use super::mark::Mark;
use crate::hours::model::Weekdays;

/// Reads « y compris pendant les vacances scolaires », « vacances comprises ».
pub(super) fn throughout(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let before = included_before(&mut ahead);
    let holidays = ahead.take_word(&["vacances"]) || ahead.phrase(&["conges", "scolaires"]);
    ahead.take_word(&["scolaires"]);
    let after = !before && included_after(&mut ahead);
    // « y compris vacances de Noël » is of one only.
    let is_named = matches!(ahead.word(), Some("de" | "d" | "du"));
    let found = holidays && (before || after) && !is_named;
    if found {
        *cursor = ahead;
    }
    found
}

/// Reads « jours fériés inclus », « même les jours fériés », « y compris les dimanches et jours
/// fériés »: the weekdays that are named, which may be none.
pub(super) fn public_holidays_too(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    let before = included_before(&mut ahead);
    let mut named = Weekdays::NONE;
    // Without « y compris » the days before are those that hours are of.
    while before && let Some(found) = one_day(&mut ahead) {
        named = named.with(found);
        let tied = ahead.take_word(&["et"]) || ahead.take_mark(Mark::And);
        if !tied && !ahead.take_mark(Mark::Comma) {
            return None;
        }
        ahead.skip_words(&["les", "le"]);
    }
    ahead.take_word(&["jours"]);
    let found = ahead.take_word(&["feries"]) && (before || included_after(&mut ahead));
    found.then(|| {
        *cursor = ahead;
        named
    })
}

fn one_day(cursor: &mut Cursor<'_>) -> Option<Weekdays> {
    let mut ahead = *cursor;
    let found =
        days(&mut ahead).filter(|found| found.frequency.is_none() && found.nth.is_empty())?;
    *cursor = ahead;
    Some(found.weekdays)
}

fn included_before(cursor: &mut Cursor<'_>) -> bool {
    let found = cursor.phrase(&["y", "compris"]) || cursor.take_word(&["meme"]);
    cursor.skip_words(&["pendant", "durant", "en", "les", "le", "periode", "de"]);
    found
}

fn included_after(cursor: &mut Cursor<'_>) -> bool {
    cursor.take_word(&["comprises", "incluses", "inclus", "compris"])
}

/// Reads « le reste de l'année ».
pub(super) fn rest_of_year(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "pendant", "durant", "tout"]);
    let found =
        ahead.phrase(&["reste", "de", "l", "annee"]) || ahead.phrase(&["reste", "de", "annee"]);
    if found {
        *cursor = ahead;
    }
    found
}
