//! Reads lists of closures: « fermé 4 semaines en août, le 24 décembre après-midi et les ponts ».
//!
//! The list is read to its end or not at all. What is in it twice over (« le samedi pendant les
//! vacances et en août ») is a fault, never a guess.

use super::closure_scopes::{may_be_of_one, may_lend_period};
use super::closure_words::{
    begins_with_holidays, closing_word, reason, says_once, skip_lead_in, skip_manner,
};
use super::cursor::Cursor;
use super::days::days;
use super::fault_kind::FaultKind;
use super::mark::Mark;
use super::part_of_day::{closed_hours, part};
use super::periods::periods;
use super::reopening::reopened;
use super::token::TokenKind;
use super::weeks_of::{list, weeks_in_parentheses, weeks_of};
use crate::hours::model::{
    DateRange, DayPart, Days, Effect, Frequency, Manner, Period, Rule, TimeSpan, Weekdays,
};

/// An item of the list.
#[derive(Debug, Clone)]
pub(super) struct Closure {
    pub(super) periods: Vec<Period>,
    pub(super) days: Days,
    pub(super) part: Option<DayPart>,
    from_hour: Option<TimeSpan>,
    /// « l'après-midi du 24 décembre »: of what follows too?
    part_stands_before: bool,
}

impl Closure {
    pub(super) fn of_periods(periods: Vec<Period>, frequency: Frequency) -> Self {
        Self {
            periods,
            days: Days {
                frequency,
                ..Days::weekly(Weekdays::ALL)
            },
            part: None,
            from_hour: None,
            part_stands_before: false,
        }
    }

    /// Whether it is of whole days of some periods, each week of them.
    pub(super) fn is_plain(&self) -> bool {
        self.part.is_none() && self.from_hour.is_none() && self.days == Days::weekly(Weekdays::ALL)
    }

    /// « le 24 et le 31 décembre après-midi », « le lundi et le mardi matin »: is the first closed
    /// for the whole day?
    fn may_share_part(&self, next: &Self) -> bool {
        let is_date = |closure: &Self| matches!(closure.periods[..], [Period::Dates(dates)] if dates.is_one_day());
        let alike = (self.periods.is_empty() && next.periods.is_empty())
            || (is_date(self) && is_date(next));
        alike && self.is_whole_day() && !next.is_whole_day()
    }

    fn is_whole_day(&self) -> bool {
        self.part.is_none() && self.from_hour.is_none()
    }

    /// Whether what comes after it may still be its own: « le samedi en août et en mai ».
    fn may_go_on(&self, next: &Self) -> bool {
        let days_of_period = !self.periods.is_empty() && self.days.weekdays != Weekdays::ALL;
        let weeks_of_period = matches!(self.days.frequency, Frequency::SomeWeeks(_));
        let long = |period: &Period| match period {
            Period::PublicHolidays | Period::Bridges => false,
            Period::Dates(dates) => match dates {
                DateRange::Yearly { first, last } => first.day() == 1 && last.ends_month(),
                _ => days_of_period && !dates.is_one_day(),
            },
            _ => days_of_period,
        };
        (days_of_period || weeks_of_period) && next.is_plain() && next.periods.iter().any(long)
    }
}

/// Reads a list of closures with the word that closes; `None` where it is none to its end.
pub(super) fn closures(
    cursor: &mut Cursor<'_>,
    at_head: bool,
) -> Option<Result<Vec<Rule>, FaultKind>> {
    let mut ahead = *cursor;
    match at_head {
        true => skip_lead_in(&mut ahead),
        false => ahead.skip_words(&["avec", "mais", "puis"]),
    }
    if !closing_word(&mut ahead) {
        return None;
    }
    let once = skip_manner(&mut ahead) || says_once(*cursor);
    let read = items(&mut ahead)?;
    let of_holidays = at_head && begins_with_holidays(*cursor);
    if of_holidays && read.iter().flatten().any(|item| item.periods.is_empty()) {
        // « vacances : fermé le mercredi » closes in the holidays alone.
        return None;
    }
    *cursor = ahead;
    Some(read.and_then(|items| rules(&items, once)))
}

/// Reads a list that goes on with the closures of a sentence before: « ; le 15 août ».
pub(super) fn more_closures(cursor: &mut Cursor<'_>) -> Option<Result<Vec<Rule>, FaultKind>> {
    let mut ahead = *cursor;
    let read = items(&mut ahead)?;
    ahead.is_done().then_some(())?;
    let once = says_once(*cursor);
    *cursor = ahead;
    Some(read.and_then(|items| rules(&items, once)))
}

/// Reads « sauf jours fériés et ponts », « sauf 3 semaines en août »: closures of which some are
/// not said for certain, which an exception cannot say.
pub(super) fn unsure_closures(cursor: &mut Cursor<'_>) -> Option<Vec<Rule>> {
    let mut ahead = *cursor;
    let rules = rules(&items(&mut ahead)?.ok()?, says_once(*cursor)).ok()?;
    let unsure = rules.iter().any(|rule| rule.days.frequency.names_no_days());
    unsure.then(|| {
        *cursor = ahead;
        rules
    })
}

/// The items up to the end of the sentence or of the parentheses; `None`: other words follow.
fn items(cursor: &mut Cursor<'_>) -> Option<Result<Vec<Closure>, FaultKind>> {
    let mut items: Vec<Closure> = Vec::new();
    let mut unclear = false;
    let mut joined_by_and = false;
    let mut any_and = false;
    let mut whole_day_said = false;
    loop {
        // A fault is found again, at its place, where the sentence is read piece by piece.
        let mut item = item(cursor)?.ok()?;
        reopened(cursor, &mut item.periods);
        if let Some(before) = items.last() {
            let part_before = before.part_stands_before && item.part.is_none();
            let may_share = joined_by_and && !whole_day_said && before.may_share_part(&item);
            let part_of_both = part_before || may_share;
            unclear |= part_of_both || before.may_go_on(&item) || may_lend_period(before, &item);
        }
        items.push(item);
        let mut ahead = *cursor;
        whole_day_said = ahead.phrase(&["toute", "la", "journee"]);
        while reason(&mut ahead) {}
        let end = ahead;
        joined_by_and = false;
        let mut separated = false;
        loop {
            let and = ahead.take_mark(Mark::And)
                || ahead.take_word(&["et", "puis"])
                || ahead.phrase(&["ainsi", "que"]);
            let sign = ahead.take_mark(Mark::Comma) || ahead.take_mark(Mark::Slash);
            if !and && !sign {
                break;
            }
            joined_by_and |= and;
            separated = true;
        }
        any_and |= joined_by_and;
        if end.is_done() || end.mark() == Some(Mark::Close) {
            *cursor = end;
            break;
        }
        if ahead.is_done() {
            *cursor = ahead;
            break;
        }
        if !separated {
            return None;
        }
        *cursor = ahead;
    }
    unclear |= !any_and && may_be_of_one(&items);
    Some(match unclear {
        true => Err(FaultKind::UnclearScope),
        false => Ok(items),
    })
}

/// One item; `None`: it is none.
fn item(cursor: &mut Cursor<'_>) -> Option<Result<Closure, FaultKind>> {
    cursor.take_mark(Mark::Dash);
    cursor.skip_words(&[
        "pendant", "durant", "sur", "pour", "tous", "toutes", "toute", "tout",
    ]);
    if let Some(found) = weeks_of(cursor) {
        return Some(found);
    }
    let mut ahead = *cursor;
    // « l'après-midi du 24 décembre »
    let part_before = part(&mut ahead);
    if part_before.is_some() {
        let closed_part = |part| Closure {
            part: Some(part),
            ..Closure::of_periods(Vec::new(), Frequency::Weekly)
        };
        let alone = ahead;
        if let Some(Ok(closure)) = bare_item(&mut ahead)
            && closure.part.is_none()
        {
            *cursor = ahead;
            return Some(Ok(Closure {
                part: part_before,
                part_stands_before: true,
                ..closure
            }));
        }
        // « l'après-midi : le 24 décembre et le 31 décembre »
        let mut listed = alone;
        if listed.take_mark(Mark::Colon)
            && let Some(periods) = list(&mut listed)
        {
            *cursor = listed;
            return Some(Ok(Closure {
                part: part_before,
                part_stands_before: true,
                ..Closure::of_periods(periods, Frequency::Weekly)
            }));
        }
        *cursor = alone;
        return part_before.map(closed_part).map(Ok);
    }
    bare_item(cursor)
}

/// Periods or days, with the part of the day after them.
fn bare_item(cursor: &mut Cursor<'_>) -> Option<Result<Closure, FaultKind>> {
    let mut ahead = *cursor;
    let mut closure = if bridges(&mut ahead) {
        Closure::of_periods(vec![Period::Bridges], Frequency::SomeDays)
    } else if let Some(found) = periods(&mut ahead) {
        match found {
            Ok(mut found) => {
                found.extend(named_among(&mut ahead).unwrap_or_default());
                let frequency = weeks_in_parentheses(&mut ahead).unwrap_or(Frequency::Weekly);
                Closure::of_periods(found, frequency)
            }
            Err(fault) => return Some(Err(fault)),
        }
    } else {
        let place = ahead.place();
        let found = days(&mut ahead)?;
        let listed = ahead.has_list_since(place) && found.nth.is_empty();
        let all_alike = ahead.has_one_article_since(place);
        let mut closure = Closure::of_periods(Vec::new(), Frequency::Weekly);
        if found.weekdays.is_none() || found.part.is_some() {
            return None;
        }
        closure.days.weekdays = found.weekdays;
        closure.days.nth = found.nth;
        closure.days.frequency = found.frequency.unwrap_or(Frequency::Weekly);
        closure.part = part(&mut ahead);
        if closure.part.is_some() && listed && !all_alike {
            // « le lundi et le mardi après-midi »: is Monday closed for the whole day?
            return Some(Err(FaultKind::UnclearScope));
        }
        match periods(&mut ahead) {
            // « le week-end du 15 août » is not the day alone.
            Some(Ok(found)) if found.iter().any(is_one_day) => {
                return Some(Err(FaultKind::UnclearScope));
            }
            // « le samedi et le mercredi en août »: on Saturdays of other months too?
            Some(Ok(_)) if listed && !all_alike => return Some(Err(FaultKind::UnclearScope)),
            Some(Ok(found)) => closure.periods = found,
            Some(Err(fault)) => return Some(Err(fault)),
            None => {}
        }
        *cursor = ahead;
        return Some(Ok(closure));
    };
    closure.part = part(&mut ahead);
    closure.from_hour = from_hour(&mut ahead).filter(|_| closure.part.is_none());
    *cursor = ahead;
    Some(Ok(closure))
}

/// « (dont le lundi de Pentecôte) », « y compris le 26 décembre ».
fn named_among(cursor: &mut Cursor<'_>) -> Option<Vec<Period>> {
    let mut ahead = *cursor;
    let open = ahead.take_mark(Mark::Open);
    if !ahead.take_word(&["dont", "notamment"]) && !ahead.phrase(&["y", "compris"]) {
        return None;
    }
    let found = list(&mut ahead)?;
    if open && !ahead.take_mark(Mark::Close) {
        return None;
    }
    *cursor = ahead;
    Some(found)
}

fn is_one_day(period: &Period) -> bool {
    matches!(period, Period::Dates(dates) if dates.is_one_day())
}

/// « à partir de 12h », « dès 16h »: until the end of the day.
fn from_hour(cursor: &mut Cursor<'_>) -> Option<TimeSpan> {
    let mut ahead = *cursor;
    let said = ahead.phrase(&["a", "partir", "de"])
        || ahead.take_word(&["des", "depuis", "apres", "a"]) && ahead.mark().is_none();
    let from = match ahead.peek()? {
        TokenKind::Clock(minutes) => *minutes,
        TokenKind::Word(word) if word == "midi" => 720,
        _ => return None,
    };
    ahead.step();
    let ends = ahead.is_done()
        || matches!(ahead.mark(), Some(Mark::Comma | Mark::Close))
        || ahead.word() == Some("et");
    if !said || !ends {
        return None;
    }
    *cursor = ahead;
    TimeSpan::new(from, 1440)
}

/// « les ponts », « jours de pont »: nobody says which.
fn bridges(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_words(&["le", "les", "des", "certains", "jour", "jours", "de"]);
    let found = ahead.take_word(&["ponts"]) || (ahead.take_word(&["pont"]));
    let named = matches!(ahead.word(), Some("de" | "du" | "d" | "l"));
    if found && !named {
        ahead.skip_words(&["eventuels", "eventuel", "associes"]);
        *cursor = ahead;
    }
    found && !named
}

/// The rules of some items; whole days of periods that follow each other are one rule.
fn rules(items: &[Closure], once: bool) -> Result<Vec<Rule>, FaultKind> {
    let of_one_year = |period: &Period| {
        matches!(
            period,
            Period::Dates(
                DateRange::Dated { .. }
                    | DateRange::From(_)
                    | DateRange::Until(_)
                    | DateRange::Anchored { .. }
            )
        )
    };
    let mut rules: Vec<Rule> = Vec::new();
    let mut last_is_plain = false;
    for item in items {
        if once && (item.periods.is_empty() || !item.periods.iter().all(of_one_year)) {
            return Err(FaultKind::YearNotSaid);
        }
        if let Some(last) = rules.last_mut()
            && last_is_plain
            && item.is_plain()
        {
            last.periods.extend(&item.periods);
            continue;
        }
        last_is_plain = item.is_plain();
        rules.push(Rule {
            periods: item.periods.clone(),
            manner: Manner::Adds,
            days: item.days.clone(),
            except: Vec::new(),
            effect: Effect::Closed(
                item.part
                    .map(closed_hours)
                    .or(item.from_hour)
                    .into_iter()
                    .collect(),
            ),
        });
    }
    Ok(rules)
}
