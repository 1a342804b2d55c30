//! Other hours in a part of the year, said after those of the week: « lun-ven 9h-17h, en août 9h-12h »,
//! « mercredi 9h-12h hors vacances, 9h-17h pendant les vacances ».

use super::atom::AtomKind;
use super::atoms::atoms;
use super::cursor::Cursor;
use super::mark::Mark;
use super::of_all::is_row;
use super::periods::periods;
use super::rewritten::{Meant, clock_at, end_of, is_end, kinds, mark_at, start_of, word_at};
use super::token::{Token, TokenKind};
use super::until::are_of_all_year;
use crate::hours::model::{Days, Period};

/// « lun-ven 9h-17h, en août 9h-12h », « … sauf en août (9h-12h) »: a sentence of its own.
pub(super) fn times_of_period(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let comma = mark_at(tokens, at) == Some(Mark::Comma);
    let first = at + usize::from(comma);
    // « hors vacances 9h-12h » may be hours out of them.
    let except = matches!(word_at(tokens, first), Some("sauf" | "excepte"));
    let (period, end) = run_of_days(tokens, first + usize::from(except))?;
    let signed = matches!(mark_at(tokens, end), Some(Mark::Open | Mark::Colon));
    let open = mark_at(tokens, end) == Some(Mark::Open);
    let hours = end + usize::from(signed);
    let hours_end = end_of_hours(tokens, hours)?;
    let last = hours_end + usize::from(open);
    let closed = !open || mark_at(tokens, hours_end) == Some(Mark::Close);
    let fits = closed && is_row_before(tokens, at) && is_end(tokens, last);
    // « lun-ven 9h-12h, en août 14h-17h »: besides, or instead?
    let instead = except || meet(&tokens[start_of(tokens, at)..at], &tokens[hours..hours_end]);
    if !fits || !(comma || except) || !instead {
        return None;
    }
    if !except && !open {
        return Some((1, vec![TokenKind::Mark(Mark::Strong)]));
    }
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(period));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(&tokens[hours..hours_end]));
    Some((last - at, meant))
}

/// « 9h-12h hors vacances, 9h-17h pendant les vacances » at the end of a sentence: the condition of each
/// hours stands in parentheses.
pub(super) fn times_of_each(tokens: &[Token], at: usize) -> Option<Meant> {
    clock_at(tokens, at.checked_sub(1)?)?;
    let (first, end) = condition(tokens, at)?;
    let sign = word_at(tokens, end) == Some("et")
        || matches!(mark_at(tokens, end), Some(Mark::Comma | Mark::Slash));
    let hours = end + usize::from(sign);
    let hours_end = end_of_hours(tokens, hours)?;
    let (second, last) = condition(tokens, hours_end)?;
    if !is_row_before(tokens, at) || !sign || !is_end(tokens, last) || !first.is_apart_from(&second)
    {
        return None;
    }
    let mut meant = in_parentheses(&tokens[at..end]);
    meant.push(TokenKind::Mark(Mark::Comma));
    meant.extend(kinds(&tokens[hours..hours_end]));
    meant.extend(in_parentheses(&tokens[hours_end..last]));
    Some((last - at, meant))
}

/// Whether hours meet, from the first to the last of each.
fn meet(one: &[Token], other: &[Token]) -> bool {
    let ends = |tokens: &[Token]| {
        let clocks = (0..tokens.len()).filter_map(|place| clock_at(tokens, place));
        let clocks: Vec<u16> = clocks.collect();
        Some((*clocks.first()?, *clocks.last()?))
    };
    let both = ends(one).zip(ends(other));
    both.is_some_and(|(one, other)| one.0 < other.1 && other.0 < one.1)
}

/// Whether nothing but days and their hours stands before a place in its sentence.
fn is_row_before(tokens: &[Token], at: usize) -> bool {
    let mut before = atoms(&tokens[start_of(tokens, at)..at]);
    before.retain(|atom| atom.kind != AtomKind::Colon);
    is_row(&before)
}

/// « d'avril à octobre tous les jours 10h-19h, de novembre à mars 10h-17h »: the days of the first hours.
pub(super) fn days_of_each(tokens: &[Token], at: usize) -> Option<Meant> {
    let comma =
        mark_at(tokens, at) == Some(Mark::Comma) && clock_at(tokens, at.checked_sub(1)?).is_some();
    let start = start_of(tokens, at);
    let (first, first_end) = condition(tokens, start)?;
    let (second, second_end) = condition(tokens, at + 1)?;
    let hours = second_end + usize::from(mark_at(tokens, second_end) == Some(Mark::Colon));
    let is_last = is_end(tokens, end_of_hours(tokens, hours)?);
    let colon = usize::from(mark_at(tokens, first_end) == Some(Mark::Colon));
    let row = tokens.get(first_end + colon..at)?;
    let mut pieces = atoms(row);
    pieces.retain(|atom| atom.kind != AtomKind::Colon);
    let of_run = matches!(pieces.first().map(|atom| &atom.kind), Some(AtomKind::Days { weekdays, .. })
        if are_of_all_year(&Days::weekly(*weekdays)));
    let clock = (0..row.len()).find(|place| clock_at(row, *place).is_some())?;
    let is_lead = |place: &usize| {
        word_at(row, *place) == Some("de") || mark_at(row, *place) == Some(Mark::Colon)
    };
    let lead = (0..clock).rev().take_while(is_lead).count();
    if !comma || !is_row(&pieces) || !of_run || !is_last || !first.is_apart_from(&second) {
        return None;
    }
    let mut meant = vec![TokenKind::Mark(Mark::Strong)];
    meant.extend(kinds(&tokens[at + 1..second_end]));
    meant.push(TokenKind::Mark(Mark::Colon));
    meant.extend(kinds(&row[..clock - lead]));
    Some((hours - at, meant))
}

/// When hours hold: in some periods, or out of them.
struct Condition {
    periods: Vec<Period>,
    outside: bool,
}

impl Condition {
    fn is_apart_from(&self, other: &Self) -> bool {
        let opposite = self.outside != other.outside && self.periods == other.periods;
        let (term, holidays) = ([Period::SchoolTerm], [Period::SchoolHolidays]);
        let of_school = self.periods == term && other.periods == holidays
            || self.periods == holidays && other.periods == term;
        let apart = self.periods.iter().all(|one| {
            let mut others = other.periods.iter();
            let dated = |period: &Period| matches!(period, Period::Dates(_));
            dated(one) && others.all(|other| dated(other) && !one.meets(*other))
        });
        opposite || (of_school || apart) && !self.outside && !other.outside
    }
}

fn condition(tokens: &[Token], at: usize) -> Option<(Condition, usize)> {
    let outside = leaves_out(tokens, at);
    let (_, end) = run_of_days(tokens, at + usize::from(outside))?;
    let mut cursor = Cursor::new(&tokens[at + usize::from(outside)..end]);
    let periods = periods(&mut cursor)?.ok()?;
    Some((Condition { periods, outside }, end))
}

fn leaves_out(tokens: &[Token], at: usize) -> bool {
    matches!(word_at(tokens, at), Some("sauf" | "hors" | "excepte"))
}

/// Months, dates from one to another, or times of school, with their words.
fn run_of_days(tokens: &[Token], at: usize) -> Option<(&[Token], usize)> {
    let rest = tokens.get(at..end_of(tokens, at))?;
    let mut cursor = Cursor::new(rest);
    let found = periods(&mut cursor)?.ok()?;
    let is_run = |period: &Period| match period {
        Period::Dates(dates) => !dates.is_one_day(),
        Period::SchoolTerm | Period::SchoolHolidays | Period::Named(_) => true,
        Period::PublicHolidays | Period::Bridges => false,
    };
    let end = cursor.place();
    found.iter().all(is_run).then(|| (&rest[..end], at + end))
}

/// The place after whole hours that begin here.
fn end_of_hours(tokens: &[Token], at: usize) -> Option<usize> {
    let first = at + usize::from(word_at(tokens, at) == Some("de"));
    clock_at(tokens, first)?;
    let is_of_hours = |place: &usize| match &tokens[*place].kind {
        TokenKind::Clock(_) => true,
        TokenKind::Word(word) => matches!(word.as_str(), "de" | "a" | "et"),
        TokenKind::Mark(mark) => matches!(mark, Mark::Dash | Mark::Slash),
        _ => false,
    };
    let end = (at..tokens.len()).find(|place| !is_of_hours(place));
    let end = end.unwrap_or(tokens.len());
    let clocks = (at..end).filter(|place| clock_at(tokens, *place).is_some());
    (clocks.count() % 2 == 0 && clock_at(tokens, end - 1).is_some()).then_some(end)
}

fn in_parentheses(tokens: &[Token]) -> Vec<TokenKind> {
    let mut all = vec![TokenKind::Mark(Mark::Open)];
    all.extend(kinds(tokens));
    all.push(TokenKind::Mark(Mark::Close));
    all
}
