//! Cuts a sentence into pieces that are understood by themselves.

use super::after_pieces::{
    begins_with_period, is_of_one_row, last_said, may_be_noted, may_begin_closures,
    may_follow_aside,
};
use super::appointments::{appointment, possible_appointment, walk_in};
use super::asides::aside;
use super::atom::{Atom, AtomKind};
use super::bracketed::{beside_hours, reason_in_parentheses};
use super::closures::{closures, unsure_closures};
use super::cursor::Cursor;
use super::days::{ReadDays, all_week, days, every_part, is_mixed};
use super::excepted::{except_word, excepted, working_days_only};
use super::fault_kind::FaultKind;
use super::heads::head;
use super::mark::Mark;
use super::notes::{note, note_in_parentheses, who_is_open};
use super::part_of_day::{closed, part};
use super::periods::{out_of_holidays, periods};
use super::same_as::same;
use super::standing_notes::standing_note;
use super::telephone::phone;
use super::throughout::{public_holidays_too, rest_of_year, throughout};
use super::times::times;
use super::token::{Token, TokenKind};
use super::until::{ends_in, ends_on, until};
use super::words::{filler, known};
use crate::address::fold;
use crate::diagnostic::suggestion::nearest;
use crate::hours::model::{Period, Weekdays};

/// The pieces of a sentence, in order; words that say nothing are gone.
pub(super) fn atoms(tokens: &[Token]) -> Vec<Atom> {
    let mut cursor = Cursor::new(tokens);
    let mut atoms: Vec<Atom> = Vec::new();
    while !cursor.is_done() {
        let place = cursor.place();
        if let Some(kind) = atom(&mut cursor, &atoms) {
            // A reader that took nothing would be asked for ever.
            if cursor.place() == place {
                cursor.step();
            }
            let span = cursor.span_from(place);
            atoms.push(Atom { kind, span });
        }
    }
    atoms
}

/// The days of every week that some words name, where they say nothing else.
pub(super) fn days_alone(tokens: &[Token]) -> Option<Weekdays> {
    match &atoms(tokens)[..] {
        [only] => only.kind.weekly_days(),
        _ => None,
    }
}

fn atom(cursor: &mut Cursor<'_>, before: &[Atom]) -> Option<AtomKind> {
    let at_head = before.is_empty();
    if !at_head && let Some(kind) = ends_on(cursor).or_else(|| ends_in(cursor)) {
        return Some(kind);
    }
    if let Some(TokenKind::Label) = cursor.peek() {
        cursor.step();
        return Some(AtomKind::Note);
    }
    if noted(cursor, before) {
        return Some(AtomKind::Note);
    }
    if let Some(mark) = cursor.mark() {
        cursor.step();
        // « lundi : fermé - 14h-17h »: a dash parts them as a slash does.
        let parts = mark == Mark::Dash && before.last().is_some_and(|a| a.kind == AtomKind::Closed);
        return if parts {
            Some(AtomKind::Slash)
        } else {
            sign(mark)
        };
    }
    if may_begin_closures(before) {
        match closures(cursor, at_head) {
            Some(Ok(rules)) => return Some(AtomKind::Closures(rules)),
            Some(Err(fault)) => return Some(AtomKind::Fault(fault)),
            None => {}
        }
    }
    if let Some(kind) = fixed_words(cursor) {
        return Some(kind);
    }
    if let Some(kind) = left_out(cursor, before).or_else(|| when(cursor)) {
        return Some(kind);
    }
    // « salle Prévert, 1er étage »
    let goes_on = matches!(before, [.., note, comma]
        if note.kind == AtomKind::Note && comma.kind == AtomKind::Comma && before.len() > 2);
    if (may_be_noted(before) || goes_on) && note(cursor) {
        return Some(AtomKind::Note);
    }
    remaining_word(cursor)
}

/// Reads « sauf … », « hors … ».
fn left_out(cursor: &mut Cursor<'_>, before: &[Atom]) -> Option<AtomKind> {
    if before.is_empty() && out_of_holidays(cursor) {
        // « hors vacances scolaires : … » at the head; after hours it is an exception.
        return Some(AtomKind::Periods(vec![Period::SchoolTerm]));
    }
    if let Some(excepted) = working_days_only(cursor) {
        return Some(AtomKind::Except(excepted));
    }
    if !except_word(cursor) {
        return None;
    }
    if is_of_one_row(before)
        && let Some(rules) = unsure_closures(cursor)
    {
        return Some(AtomKind::Closures(rules));
    }
    Some(match excepted(cursor) {
        Ok(excepted) => AtomKind::Except(excepted),
        Err(fault) => AtomKind::Fault(fault),
    })
}

/// Reads periods, days or hours.
fn when(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    match periods(cursor) {
        Some(Ok(periods)) => return Some(AtomKind::Periods(periods)),
        Some(Err(fault)) => return Some(AtomKind::Fault(fault)),
        None => {}
    }
    let place = cursor.place();
    if let Some(found) = days(cursor) {
        return Some(said_days(found, place, cursor));
    }
    Some(match times(cursor)? {
        Ok(spans) => AtomKind::Times(spans),
        Err(fault) => AtomKind::Fault(fault),
    })
}

/// Steps over words that change no hours, which no other reader may take apart.
fn noted(cursor: &mut Cursor<'_>, before: &[Atom]) -> bool {
    if before.is_empty() {
        if matches!(periods(&mut cursor.clone()), Some(Ok(_))) {
            // « petites vacances : … » is no name of a structure.
            return false;
        }
        return who_is_open(cursor) || cursor.place() == 0 && head(cursor) || aside(cursor);
    }
    let mut inside = *cursor;
    if inside.take_mark(Mark::Open) && walk_in(&mut inside) && inside.take_mark(Mark::Close) {
        // « (accueil libre) » says how one comes.
        return false;
    }
    if begins_with_period(before) && who_is_open(cursor) {
        return true;
    }
    // Hours beside a number may be those of a telephone.
    last_said(before) == Some(&AtomKind::Appointment) && phone(cursor)
        || may_be_noted(before) && (note_in_parentheses(cursor) || beside_hours(cursor))
        // « salle du conseil (mairie) »
        || last_said(before) == Some(&AtomKind::Note) && note_in_parentheses(cursor)
        || matches!(last_said(before), Some(AtomKind::Except(_))) && reason_in_parentheses(cursor)
        || may_follow_aside(before) && (aside(cursor) || standing_note(cursor))
}

/// The days that were read from a place on.
fn said_days(found: ReadDays, place: usize, cursor: &Cursor<'_>) -> AtomKind {
    let listed = found.nth.is_empty() && cursor.has_list_since(place);
    let written = cursor.all().get(place..cursor.place()).unwrap_or_default();
    AtomKind::Days {
        listed,
        mixed: found.nth.is_empty() && is_mixed(written),
        weekdays: found.weekdays,
        nth: found.nth,
        frequency: found.frequency,
        part: found.part,
    }
}

fn sign(mark: Mark) -> Option<AtomKind> {
    Some(match mark {
        Mark::Comma => AtomKind::Comma,
        Mark::Slash => AtomKind::Slash,
        Mark::And => AtomKind::And,
        Mark::Colon => AtomKind::Colon,
        Mark::Open => AtomKind::Open,
        Mark::Close => AtomKind::Close,
        Mark::Dash | Mark::Dot | Mark::Underscore | Mark::Strong | Mark::Newline => return None,
        Mark::Greater | Mark::Other => AtomKind::Fault(FaultKind::UnknownWord(None)),
    })
}

/// Words that always say the same.
fn fixed_words(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    if let Some(kind) = same(cursor).or_else(|| until(cursor)) {
        return Some(kind);
    }
    if closed(cursor) {
        return Some(AtomKind::Closed);
    }
    if all_week(cursor) {
        return Some(said_days(
            ReadDays::weekly(Weekdays::ALL),
            cursor.place(),
            cursor,
        ));
    }
    if walk_in(cursor) {
        return Some(AtomKind::WalkIn);
    }
    if possible_appointment(cursor) {
        return Some(AtomKind::PossibleAppointment);
    }
    if appointment(cursor) {
        return Some(AtomKind::Appointment);
    }
    if cursor.phrase(&["toute", "l", "annee"]) || cursor.phrase(&["toute", "annee"]) {
        return Some(AtomKind::AllYear);
    }
    if let Some(found) = every_part(cursor) {
        return Some(said_days(found, cursor.place(), cursor));
    }
    if let Some(weekdays) = public_holidays_too(cursor) {
        return Some(AtomKind::PublicHolidaysToo(weekdays));
    }
    if throughout(cursor) {
        return Some(AtomKind::Throughout);
    }
    if rest_of_year(cursor) {
        return Some(AtomKind::RestOfYear);
    }
    if let Some(part) = part(cursor) {
        return Some(AtomKind::Part(part));
    }
    let mut ahead = *cursor;
    if ahead.take_word(&["ou", "puis"]) && appointment(&mut ahead) {
        // « 9h-12h ou sur rendez-vous »: besides the hours.
        cursor.step();
        return Some(AtomKind::And);
    }
    if cursor.take_word(&["egalement", "aussi"]) || cursor.phrase(&["en", "plus"]) {
        return Some(AtomKind::Also);
    }
    let and = cursor.phrase(&["ainsi", "que"]) || cursor.take_word(&["et"]);
    and.then_some(AtomKind::And)
}

/// A word that says nothing of its own, or one that is not understood.
fn remaining_word(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    const NOTHING: &[&[&str]] = &[
        &["sans", "interruption"],
        &["non", "stop"],
        &["en", "continu"],
        &["journee", "continue"],
        &["toute", "la", "journee"],
        &["heures", "d", "ouverture"],
        &["accueil", "des", "enfants"],
        &["accueil", "des", "familles"],
        &["accueil", "des", "parents"],
        &["accueil", "du", "matin"],
        &["accueil", "du", "soir"],
        &["il", "y", "a"],
    ];
    if NOTHING.iter().any(|phrase| cursor.phrase(phrase)) || one_opening(cursor) {
        return None;
    }
    if is_season(cursor) && cursor.ahead(1) == Some(&TokenKind::Mark(Mark::Open)) {
        let mut inside = *cursor;
        inside.step();
        inside.step();
        // « hiver (1er novembre au 31 mars) »: the dates say it.
        if matches!(periods(&mut inside), Some(Ok(_))) && inside.take_mark(Mark::Close) {
            cursor.step();
            return None;
        }
    }
    if cursor.word().is_some_and(filler) {
        cursor.step();
        return None;
    }
    let fault = unknown(cursor);
    cursor.step();
    Some(AtomKind::Fault(fault))
}

/// « et un accueil le samedi ».
fn one_opening(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let openings = ["accueil", "permanence", "ouverture", "creneau", "temps"];
    let found = ahead.take_word(&["un", "une"]) && ahead.take_word(&openings);
    if found {
        ahead.phrase(&["d", "accueil"]);
        *cursor = ahead;
    }
    found
}

fn is_season(cursor: &Cursor<'_>) -> bool {
    matches!(
        cursor.word(),
        Some("hiver" | "ete" | "printemps" | "automne")
    )
}

/// Whether a word is one of those that anyone writes, and no slip of a day or of a month: « mais »,
/// « par », « mi-août ».
fn is_ordinary(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "mais", "avec", "dans", "dont", "fois", "pairs", "pair", "pour", "sans", "sous", "vers",
        "voir",
    ];
    word.len() < 4 || WORDS.contains(&word)
}

/// What is wrong with the word that stands here.
pub(super) fn unknown(cursor: &Cursor<'_>) -> FaultKind {
    if is_season(cursor) {
        return FaultKind::Season;
    }
    // A word of the language that stands in a place of no sense is no slip.
    let meant = cursor.word().and_then(|word| {
        let is_known = || known().any(|known| fold(known) == word);
        let found = nearest(word, known()).filter(|_| !is_known() && !is_ordinary(word));
        // « semaine » is no slip of « semaines ».
        let is_same =
            |found: &&str| fold(found).trim_end_matches('s') == word.trim_end_matches('s');
        found.filter(|found| !is_same(found))
    });
    FaultKind::UnknownWord(meant.map(str::to_owned))
}
