//! Prints the model as OSM `opening_hours`.

use super::cell::{Cell, cells};
use super::doubt::with_doubts;
use super::entry::{Entry, What};
use super::layout::{Layout, asks_appointment, is_unsure, layout};
use super::selector::{cell_words, span_words, week_words, weekday_words};
use crate::hours::french::frequency_words;
use crate::hours::model::{Effect, Frequency, Hours, Period, Rule, Touch, WEEK, Weekdays};
use crate::hours::timetable::in_force;

/// The hours as OSM `opening_hours`; `None` where OSM cannot say them, and where a text that was
/// not read may change each day.
pub fn print_osm(hours: &Hours) -> Option<String> {
    let rules = hours.simplified().rules;
    if rules.is_empty() || hours.touches().any(Touch::is_every_day) {
        return None;
    }
    let text = match (hours.only_close(), hours.tell_ordinary_days()) {
        (true, _) => closures(&rules)?,
        (false, true) => cells_text(&rules)?,
        (false, false) => times_apart(&rules)?,
    };
    with_doubts(&text, &hours.unread)
}

/// Every set of periods that may hold at once is compared with what the rules printed so far say
/// of it, and printed where it differs: what comes out says neither more nor less.
fn cells_text(rules: &[Rule]) -> Option<String> {
    let mut printed: Vec<(Cell, Weekdays, Layout)> = Vec::new();
    let mut text = String::new();
    for cell in cells(rules)? {
        let wanted = layout(rules, &cell)?;
        let said = said(&printed, &cell);
        let mut days = days_that(&wanted, |at, wanted| *wanted != said[at]);
        if days.is_none() {
            continue;
        }
        if wanted.iter().all(Vec::is_empty) {
            days = Weekdays::ALL;
        }
        print_cell(&mut text, &cell, days, &wanted)?;
        printed.push((cell, days, wanted));
    }
    if text.is_empty() {
        text.push_str("off");
    }
    Some(text)
}

/// Hours of holidays, of feasts or of Sundays and feasts: all other days are not known.
fn times_apart(rules: &[Rule]) -> Option<String> {
    let mut printed: Vec<(Cell, Weekdays, Layout)> = Vec::new();
    let mut text = "24/7 unknown".to_owned();
    for cell in cells(rules)? {
        let wanted = layout(rules, &cell)?;
        let told = told_days(rules, &cell, &wanted)?;
        let said = said(&printed, &cell);
        let is_beside_others = printed.iter().any(|(known, ..)| cell.covers(known));
        if told.is_none() && is_beside_others {
            return None;
        }
        let differs = |at: usize, wanted: &Vec<Entry>| !is_beside_others || *wanted != said[at];
        let days = told.common(days_that(&wanted, differs));
        if days.is_none() {
            continue;
        }
        print_cell(&mut text, &cell, days, &wanted)?;
        printed.push((cell, days, wanted));
    }
    Some(text)
}

/// The days of a cell that some hours or a closure tell of, where others are not known; `None` where
/// OSM cannot part them.
fn told_days(rules: &[Rule], cell: &Cell, wanted: &Layout) -> Option<Weekdays> {
    let found = in_force(rules, cell);
    if found.openings.iter().any(|rule| !rule.periods.is_empty()) {
        return Some(Weekdays::ALL);
    }
    let opened = days_that(wanted, |_, entries| !entries.is_empty());
    let is_whole = |rule: &&&Rule| rule.effect == Effect::Closed(Vec::new());
    let closed = found.closures.iter().filter(is_whole);
    let closed = closed.fold(opened, |all, rule| all.with(rule.days.weekdays));
    let is_clear = found.closures.iter().all(|rule| rule.days.is_weekly());
    is_clear.then_some(closed)
}

fn days_that(layout: &Layout, fits: impl Fn(usize, &Vec<Entry>) -> bool) -> Weekdays {
    let days = WEEK.into_iter().enumerate();
    let days = days.filter(|(at, _)| fits(*at, &layout[*at]));
    days.fold(Weekdays::NONE, |all, (_, day)| all.with(Weekdays::one(day)))
}

/// Closures alone: when it is open is not known, but what is closed is said.
fn closures(rules: &[Rule]) -> Option<String> {
    let mut text = "24/7 unknown".to_owned();
    for rule in rules {
        let Effect::Closed(spans) = &rule.effect else {
            continue;
        };
        if !rule.except.is_empty() || is_unsure(rule.days.frequency) {
            return None;
        }
        let all_year = [Vec::new()];
        let each: Vec<Vec<Period>> = rule.periods.iter().map(|period| vec![*period]).collect();
        for periods in if each.is_empty() {
            &all_year[..]
        } else {
            &each
        } {
            let periods = periods.clone();
            let (dates, holiday) = cell_words(&Cell { periods })?;
            let selector = Selector {
                dates: &dates,
                holiday,
                days: rule.days.weekdays,
            };
            let closed = Entry {
                what: What::Off(spans.clone()),
                nth: rule.days.nth.clone(),
                frequency: rule.days.frequency,
            };
            selector.rule(&mut text, "; ", &closed);
        }
    }
    Some(text)
}

/// What the printed rules say in a cell: on each day, the last that names it.
fn said(printed: &[(Cell, Weekdays, Layout)], cell: &Cell) -> Layout {
    let mut said = Layout::default();
    for (known, days, layout) in printed {
        if !cell.covers(known) {
            continue;
        }
        for (at, day) in WEEK.into_iter().enumerate() {
            if days.has(day) {
                said[at].clone_from(&layout[at]);
            }
        }
    }
    said
}

fn print_cell(text: &mut String, cell: &Cell, days: Weekdays, layout: &Layout) -> Option<()> {
    let (dates, holiday) = cell_words(cell)?;
    let mut left = days;
    for (at, day) in WEEK.into_iter().enumerate() {
        if !left.has(day) {
            continue;
        }
        let same = WEEK
            .into_iter()
            .enumerate()
            .filter(|(other, day)| left.has(*day) && layout[*other] == layout[at]);
        let group = same.fold(Weekdays::NONE, |days, (_, day)| {
            days.with(Weekdays::one(day))
        });
        left = left.without(group);
        let selector = Selector {
            dates: &dates,
            holiday,
            days: group,
        };
        selector.print(text, &layout[at], cell.periods.is_empty());
    }
    Some(())
}

/// What stands before the hours.
struct Selector<'w> {
    dates: &'w str,
    holiday: &'static str,
    days: Weekdays,
}

impl Selector<'_> {
    fn print(&self, text: &mut String, entries: &[Entry], is_base: bool) {
        let begins_weekly = entries.first().is_some_and(Entry::is_weekly);
        if !is_base && !begins_weekly {
            self.rule(text, "; ", &off());
        }
        for (at, entry) in entries.iter().enumerate() {
            let joins = !matches!(entry.what, What::Off(_))
                && entries[..at].iter().any(|before| before.meets(entry));
            self.rule(text, if joins { ", " } else { "; " }, entry);
        }
    }

    /// One rule, or one for each rank of each day: between dates, opening_hours.js takes one
    /// weekday of one rank only.
    fn rule(&self, text: &mut String, separator: &str, entry: &Entry) {
        if self.dates.is_empty() || entry.nth.is_empty() {
            self.one_rule(text, separator, self.days, entry);
            return;
        }
        for day in self.days.iter() {
            for nth in &entry.nth {
                let entry = Entry {
                    nth: vec![*nth],
                    ..entry.clone()
                };
                self.one_rule(text, separator, Weekdays::one(day), &entry);
            }
        }
    }

    fn one_rule(&self, text: &mut String, separator: &str, days: Weekdays, entry: &Entry) {
        let all_days = days == Weekdays::ALL && entry.nth.is_empty();
        let alone = self.dates.is_empty() && self.holiday.is_empty();
        let week = week_words(entry.frequency);
        let days = match all_days && (!alone || !week.is_empty()) {
            true => String::new(),
            false => weekday_words(days, &entry.nth),
        };
        let (hours, state) = words(entry);
        let parts = [self.dates, week, self.holiday, &days, &hours, &state];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(&parts.join(" "));
    }
}

fn off() -> Entry {
    Entry {
        what: What::Off(Vec::new()),
        nth: Vec::new(),
        frequency: Frequency::Weekly,
    }
}

/// The hours of an entry, and whether it is open then.
fn words(entry: &Entry) -> (String, String) {
    match &entry.what {
        What::Off(spans) => (span_words(spans), "off".to_owned()),
        What::Appointment(part) => {
            let part = part.map_or_else(String::new, |part| format!(", {}", part.word()));
            (String::new(), format!("unknown \"sur rendez-vous{part}\""))
        }
        What::Open(spans, _) => {
            let mut comment = Vec::new();
            comment.extend(frequency_words(entry.frequency).filter(|_| is_unsure(entry.frequency)));
            if asks_appointment(&entry.what) {
                comment.push("sur rendez-vous".to_owned());
            }
            let state = match (comment.is_empty(), is_unsure(entry.frequency)) {
                (true, _) => String::new(),
                (false, true) => format!("unknown \"{}\"", comment.join(", ")),
                (false, false) => format!("open \"{}\"", comment.join(", ")),
            };
            (span_words(spans), state)
        }
    }
}
