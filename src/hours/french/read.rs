//! Reads whole texts.

use std::collections::BTreeSet;

use super::absorbed::absorb;
use super::also_by_appointment::leave_also;
use super::besides_usual::leave_usual_days;
use super::clauses::clauses;
use super::closed_in_doubt::leave_doubtful_closures;
use super::closed_rows::{leave_other_rows, leave_pauses};
use super::contradiction::{contradict, is_free_and_by_appointment, is_told_of_fewer};
use super::days_of_date::leave_days_of_dates;
use super::fault::HoursFault;
use super::fault_kind::FaultKind;
use super::grid::is_unclear;
use super::half_closed::leave_halves;
use super::only_then::closed_else;
use super::part::Part;
use super::part_closures::fitted;
use super::parts::parts;
use super::parts_left::leave_heads;
use super::reading::{PlacedRule, Reading};
use super::setting::Setting;
use super::small_hours::leave_small_hours;
use super::time_before::leave_time_before;
use super::touch::touch_of_rules;
use super::unread::{notes, unread_texts};
use super::weekend_bridges::leave_weekends_of_bridges;
use super::weekends::leave_weekends;
use crate::diagnostic::Span;
use crate::hours::model::{Days, Hours, Manner, Rule, Touch, Unread, Weekdays};

/// A longer text is not hours.
const LONGEST: usize = 4_000;
const MOST_RULES: usize = 60;

/// Reads a text of hours, one sentence or several.
pub fn read(text: &str) -> Reading {
    read_lines(&[text])
}

/// Reads the hours of a service, one text or several.
pub fn read_lines(lines: &[&str]) -> Reading {
    read_with(lines, &Setting::default())
}

/// Reads the cell of a table whose column is of some weekdays.
pub fn read_cell(weekdays: Weekdays, text: &str) -> Reading {
    let setting = Setting {
        days: Some(Days::weekly(weekdays)),
        is_column: true,
        ..Setting::default()
    };
    let mut reading = read_with(&[text], &setting);
    let rules = &mut reading.hours.rules;
    let headed = rules.iter().any(|rule| rule.manner == Manner::Replaces);
    if headed
        && rules
            .iter()
            .any(|rule| rule.periods.is_empty() && !rule.closes())
    {
        // Besides the hours of every week, or instead of them? The cell does not say.
        let fault = FaultKind::UnclearPeriod;
        return nothing_read(&[text], fault);
    }
    // The hours of one day's cell take the place of no other day's.
    rules.iter_mut().for_each(|rule| rule.manner = Manner::Adds);
    reading
}

fn read_with(lines: &[&str], setting: &Setting) -> Reading {
    let texts = lines.iter().map(|text| match text.len() > LONGEST {
        true => vec![Part::too_long(text)],
        false => sentences(text, setting),
    });
    let mut all_parts: Vec<Vec<Part>> = texts.collect();
    leave_doubts(lines, &mut all_parts, setting);
    let (rules, mut faults) = placed(&all_parts);
    if rules.len() > MOST_RULES {
        return nothing_read(lines, FaultKind::TooLong);
    }
    let (left, clashes) = leave_clashes(&rules, &mut all_parts);
    faults.extend(clashes);
    all_parts.iter_mut().for_each(|parts| leave_heads(parts));
    let count = rules.len();
    let part = |placed: &PlacedRule| &all_parts[placed.line][placed.part];
    let places = rules.iter().enumerate();
    let kept = places.filter(|(at, placed)| part(placed).is_read && !left.contains(at));
    let kept: Vec<&PlacedRule> = kept.map(|(_, placed)| placed).collect();
    let all: Vec<Rule> = kept.iter().map(|placed| placed.rule.clone()).collect();
    // Collected in the place of the others, they would keep all of that room.
    let mut rules = Vec::with_capacity(count);
    rules.extend(kept.iter().map(|placed| match part(placed).names_part {
        true => fitted(&placed.rule, &all),
        false => placed.rule.clone(),
    }));
    let mut hours = Hours {
        rules,
        ..words_left(lines, &all_parts)
    };
    let says_only_then = all_parts.iter().flatten().any(|part| part.says_only_then);
    hours
        .rules
        .extend(closed_else(&hours).filter(|_| says_only_then));
    if hours.rules.iter().any(Rule::passes_midnight) {
        // The hours of a night are of two days: which of them a text names is not known.
        let unread = hours.unread.iter_mut();
        let touches = unread.filter_map(|unread| unread.touches.as_mut());
        touches.for_each(Touch::widen);
    }
    faults.sort();
    Reading { hours, faults }
}

/// The sentences of a text, or all of it as one, where it is read whole only clause by clause.
fn sentences(text: &str, setting: &Setting) -> Vec<Part> {
    if is_unclear(text) {
        return vec![Part::unclear(text)];
    }
    let parts = parts(text, setting);
    let is_certain = parts.iter().all(|part| part.touches.is_none());
    match is_certain || setting.is_column {
        true => parts,
        false => clauses(text).map_or(parts, |whole| vec![whole]),
    }
}

/// Leaves open what only the whole text can tell to be in doubt.
fn leave_doubts(lines: &[&str], all_parts: &mut [Vec<Part>], setting: &Setting) {
    let mut parts: Vec<&mut Part> = all_parts.iter_mut().flatten().collect();
    leave_small_hours(lines, &mut parts);
    absorb(all_parts.iter_mut().flatten().collect());
    let mut parts: Vec<&mut Part> = all_parts.iter_mut().flatten().collect();
    leave_other_rows(&mut parts);
    leave_pauses(&mut parts);
    leave_halves(&mut parts);
    leave_doubtful_closures(&mut parts);
    leave_also(lines, &mut parts);
    leave_usual_days(&mut parts);
    if !setting.is_column {
        leave_weekends(lines, &mut parts);
    }
    leave_weekends_of_bridges(&mut parts);
    leave_time_before(lines, &mut parts);
    leave_days_of_dates(lines, all_parts);
}

/// The rules of all sentences with their places, and what is wrong in these.
fn placed(all_parts: &[Vec<Part>]) -> (Vec<PlacedRule>, Vec<HoursFault>) {
    let mut rules = Vec::new();
    let mut faults = Vec::new();
    for (line, parts) in all_parts.iter().enumerate() {
        for (at, part) in parts.iter().enumerate() {
            faults.extend(
                part.fault
                    .clone()
                    .map(|(kind, span)| HoursFault { line, span, kind }),
            );
            rules.extend(part.rules.iter().map(|rule| PlacedRule {
                rule: rule.clone(),
                line,
                span: part.span,
                part: at,
            }));
        }
    }
    (rules, faults)
}

/// The words beside the rules: notes, and what was not read.
fn words_left(lines: &[&str], parts: &[Vec<Part>]) -> Hours {
    let texts = lines.iter().zip(parts);
    let notes = texts.clone().flat_map(|(text, parts)| notes(text, parts));
    Hours {
        rules: Vec::new(),
        notes: notes.collect(),
        unread: texts
            .flat_map(|(text, parts)| unread_texts(text, parts))
            .collect(),
    }
}

fn nothing_read(lines: &[&str], kind: FaultKind) -> Reading {
    let fault = HoursFault {
        line: 0,
        span: Span::new(0, lines.first().map_or(0, |line| line.len())),
        kind,
    };
    Reading {
        hours: Hours {
            rules: Vec::new(),
            notes: Vec::new(),
            unread: lines
                .iter()
                .map(|line| Unread::of_everything(line))
                .collect(),
        },
        faults: vec![fault],
    }
}

/// Leaves as text the sentences that contradict each other, and the rules, by their places, that say
/// of fewer days what contradicts those of more: there neither is known, elsewhere these stand.
fn leave_clashes(
    rules: &[PlacedRule],
    all_parts: &mut [Vec<Part>],
) -> (BTreeSet<usize>, Vec<HoursFault>) {
    let mut faults = Vec::new();
    let mut left = BTreeSet::new();
    for (one, other) in clashes(rules) {
        // Words beside hours may tell whose they are: the other rule's may be of somebody else.
        let is_noted = |at: usize| all_parts[rules[at].line][rules[at].part].has_note;
        let fewer = [(one, other), (other, one)]
            .into_iter()
            .filter(|_| !is_noted(one) && !is_noted(other))
            .find(|(fewer, more)| is_told_of_fewer(&rules[*fewer].rule, &rules[*more].rule));
        match fewer {
            Some((fewer, _)) => drop(left.insert(fewer)),
            None => leave_both(&[&rules[one], &rules[other]], all_parts),
        }
        faults.push(HoursFault {
            line: rules[other].line,
            span: rules[other].span,
            kind: FaultKind::Contradiction {
                other: rules[one].span,
                line: rules[one].line,
            },
        });
    }
    for at in &left {
        let placed = &rules[*at];
        let part = &mut all_parts[placed.line][placed.part];
        part.leave_unsaid(&touch_of_rules(std::slice::from_ref(&placed.rule)));
    }
    (left, faults)
}

fn leave_both(placed: &[&PlacedRule], all_parts: &mut [Vec<Part>]) {
    for placed in placed {
        let part = &mut all_parts[placed.line][placed.part];
        part.is_read = false;
        part.touches = Some(touch_of_rules(&part.rules));
    }
}

/// Pairs of rules that contradict each other, by their places in the list.
fn clashes(rules: &[PlacedRule]) -> Vec<(usize, usize)> {
    let mut clashes = Vec::new();
    for (at, one) in rules.iter().enumerate() {
        for (after, other) in rules.iter().enumerate().skip(at + 1) {
            let apart = (one.line, one.part) != (other.line, other.part);
            if contradict(&one.rule, &other.rule)
                || apart && is_free_and_by_appointment(&one.rule, &other.rule)
            {
                clashes.push((at, after));
            }
        }
    }
    clashes
}
