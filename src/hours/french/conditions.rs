//! Takes what limits hours: the weeks in which they hold, and conditions that stand after them.

use super::atom::AtomKind;
use super::builder::Builder;
use super::fault_kind::FaultKind;
use crate::hours::model::{Frequency, Period};

impl Builder<'_> {
    /// « semaines paires », « tous les 15 jours ».
    pub(super) fn take_frequency(&mut self, frequency: Frequency) -> Result<(), FaultKind> {
        // « lundi semaines paires 9h-12h / semaines impaires 14h-17h »
        let other_weeks = self
            .group
            .frequency
            .is_some_and(|before| !before.meets(frequency))
            && matches!(self.after(), Some(AtomKind::Times(_)));
        if self.group.has_effect() && (self.begins_head() || other_weeks) {
            self.split()?;
            self.group.frequency = None;
        } else if self.group.has_effect() {
            self.condition_after_hours()?;
        } else if self.group.is_empty() {
            self.has_head = true;
        }
        let told_which = matches!(frequency, Frequency::EvenWeeks | Frequency::OddWeeks)
            && self.group.frequency == Some(Frequency::EveryOther(None));
        if self.group.frequency.is_some() && !told_which {
            return Err(FaultKind::TooIntricate);
        }
        self.group.frequency = Some(frequency);
        Ok(())
    }

    /// A condition after hours: clear when it is in parentheses, or when it is of the only hours
    /// of the sentence and no others follow.
    pub(super) fn condition_after_hours(&mut self) -> Result<(), FaultKind> {
        if self.group.noted && self.group.spans.len() > 1 {
            // « 9h-12h atelier, 14h-17h sur rendez-vous »: of the first hours too?
            return Err(FaultKind::UnclearScope);
        }
        if !self.in_parentheses {
            let apart = self.is_apart();
            let others_before = !self.rules.is_empty() && !self.all_have_conditions;
            if others_before && (apart || self.is_last()) {
                return Err(FaultKind::UnclearScope);
            }
            let follows = self.atoms.get(self.at + 1).map(|atom| &atom.kind);
            if matches!(follows, Some(AtomKind::Times(_))) {
                return Err(FaultKind::UnclearScope);
            }
        }
        self.group.sealed = true;
        self.group.sealed_loosely |= !self.in_parentheses;
        Ok(())
    }

    /// Whether neither days nor hours follow.
    fn is_last(&self) -> bool {
        let mut after = self.atoms[self.at + 1..].iter();
        !after.any(|atom| matches!(atom.kind, AtomKind::Days { .. } | AtomKind::Times(_)))
    }

    /// Periods of a closure.
    pub(super) fn take_closed_periods(&mut self, periods: &[Period]) -> Result<(), FaultKind> {
        let beside = matches!(
            self.before(),
            Some(AtomKind::Periods(_) | AtomKind::Part(_))
        );
        let one_day =
            |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
        // « le week-end du 15 août » is not the day alone.
        let near = !self.group.weekdays.is_none()
            && !self.is_apart()
            && !self.in_parentheses
            && periods.iter().any(one_day);
        if near || beside && !self.group.periods.is_empty() {
            // « fermé du 23 décembre au soir au 2 janvier »
            return Err(FaultKind::UnclearScope);
        }
        if self.begins_head() {
            self.flush()?;
            return self.take_head(periods.to_vec());
        }
        if self.group.closed_after_days && self.is_apart() {
            // « lun-ven 9h-17h, mercredi fermé, en période scolaire »: closed then, or open?
            return Err(FaultKind::UnclearScope);
        }
        if !self.group.has_no_days() && self.is_apart() {
            // « fermé le mercredi et en août »: two closures.
            self.flush()?;
            self.group.closed = true;
        }
        self.group.periods.extend(periods);
        Ok(())
    }
}
