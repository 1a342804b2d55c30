//! Sentences that do not tell which hours are by appointment: « mardi sur rdv et jeudi 9h-12h ».

use super::atom::{Atom, AtomKind};
use super::doubts::{mark, word};
use super::mark::Mark;
use super::part_of_day::closed_hours;
use super::token::Token;
use crate::hours::model::TimeSpan;

/// Whether it is not clear which hours an appointment is of.
pub(super) fn is_unclear_appointment(
    tokens: &[Token],
    atoms: &[Atom],
    kinds: &[&AtomKind],
) -> bool {
    appointment_of_period(kinds)
        || appointment_then_days(kinds)
        || appointment_then_part(kinds)
        || appointment_before_list(tokens, atoms)
        || appointment_of_some(tokens, atoms)
        || appointment_of_part(kinds)
        || appointment_besides(kinds)
        || appointment_of_activity(kinds)
        || appointment_of_groups(tokens, atoms)
        || exception_after_part(kinds)
}

/// « 9h-12h sur rdv en août », « 9h-12h, sur rdv en août »: what holds in the rest of the year?
fn appointment_of_period(kinds: &[&AtomKind]) -> bool {
    kinds.iter().enumerate().any(|(at, kind)| {
        let sign = matches!(kinds.get(at + 1), Some(AtomKind::Comma | AtomKind::And));
        let after = &kinds[at + 1 + usize::from(sign)..];
        matches!(kind, AtomKind::Times(_))
            && matches!(after, [AtomKind::Appointment, AtomKind::Periods(_), ..])
    })
}

/// « mardi sur rdv et jeudi 9h-12h », « mardi sur rdv jeudi 9h-12h »: is Thursday by appointment?
fn appointment_then_days(kinds: &[&AtomKind]) -> bool {
    let is_row =
        |found: &[&AtomKind]| matches!(found, [AtomKind::Days { .. }, AtomKind::Times(_), ..]);
    kinds.windows(4).enumerate().any(|(at, found)| {
        let begins = matches!(found, [AtomKind::Days { .. }, AtomKind::Appointment, ..]);
        let and = *found[2] == AtomKind::And;
        begins && is_row(&kinds[at + 2 + usize::from(and)..])
    })
}

/// « lundi matin sur rdv, après-midi 14h-17h »: is the afternoon by appointment?
fn appointment_then_part(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).enumerate().any(|(at, found)| {
        let [AtomKind::Part(part), AtomKind::Appointment, ..] = found else {
            return false;
        };
        let sign = matches!(found[2], AtomKind::Comma | AtomKind::And | AtomKind::Slash);
        let after = &kinds[at + 2 + usize::from(sign)..];
        matches!(after, [AtomKind::Part(other), AtomKind::Times(_), ..] if other != part)
    })
}

/// « sur rdv lundi, mardi 14h-17h »: of Monday alone, whose hours are not said?
fn appointment_before_list(tokens: &[Token], atoms: &[Atom]) -> bool {
    atoms.windows(3).any(|found| {
        let [appointment, days, hours] = found else {
            return false;
        };
        let listed = matches!(days.kind, AtomKind::Days { listed: true, .. });
        let mixed = matches!(days.kind, AtomKind::Days { mixed: true, .. });
        let is_and =
            |token: &Token| word(Some(token)) == Some("et") || mark(Some(token)) == Some(Mark::And);
        let inside = tokens
            .iter()
            .filter(|token| days.span.start <= token.span.start && token.span.end <= days.span.end);
        appointment.kind == AtomKind::Appointment
            && listed
            && matches!(hours.kind, AtomKind::Times(_))
            && (mixed || !inside.into_iter().any(is_and))
    })
}

/// « mardi 9h-12h, 14h-17h sur rendez-vous »: of the morning too?
fn appointment_of_some(tokens: &[Token], atoms: &[Atom]) -> bool {
    atoms.windows(2).enumerate().any(|(at, pair)| {
        let several = matches!(&pair[0].kind, AtomKind::Times(spans) if spans.len() > 1);
        let listed = tokens.iter().any(|token| {
            mark(Some(token)) == Some(Mark::Comma)
                && pair[0].span.start <= token.span.start
                && token.span.end <= pair[0].span.end
        });
        let after = match pair[1].kind {
            // « mardi 9h-12h, 14h-17h (sur rendez-vous) »
            AtomKind::Open => atoms.get(at + 2).map(|atom| &atom.kind),
            _ => Some(&pair[1].kind),
        };
        several && listed && after == Some(&AtomKind::Appointment)
    })
}

/// « lun-ven 9h-17h, l'après-midi sur rendez-vous »: the hours before are of the afternoon too.
fn appointment_of_part(kinds: &[&AtomKind]) -> bool {
    let mut before: &[TimeSpan] = &[];
    kinds.iter().enumerate().any(|(at, kind)| {
        match kind {
            AtomKind::Times(spans) => before = spans,
            AtomKind::Days { .. } => before = &[],
            _ => {}
        }
        let next = |places: usize| at.checked_add(places).and_then(|at| kinds.get(at));
        let part = match kind {
            AtomKind::Part(part) if next(1) == Some(&&AtomKind::Appointment) => part,
            AtomKind::Appointment => match next(1) {
                Some(AtomKind::Part(part)) => part,
                _ => return false,
            },
            _ => return false,
        };
        let hours = closed_hours(*part);
        let at_once = at
            .checked_sub(1)
            .is_some_and(|at| matches!(kinds[at], AtomKind::Times(_)));
        let clear = matches!(before, [span] if part.fits(*span)) && at_once;
        !clear
            && before
                .iter()
                .any(|span| span.meets(hours) && !only_reaches(*span, hours))
    })
}

/// « 9h-12h (ou sur rdv) », « 9h-12h (accueil libre ou sur rdv) »: then too, or at other hours?
fn appointment_besides(kinds: &[&AtomKind]) -> bool {
    (0..kinds.len()).any(|at| {
        let inside = match kinds[at..] {
            [AtomKind::Open, AtomKind::WalkIn, ..] => at + 2,
            [AtomKind::Open, ..] => at + 1,
            _ => return false,
        };
        let besides = matches!(kinds[inside..], [AtomKind::And, AtomKind::Appointment, ..]);
        let of_hours = matches!(
            kinds.get(inside + 2),
            Some(AtomKind::Times(_) | AtomKind::Part(_) | AtomKind::Days { .. })
        );
        besides && !of_hours
    })
}

/// « 9h-12h (accueil des groupes sur rdv) »: of groups alone, perhaps.
fn appointment_of_activity(kinds: &[&AtomKind]) -> bool {
    kinds.windows(4).any(|found| {
        matches!(
            found,
            [
                AtomKind::Times(_),
                AtomKind::Open,
                AtomKind::Note,
                AtomKind::Appointment
            ]
        )
    })
}

/// « 9h-12h, accueil des groupes sur rdv »: others come freely, perhaps.
fn appointment_of_groups(tokens: &[Token], atoms: &[Atom]) -> bool {
    atoms.windows(2).any(|pair| {
        let [note, appointment] = pair else {
            return false;
        };
        let names_groups = |token: &Token| {
            let groups = ["groupe", "groupes", "classe", "classes", "scolaires"];
            word(Some(token)).is_some_and(|word| groups.contains(&word))
                && note.span.start <= token.span.start
                && token.span.end <= note.span.end
        };
        note.kind == AtomKind::Note
            && appointment.kind == AtomKind::Appointment
            && tokens.iter().any(names_groups)
    })
}

/// « 9h-12h (sans rdv), sur rdv l'après-midi sauf mercredi »: open on Wednesday mornings?
fn exception_after_part(kinds: &[&AtomKind]) -> bool {
    (0..kinds.len()).any(|at| {
        let part = matches!(
            kinds[at..],
            [
                AtomKind::Appointment,
                AtomKind::Part(_),
                AtomKind::Open | AtomKind::Except(_),
                ..
            ] | [
                AtomKind::Part(_),
                AtomKind::Appointment,
                AtomKind::Open | AtomKind::Except(_),
                ..
            ]
        );
        let after = kinds[at..].iter().skip(2);
        let mut said = after.filter(|kind| ***kind != AtomKind::Open);
        let leaves = matches!(said.next(), Some(AtomKind::Except(_)));
        let timed = kinds[..at]
            .iter()
            .any(|kind| matches!(kind, AtomKind::Times(_)));
        part && leaves && timed
    })
}

/// Whether hours only reach into a part of the day: « 9h-12h30, l'après-midi sur rendez-vous ».
fn only_reaches(span: TimeSpan, part: TimeSpan) -> bool {
    let morning = span.end() <= 13 * 60 && part.start() == 12 * 60;
    let afternoon = span.start() >= 12 * 60 && part.end() == 13 * 60;
    let evening = span.end() <= 19 * 60 && part.start() == 17 * 60;
    morning || afternoon || evening
}
