//! Reads parts of the day: « l'après-midi », « le matin ».

use super::cursor::Cursor;
use super::words::day_part;
use crate::hours::model::{DayPart, TimeSpan};

/// Reads a part of the day.
pub(super) fn part(cursor: &mut Cursor<'_>) -> Option<DayPart> {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "la", "les", "l", "en", "tous", "toutes", "de"]);
    let afternoon = ahead.phrase(&["apres", "midi"]) || ahead.phrase(&["apres", "midis"]);
    let part = if afternoon {
        DayPart::Afternoon
    } else {
        let part = day_part(ahead.word()?)?;
        ahead.step();
        part
    };
    *cursor = ahead;
    Some(part)
}

/// The hours that a closure of a part of the day takes, at least: mornings last until 13:00 and
/// afternoons begin at noon, as [`DayPart::fits`] has it, so that none is called open in doubt.
pub(super) fn closed_hours(part: DayPart) -> TimeSpan {
    let (from, to) = match part {
        DayPart::Morning => (0, 13 * 60),
        DayPart::Afternoon => (12 * 60, 24 * 60),
        DayPart::Evening => (17 * 60, 24 * 60),
    };
    TimeSpan::new(from, to).unwrap_or(TimeSpan::WHOLE_DAY)
}
