//! Words that say where one comes in, at the head of a note: « (derrière l'église) ».

use super::cursor::Cursor;
use super::mark::Mark;

/// « derrière l'église », « entrée par la cour », « nouvelle entrée »: where one comes in.
pub(super) fn way_in(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&["l", "la", "nouvelle", "ancienne"]);
    let beside = [
        "cote",
        "rue",
        "par",
        "principale",
        "laterale",
        "arriere",
        "place",
        "cour",
        "parking",
    ];
    let named = cursor.word() != ahead.word();
    let entry = ahead.take_word(&["entree", "acces"])
        && (named && ahead.mark() == Some(Mark::Close)
            || ahead.word().is_some_and(|word| beside.contains(&word)));
    if entry {
        ahead.skip_words(&["cote", "par", "la", "le", "l"]);
        *cursor = ahead;
        return true;
    }
    ahead = *cursor;
    if ahead.take_word(&["mme", "mr", "madame", "monsieur"]) {
        // « (Mme Dupont) »
        ahead.step();
        let named = ahead.mark() == Some(Mark::Close);
        *cursor = if named { ahead } else { *cursor };
        return named;
    }
    ahead.skip_words(&["parking", "stationnement"]);
    let near = ahead.take_word(&["derriere", "devant"])
        || ahead.phrase(&["face", "a"])
        || ahead.phrase(&["en", "face", "de"])
        || ahead.phrase(&["en", "face", "du"])
        || ahead.phrase(&["pres", "de"])
        || ahead.phrase(&["pres", "du"])
        || ahead.phrase(&["a", "cote", "de"])
        || ahead.phrase(&["a", "cote", "du"]);
    if near {
        *cursor = ahead;
    }
    near
}
