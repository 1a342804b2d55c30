//! « lundi 9h-12h, jeudi 14h-17h (fermé pendant les vacances) »: the hours before the parentheses are
//! closed then; whether the others are is not known.

use super::atom::{Atom, AtomKind};
use super::fault_kind::FaultKind;
use super::part::Part;
use crate::hours::model::{Period, Rule, Touch, Weekdays};

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
        let part = &mut parts[at];
        part.touches = Some(match part.touches.take() {
            Some(touches) => touches.with(&touch),
            None => touch,
        });
        let span = part.span;
        part.fault.get_or_insert((FaultKind::UnclearScope, span));
    }
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
