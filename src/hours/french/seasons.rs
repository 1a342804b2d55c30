//! Seasons that a text dates once: the other one is the rest of the year, and a summer beside school
//! holidays is that of schools. Hours of a part of the year, in parentheses after the others.

use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::mark::Mark;
use super::of_all::is_row;
use super::periods::periods;
use super::phrases::words;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::words::month;
use crate::hours::model::Period;

/// « lun-ven 9h-12h 14h-18h (juillet-août : 9h-12h) »: the same days, with other hours in a part of
/// the year.
pub(super) fn hours_of_period(tokens: &[Token], at: usize) -> Option<Meant> {
    if mark_at(tokens, at) != Some(Mark::Open) {
        return None;
    }
    let close = (at..tokens.len()).find(|place| mark_at(tokens, *place) == Some(Mark::Close))?;
    let inside = &tokens[at + 1..close];
    let mut cursor = Cursor::new(inside);
    let found = periods(&mut cursor)?.ok()?;
    if found.iter().any(may_be_any_day) {
        // « lundi 9h-12h (24 décembre : 9h-12h) »: on a Thursday too?
        return None;
    }
    let period = &inside[..cursor.place()];
    cursor.take_mark(Mark::Colon);
    cursor.take_mark(Mark::Comma);
    let hours = &inside[cursor.place()..];
    let before = &tokens[start_of(tokens, at)..at];
    let said = atoms(hours);
    let only_hours = matches!(said[..], [ref atom] if matches!(atom.kind, AtomKind::Times(_)));
    if !only_hours || !is_row(&atoms(before)) || !is_end(tokens, close + 1) {
        return None;
    }
    let days = before
        .iter()
        .position(|token| matches!(token.kind, TokenKind::Clock(_)))?;
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(period));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(&before[..days]));
    meant.extend(kinds(hours));
    Some((close + 1 - at, meant))
}

fn may_be_any_day(period: &Period) -> bool {
    match period {
        Period::PublicHolidays | Period::Bridges => true,
        Period::Dates(dates) => dates.is_one_day(),
        _ => false,
    }
}

/// « été (juillet et août) : … Hiver : … »: winter is the rest of the year.
pub(super) fn other_season(tokens: &[Token], at: usize) -> Option<Meant> {
    let other = match word_at(tokens, at)? {
        "hiver" => "ete",
        "ete" => "hiver",
        _ => return None,
    };
    let is_head = mark_at(tokens, at + 1) == Some(Mark::Colon);
    let is_other = |place: &usize| word_at(tokens, *place) == Some(other);
    let dated = |place: usize| {
        let until = (place..tokens.len()).find(|at| mark_at(tokens, *at) == Some(Mark::Close));
        mark_at(tokens, place + 1) == Some(Mark::Open)
            && (place..until.unwrap_or(place))
                .any(|at| word_at(tokens, at).is_some_and(|word| month(word).is_some()))
    };
    let mut before = (0..at).filter(is_other);
    let first = before.next().filter(|_| before.next().is_none())?;
    let third = (0..tokens.len()).any(|place| {
        matches!(
            word_at(tokens, place),
            Some("printemps" | "automne" | "saison")
        )
    });
    let words_before = start_of(tokens, at)..at;
    let only_hours = words_before.into_iter().all(|place| {
        matches!(
            word_at(tokens, place),
            Some("horaire" | "horaires" | "d" | "en" | "l" | "periode")
        )
    });
    (is_head && dated(first) && !third && only_hours).then(|| (1, words("le reste de l annee")))
}

/// « Horaires d'été (…) : … Horaires habituels : … »: those are of the rest of the year.
pub(super) fn usual_hours(tokens: &[Token], at: usize) -> Option<Meant> {
    let said = word_at(tokens, at) == Some("horaires")
        && matches!(word_at(tokens, at + 1), Some("habituels" | "normaux"))
        && mark_at(tokens, at + 2) == Some(Mark::Colon);
    let dated = |place: usize| word_at(tokens, place).is_some_and(|word| month(word).is_some());
    let timed = |place: usize| clock_at(tokens, place).is_some();
    let after_season = (0..at).any(dated) && (0..at).any(timed);
    (said && after_season && at == start_of(tokens, at)).then(|| (2, words("le reste de l annee")))
}

/// « mercredi 8h-18h et vacances scolaires du lundi au vendredi 8h-18h »: two sentences.
pub(super) fn days_of_period(tokens: &[Token], at: usize) -> Option<Meant> {
    let links = word_at(tokens, at) == Some("et") || mark_at(tokens, at) == Some(Mark::Comma);
    if !links || clock_at(tokens, at.checked_sub(1)?).is_none() {
        return None;
    }
    let rest = &tokens[at + 1..end_of(tokens, at)];
    let mut cursor = Cursor::new(rest);
    periods(&mut cursor)?.ok()?;
    let from = cursor.place();
    // « …, fermé en août »
    let closing = (from..rest.len()).find(|place| {
        mark_at(rest, *place) == Some(Mark::Comma)
            && word_at(rest, *place + 1).is_some_and(|word| word.starts_with("ferm"))
    });
    let row = &rest[from..closing.unwrap_or(rest.len())];
    let before = &tokens[start_of(tokens, at)..at];
    if !is_row(&atoms(row)) || !is_row(&atoms(before)) {
        return None;
    }
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(&rest[..from]));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(row));
    let mut length = 1 + from + row.len();
    if closing.is_some() {
        meant.push(TokenKind::Mark(Mark::Strong));
        length += 1;
    }
    Some((length, meant))
}

/// « L'été : fermé », « fermé l'été », in a text that tells of school and its holidays.
pub(super) fn closed_in_summer(tokens: &[Token], at: usize) -> Option<Meant> {
    if at != start_of(tokens, at) {
        return None;
    }
    let end = end_of(tokens, at);
    let is_closing = |word: &str| matches!(word, "ferme" | "fermee" | "fermes" | "fermeture");
    let sentence: Vec<&str> = (at..end)
        .filter_map(|place| word_at(tokens, place))
        .collect();
    let is_link = |word: &&str| matches!(*word, "l" | "en" | "pendant" | "durant" | "tout" | "est");
    let said: Vec<&str> = sentence.into_iter().filter(|word| !is_link(word)).collect();
    let summer = matches!(said[..], ["ete", word] | [word, "ete"] if is_closing(word));
    let only_words = (at..end).all(|place| {
        word_at(tokens, place).is_some() || mark_at(tokens, place) == Some(Mark::Colon)
    });
    let of_school = |place: usize| {
        matches!(
            word_at(tokens, place),
            Some("scolaire" | "scolaires" | "vacances")
        )
    };
    let beside_school = (0..tokens.len()).any(of_school);
    let ends = is_end(tokens, end);
    (summer && only_words && beside_school && ends).then(|| {
        let meant: Vec<TokenKind> = words("ferme pendant les vacances d ete");
        (end - at, meant)
    })
}
