//! Reads dates: « du 1er au 21 août », « le 24 décembre 2026 », « d'avril à septembre ».

use jiff::civil::Date;

use super::cursor::Cursor;
use super::fault_kind::FaultKind;
use super::feasts::{between, feasts};
use super::lexer::tokens;
use super::mark::Mark;
use super::token::TokenKind;
use super::words::{month, weekday};
use super::written_range::{range, why_no_range};
use crate::hours::model::{DateRange, MonthDay, Weekdays};

/// What a reader found: nothing of its kind, a value, or a fault.
pub(super) type Found<T> = Option<Result<T, FaultKind>>;

/// A day as written: month and year may be those of the day that follows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) weekday: Option<jiff::civil::Weekday>,
    pub(super) day: u32,
    pub(super) month: Option<i8>,
    pub(super) year: Option<i16>,
}

/// Reads one or more runs of days.
pub(super) fn dates(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let found = open_ended(cursor)
        .or_else(|| between(cursor))
        .or_else(|| feasts(cursor).map(Ok))
        .or_else(|| from_to(cursor))
        .or_else(|| listed_days(cursor))
        .or_else(|| months(cursor))?;
    // Both ends of a run are in it, said or not.
    cursor.skip_words(&["inclus", "incluse", "compris", "inclusivement"]);
    Some(found)
}

/// Reads one day that has a year.
pub(super) fn one_date(cursor: &mut Cursor<'_>) -> Option<Date> {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "du", "la"]);
    let date = full_date(written(&mut ahead)?)?;
    *cursor = ahead;
    Some(date)
}

/// A text that is one day with its year, and nothing else.
pub(in crate::hours) fn read_day(text: &str) -> Option<Date> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens);
    let day = one_date(&mut cursor)?;
    cursor.peek().is_none().then_some(day)
}

fn open_ended(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let mut ahead = *cursor;
    let from = ahead.phrase(&["a", "partir", "du"])
        || ahead.phrase(&["a", "compter", "du"])
        || from_month(&mut ahead)
        || ahead.phrase(&["depuis", "le"])
        || ahead.phrase(&["des", "le"]);
    let until = !from && (ahead.phrase(&["jusqu", "au"]) || ahead.phrase(&["jusqu", "en"]));
    if !from && !until {
        return None;
    }
    let day = match written(&mut ahead) {
        Some(written) => full_date(written),
        None => match month_of_year(&mut ahead)? {
            (month, Some(year)) => {
                month_ends(month, year).map(|(first, last)| if from { first } else { last })
            }
            (_, None) => None,
        },
    };
    *cursor = ahead;
    Some(match day {
        Some(day) if from => Ok(vec![DateRange::From(day)]),
        Some(day) => Ok(vec![DateRange::Until(day)]),
        None => Err(FaultKind::YearNotSaid),
    })
}

/// Steps over « à partir de » before a month.
fn from_month(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let said = ahead.phrase(&["a", "partir"]) || ahead.phrase(&["a", "compter"]);
    ahead.skip_words(&["de", "d"]);
    let found = said && ahead.word().is_some_and(|word| month(word).is_some());
    if found {
        *cursor = ahead;
    }
    found
}

/// « du 1er au 21 août », « 1er novembre au 31 mars ».
fn from_to(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let mut ahead = *cursor;
    ahead.skip_words(&["du", "le"]);
    let first = written(&mut ahead)?;
    let linked = ahead.take_word(&["au"]) || ahead.phrase(&["jusqu", "au"]);
    let dashed = !linked && first.month.is_some() && ahead.take_mark(Mark::Dash);
    if !linked && !dashed {
        return None;
    }
    let last = written(&mut ahead)?;
    last.month?;
    *cursor = ahead;
    Some(
        range(first, last)
            .map(|range| vec![range])
            .ok_or_else(|| why_no_range(first, last)),
    )
}

/// « le 24 décembre », « les 24 et 31 décembre 2026 ».
fn listed_days(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let mut ahead = *cursor;
    let from = ahead.word() == Some("du");
    ahead.skip_words(&["le", "les", "du"]);
    let mut days = vec![written(&mut ahead)?];
    while days.last().is_some_and(|day| day.month.is_none()) {
        if !ahead.take_mark(Mark::Comma) && !ahead.take_word(&["et"]) {
            return None;
        }
        ahead.skip_words(&["le", "les"]);
        days.push(written(&mut ahead)?);
    }
    if from && ahead.word() == Some("au") {
        // « du 23 décembre au soir … »: a run whose end is not understood is no day.
        return None;
    }
    *cursor = ahead;
    if !share_month(&days) {
        return Some(Err(FaultKind::DatesOutOfOrder));
    }
    let mut last = *days.last()?;
    match year_of_list(&mut ahead, &mut days) {
        Some(Ok(year)) => {
            last.year = Some(year);
            *cursor = ahead;
        }
        Some(Err(fault)) => return Some(Err(fault)),
        None => {}
    }
    let day = |day: Written| {
        let day = Written {
            month: day.month.or(last.month),
            year: day.year.or(last.year),
            ..day
        };
        match day.year {
            Some(_) => full_date(day).map(DateRange::day),
            None => year_unsaid(day, day),
        }
    };
    let days: Option<Vec<_>> = days.into_iter().map(day).collect();
    Some(days.ok_or(FaultKind::NoSuchDate))
}

/// Whether the days that borrow the last one's month stand before it there: « les 28, 29 et 1er
/// janvier » are of two months.
fn share_month(days: &[Written]) -> bool {
    days.windows(2).all(|pair| pair[0].day < pair[1].day)
}

/// « 30 janvier et 2 février 2027 »: the year at the end of a list is of all its days, which then
/// follow each other; days with an article each (« le 1er mai et le 2 juin 2027 ») are printed so
/// when only one is of that year. The days after the first are added to it.
fn year_of_list(
    cursor: &mut Cursor<'_>,
    days: &mut Vec<Written>,
) -> Option<Result<i16, FaultKind>> {
    let mut ahead = *cursor;
    let mut more = Vec::new();
    let mut last = *days.last()?;
    while last.year.is_none() {
        if !ahead.take_mark(Mark::Comma) && !ahead.take_word(&["et"]) {
            return None;
        }
        last = written(&mut ahead).filter(|day| day.month.is_some())?;
        if matches!(ahead.word(), Some("au")) {
            return None;
        }
        more.push(last);
    }
    let month = days.last()?.month;
    let year = last.year.filter(|_| !more.is_empty())?;
    for day in days.iter_mut() {
        day.month = day.month.or(month);
    }
    days.append(&mut more);
    let place = |day: &Written| (day.month, day.day);
    let rises = days
        .windows(2)
        .all(|pair| place(&pair[0]) < place(&pair[1]));
    *cursor = ahead;
    Some(rises.then_some(year).ok_or(FaultKind::DatesOutOfOrder))
}

/// « août », « au mois d'août », « d'avril à septembre », « juillet et août 2027 ».
fn months(cursor: &mut Cursor<'_>) -> Found<Vec<DateRange>> {
    let mut ahead = *cursor;
    ahead.skip_words(&["du", "de", "d", "en", "au", "le", "les", "mois"]);
    let (first, first_year) = month_of_year(&mut ahead)?;
    let mut after = ahead;
    let linked = after.take_word(&["a", "au"])
        || after.take_mark(Mark::Dash)
        || after.take_mark(Mark::Slash)
        || after.take_word(&["et"]);
    let list =
        linked && !matches!(ahead.word(), Some("a" | "au")) && ahead.mark() != Some(Mark::Dash);
    after.skip_words(&["de", "d", "en", "mois"]);
    let second = linked.then(|| month_of_year(&mut after)).flatten();
    // « en janvier et de mars à juin »: the second month begins a run of its own.
    let second = second.filter(|_| !list || !begins_run(after));
    let Some((last, last_year)) = second else {
        *cursor = ahead;
        return Some(Ok(vec![month_range(first, first, first_year)?]));
    };
    *cursor = after;
    let follows = first % 12 + 1 == last;
    if list && !follows {
        let both = [(first, first_year.or(last_year)), (last, last_year)];
        let both: Option<Vec<_>> = both
            .into_iter()
            .map(|(month, year)| month_range(month, month, year))
            .collect();
        return Some(both.ok_or(FaultKind::NoSuchDate));
    }
    let years_differ = first_year.is_some() && first_year != last_year;
    if years_differ || (last_year.is_some() && last < first) {
        return Some(Err(FaultKind::DatesOutOfOrder));
    }
    Some(Ok(vec![month_range(first, last, last_year)?]))
}

/// Whether another month follows as the end of a run.
fn begins_run(mut after: Cursor<'_>) -> bool {
    let linked = after.take_word(&["a", "au"]) || after.take_mark(Mark::Dash);
    after.skip_words(&["mois", "de", "d"]);
    linked && month_of_year(&mut after).is_some()
}

fn month_of_year(cursor: &mut Cursor<'_>) -> Option<(i8, Option<i16>)> {
    let found = month(cursor.word()?)?;
    cursor.step();
    Some((found, year(cursor)))
}

fn month_range(first: i8, last: i8, year: Option<i16>) -> Option<DateRange> {
    match year {
        Some(year) => Some(DateRange::Dated {
            first: month_ends(first, year)?.0,
            last: month_ends(last, year)?.1,
        }),
        None => Some(DateRange::Yearly {
            first: MonthDay::new(first, 1)?,
            last: MonthDay::last_of(last)?,
        }),
    }
}

fn month_ends(month: i8, year: i16) -> Option<(Date, Date)> {
    let first = Date::new(year, month, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// « lundi 3 août 2026 », « 1er », « 24/12/2026 ».
pub(super) fn written(cursor: &mut Cursor<'_>) -> Option<Written> {
    let mut ahead = *cursor;
    let day_name = ahead.word().and_then(weekday);
    if day_name.is_some() {
        ahead.step();
    }
    let day = match *ahead.peek()? {
        TokenKind::Ordinal(1) => 1,
        TokenKind::Number(day, 1 | 2) => day,
        _ => return None,
    };
    ahead.step();
    let mut written = Written {
        weekday: day_name,
        day,
        month: None,
        year: None,
    };
    if let Some(found) = ahead.word().and_then(month) {
        ahead.step();
        written.month = Some(found);
        written.year = year(&mut ahead);
    } else if ahead.mark() == Some(Mark::Slash)
        && let Some(TokenKind::Number(month, 1 | 2)) = ahead.ahead(1)
    {
        ahead.step();
        ahead.step();
        written.month = i8::try_from(*month).ok();
        if ahead.mark() == Some(Mark::Slash) {
            ahead.step();
            written.year = Some(year(&mut ahead).or_else(|| short_year(&mut ahead))?);
        }
    }
    *cursor = ahead;
    Some(written)
}

fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let Some(TokenKind::Number(year, 4)) = cursor.peek() else {
        return None;
    };
    let year = i16::try_from(*year).ok()?;
    (1990..=2100).contains(&year).then(|| {
        cursor.step();
        year
    })
}

/// « 24/12/26 ».
fn short_year(cursor: &mut Cursor<'_>) -> Option<i16> {
    let Some(TokenKind::Number(year @ 20..=60, 2)) = cursor.peek() else {
        return None;
    };
    let year = i16::try_from(*year).ok()?;
    cursor.step();
    Some(2000 + year)
}

pub(super) fn month_day(written: Written) -> Option<MonthDay> {
    MonthDay::new(written.month?, i8::try_from(written.day).ok()?)
}

/// A run of days of every year; where the first day's weekday is said, of the years in which it
/// falls so: « le lundi 28 décembre » is one day of 2026 and none of 2027.
pub(super) fn year_unsaid(first: Written, last: Written) -> Option<DateRange> {
    let (from, to) = (month_day(first)?, month_day(last)?);
    let Some(weekday) = first.weekday else {
        // « du 3 au vendredi 21 août » leaves the first day's weekday to count.
        return last.weekday.is_none().then_some(DateRange::Yearly {
            first: from,
            last: to,
        });
    };
    let range = DateRange::Anchored {
        first: from,
        last: to,
        weekday: Weekdays::one(weekday),
    };
    // Weekdays come back on the same days after 28 years.
    let agrees = (2000..2028).any(|year| {
        let last_year = year + i16::from(to < from);
        let begins = Date::new(year, from.month(), from.day());
        let ends = Date::new(last_year, to.month(), to.day());
        begins.is_ok_and(|day| day.weekday() == weekday)
            && ends.is_ok_and(|day| last.weekday.is_none_or(|name| name == day.weekday()))
    });
    agrees.then_some(range)
}

pub(super) fn full_date(written: Written) -> Option<Date> {
    let day = i8::try_from(written.day).ok()?;
    let date = Date::new(written.year?, written.month?, day).ok()?;
    let agrees = |name| name == date.weekday();
    written.weekday.is_none_or(agrees).then_some(date)
}
