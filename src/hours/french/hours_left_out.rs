//! Hours of the days that a sentence leaves out: « lun-ven 9h-17h, sauf le mercredi, de 9h à 12h ».

use super::atom::{Atom, AtomKind, Excepted};
use super::builder::Builder;
use super::fault_kind::FaultKind;
use crate::hours::model::{Rule, TimeSpan, Touch, Weekdays};

/// The days that are left out of hours, with hours of which nobody says whether they are closed or
/// open: « 9h-17h sauf le mercredi de 12h à 14h ».
pub(super) fn left_out_hours(atoms: &[Atom], rules: &[Rule]) -> Option<Touch> {
    let is_hours = |kind: &AtomKind| matches!(kind, AtomKind::Times(_));
    let first = atoms.iter().position(|atom| is_hours(&atom.kind))?;
    let opened = rules.iter().filter(|rule| !rule.closes());
    let opened = opened.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
    let left_out = atoms[first..].iter().enumerate().filter_map(|(at, atom)| {
        let AtomKind::Except(excepted) = &atom.kind else {
            return None;
        };
        let mut after = atoms[first + at + 1..].iter().map(|atom| &atom.kind);
        let next = after.find(|kind| **kind != AtomKind::Comma);
        let days = excepted.weekdays.without(opened);
        (next.is_some_and(is_hours) && !days.is_none()).then(|| Touch::on(days))
    });
    left_out.reduce(|all, more| all.with(&more))
}

impl Builder<'_> {
    /// « lun-ven 9h-17h, sauf le mercredi, de 9h à 12h »: other hours on that day.
    pub(super) fn other_times_of_excepted(&mut self, spans: &[TimeSpan]) -> Result<(), FaultKind> {
        if self.is_apart() && !self.are_within(spans) {
            // « 9h-12h sauf mercredi, 14h-17h »: on Wednesdays, or on the others?
            return Err(FaultKind::UnclearScope);
        }
        let weekdays = self.group.excepted_weekdays;
        let may_close = self.may_be_closed_at(spans);
        self.flush()?;
        if may_close {
            // The day is not known: `left_out_hours` says so.
            return self.ends_row();
        }
        self.group.weekdays = weekdays;
        self.group.add_spans(spans)
    }

    /// « 9h-17h sauf le mercredi de 12h à 14h »: closed then, or open then alone? Hours that are no
    /// part of the usual ones are those of the day, and so are those after a comma that begin with
    /// them, « sauf le mercredi, de 9h à 12h ».
    fn may_be_closed_at(&self, spans: &[TimeSpan]) -> bool {
        let own = &self.group.spans;
        let start = own.iter().map(|span| span.start()).min();
        let end = own.iter().map(|span| span.end()).max();
        let inside = |span: &TimeSpan| start <= Some(span.start()) && Some(span.end()) <= end;
        let begins = spans.iter().any(|span| Some(span.start()) == start);
        let ends = spans.iter().any(|span| Some(span.end()) == end);
        let is_own_day = begins && (ends || self.is_apart());
        spans.iter().all(inside) && !is_own_day
    }

    /// Whether other days, or nothing, stand after this piece.
    fn ends_row(&self) -> Result<(), FaultKind> {
        let mut after = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let is_sign = |kind: &&AtomKind| {
            matches!(
                kind,
                AtomKind::Close | AtomKind::Comma | AtomKind::And | AtomKind::Slash
            )
        };
        match after.find(|kind| !is_sign(kind)) {
            None | Some(AtomKind::Days { .. } | AtomKind::Note) => Ok(()),
            Some(_) => Err(FaultKind::UnclearScope),
        }
    }

    /// « 9h-12h (sauf 1er lundi : 14h-17h) »: of the days left out alone.
    pub(super) fn refuse_hours_left_out(&self) -> Result<(), FaultKind> {
        match self.in_parentheses && self.after_exception() {
            true => Err(FaultKind::UnclearScope),
            false => Ok(()),
        }
    }

    /// Whether a closure comes next; in parentheses a colon may stand before it.
    pub(super) fn closure_follows(&self) -> bool {
        let mut after = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let next = after.find(|kind| !self.in_parentheses || **kind != AtomKind::Colon);
        matches!(next, Some(AtomKind::Closed | AtomKind::Closures(_)))
    }

    /// Whether hours stand within those of the group.
    pub(super) fn are_within(&self, spans: &[TimeSpan]) -> bool {
        let is_in = |span: &TimeSpan| {
            let mut own = self.group.spans.iter();
            own.any(|own| own.start() <= span.start() && span.end() <= own.end())
        };
        spans.iter().all(is_in)
    }

    /// Whether what is left out stands before this piece, with or without a sign between.
    fn after_exception(&self) -> bool {
        let mut before = self.atoms[..self.at].iter().rev().map(|atom| &atom.kind);
        let said = before.find(|kind| !matches!(kind, AtomKind::Colon | AtomKind::Comma));
        let of_no_weekday = |excepted: &Excepted| excepted.weekdays.is_none();
        matches!(said, Some(AtomKind::Except(excepted)) if of_no_weekday(excepted))
    }
}
