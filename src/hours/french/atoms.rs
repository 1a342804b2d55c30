//! Cuts a sentence into pieces that are understood by themselves.

use super::atom::{Atom, AtomKind, Excepted};
use super::bracketed::{beside_hours, reason_in_parentheses};
use super::closures::closures;
use super::cursor::Cursor;
use super::days::{ReadDays, all_week, days, every_part};
use super::fault_kind::FaultKind;
use super::heads::head;
use super::mark::Mark;
use super::notes::{note, note_in_parentheses, phone, who_is_open};
use super::part_of_day::{closed, closed_part, part};
use super::periods::{out_of_holidays, periods};
use super::same_as::same;
use super::throughout::{rest_of_year, throughout};
use super::times::times;
use super::token::{Token, TokenKind};
use super::until::{ends_on, until};
use super::words::{filler, known, month};
use crate::address::fold;
use crate::diagnostic::suggestion::nearest;
use crate::hours::model::{Exception, Period, Weekdays};

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

fn atom(cursor: &mut Cursor<'_>, before: &[Atom]) -> Option<AtomKind> {
    let at_head = before.is_empty();
    if let Some(kind) = ends_on(cursor).filter(|_| !at_head) {
        return Some(kind);
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
    if at_head && out_of_holidays(cursor) {
        // « hors vacances scolaires : … » at the head; after hours it is an exception.
        return Some(AtomKind::Periods(vec![Period::SchoolTerm]));
    }
    if except_word(cursor) {
        return Some(match excepted(cursor) {
            Ok(excepted) => AtomKind::Except(excepted),
            Err(fault) => AtomKind::Fault(fault),
        });
    }
    match periods(cursor) {
        Some(Ok(periods)) => return Some(AtomKind::Periods(periods)),
        Some(Err(fault)) => return Some(AtomKind::Fault(fault)),
        None => {}
    }
    let place = cursor.place();
    if let Some(found) = days(cursor) {
        let listed = found.nth.is_empty() && cursor.has_list_since(place);
        return Some(said_days(found, listed));
    }
    match times(cursor) {
        Some(Ok(spans)) => return Some(AtomKind::Times(spans)),
        Some(Err(fault)) => return Some(AtomKind::Fault(fault)),
        None => {}
    }
    if may_be_noted(before) && note(cursor) {
        return Some(AtomKind::Note);
    }
    remaining_word(cursor)
}

/// Steps over words that change no hours, which no other reader may take apart.
fn noted(cursor: &mut Cursor<'_>, before: &[Atom]) -> bool {
    if before.is_empty() {
        return who_is_open(cursor) || cursor.place() == 0 && head(cursor);
    }
    // Hours beside a number may be those of a telephone.
    last_said(before) == Some(&AtomKind::Appointment) && phone(cursor)
        || may_be_noted(before) && (note_in_parentheses(cursor) || beside_hours(cursor))
        || matches!(last_said(before), Some(AtomKind::Except(_))) && reason_in_parentheses(cursor)
}

fn said_days(found: ReadDays, listed: bool) -> AtomKind {
    AtomKind::Days {
        weekdays: found.weekdays,
        nth: found.nth,
        frequency: found.frequency,
        part: found.part,
        listed,
    }
}

/// The last piece that is no sign.
fn last_said(before: &[Atom]) -> Option<&AtomKind> {
    let is_sign = |kind: &AtomKind| {
        matches!(
            kind,
            AtomKind::Comma
                | AtomKind::Slash
                | AtomKind::And
                | AtomKind::Colon
                | AtomKind::Open
                | AtomKind::Close
        )
    };
    before
        .iter()
        .rev()
        .map(|atom| &atom.kind)
        .find(|kind| !is_sign(kind))
}

/// Whether words that change no hours may stand here: after hours, or after their days.
fn may_be_noted(before: &[Atom]) -> bool {
    matches!(
        last_said(before),
        Some(AtomKind::Times(_) | AtomKind::Days { .. })
    )
}

/// Whether a list of closures may begin here: at the head, or after whole hours. After days,
/// « fermé » is of these days.
fn may_begin_closures(before: &[Atom]) -> bool {
    match last_said(before) {
        None => true,
        Some(kind) => matches!(
            kind,
            AtomKind::Times(_)
                | AtomKind::Except(_)
                | AtomKind::WalkIn
                | AtomKind::Note
                | AtomKind::Appointment
                | AtomKind::Closures(_)
        ),
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
        return Some(said_days(ReadDays::weekly(Weekdays::ALL), false));
    }
    if walk_in(cursor) {
        return Some(AtomKind::WalkIn);
    }
    if appointment(cursor) {
        return Some(AtomKind::Appointment);
    }
    if cursor.phrase(&["toute", "l", "annee"]) || cursor.phrase(&["toute", "annee"]) {
        return Some(AtomKind::AllYear);
    }
    if let Some(found) = every_part(cursor) {
        return Some(said_days(found, false));
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
    cursor.take_word(&["et"]).then_some(AtomKind::And)
}

fn walk_in(cursor: &mut Cursor<'_>) -> bool {
    const PHRASES: &[&[&str]] = &[
        &["avec", "ou", "sans", "rendez", "vous"],
        &["avec", "ou", "sans", "rdv"],
        &["sans", "rendez", "vous"],
        &["sans", "rdv"],
        &["en", "acces", "libre"],
        &["acces", "libre"],
        &["en", "accueil", "libre"],
        &["accueil", "libre"],
        &["entree", "libre"],
        &["sans", "inscription"],
        &["sans", "reservation"],
    ];
    PHRASES.iter().any(|phrase| cursor.phrase(phrase))
}

fn appointment(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&[
        "uniquement",
        "seulement",
        "exclusivement",
        "et",
        "ou",
        "sur",
        "avec",
    ]);
    let said = ahead.phrase(&["rendez", "vous"]) || ahead.take_word(&["rdv"]);
    // « et sur rendez-vous » begins with a word that counts.
    for words in ["horaires", "heures", "creneaux"] {
        // Besides the hours anyway, after « et » or « ou ».
        let besides = cursor.follows_and();
        let _ = besides && ahead.phrase(&["en", "dehors", "de", "ces", words]);
    }
    if said && !matches!(cursor.word(), Some("et" | "ou")) {
        *cursor = ahead;
        return true;
    }
    false
}

fn except_word(cursor: &mut Cursor<'_>) -> bool {
    cursor.take_word(&["sauf", "hors", "excepte", "exceptee", "exceptes"])
        || cursor.phrase(&["a", "l", "exception", "de"])
        || cursor.phrase(&["a", "l", "exception", "des"])
        || cursor.phrase(&["a", "l", "exception", "du"])
        || cursor.phrase(&["en", "dehors", "des"])
}

/// What follows « sauf »; a further item that begins another sentence is left.
fn excepted(cursor: &mut Cursor<'_>) -> Result<Excepted, FaultKind> {
    let mut all = Excepted::default();
    if !one_excepted(cursor, &mut all)? {
        return Err(unknown(cursor));
    }
    loop {
        let mut ahead = *cursor;
        let linked = ahead.take_mark(Mark::Comma)
            || ahead.take_mark(Mark::And)
            || ahead.take_mark(Mark::Slash)
            || ahead.take_word(&["et", "ou"])
            // « sauf juillet août »
            || ahead.word().is_some_and(|word| month(word).is_some());
        ahead.take_word(&["sauf", "hors"]);
        let mut more = all.clone();
        let taken = linked && one_excepted(&mut ahead, &mut more).unwrap_or(false);
        let ends = ahead.is_done()
            || matches!(
                ahead.mark(),
                Some(Mark::Comma | Mark::Close | Mark::And | Mark::Dot | Mark::Slash | Mark::Colon)
            )
            || ahead.word() == Some("et");
        if !taken || !ends {
            return Ok(all);
        }
        all = more;
        *cursor = ahead;
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

/// A word that says nothing of its own, or one that is not understood.
fn remaining_word(cursor: &mut Cursor<'_>) -> Option<AtomKind> {
    const NOTHING: &[&[&str]] = &[
        &["sans", "interruption"],
        &["non", "stop"],
        &["en", "continu"],
        &["journee", "continue"],
        &["toute", "la", "journee"],
        &["heures", "d", "ouverture"],
        &["il", "y", "a"],
    ];
    if NOTHING.iter().any(|phrase| cursor.phrase(phrase)) {
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

fn is_season(cursor: &Cursor<'_>) -> bool {
    matches!(
        cursor.word(),
        Some("hiver" | "ete" | "printemps" | "automne")
    )
}

fn unknown(cursor: &Cursor<'_>) -> FaultKind {
    if is_season(cursor) {
        return FaultKind::Season;
    }
    // A word of the language that stands in a place of no sense is no slip.
    let meant = cursor.word().and_then(|word| {
        let is_known = || known().any(|known| fold(known) == word);
        nearest(word, known()).filter(|_| !is_known())
    });
    FaultKind::UnknownWord(meant.map(str::to_owned))
}
