//! Words that say in which parts of the year hours hold as they do in others.

use super::cursor::Cursor;

/// Reads « y compris pendant les vacances scolaires », « vacances comprises », « jours fériés
/// inclus »: a public holiday is a day like any other.
pub(super) fn throughout(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let before = ahead.phrase(&["y", "compris"]) || ahead.take_word(&["meme"]);
    ahead.skip_words(&["pendant", "durant", "en", "les", "periode", "de"]);
    let holidays = ahead.take_word(&["vacances"]) || ahead.phrase(&["conges", "scolaires"]);
    let public = !holidays && {
        ahead.take_word(&["jours"]);
        ahead.take_word(&["feries"])
    };
    ahead.take_word(&["scolaires"]);
    let after = !before && ahead.take_word(&["comprises", "incluses", "inclus", "compris"]);
    // « y compris vacances de Noël » is of one only.
    let is_named = matches!(ahead.word(), Some("de" | "d" | "du"));
    let found = (holidays || public) && (before || after) && !is_named;
    if found {
        *cursor = ahead;
    }
    found
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
