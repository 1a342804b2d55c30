//! Reads whole texts.

use super::atom::{Atom, AtomKind};
use super::atoms::atoms;
use super::contradiction::contradict;
use super::fault::HoursFault;
use super::fault_kind::FaultKind;
use super::lexer::tokens;
use super::reading::{PlacedRule, Reading};
use super::segment::{Segment, segments};
use super::sentence::{Said, sentence};
use super::setting::Setting;
use super::unread::unread_texts;
use crate::diagnostic::Span;
use crate::hours::model::{Days, Hours, Manner, Weekdays};

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
    let mut rules = Vec::new();
    let mut faults = Vec::new();
    let mut all_parts: Vec<Vec<Part>> = Vec::new();
    for (line, text) in lines.iter().enumerate() {
        let parts = match text.len() > LONGEST {
            true => vec![Part::too_long(text)],
            false => parts(text, setting),
        };
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
        all_parts.push(parts);
    }
    if rules.len() > MOST_RULES {
        return nothing_read(lines, FaultKind::TooLong);
    }
    let clashes = clashes(&rules);
    for (one, other) in &clashes {
        for placed in [one, other] {
            all_parts[rules[*placed].line][rules[*placed].part].is_read = false;
        }
        faults.push(HoursFault {
            line: rules[*other].line,
            span: rules[*other].span,
            kind: FaultKind::Contradiction {
                other: rules[*one].span,
                line: rules[*one].line,
            },
        });
    }
    let kept = rules
        .into_iter()
        .filter(|placed| all_parts[placed.line][placed.part].is_read);
    let rules = kept.map(|placed| placed.rule).collect();
    let texts = lines.iter().zip(&all_parts);
    let unread = texts
        .flat_map(|(text, parts)| unread_texts(text, parts))
        .collect();
    faults.sort();
    Reading {
        hours: Hours { rules, unread },
        faults,
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
            unread: lines.iter().map(|line| line.trim().to_owned()).collect(),
        },
        faults: vec![fault],
    }
}

/// Pairs of rules that contradict each other, by their places in the list.
fn clashes(rules: &[PlacedRule]) -> Vec<(usize, usize)> {
    let mut clashes = Vec::new();
    for (at, one) in rules.iter().enumerate() {
        for (after, other) in rules.iter().enumerate().skip(at + 1) {
            if contradict(&one.rule, &other.rule) {
                clashes.push((at, after));
            }
        }
    }
    clashes
}

/// A sentence after reading.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) span: Span,
    /// Whether it was understood, or says something of what was.
    pub(super) is_read: bool,
    pub(super) rules: Vec<crate::hours::model::Rule>,
    fault: Option<(FaultKind, Span)>,
}

impl Part {
    fn too_long(text: &str) -> Self {
        let span = Span::new(0, text.len());
        Self {
            span,
            is_read: false,
            rules: Vec::new(),
            fault: Some((FaultKind::TooLong, span)),
        }
    }
}

/// Reads the sentences of one text, each in the setting of those before.
fn parts(text: &str, column: &Setting) -> Vec<Part> {
    let tokens = tokens(text);
    let mut setting = column.clone();
    let mut parts = Vec::new();
    // Lines of days or periods alone that no hours have followed yet.
    let mut waiting: Vec<usize> = Vec::new();
    let mut under_unread = false;
    for segment in segments(&tokens) {
        let atoms = atoms(segment.tokens);
        let mut part = Part {
            span: segment.span(),
            is_read: true,
            rules: Vec::new(),
            fault: None,
        };
        if under_unread {
            // Words that were not understood may say something of all that follows.
            part.is_read = false;
            parts.push(part);
            continue;
        }
        match sentence(&atoms, &setting) {
            Ok(Said::Rules {
                rules,
                head,
                own_days,
            }) => {
                part.rules = rules;
                waiting.clear();
                setting.head_may_go_on = head;
                if own_days && !setting.is_column {
                    setting.days = None;
                }
            }
            Ok(Said::Days(days)) => {
                setting.days = Some(days);
                waiting.push(parts.len());
            }
            Ok(Said::Heading(heading)) => {
                setting.heading = Some(heading);
                setting.head_may_go_on = false;
                if !setting.is_column {
                    setting.days = None;
                }
                waiting.push(parts.len());
            }
            Ok(Said::Nothing) => {}
            Err(fault) => {
                under_unread |= !stands_alone(&atoms, &segment);
                part.is_read = false;
                part.fault = Some(fault);
            }
        }
        parts.push(part);
    }
    leave(&mut parts, &waiting);
    parts
}

/// Days and periods alone that no hours followed were not read.
fn leave(parts: &mut [Part], waiting: &[usize]) {
    for at in waiting {
        let part = &mut parts[*at];
        part.is_read = false;
        part.fault = Some((FaultKind::TimesMissing, part.span));
    }
}

/// Whether a sentence that was not understood says nothing of those after it: it begins a line or
/// a sentence with days of its own, or closes.
fn stands_alone(atoms: &[Atom], segment: &Segment<'_>) -> bool {
    let first = atoms.iter().find(|atom| {
        !matches!(
            atom.kind,
            AtomKind::Open | AtomKind::Close | AtomKind::Comma
        )
    });
    let own =
        first.is_some_and(|atom| matches!(atom.kind, AtomKind::Days { .. } | AtomKind::Closed));
    let with_times = atoms.iter().any(|atom| {
        matches!(
            atom.kind,
            AtomKind::Times(_) | AtomKind::Closed | AtomKind::Appointment
        )
    });
    own && (with_times || segment.begins_line)
}
