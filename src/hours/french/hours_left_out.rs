//! Hours of the days that a sentence leaves out: « lun-ven 9h-17h, sauf le mercredi, de 9h à 12h ».

use super::atom::{AtomKind, Excepted};
use super::builder::Builder;
use super::fault_kind::FaultKind;
use crate::hours::model::TimeSpan;

impl Builder<'_> {
    /// « lun-ven 9h-17h, sauf le mercredi, de 9h à 12h »: other hours on that day.
    pub(super) fn other_times_of_excepted(&mut self, spans: &[TimeSpan]) -> Result<(), FaultKind> {
        if self.is_apart() && !self.are_within(spans) {
            // « 9h-12h sauf mercredi, 14h-17h »: on Wednesdays, or on the others?
            return Err(FaultKind::UnclearScope);
        }
        let weekdays = self.group.excepted_weekdays;
        self.flush()?;
        self.group.weekdays = weekdays;
        self.group.add_spans(spans)
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
