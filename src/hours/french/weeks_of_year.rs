//! Reads weeks by their number: « semaines 32 à 34 de 2027 ». Without a year nobody knows on which
//! day such a week begins.

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::closures::Closure;
use super::cursor::Cursor;
use super::mark::Mark;
use super::token::TokenKind;
use super::words::month;
use crate::hours::model::{DateRange, Frequency, MonthDay, Period};

/// Up to this number, « semaines 1 et 3 » may be of a month, or of a rota.
const LAST_OF_ROTA: i8 = 5;

/// First and last week of a run.
type Weeks = (i8, i8);

/// Reads weeks by their number, with the year after them.
pub(super) fn weeks_of_year(cursor: &mut Cursor<'_>) -> Option<Closure> {
    let mut ahead = *cursor;
    ahead.skip_words(&["la", "les", "en", "pendant"]);
    let mut weeks = numbered(&mut ahead)?;
    loop {
        let mut more = ahead;
        if !link(&mut more) {
            break;
        }
        more.skip_words(&["la", "les"]);
        let Some(found) = numbered(&mut more) else {
            break;
        };
        weeks.extend(found);
        ahead = more;
    }
    let year = year(&mut ahead);
    if matches!(ahead.word(), Some("de" | "d" | "du" | "des")) {
        // « semaines 1 et 2 des vacances »
        return None;
    }
    *cursor = ahead;
    match year {
        Some(year) => of_year(&weeks, year),
        None => of_any_year(&weeks),
    }
}

/// « semaine 8 », « semaines 31, 32 et 33 », « sem. 32 à 34 ».
fn numbered(cursor: &mut Cursor<'_>) -> Option<Vec<Weeks>> {
    let mut ahead = *cursor;
    if !ahead.take_word(&["semaine", "semaines", "sem"]) {
        return None;
    }
    let mut weeks = vec![run(&mut ahead)?];
    loop {
        let mut more = ahead;
        let Some(found) = link(&mut more).then(|| run(&mut more)).flatten() else {
            break;
        };
        weeks.push(found);
        ahead = more;
    }
    *cursor = ahead;
    Some(weeks)
}

/// « 32 », « 32 à 34 ».
fn run(cursor: &mut Cursor<'_>) -> Option<Weeks> {
    let first = number(cursor)?;
    let mut more = *cursor;
    if !(more.take_word(&["a", "au"]) || more.take_mark(Mark::Dash)) {
        return Some((first, first));
    }
    let last = number(&mut more)?;
    *cursor = more;
    (first < last).then_some((first, last))
}

fn number(cursor: &mut Cursor<'_>) -> Option<i8> {
    let TokenKind::Number(number @ 1..=53, 1 | 2) = cursor.peek()? else {
        return None;
    };
    let number = i8::try_from(*number).ok()?;
    cursor.step();
    // « semaine 32 et 15 août »
    let is_date = cursor.word().is_some_and(|word| month(word).is_some())
        || cursor.mark() == Some(Mark::Slash);
    (!is_date).then_some(number)
}

fn link(cursor: &mut Cursor<'_>) -> bool {
    let comma = cursor.take_mark(Mark::Comma);
    cursor.take_word(&["et"]) || cursor.take_mark(Mark::And) || comma
}

fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let mut ahead = *cursor;
    ahead.skip_words(&["de", "en", "l", "annee"]);
    let TokenKind::Number(year @ 2000..=2999, 4) = ahead.peek()? else {
        return None;
    };
    ahead.step();
    *cursor = ahead;
    i16::try_from(*year).ok()
}

fn of_year(weeks: &[Weeks], year: i16) -> Option<Closure> {
    let day = |week: i8, weekday: Weekday| ISOWeekDate::new(year, week, weekday).map(Date::from);
    let range = |(first, last): &Weeks| {
        Some(DateRange::Dated {
            first: day(*first, Weekday::Monday).ok()?,
            last: day(*last, Weekday::Sunday).ok()?,
        })
    };
    let ranges: Option<Vec<DateRange>> = weeks.iter().map(range).collect();
    let periods = ranges?.into_iter().map(Period::Dates).collect();
    Some(Closure::of_periods(periods, Frequency::Weekly))
}

/// One run of weeks of no year: somewhere between the earliest and the latest that it may be.
fn of_any_year(weeks: &[Weeks]) -> Option<Closure> {
    let (first, last) = (weeks.first()?.0, weeks.last()?.1);
    let is_run = weeks.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0);
    if !is_run || first <= LAST_OF_ROTA {
        return None;
    }
    // Week 1 begins from 29 December on, and at the latest on 4 January; 29 February moves a day.
    let earliest = Date::new(2024, 12, 28).ok()?;
    let latest = Date::new(2025, 1, 10).ok()?;
    let weeks_after = |day: Date, weeks: i8| day.checked_add(jiff::Span::new().weeks(weeks)).ok();
    let range = DateRange::Yearly {
        first: MonthDay::of(weeks_after(earliest, first - 1)?),
        last: MonthDay::of(weeks_after(latest, last - 1)?),
    };
    let count = u8::try_from(last - first + 1).ok()?;
    Some(Closure::of_periods(
        vec![Period::Dates(range)],
        Frequency::SomeWeeks(count),
    ))
}
