//! Longer hours on certain days of the month, instead of the usual ones: « mar-dim 10h-18h, le 1er jeudi
//! du mois jusqu'à 21h », « … ; dernier samedi du mois : 10h-20h ».

use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::days::days;
use super::mark::Mark;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use crate::hours::model::Weekdays;

/// The most minutes by which such a day is longer.
const LONGEST: u16 = 4 * 60;

/// Such hours right after the only row of a sentence, to the end of the next: the usual ones leave
/// those days out.
pub(super) fn longer_then(tokens: &[Token], at: usize) -> Option<Meant> {
    let open = mark_at(tokens, at) == Some(Mark::Open);
    let parted = matches!(
        mark_at(tokens, at),
        Some(Mark::Comma | Mark::Strong | Mark::Dot | Mark::Newline)
    );
    let row = &tokens[start_of(tokens, at)..at];
    if !(open || parted) || row.is_empty() {
        return None;
    }
    let (usual, hours) = usual_row(row)?;
    let end = end_of(tokens, at + 1);
    let inside_end = match open {
        true => end
            .checked_sub(1)
            .filter(|last| mark_at(tokens, *last) == Some(Mark::Close))?,
        false => end,
    };
    let inside = tokens.get(at + 1..inside_end)?;
    let (then, last, from) = days_and_end(inside)?;
    let usual_ends = (clock_at(row, hours)?, clock_at(row, row.len() - 1)?);
    let is_longer = usual_ends.1 < last && last - usual_ends.1 <= LONGEST;
    let starts_alike = from.is_none_or(|from| from == usual_ends.0 && row.len() - hours == 3);
    if !usual.covers(then.0) || !is_longer || !starts_alike || !is_end(tokens, end) {
        return None;
    }
    let mut meant = vec![TokenKind::Mark(Mark::Open)];
    meant.extend(words("sauf"));
    meant.extend(kinds(then.1));
    meant.extend([Mark::Close, Mark::Strong].map(TokenKind::Mark));
    meant.extend(kinds(then.1));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(&row[hours..row.len() - 1]));
    meant.push(TokenKind::Clock(last));
    Some((end - at, meant))
}

/// The days of every week of a row that is nothing but these and their hours, and where its hours
/// begin.
fn usual_row(row: &[Token]) -> Option<(Weekdays, usize)> {
    let said = atoms(row);
    let mut said = said.iter().filter(|atom| atom.kind != AtomKind::Colon);
    let (days, times) = (said.next()?, said.next()?);
    let usual = days.kind.weekly_days()?;
    let AtomKind::Times(_) = times.kind else {
        return None;
    };
    let hours = (0..row.len()).find(|place| clock_at(row, *place).is_some())?;
    let ends = clock_at(row, row.len() - 1).is_some();
    (said.next().is_none() && ends).then_some((usual, hours))
}

/// Days of the month with their words.
type Then<'t> = (Weekdays, &'t [Token]);

/// « le 1er jeudi du mois jusqu'à 21h », « 21h le 1er jeudi du mois », « 1er jeudi du mois : 10h-21h »:
/// the days, the end, and the beginning if it is said.
fn days_and_end(inside: &[Token]) -> Option<(Then<'_>, u16, Option<u16>)> {
    let mut cursor = Cursor::new(inside);
    // « nocturne jusqu'à 20h le 1er jeudi du mois »
    cursor.phrase(&["jusqu", "a"]);
    let first_end = clock_at(inside, cursor.place());
    if first_end.is_some() {
        cursor.step();
    }
    cursor.skip_words(&["le", "les"]);
    let from = cursor.place();
    let found = days(&mut cursor)?;
    let then = (found.weekdays, &inside[from..cursor.place()]);
    if found.nth.is_empty() || found.frequency.is_some() || found.part.is_some() {
        return None;
    }
    if let Some(last) = first_end {
        return cursor.is_done().then_some((then, last, None));
    }
    let _ = cursor.take_mark(Mark::Colon) || cursor.take_mark(Mark::Comma);
    let until = cursor.phrase(&["jusqu", "a"]);
    cursor.take_word(&["de"]);
    let hour = cursor.place();
    let clock = clock_at(inside, hour)?;
    if until {
        return (hour + 1 == inside.len()).then_some((then, clock, None));
    }
    let tied =
        mark_at(inside, hour + 1) == Some(Mark::Dash) || word_at(inside, hour + 1) == Some("a");
    let last = clock_at(inside, hour + 2).filter(|_| tied && hour + 3 == inside.len())?;
    Some((then, last, Some(clock)))
}
