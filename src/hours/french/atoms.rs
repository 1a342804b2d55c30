//! Cuts a sentence into pieces that are understood by themselves.

use super::atom::{Atom, AtomKind, Excepted};
use super::cursor::Cursor;
use super::days::days;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::periods::{out_of_holidays, periods};
use super::times::times;
use super::token::{Token, TokenKind};
use super::words::{day_part, filler, known};
use crate::diagnostic::suggestion::nearest;
use crate::hours::model::{DayPart, Exception, Period};

/// The pieces of a sentence, in order; words that say nothing are gone.
pub(super) fn atoms(tokens: &[Token]) -> Vec<Atom> {
    let mut cursor = Cursor::new(tokens);
    let mut atoms: Vec<Atom> = Vec::new();
    while !cursor.is_done() {
        let place = cursor.place();
        let at_head = atoms.is_empty();
        if let Some(kind) = atom(&mut cursor, at_head) {
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

fn atom(cursor: &mut Cursor<'_>, at_head: bool) -> Option<AtomKind> {
    if let Some(mark) = cursor.mark() {
        cursor.step();
        return sign(mark);
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
    if let Some((weekdays, nth, frequency)) = days(cursor) {
        return Some(AtomKind::Days {
            weekdays,
            nth,
            frequency,
            listed: cursor.has_comma_since(place),
        });
    }
    match times(cursor) {
        Some(Ok(spans)) => return Some(AtomKind::Times(spans)),
        Some(Err(fault)) => return Some(AtomKind::Fault(fault)),
        None => {}
    }
    remaining_word(cursor)
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
    if closed(cursor) {
        return Some(AtomKind::Closed);
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
    if let Some(part) = part(cursor) {
        return Some(AtomKind::Part(part));
    }
    cursor.take_word(&["et"]).then_some(AtomKind::And)
}

fn closed(cursor: &mut Cursor<'_>) -> bool {
    let said = cursor.take_word(&[
        "ferme",
        "fermes",
        "fermee",
        "fermees",
        "fermeture",
        "fermetures",
    ]) || cursor.phrase(&["pas", "d", "accueil"]);
    if said {
        cursor.skip_words(&[
            "annuelle",
            "annuelles",
            "exceptionnelle",
            "exceptionnelles",
            "exceptionnellement",
            "hebdomadaire",
        ]);
    }
    said
}

fn walk_in(cursor: &mut Cursor<'_>) -> bool {
    const PHRASES: &[&[&str]] = &[
        &["avec", "ou", "sans", "rendez", "vous"],
        &["avec", "ou", "sans", "rdv"],
        &["sans", "rendez", "vous"],
        &["sans", "rdv"],
        &["en", "acces", "libre"],
        &["acces", "libre"],
        &["entree", "libre"],
    ];
    PHRASES.iter().any(|phrase| cursor.phrase(phrase))
}

fn appointment(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&["uniquement", "seulement", "et", "ou", "sur", "avec"]);
    let said = ahead.phrase(&["rendez", "vous"]) || ahead.take_word(&["rdv"]);
    // « et sur rendez-vous » begins with a word that counts.
    if said && !matches!(cursor.word(), Some("et" | "ou")) {
        *cursor = ahead;
        return true;
    }
    false
}

fn part(cursor: &mut Cursor<'_>) -> Option<DayPart> {
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
            || ahead.take_word(&["et", "ou"]);
        ahead.take_word(&["sauf", "hors"]);
        let mut more = all.clone();
        let taken = linked && one_excepted(&mut ahead, &mut more).unwrap_or(false);
        let ends = ahead.is_done()
            || matches!(
                ahead.mark(),
                Some(Mark::Comma | Mark::Close | Mark::And | Mark::Dot | Mark::Slash)
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
    let Some((weekdays, nth, frequency)) = days(&mut ahead) else {
        return Ok(false);
    };
    if frequency.is_some() || part(&mut ahead).is_some() {
        return Err(FaultKind::TooIntricate);
    }
    if nth.is_empty() {
        all.weekdays = all.weekdays.with(weekdays);
    } else {
        all.exceptions.push(Exception::Days { weekdays, nth });
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
    let meant = cursor.word().and_then(|word| nearest(word, known()));
    FaultKind::UnknownWord(meant.map(str::to_owned))
}
