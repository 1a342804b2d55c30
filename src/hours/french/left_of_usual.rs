//! What is left of the usual hours in a part of the year: « en août, ouvert uniquement le matin »,
//! « pendant les vacances scolaires, ouvert uniquement du mardi au jeudi ».

use super::atom::AtomKind;
use super::atoms::{atoms, days_alone};
use super::cursor::Cursor;
use super::mark::Mark;
use super::part_of_day::part;
use super::periods::periods;
use super::phrases::words;
use super::print::whole_name;
use super::rewritten::{Meant, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::segment::segments;
use super::token::{Token, TokenKind};
use super::words::{ONLY, is_only, weekday};
use crate::hours::model::{DayPart, Weekdays};

/// A sentence that says so after hours: what is not left is closed.
pub(super) fn left_of_usual(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let mut cursor = Cursor::new(&tokens[at..end]);
    periods(&mut cursor)?.ok()?;
    let usual = usual_days(&tokens[..at]);
    if usual.is_none() {
        return None;
    }
    let period = kinds(&tokens[at..at + cursor.place()]);
    while cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Colon) {}
    cursor.take_word(&["ouvert", "ouverte", "ouverture"]);
    let before = cursor.take_word(ONLY);
    let rest = at + cursor.place();
    if let Some(open) = part(&mut cursor) {
        let only = before | cursor.take_word(ONLY);
        let closed = other_part(open)?;
        let meant = [words("ferme"), words(closed), period].concat();
        return (only && cursor.is_done()).then_some((end - at, meant));
    }
    let after = word_at(tokens, end - 1).is_some_and(is_only);
    let days = tokens.get(rest..end - usize::from(after))?;
    let open = days_alone(days).filter(|open| (before || after) && usual.covers(*open))?;
    let mut meant = Vec::new();
    for day in Weekdays::ALL.without(open).iter() {
        if !meant.is_empty() {
            meant.push(TokenKind::Mark(Mark::Strong));
        }
        meant.extend(words(&format!("ferme le {}", whole_name(day))));
        meant.extend(period.clone());
    }
    Some((end - at, meant))
}

/// The days on which hours were told; none where some of them are of a part of the year, for then the
/// others of it are not known.
fn usual_days(tokens: &[Token]) -> Weekdays {
    let mut usual = Weekdays::NONE;
    for segment in segments(tokens) {
        let said = atoms(segment.tokens);
        let has = |is: fn(&AtomKind) -> bool| said.iter().any(|atom| is(&atom.kind));
        let closes = has(|kind| matches!(kind, AtomKind::Closed | AtomKind::Closures(_)));
        if has(|kind| matches!(kind, AtomKind::Periods(_))) && !closes {
            return Weekdays::NONE;
        }
        if has(|kind| matches!(kind, AtomKind::Times(_))) {
            let days = said.iter().filter_map(|atom| match atom.kind {
                AtomKind::Days { weekdays, .. } => Some(weekdays),
                _ => None,
            });
            usual = days.fold(usual, Weekdays::with);
        }
    }
    usual
}

/// « lun-ven 9h-12h 14h-17h (mercredi : matin uniquement) », « …. Le mercredi, ouvert uniquement le
/// matin »: that day is closed in the other part.
pub(super) fn only_part_of_day(tokens: &[Token], at: usize) -> Option<Meant> {
    let begins = at == start_of(tokens, at);
    let open = mark_at(tokens, at) == Some(Mark::Open);
    let comma = mark_at(tokens, at) == Some(Mark::Comma);
    if !(begins || open || comma) {
        return None;
    }
    let mut cursor = Cursor::new(tokens.get(at + usize::from(!begins)..)?);
    cursor.skip_words(&["le", "les"]);
    let name = cursor.word()?;
    let day = Weekdays::one(weekday(name)?);
    cursor.step();
    let _ = cursor.take_mark(Mark::Comma) || cursor.take_mark(Mark::Colon);
    cursor.take_word(&["ouvert", "ouverte"]);
    let before = cursor.take_word(ONLY);
    let found = part(&mut cursor)?;
    let only = before | cursor.take_word(ONLY);
    let end = at + usize::from(!begins) + cursor.place();
    let closed = open && mark_at(tokens, end) == Some(Mark::Close);
    let last = end + usize::from(closed);
    let is_told = only && open == closed && is_end(tokens, last);
    if !is_told || !usual_days(&tokens[..at]).covers(day) {
        return None;
    }
    let meant = [
        words(&format!("ferme le {name}")),
        words(other_part(found)?),
    ]
    .concat();
    let sign = (!begins).then_some(TokenKind::Mark(Mark::Comma));
    let meant = sign.into_iter().chain(meant).collect();
    Some((last - at, meant))
}

fn other_part(open: DayPart) -> Option<&'static str> {
    match open {
        DayPart::Morning => Some("l apres midi"),
        DayPart::Afternoon => Some("le matin"),
        DayPart::Evening => None,
    }
}
