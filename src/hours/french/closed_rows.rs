//! « lundi 9h-12h, jeudi 14h-17h (fermé pendant les vacances) »: the hours before the parentheses are
//! closed then; whether the others are is not known.

use super::atom::{Atom, AtomKind};
use super::part::Part;
use crate::hours::model::{Effect, Manner, Period, Rule, TimeSpan, Touch, Weekdays};

/// Whether parentheses that stand after hours close them, or words that no sign parts from them:
/// « jeudi 14h-17h fermé pendant les vacances ».
pub(super) fn closes_row(atoms: &[Atom]) -> bool {
    (0..atoms.len()).any(|at| {
        let opens = atoms
            .get(at + 1)
            .is_some_and(|atom| atom.kind == AtomKind::Open);
        let next = atoms
            .get(at + 1 + usize::from(opens))
            .map(|atom| &atom.kind);
        let closes = matches!(next, Some(AtomKind::Closed | AtomKind::Closures(_)));
        matches!(atoms[at].kind, AtomKind::Times(_)) && closes
    })
}

/// A closure in parentheses, and the hours that it stands after.
struct Bracketed<'p> {
    at: usize,
    row: &'p Rule,
    closure: &'p Rule,
}

/// Leaves open, in the periods of a closure in parentheses, what the other hours of the text are.
pub(super) fn leave_other_rows(parts: &mut [&mut Part]) {
    let opened = |row: &Rule, closed: &[&Rule]| -> Weekdays {
        let rules = parts.iter().flat_map(|part| &part.rules);
        let others = rules.filter(|rule| !rule.closes() && *rule != row && !closed.contains(rule));
        others.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays))
    };
    let all: Vec<Bracketed<'_>> = parts.iter().enumerate().flat_map(bracketed).collect();
    let touches: Vec<(usize, Touch)> = all
        .iter()
        .map(|found| {
            let alike = all
                .iter()
                .filter(|o| o.closure.periods == found.closure.periods);
            let closed: Vec<&Rule> = alike.map(|other| other.row).collect();
            let weekdays = opened(found.row, &closed).common(found.closure.days.weekdays);
            let periods: Vec<Period> = found.closure.periods.clone();
            let touch = Touch {
                weekdays,
                periods,
                only_closes: false,
            };
            (found.at, touch)
        })
        .filter(|(_, touch)| !touch.weekdays.is_none())
        .collect();
    for (at, touch) in touches {
        parts[at].leave_open(Some(touch));
    }
}

/// Leaves open the hours of a time that takes the place of the usual week, where usual hours are closed
/// within them: « fermé de 12h à 14h ; vacances scolaires : lun-ven 9h-17h ».
pub(super) fn leave_pauses(parts: &mut [&mut Part]) {
    let openings: Vec<Rule> = parts
        .iter()
        .flat_map(|part| part.rules.clone())
        .filter(|rule| rule.manner == Manner::Replaces && !rule.closes())
        .collect();
    for part in parts.iter_mut().filter(|part| part.is_read) {
        let pauses = part.rules.iter().filter(|rule| rule.periods.is_empty());
        let meeting = |pause: &Rule| {
            let meet = openings.iter().filter(|opening| cuts(pause, opening));
            let days = pause.days.weekdays;
            meet.map(|opening| Touch {
                weekdays: opening.days.weekdays.common(days),
                periods: opening.periods.clone(),
                only_closes: true,
            })
            .collect::<Vec<_>>()
        };
        let touches: Vec<Touch> = pauses.flat_map(meeting).collect();
        for touch in touches {
            part.leave_open(Some(touch));
        }
    }
}

/// Whether a closure of some hours falls into an opening on a day of both.
fn cuts(pause: &Rule, opening: &Rule) -> bool {
    let (Effect::Closed(closed), Effect::Open { spans, .. }) = (&pause.effect, &opening.effect)
    else {
        return false;
    };
    let meets = |span: &TimeSpan| closed.iter().any(|closed| closed.meets(*span));
    spans.iter().any(meets) && !pause.days.weekdays.common(opening.days.weekdays).is_none()
}

fn bracketed<'p>((at, part): (usize, &'p &mut Part)) -> Vec<Bracketed<'p>> {
    if !part.closes_row || !part.is_read {
        return Vec::new();
    }
    let pairs = part
        .rules
        .iter()
        .enumerate()
        .filter_map(|(place, closure)| {
            let row = part.rules[..place].iter().rfind(|rule| !rule.closes())?;
            let of_time = closure.closes() && !closure.periods.is_empty();
            of_time.then_some(Bracketed { at, row, closure })
        });
    pairs.collect()
}
