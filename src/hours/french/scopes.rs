//! Sentences whose pieces do not tell of which days or hours they are: « sauf mercredi sur rdv »,
//! « fermé le mercredi, vacances 10h-16h ». A careful reader would ask, or read the contrary.

use super::atom::{Atom, AtomKind};
use crate::hours::model::Period;

/// Whether it is not clear of what some piece of a sentence is.
pub(super) fn is_unclear(atoms: &[Atom]) -> bool {
    let kinds: Vec<&AtomKind> = atoms
        .iter()
        .map(|atom| &atom.kind)
        .filter(|kind| **kind != AtomKind::Note)
        .collect();
    let of_pieces = [
        exception_with_condition,
        exception_before_hours,
        closure_before_hours,
        closure_of_several,
        days_around_parentheses,
        exception_between_hours,
        end_with_condition,
        weeks_of_rows,
        dates_before_days,
        period_of_last_days,
        empty_row,
        closure_without_sign,
        closed_part_of_list,
        exception_after_parts,
        closed_part_beside_days,
    ];
    of_pieces.iter().any(|is_so| is_so(&kinds))
}

fn is_times(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Times(_))
}

fn is_days(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Days { .. })
}

fn is_parity(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Days { weekdays, frequency: Some(_), .. } if weekdays.is_none())
}

fn is_sign(kind: &AtomKind) -> bool {
    matches!(kind, AtomKind::Comma | AtomKind::And | AtomKind::Slash)
}

/// « sauf mercredi sur rdv », « sauf lundi en août »: what follows is of the days left out.
fn exception_with_condition(kinds: &[&AtomKind]) -> bool {
    let leaves_days = |kind: &AtomKind| matches!(kind, AtomKind::Except(except) if !except.weekdays.is_none() || !except.parts.is_empty());
    let is_condition = |kind: &AtomKind| {
        is_parity(kind)
            || matches!(
                kind,
                AtomKind::Periods(_) | AtomKind::Appointment | AtomKind::WalkIn | AtomKind::Closed
            )
            || matches!(
                kind,
                AtomKind::Days {
                    frequency: Some(_),
                    ..
                }
            )
    };
    (0..kinds.len()).any(|at| {
        let rest = &kinds[at + 1..];
        let skipped = rest
            .iter()
            .position(|kind| !matches!(kind, AtomKind::Colon | AtomKind::Open));
        let next = skipped.map(|skipped| rest[skipped]);
        let any = matches!(kinds[at], AtomKind::Except(_));
        let and_condition = matches!(rest, [AtomKind::And, then, ..]
            if is_parity(then) || matches!(then, AtomKind::Appointment | AtomKind::WalkIn));
        leaves_days(kinds[at]) && next.is_some_and(is_condition) || any && and_condition
    })
}

/// « sauf dimanche et jours fériés 9h-18h », « sauf jours fériés et dimanche 9h-18h ».
fn exception_before_hours(kinds: &[&AtomKind]) -> bool {
    (0..kinds.len()).any(|at| {
        let Some(until) = kinds[at..].iter().position(|kind| is_times(kind)) else {
            return false;
        };
        let between = &kinds[at + 1..at + until.max(1)];
        let other = |kind: &&&AtomKind| is_days(kind) || matches!(kind, AtomKind::Periods(_));
        let mixed = matches!(kinds[at], AtomKind::Except(except) if {
            let days = !except.weekdays.is_none();
            let parts = !except.parts.is_empty();
            let periods = !except.exceptions.is_empty();
            periods && (days || parts) || parts && days
        });
        let linked = between.first().is_some_and(|kind| **kind == AtomKind::And);
        matches!(kinds[at], AtomKind::Except(_))
            && (mixed || linked && between.iter().any(|kind| other(&kind)))
    })
}

/// « fermé en août, 9h-12h en juillet », « août fermé, mardi 14h-17h »: where do the hours hold?
fn closure_before_hours(kinds: &[&AtomKind]) -> bool {
    (0..kinds.len()).any(|at| {
        if *kinds[at] != AtomKind::Closed {
            return false;
        }
        let rest = &kinds[at + 1..];
        let begins = matches!(
            rest.first(),
            Some(
                AtomKind::Times(_)
                    | AtomKind::Days { .. }
                    | AtomKind::Periods(_)
                    | AtomKind::Part(_)
            )
        );
        let after_period = kinds[..at]
            .iter()
            .rev()
            .find(|kind| !matches!(kind, AtomKind::Colon | AtomKind::Open))
            .is_some_and(|kind| matches!(kind, AtomKind::Periods(_)));
        let sign = rest
            .iter()
            .position(|kind| is_sign(kind) || **kind == AtomKind::Close);
        let timed = sign.is_some_and(|sign| rest[sign..].iter().any(|kind| is_times(kind)));
        // « mercredi : fermé le matin, 14h-18h »
        let own = kinds[..at]
            .iter()
            .rev()
            .find(|kind| **kind != &AtomKind::Colon)
            .is_some_and(|kind| is_days(kind));
        let other_days = rest.iter().any(|kind| is_days(kind));
        (begins && (!own || other_days) || after_period) && timed
    })
}

/// « fermé de 12h à 14h et le mercredi », « fermé le matin et le mercredi ».
fn closure_of_several(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).any(|found| {
        matches!(
            found,
            [
                AtomKind::Closed,
                AtomKind::Times(_),
                AtomKind::And,
                AtomKind::Days { .. } | AtomKind::Periods(_)
            ] | [
                AtomKind::Closed,
                AtomKind::Days { .. } | AtomKind::Periods(_),
                AtomKind::And,
                AtomKind::Times(_)
            ] | [
                AtomKind::Days { .. },
                AtomKind::Part(_),
                AtomKind::And,
                AtomKind::Part(_)
            ]
        )
    }) && kinds.iter().any(|kind| **kind == AtomKind::Closed)
}

/// « lundi au vendredi (mercredi fermé) 9h-17h », « mercredi (sauf vacances) et samedi 10h-12h ».
fn days_around_parentheses(kinds: &[&AtomKind]) -> bool {
    (1..kinds.len()).any(|open| {
        if *kinds[open] != AtomKind::Open || !is_days(kinds[open - 1]) {
            return false;
        }
        let Some(inside) = kinds[open..]
            .iter()
            .position(|kind| **kind == AtomKind::Close)
        else {
            return false;
        };
        let within = &kinds[open + 1..open + inside];
        let after = &kinds[open + inside + 1..];
        let limits = within
            .iter()
            .any(|kind| is_days(kind) && !is_parity(kind) || **kind == AtomKind::Closed);
        let other_days =
            matches!(after, [sign, next, ..] if is_sign(sign) && is_days(next) && !is_parity(next));
        let timed = after.iter().any(|kind| is_times(kind));
        let says_hours = within.iter().any(|kind| is_times(kind));
        timed && !says_hours && (limits || other_days)
    })
}

/// « 9h-12h (sauf mercredi) et 14h-17h »: both, or the first hours alone?
fn exception_between_hours(kinds: &[&AtomKind]) -> bool {
    let leaves_days =
        |kind: &AtomKind| matches!(kind, AtomKind::Except(except) if !except.weekdays.is_none());
    (1..kinds.len()).any(|at| {
        let says_before = kinds[..at]
            .iter()
            .any(|kind| is_times(kind) || matches!(kind, AtomKind::Part(_)));
        let until = kinds[at..].iter().position(|kind| is_times(kind));
        let own_days =
            until.is_some_and(|until| kinds[at..at + until].iter().any(|kind| is_days(kind)));
        // « lun-sam 10h-18h sauf jeudi 10h-13h » tells the hours of Thursday.
        let after_part = matches!(kinds[at - 1], AtomKind::Part(_));
        // « lun-ven 9h-17h, sauf le mercredi, de 9h à 12h » tells those of Wednesday.
        let own_hours = until == Some(2)
            && *kinds[at + 1] == AtomKind::Comma
            && !kinds[..at]
                .iter()
                .rev()
                .take(2)
                .any(|kind| **kind == AtomKind::And);
        let later = until.is_some_and(|until| until > 1 || after_part) && !own_hours;
        leaves_days(kinds[at]) && says_before && later && !own_days
    })
}

/// « jeudi jusqu'à 20h (sauf vacances) »: of the day, or of its end alone?
fn end_with_condition(kinds: &[&AtomKind]) -> bool {
    kinds.windows(2).any(|found| {
        matches!(found[0], AtomKind::Until(_) | AtomKind::EndsOn(..))
            && matches!(
                found[1],
                AtomKind::Open | AtomKind::Except(_) | AtomKind::Periods(_) | AtomKind::Appointment
            )
    })
}

/// « semaines paires : lundi 9h-12h, mardi 14h-17h »: is Tuesday of those weeks?
fn weeks_of_rows(kinds: &[&AtomKind]) -> bool {
    let first = kinds.iter().position(|kind| is_days(kind));
    let rows = kinds.iter().filter(|kind| is_times(kind)).count();
    let others = kinds
        .iter()
        .filter(|kind| is_days(kind) && !is_parity(kind))
        .count();
    let colon = first.is_some_and(|first| matches!(kinds.get(first + 1), Some(AtomKind::Colon)));
    let frequent = first.is_some_and(|first| is_parity(kinds[first]));
    frequent && rows > 1 && others > 1 && (colon || first == Some(0))
}

/// « mercredi 2 décembre de 14h à 17h, jeudi 9h-12h »: dates, then days of every week.
fn dates_before_days(kinds: &[&AtomKind]) -> bool {
    let is_dates = |kind: &AtomKind| {
        matches!(kind, AtomKind::Periods(periods) if periods.iter().any(|period| {
            matches!(period, Period::Dates(dates) if dates.is_one_day())
        }))
    };
    (0..kinds.len()).any(|at| {
        let rest = &kinds[at + 1..];
        let Some(hours) = rest.iter().position(|kind| is_times(kind)) else {
            return false;
        };
        let after = &rest[hours + 1..];
        let row = |found: &[&AtomKind]| matches!(found, [days, times] if is_days(days) && is_times(times));
        is_dates(kinds[at]) && after.windows(2).any(row)
    })
}

/// « mercredi et tous les jours pendant les vacances 10h-18h »: Wednesdays of term too?
fn period_of_last_days(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).any(|found| {
        is_days(found[0])
            && is_sign(found[1])
            && is_days(found[2])
            && !is_parity(found[2])
            && matches!(found[3], AtomKind::Periods(_))
    })
}

/// « mardi : mercredi : 14h-17h »: a cell that was left empty.
fn empty_row(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).any(|found| {
        matches!(
            found,
            [
                AtomKind::Days { .. },
                AtomKind::Colon,
                AtomKind::Days { .. },
                AtomKind::Colon
            ]
        )
    })
}

/// « lundi mardi 8h-12h fermé mercredi jeudi vendredi 8h-12h », « ouvert lundi et mardi, fermé mercredi
/// 9h-12h », « fermé mardi matin et après-midi ».
fn closure_without_sign(kinds: &[&AtomKind]) -> bool {
    let at_once = kinds.windows(4).any(|found| {
        matches!(
            found,
            [
                AtomKind::Times(_),
                AtomKind::Closed,
                AtomKind::Days { .. },
                AtomKind::Times(_)
            ]
        )
    });
    let before_hours = kinds.windows(5).any(|found| {
        matches!(
            found,
            [
                AtomKind::Days { .. },
                AtomKind::Comma,
                AtomKind::Closed,
                AtomKind::Days { .. },
                AtomKind::Times(_)
            ]
        )
    });
    let two_parts = matches!(kinds, [.., AtomKind::And, AtomKind::Part(_)])
        && kinds.iter().any(|kind| **kind == AtomKind::Closed);
    at_once || before_hours || two_parts
}

/// « mercredi et vendredi après-midi fermé »: is Wednesday closed for the whole day?
fn closed_part_of_list(kinds: &[&AtomKind]) -> bool {
    let is_list = |kind: &AtomKind| matches!(kind, AtomKind::Days { listed: true, .. });
    (0..kinds.len()).any(|at| {
        let colon = kinds.get(at + 2) == Some(&&AtomKind::Colon);
        let closed = kinds.get(at + 2 + usize::from(colon)) == Some(&&AtomKind::Closed);
        let part = matches!(kinds.get(at + 1), Some(AtomKind::Part(_)));
        is_list(kinds[at]) && part && closed
    })
}

/// « les matins de 9h à 12h et les après-midi de 14h à 17h sauf le mercredi »: of both?
fn exception_after_parts(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).any(|found| {
        let leaves_days =
            matches!(found[3], AtomKind::Except(except) if !except.weekdays.is_none());
        let of_part = matches!(found[1], AtomKind::Part(_)) && is_times(found[2]);
        is_sign(found[0]) && of_part && leaves_days
    })
}

/// « août : fermé l'après-midi et le mercredi », « août : fermé le mercredi, l'après-midi »: Wednesdays
/// whole, or their afternoons alone?
fn closed_part_beside_days(kinds: &[&AtomKind]) -> bool {
    let is_moment =
        |kind: &AtomKind| is_days(kind) || matches!(kind, AtomKind::Periods(_) | AtomKind::Part(_));
    (0..kinds.len()).any(|at| {
        let [first, sign, second, rest @ ..] = &kinds[at..] else {
            return false;
        };
        let of_both = matches!(first, AtomKind::Part(_)) != matches!(second, AtomKind::Part(_));
        let closed_before = at > 0 && *kinds[at - 1] == AtomKind::Closed;
        let closed_after = matches!(rest, [AtomKind::Closed, ..]) && !is_part_of_days(kinds, at);
        // « lundi : fermé le matin, mardi : 9h-12h »
        let has_own = matches!(
            rest.first(),
            Some(
                AtomKind::Colon
                    | AtomKind::Times(_)
                    | AtomKind::Closed
                    | AtomKind::Appointment
                    | AtomKind::Part(_)
            )
        );
        let fits = is_moment(first) && is_sign(sign) && is_moment(second) && of_both;
        fits && (closed_before && !has_own || closed_after && matches!(first, AtomKind::Part(_)))
    })
}

/// « lundi matin et mardi fermé »: the part has days of its own before it, or hours of its own.
fn is_part_of_days(kinds: &[&AtomKind], part: usize) -> bool {
    kinds[..part]
        .last()
        .is_some_and(|kind| is_days(kind) || is_times(kind) || **kind == AtomKind::Closed)
}
