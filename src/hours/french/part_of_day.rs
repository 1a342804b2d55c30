//! Reads parts of the day, open or closed: « l'après-midi », « fermé le matin ».

use super::cursor::Cursor;
use super::mark::Mark;
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

/// Whether hours may be called so: « le soir 16h30-18h30 », after school.
pub(super) fn may_be_called(part: DayPart, span: TimeSpan) -> bool {
    part.fits(span) || part == DayPart::Evening && span.start() >= 16 * 60
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

/// Steps over « fermé ».
pub(super) fn closed(cursor: &mut Cursor<'_>) -> bool {
    let said = cursor.take_word(&[
        "ferme",
        "fermes",
        "fermee",
        "fermees",
        "fermeture",
        "fermetures",
    ]) || cursor.phrase(&["pas", "d", "accueil"]);
    if said {
        // « exceptionnelle » is of one day only: lists of closures read it.
        cursor.skip_words(&["annuelle", "annuelles", "hebdomadaire"]);
    }
    said
}

/// « l'après-midi », « (fermé l'après-midi) », « : fermé le matin » after a day that is left out.
pub(super) fn closed_part(cursor: &mut Cursor<'_>) -> Option<DayPart> {
    let mut ahead = *cursor;
    if let Some(part) = part(&mut ahead) {
        *cursor = ahead;
        return Some(part);
    }
    let open = ahead.take_mark(Mark::Open);
    if !open && !ahead.take_mark(Mark::Colon) {
        return None;
    }
    let said = closed(&mut ahead) || open;
    let part = part(&mut ahead).filter(|_| said)?;
    if open {
        ahead.skip_words(&["uniquement", "seulement"]);
        if !ahead.take_mark(Mark::Close) {
            return None;
        }
    }
    *cursor = ahead;
    Some(part)
}
