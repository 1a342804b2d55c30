//! Reads weeks of a period: « 4 semaines en août », « la 2e semaine des vacances de Noël »,
//! « la première quinzaine d'août ». Which weeks they are is not said, so none is for certain.

use jiff::civil::Date;

use super::closures::Closure;
use super::cursor::Cursor;
use super::dates::{one_date, written};
use super::fault_kind::FaultKind;
use super::frequencies::unsaid;
use super::mark::Mark;
use super::periods::periods;
use super::token::{Token, TokenKind};
use super::weeks_of_year::weeks_of_year;
use super::words::{count, month, rank, school_holiday};
use crate::hours::model::{DateRange, Frequency, MonthDay, Period};

const LINKS: &[&str] = &[
    "de",
    "d",
    "du",
    "des",
    "en",
    "a",
    "au",
    "aux",
    "l",
    "la",
    "le",
    "les",
    "pendant",
    "durant",
    "sur",
    "chaque",
    "fermeture",
    "conges",
];

/// Reads weeks of a period.
pub(super) fn weeks_of(cursor: &mut Cursor<'_>) -> Option<Result<Closure, FaultKind>> {
    if let Some(found) = fortnight(cursor).or_else(|| week_of_day(cursor)) {
        return Some(Ok(found));
    }
    if let Some(found) = weeks_of_year(cursor) {
        return Some(Ok(dates_in_parentheses(cursor).unwrap_or(found)));
    }
    let mut ahead = *cursor;
    if let Some(frequency) = unsaid(&mut ahead) {
        let periods = list(&mut ahead)?;
        *cursor = ahead;
        return Some(Ok(Closure::of_periods(periods, frequency)));
    }
    let weeks = counted_weeks(&mut ahead)?;
    let (periods, is_whole) = match target(&mut ahead)? {
        Ok(found) => found,
        Err(fault) => return Some(Err(fault)),
    };
    let mut closure = Closure::of_periods(periods, frequency(weeks, is_whole));
    if let Some(dated) = dates_in_parentheses(&mut ahead) {
        closure = dated;
    }
    *cursor = ahead;
    Some(Ok(closure))
}

/// « 3 semaines en août (du 1er au 21 août) »: the dates say which.
fn dates_in_parentheses(cursor: &mut Cursor<'_>) -> Option<Closure> {
    let mut inside = *cursor;
    let open = inside.take_mark(Mark::Open);
    let Some(Ok(dates)) = periods_of_days(&mut inside).filter(|_| open) else {
        return None;
    };
    inside.take_mark(Mark::Close).then(|| {
        *cursor = inside;
        Closure::of_periods(dates, Frequency::Weekly)
    })
}

/// « (3 semaines) », « pendant 3 semaines », « : 3 semaines », after a period.
pub(super) fn weeks_in_parentheses(cursor: &mut Cursor<'_>) -> Option<Frequency> {
    let mut ahead = *cursor;
    let open = ahead.take_mark(Mark::Open);
    let linked = open || ahead.take_word(&["pendant", "durant"]) || ahead.take_mark(Mark::Colon);
    let frequency = match ahead.phrase(&["jours", "non", "precises"]) {
        true => Frequency::SomeDays,
        false => Frequency::SomeWeeks(plain_count(&mut ahead)?),
    };
    let _ = ahead.phrase(&["non", "precisees"]) || ahead.phrase(&["non", "precisee"]);
    if !linked || (open && !ahead.take_mark(Mark::Close)) {
        return None;
    }
    *cursor = ahead;
    Some(frequency)
}

/// All periods of a list.
pub(super) fn list(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    let mut all = Vec::new();
    loop {
        let mut ahead = *cursor;
        let linked = ahead.take_mark(Mark::Comma) || ahead.take_word(&["et"]);
        match periods(&mut ahead) {
            Some(Ok(more)) if linked || all.is_empty() => all.extend(more),
            _ => break,
        }
        *cursor = ahead;
    }
    (!all.is_empty()).then_some(all)
}

fn periods_of_days(cursor: &mut Cursor<'_>) -> Option<Result<Vec<Period>, FaultKind>> {
    let found = periods(cursor)?;
    let dated = |period: &Period| matches!(period, Period::Dates(_));
    match &found {
        Ok(list) if !list.iter().all(dated) => None,
        _ => Some(found),
    }
}

/// How many weeks; 0 is « la semaine ».
fn counted_weeks(cursor: &mut Cursor<'_>) -> Option<u8> {
    if let Some(weeks) = plain_count(cursor) {
        return Some(weeks);
    }
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "la", "les"]);
    if ahead.take_word(&["semaine"]) {
        *cursor = ahead;
        return Some(0);
    }
    // « la 2e semaine », « les trois premières semaines »
    let weeks = number(&mut ahead).unwrap_or(1);
    one_rank(&mut ahead)?;
    if !ahead.take_word(&["semaine", "semaines"]) {
        return None;
    }
    *cursor = ahead;
    Some(weeks)
}

/// Whether a sentence says which weeks of a period: « la première semaine des vacances de Noël ».
pub(super) fn tells_which_weeks(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| {
        let mut ahead = Cursor::new(&tokens[at..]);
        one_rank(&mut ahead).is_some() && ahead.take_word(&["semaine", "semaines"])
    })
}

fn one_rank(cursor: &mut Cursor<'_>) -> Option<()> {
    let is_rank = match cursor.peek()? {
        TokenKind::Ordinal(_) => true,
        TokenKind::Word(word) => {
            rank(word).is_some()
                || matches!(
                    word.as_str(),
                    "premieres" | "dernieres" | "derniere" | "seconde"
                )
        }
        _ => false,
    };
    is_rank.then(|| cursor.step())
}

/// « 4 semaines », « une semaine ».
fn plain_count(cursor: &mut Cursor<'_>) -> Option<u8> {
    let mut ahead = *cursor;
    ahead.skip_words(&["les"]);
    let weeks = number(&mut ahead)?;
    // « quinze jours » are two weeks.
    let fortnight = weeks == 15 && ahead.take_word(&["jours"]);
    let weeks = if fortnight { 2 } else { weeks };
    let said = fortnight || ahead.take_word(&["semaine", "semaines"]);
    if !(1..=20).contains(&weeks) || !said {
        return None;
    }
    *cursor = ahead;
    Some(weeks)
}

fn number(cursor: &mut Cursor<'_>) -> Option<u8> {
    let number = match cursor.peek()? {
        TokenKind::Number(number, 1 | 2) => *number,
        TokenKind::Word(word) => count(word)?,
        _ => return None,
    };
    cursor.step();
    u8::try_from(number).ok()
}

/// Periods, and how many days they last where they are one run of days.
type Target = (Vec<Period>, Option<i32>);

/// What the weeks are of.
fn target(cursor: &mut Cursor<'_>) -> Option<Result<Target, FaultKind>> {
    let mut ahead = *cursor;
    ahead.skip_words(LINKS);
    if ahead.phrase(&["fin", "d", "annee"]) {
        *cursor = ahead;
        let christmas = Period::Named(crate::hours::model::SchoolHoliday::Christmas);
        return Some(Ok((vec![christmas], None)));
    }
    if let Some(range) = end_of_month(&mut ahead) {
        *cursor = ahead;
        return Some(Ok((vec![Period::Dates(range)], None)));
    }
    let by_month = ahead.word().and_then(month).is_some();
    let feast_pair = ahead.ahead(1) == Some(&TokenKind::Word("au".to_owned()));
    if !by_month
        && !feast_pair
        && let Some(holiday) = ahead.word().and_then(school_holiday)
    {
        ahead.step();
        *cursor = ahead;
        return Some(Ok((vec![Period::Named(holiday)], None)));
    }
    let mut of_days = *cursor;
    let found = match periods(&mut of_days) {
        Some(found) => {
            *cursor = of_days;
            found
        }
        None => {
            let found = periods(&mut ahead)?;
            *cursor = ahead;
            found
        }
    };
    Some(found.map(|periods| {
        let days = match periods[..] {
            [Period::Dates(range)] => length(range),
            _ => None,
        };
        (periods, days)
    }))
}

/// « fin décembre », with the days of the next month that its last week may have.
fn end_of_month(cursor: &mut Cursor<'_>) -> Option<DateRange> {
    let mut ahead = *cursor;
    let is_end = ahead.take_word(&["fin"]);
    let month = month(ahead.word().filter(|_| is_end)?)?;
    ahead.step();
    if matches!(ahead.peek(), Some(TokenKind::Number(..))) {
        return None;
    }
    *cursor = ahead;
    Some(DateRange::Yearly {
        first: MonthDay::new(month, 15)?,
        last: MonthDay::new(month % 12 + 1, 7)?,
    })
}

/// Weeks that fill the run of days are the run itself.
fn frequency(weeks: u8, days: Option<i32>) -> Frequency {
    let most = 7 * i32::from(weeks.max(1)) + 2;
    match days {
        Some(days) if days <= most => Frequency::Weekly,
        _ => Frequency::SomeWeeks(weeks.max(1)),
    }
}

/// How many days a run lasts.
fn length(range: DateRange) -> Option<i32> {
    let (first, last) = match range.every_year() {
        DateRange::Yearly { first, last } => {
            let year = if last < first { 2026 } else { 2025 };
            (
                Date::new(2025, first.month(), first.day()).ok()?,
                Date::new(year, last.month(), last.day()).ok()?,
            )
        }
        DateRange::Dated { first, last } => (first, last),
        _ => return None,
    };
    Some(first.until(last).ok()?.get_days() + 1)
}

/// « la première quinzaine d'août »: to the 15th, or from the 16th on.
fn fortnight(cursor: &mut Cursor<'_>) -> Option<Closure> {
    let mut ahead = *cursor;
    ahead.skip_words(&["la"]);
    let first = match ahead.peek()? {
        TokenKind::Ordinal(1) => true,
        TokenKind::Ordinal(2) => false,
        TokenKind::Word(word) if word == "premiere" => true,
        TokenKind::Word(word)
            if matches!(word.as_str(), "deuxieme" | "seconde" | "2nde" | "derniere") =>
        {
            false
        }
        _ => return None,
    };
    ahead.step();
    if !ahead.take_word(&["quinzaine"]) {
        return None;
    }
    ahead.skip_words(&["de", "d", "du", "mois"]);
    let month = month(ahead.word()?)?;
    ahead.step();
    if matches!(ahead.peek(), Some(TokenKind::Number(..))) {
        return None;
    }
    *cursor = ahead;
    let (from, to) = match first {
        true => (MonthDay::new(month, 1)?, MonthDay::new(month, 15)?),
        false => (MonthDay::new(month, 16)?, MonthDay::last_of(month)?),
    };
    let range = DateRange::Yearly {
        first: from,
        last: to,
    };
    Some(Closure::of_periods(
        vec![Period::Dates(range)],
        Frequency::Weekly,
    ))
}

/// « la semaine du 15 août »: the week around that day, which is another each year.
fn week_of_day(cursor: &mut Cursor<'_>) -> Option<Closure> {
    let mut ahead = *cursor;
    ahead.skip_words(&["la"]);
    if !ahead.take_word(&["semaine"]) || !ahead.take_word(&["du"]) {
        return None;
    }
    let days = |days: i64| jiff::Span::new().days(days);
    let mut dated = ahead;
    if let Some(date) = one_date(&mut dated)
        && !matches!(dated.word(), Some("au"))
    {
        *cursor = dated;
        let monday = i64::from(date.weekday().to_monday_zero_offset());
        let first = date.checked_sub(days(monday)).ok()?;
        let last = first.checked_add(days(6)).ok()?;
        let range = DateRange::Dated { first, last };
        return Some(Closure::of_periods(
            vec![Period::Dates(range)],
            Frequency::Weekly,
        ));
    }
    let day = written(&mut ahead)?;
    if day.weekday.is_some() || matches!(ahead.word(), Some("au")) {
        return None;
    }
    let date = Date::new(2025, day.month?, i8::try_from(day.day).ok()?).ok()?;
    *cursor = ahead;
    let range = DateRange::Yearly {
        first: MonthDay::of(date.checked_sub(days(6)).ok()?),
        last: MonthDay::of(date.checked_add(days(6)).ok()?),
    };
    Some(Closure::of_periods(
        vec![Period::Dates(range)],
        Frequency::SomeWeeks(1),
    ))
}
