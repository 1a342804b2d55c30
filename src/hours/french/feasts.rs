//! Reads feast days: « le lundi de Pâques », « le jour de l'an », « entre Noël et le jour de l'an ».

use super::cursor::Cursor;
use super::dates::{Found, Written, written};
use super::token::TokenKind;
use super::words::weekday;
use super::written_range::{range, why_no_range};
use crate::hours::model::{DateRange, MonthDay};

const ARTICLES: &[&str] = &["le", "la", "les", "l", "de", "du", "d", "au", "jour"];

/// Feasts on the same day of every year.
const FIXED: &[(&[&str], i8, i8)] = &[
    (&["jour", "de", "l", "an"], 1, 1),
    (&["jour", "de", "an"], 1, 1),
    (&["nouvel", "an"], 1, 1),
    (&["premier", "de", "l", "an"], 1, 1),
    (&["fete", "du", "travail"], 5, 1),
    (&["fete", "nationale"], 7, 14),
    (&["assomption"], 8, 15),
    (&["jour", "de", "la", "toussaint"], 11, 1),
    (&["armistice"], 11, 11),
    (&["jour", "de", "noel"], 12, 25),
    (&["veille", "de", "noel"], 12, 24),
    (&["lendemain", "de", "noel"], 12, 26),
    (&["veille", "du", "jour", "de", "l", "an"], 12, 31),
    (&["saint", "sylvestre"], 12, 31),
];

/// The days counted from Easter Sunday that have a name.
const EASTER_WORDS: &[(&[&str], i8)] = &[
    (&["vendredi", "saint"], -2),
    (&["samedi", "de", "paques"], -1),
    (&["samedi", "saint"], -1),
    (&["veille", "de", "paques"], -1),
    (&["dimanche", "de", "paques"], 0),
    (&["lundi", "de", "paques"], 1),
    (&["jeudi", "de", "l", "ascension"], 39),
    (&["vendredi", "de", "l", "ascension"], 40),
    (&["samedi", "de", "l", "ascension"], 41),
    (&["dimanche", "de", "pentecote"], 49),
    (&["lundi", "de", "pentecote"], 50),
];

/// Reads feast days: one, or several that share a word.
pub(super) fn feasts(cursor: &mut Cursor<'_>) -> Option<Vec<DateRange>> {
    mondays(cursor)
        .or_else(|| christmas_and_new_year(cursor))
        .or_else(|| moving(cursor))
        .or_else(|| fixed(cursor).map(|day| vec![DateRange::yearly_day(day)]))
}

/// « entre Noël et le jour de l'an », « de Noël au 2 janvier »: both ends are in it.
pub(super) fn between(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let mut ahead = *cursor;
    if ahead.phrase(&["entre", "les", "fetes"]) {
        *cursor = ahead;
        let both = range(end_of(12, 25), end_of(1, 1));
        return both.map(|range| Ok(vec![range]));
    }
    let between = ahead.take_word(&["entre"]);
    ahead.skip_words(&["de", "du", "le", "l"]);
    let feast_first = ahead.word() == Some("noel");
    let first = end(&mut ahead)?;
    let linked = match between {
        true => ahead.take_word(&["et"]),
        false => ahead.take_word(&["au", "a", "jusqu"]),
    };
    if !linked {
        return None;
    }
    ahead.skip_words(&["le", "au", "l"]);
    let feast_last = matches!(ahead.peek(), Some(TokenKind::Word(word)) if weekday(word).is_none());
    if !(between || feast_first || feast_last) {
        return None;
    }
    let last = end(&mut ahead)?;
    // « entre le 3 et le 5 » names no month.
    last.month?;
    *cursor = ahead;
    Some(
        range(first, last)
            .map(|range| vec![range])
            .ok_or_else(|| why_no_range(first, last)),
    )
}

/// A day or a feast at one end of a run.
fn end(cursor: &mut Cursor<'_>) -> Option<Written> {
    if cursor.take_word(&["noel"]) {
        return Some(end_of(12, 25));
    }
    if let Some(day) = fixed(cursor) {
        return Some(end_of(day.month(), day.day()));
    }
    written(cursor)
}

fn end_of(month: i8, day: i8) -> Written {
    Written {
        weekday: None,
        day: u32::from(day.unsigned_abs()),
        month: Some(month),
        year: None,
    }
}

fn fixed(cursor: &mut Cursor<'_>) -> Option<MonthDay> {
    let mut bare = *cursor;
    bare.skip_words(&["le", "la", "les", "l", "du", "de", "d", "au"]);
    for (words, month, day) in FIXED {
        let mut ahead = bare;
        if ahead.phrase(words) {
            *cursor = ahead;
            return MonthDay::new(*month, *day);
        }
    }
    None
}

/// « Noël et le jour de l'an »: beside the other feast, « Noël » is a day.
fn christmas_and_new_year(cursor: &mut Cursor<'_>) -> Option<Vec<DateRange>> {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les", "a", "de", "jours", "jour"]);
    if !ahead.take_word(&["noel"]) || !ahead.take_word(&["et"]) {
        return None;
    }
    ahead.skip_words(&["le", "au"]);
    let new_year = fixed(&mut ahead).filter(|day| (day.month(), day.day()) == (1, 1))?;
    *cursor = ahead;
    let christmas = MonthDay::new(12, 25)?;
    Some([christmas, new_year].map(DateRange::yearly_day).to_vec())
}

/// « les lundis de Pâques et de Pentecôte ».
fn mondays(cursor: &mut Cursor<'_>) -> Option<Vec<DateRange>> {
    let mut ahead = *cursor;
    ahead.skip_words(ARTICLES);
    if !ahead.take_word(&["lundi", "lundis"]) {
        return None;
    }
    ahead.skip_words(&["de", "du"]);
    if !ahead.take_word(&["paques"]) || !ahead.take_word(&["et"]) {
        return None;
    }
    ahead.skip_words(&["de", "du", "le", "lundi"]);
    ahead.take_word(&["pentecote"]).then(|| {
        *cursor = ahead;
        vec![DateRange::Easter(1), DateRange::Easter(50)]
    })
}

/// « l'Ascension », « le pont de l'Ascension », « le 46e jour avant Pâques ».
fn moving(cursor: &mut Cursor<'_>) -> Option<Vec<DateRange>> {
    let mut bare = *cursor;
    bare.skip_words(ARTICLES);
    for (words, days) in EASTER_WORDS {
        let mut ahead = bare;
        if ahead.phrase(words) {
            *cursor = ahead;
            return Some(vec![DateRange::Easter(*days)]);
        }
    }
    let mut ahead = bare;
    let bridge = ahead.take_word(&["pont"]);
    ahead.skip_words(&["de", "l", "du"]);
    if ahead.take_word(&["ascension"]) {
        *cursor = ahead;
        return Some(match bridge {
            // The day off after it, and the Saturday that it reaches.
            true => vec![DateRange::Easter(40), DateRange::Easter(41)],
            false => vec![DateRange::Easter(39)],
        });
    }
    counted(&mut bare).map(|day| {
        *cursor = bare;
        vec![day]
    })
}

/// « 46e jour avant Pâques ».
fn counted(cursor: &mut Cursor<'_>) -> Option<DateRange> {
    let (TokenKind::Ordinal(days) | TokenKind::Number(days, _)) = cursor.peek()? else {
        return None;
    };
    let days = i8::try_from(*days).ok()?;
    cursor.step();
    if !cursor.take_word(&["jour"]) {
        return None;
    }
    let before = cursor.take_word(&["avant"]);
    if !before && !cursor.take_word(&["apres"]) {
        return None;
    }
    let days = if before { -days } else { days };
    cursor
        .take_word(&["paques"])
        .then_some(DateRange::Easter(days))
}
