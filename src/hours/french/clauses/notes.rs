//! Words after hours that change none of them.

use crate::hours::french::asides::aside;
use crate::hours::french::bracketed::{beside_hours, reason_in_parentheses};
use crate::hours::french::cursor::Cursor;
use crate::hours::french::free_labels::{is_of_heads, may_be_of_time};
use crate::hours::french::head_words::is_place;
use crate::hours::french::mark::Mark;
use crate::hours::french::note_conditions::may_change_hours;
use crate::hours::french::note_words::begins_name;
use crate::hours::french::notes::{is_head, note, note_in_parentheses};
use crate::hours::french::standing_notes::standing_note;
use crate::hours::french::telephone::phone;
use crate::hours::french::token::TokenKind;
use crate::hours::french::touch_words::{may_open_else, names_other_moments};
use crate::hours::french::words::{day_part, weekday};

use crate::hours::model::Frequency;

use super::piece::Piece;

/// Steps over such words, right after pieces that tell hours or a closure.
pub(super) fn noted(cursor: &mut Cursor<'_>, before: &[Piece]) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    let after_hours = matches!(
        last,
        Piece::Times { .. }
            | Piece::Appointment
            | Piece::WalkIn
            | Piece::Edge(_)
            | Piece::Throughout
            | Piece::Close
    );
    if *last == Piece::Closed || matches!(last, Piece::Part(_) | Piece::Periods(_)) {
        return before.contains(&Piece::Closed) && reason_in_parentheses(cursor);
    }
    if *last == Piece::Appointment && (phone(cursor) || how_to_ask(cursor)) {
        return true;
    }
    let is_unsure = |piece: &Piece| matches!(piece, Piece::Days { days, .. } if days.frequency.is_some_and(Frequency::is_unsure));
    if before.iter().any(is_unsure) && calendar(cursor) {
        return true;
    }
    after_hours && (note_in_parentheses(cursor) || beside_hours(cursor) || beside(cursor))
}

/// « 9h-12h : salle polyvalente », « 9h-12h, salle 3 », « 9h-12h à la mairie ».
fn beside(cursor: &mut Cursor<'_>) -> bool {
    if standing_note(cursor) {
        return true;
    }
    let mut ahead = *cursor;
    let _ =
        ahead.take_mark(Mark::Colon) || ahead.take_mark(Mark::Comma) || ahead.take_mark(Mark::Dash);
    let start = ahead;
    let found = aside(&mut ahead) || note(&mut ahead);
    // « 9h-12h salle 14-17 »: a room, or hours? « accueil des groupes sur rdv » is of groups.
    let ends = |cursor: &Cursor<'_>| {
        cursor.is_done() || cursor.mark().is_some_and(|mark| mark != Mark::Dash)
    };
    let found = found && ends(&ahead) || {
        ahead = start;
        place(&mut ahead) && ends(&ahead)
    };
    if found {
        *cursor = ahead;
    }
    found
}

/// « à la salle polyvalente de Saint-Léon », « médiathèque de Montlaur ».
fn place(cursor: &mut Cursor<'_>) -> bool {
    cursor.skip_words(&["a", "au", "la", "le", "l", "en"]);
    if !cursor
        .word()
        .is_some_and(|word| is_place(word) || is_head(word))
    {
        return false;
    }
    let mut named = false;
    while let Some(kind) = cursor.peek() {
        match kind {
            TokenKind::Word(word) => {
                let is_known = named || is_of_heads(word) || is_place(word) || is_head(word);
                if !is_known || may_change_hours(word) || may_be_of_time(word) {
                    return false;
                }
                named =
                    begins_name(word) || matches!(word.as_str(), "saint" | "sainte" | "st" | "ste");
            }
            TokenKind::Mark(Mark::Dash) => named = true,
            _ => return true,
        }
        cursor.step();
    }
    true
}

/// « (voir calendrier) », « , dates affichées » after days that are not said.
fn calendar(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let open = ahead.take_mark(Mark::Open);
    ahead.take_mark(Mark::Comma);
    let known = &[
        "voir",
        "selon",
        "dates",
        "le",
        "calendrier",
        "planning",
        "affichees",
        "affiche",
        "affichage",
    ];
    let start = ahead.place();
    ahead.skip_words(known);
    let said = ahead.place() > start && (!open || ahead.take_mark(Mark::Close));
    if said {
        *cursor = ahead;
    }
    said
}

/// « sur rendez-vous pris à l'accueil », « … auprès du secrétariat », « … en ligne ».
fn how_to_ask(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let begins = ahead.take_word(&["pris", "prise", "aupres", "par"])
        || ahead.phrase(&["a", "prendre"])
        || ahead.phrase(&["a", "l", "accueil"])
        || ahead.phrase(&["en", "ligne"]);
    while let Some(word) = ahead.word().filter(|_| begins) {
        let by_phone = word.starts_with("telephon");
        if !by_phone && !is_timeless(word) {
            return false;
        }
        ahead.step();
    }
    let ends = begins && (ahead.is_done() || ahead.mark().is_some());
    if ends {
        *cursor = ahead;
    }
    ends
}

/// Whether a word names no moment.
fn is_timeless(word: &str) -> bool {
    let of_time = weekday(word).is_some() || day_part(word).is_some();
    !of_time && !names_other_moments(word) && !may_open_else(word) && !word.starts_with("ouv")
}
