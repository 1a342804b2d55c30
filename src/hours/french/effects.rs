//! Takes closures, appointments and parts of the day, beside days and hours.

use super::atom::AtomKind;
use super::builder::Builder;
use super::fault_kind::FaultKind;
use super::part_of_day::{closed_hours, may_be_called};
use crate::hours::model::{Access, DayPart, Days, Effect, Manner, Rule, Weekdays};

impl Builder<'_> {
    pub(super) fn take_appointment(&mut self) -> Result<(), FaultKind> {
        if self.group.closed {
            return Err(FaultKind::TooIntricate);
        }
        if self.begins_head() && !self.in_parentheses {
            if self.group.has_effect() {
                self.split()?;
            } else if self.group.is_empty() && self.rules.is_empty() {
                self.access = Some(Access::Appointment);
                self.has_head = true;
            }
            self.group.access = Some(Access::Appointment);
            return Ok(());
        }
        if self.in_parentheses && !self.group.spans.is_empty() && self.hours_end_parentheses() {
            // « 9h-12h (sur rendez-vous l'après-midi 14h-16h) »
            self.split()?;
            self.group.access = Some(Access::Appointment);
            return Ok(());
        }
        if self.group.walk_in && !self.group.spans.is_empty() && self.hours_follow() {
            // « sans rdv 9h-12h, sur rdv 14h-17h »
            self.split()?;
            self.group.access = Some(Access::Appointment);
            return Ok(());
        }
        let of_a_part = matches!(self.after(), Some(AtomKind::Part(part)) if
            self.group.spans.last().is_some_and(|span| !part.fits(*span)));
        let besides = matches!(self.before(), Some(AtomKind::Slash | AtomKind::And))
            || self.group.part.is_some()
            || of_a_part && self.is_apart();
        if !self.group.spans.is_empty() && besides && !self.in_parentheses {
            let part = self.group.part.take().or_else(|| self.part_after());
            self.group.also_by_appointment = Some(part);
            self.group.sealed = true;
            self.group.sealed_loosely = true;
            return Ok(());
        }
        let other_than_before = self.group.inherited.is_some() && self.walk_in_said;
        if self.group.has_effect() && !other_than_before {
            self.condition_after_hours()?;
        }
        self.appointment_first |= self.group.is_empty() && self.rules.is_empty();
        self.group.access = Some(Access::Appointment);
        Ok(())
    }

    /// « mercredi sur rdv, jeudi 9h-12h »: the appointment is of the days before it.
    pub(super) fn appointment_ends_days(&self) -> bool {
        let before: Vec<&AtomKind> = self.atoms[..self.at]
            .iter()
            .rev()
            .take(3)
            .map(|atom| &atom.kind)
            .collect();
        let days_before = matches!(
            before[..],
            [
                AtomKind::Comma | AtomKind::Slash,
                AtomKind::Appointment,
                AtomKind::Days { .. }
            ]
        );
        days_before && self.group.spans.is_empty() && !self.group.weekdays.is_none()
    }

    /// Whether hours follow at once, or after their part of the day.
    fn hours_follow(&self) -> bool {
        let next = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let mut hours = next.skip_while(|kind| matches!(kind, AtomKind::Part(_)));
        matches!(hours.next(), Some(AtomKind::Times(_)))
    }

    /// Whether hours of a part of the day follow, to the end of the parentheses.
    fn hours_end_parentheses(&self) -> bool {
        let after = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let kinds: Vec<&AtomKind> = after.take(3).collect();
        matches!(
            kinds[..],
            [AtomKind::Times(_), AtomKind::Close, ..]
                | [AtomKind::Part(_), AtomKind::Times(_), AtomKind::Close]
                | [AtomKind::Times(_), AtomKind::Part(_), AtomKind::Close]
        )
    }

    /// « 9h-12h (14h-17h sur rdv) »: what parentheses say of how one comes is of the hours in them.
    pub(super) fn part_hours_in_parentheses(&mut self) -> Result<(), FaultKind> {
        match self.begins_appointment_in_parentheses() {
            true => self.split(),
            false => Ok(()),
        }
    }

    fn begins_appointment_in_parentheses(&self) -> bool {
        let mut before = self.atoms[..self.at].iter().rev();
        let opens = before
            .find(|atom| !matches!(atom.kind, AtomKind::And | AtomKind::Part(_)))
            .is_some_and(|atom| atom.kind == AtomKind::Open);
        let after = self.atoms[self.at + 1..].iter();
        let mut inside = after.take_while(|atom| atom.kind != AtomKind::Close);
        let said = inside.any(|atom| matches!(atom.kind, AtomKind::Appointment | AtomKind::WalkIn));
        opens && said && !self.group.spans.is_empty()
    }

    /// « y compris pendant les vacances scolaires »: what holds in every week holds there too.
    pub(super) fn take_throughout(&mut self) -> Result<(), FaultKind> {
        let of_periods = self.heading.as_ref().is_some_and(|h| !h.periods.is_empty())
            || !self.group.periods.is_empty()
            || !self.group.exceptions.is_empty();
        match of_periods || self.group.is_empty() || self.group.closed {
            true => Err(FaultKind::UnclearScope),
            false => Ok(()),
        }
    }

    /// « y compris les dimanches et jours fériés »: on those of its days that are public holidays.
    pub(super) fn take_public_holidays_too(&mut self, named: Weekdays) -> Result<(), FaultKind> {
        self.take_throughout()?;
        let own = self.group.days(self.setting)?.map(|days| days.weekdays);
        if !own.unwrap_or_default().covers(named) {
            return Err(FaultKind::UnclearScope);
        }
        self.group.holidays_of_days = true;
        Ok(())
    }

    /// « le reste de l'année : … », after hours that take the place of these.
    pub(super) fn take_rest_of_year(&mut self) -> Result<(), FaultKind> {
        match self.setting.has_season || self.rules.iter().any(takes_part_of_year) {
            true => {
                self.take_head(Vec::new())?;
                self.is_rest_of_year = true;
                Ok(())
            }
            false => Err(FaultKind::UnclearPeriod),
        }
    }

    pub(super) fn take_closed(&mut self) -> Result<(), FaultKind> {
        let has_hours = !self.group.spans.is_empty() && !self.group.closed;
        if let Some(part) = self.group.part.take() {
            // « lundi matin : 9h-12h, après-midi : fermé », « lundi : matin fermé »
            if has_hours {
                self.split()?;
            }
            self.group.closed = true;
            self.group.closed_after_days = true;
            self.group.closed_part = Some(part);
            return self.group.add_spans(&[closed_hours(part)]);
        }
        let ends = matches!(self.after(), None | Some(AtomKind::Slash | AtomKind::Comma));
        if has_hours && ends && self.before() == Some(&AtomKind::Slash) {
            // « lundi : 9h-12h / fermé »: no hours in the afternoon.
            return Ok(());
        }
        if self.group.has_effect() {
            self.flush()?;
        }
        self.group.closed = true;
        self.group.closed_after_days = !self.group.has_no_days();
        Ok(())
    }

    /// A list of closures, which stands for itself; in a column it is of the column's days.
    pub(super) fn take_closures(&mut self, closures: &[Rule]) -> Result<(), FaultKind> {
        let own = self.group.days(self.setting)?;
        let leaves_days_out = !self.group.excepted_weekdays.is_none();
        if self.group.has_effect() {
            self.flush()?;
        }
        let headed = self.heading.as_ref().is_some_and(|h| !h.periods.is_empty());
        if headed || !self.group.is_empty() || self.access.is_some() {
            return Err(FaultKind::UnclearScope);
        }
        for rule in closures {
            let mut rule = rule.clone();
            let is_bare_part = rule.periods.is_empty()
                && rule.days == Days::weekly(Weekdays::ALL)
                && matches!(&rule.effect, Effect::Closed(hours) if !hours.is_empty());
            if is_bare_part && leaves_days_out {
                // « sauf le mercredi, fermé l'après-midi »: on Wednesdays, or on the others?
                return Err(FaultKind::UnclearScope);
            }
            if let Some(days) = own.as_ref().filter(|_| is_bare_part) {
                // « mercredi 9h-12h (fermé l'après-midi) » closes on Wednesdays alone.
                rule.days = days.clone();
            }
            if let Some(days) = &self.setting.days {
                let whole_week = rule.days == Days::weekly(Weekdays::ALL);
                let is_own = self.setting.is_column && days.weekdays.covers(rule.days.weekdays);
                match whole_week {
                    true => rule.days = days.clone(),
                    false if self.setting.is_column && !is_own => {
                        return Err(FaultKind::TooIntricate);
                    }
                    false => {}
                }
            }
            self.own_days |= rule.days.weekdays != Weekdays::ALL && !self.setting.is_column;
            self.rules.push(rule);
        }
        Ok(())
    }

    /// A part of the day beside hours says nothing more; alone it waits for an appointment.
    pub(super) fn take_part(&mut self, part: DayPart) -> Result<(), FaultKind> {
        if let (Some(closed), Some(AtomKind::Times(spans))) = (self.group.closed_part, self.after())
            && closed != part
            && spans.iter().all(|span| part.fits(*span))
        {
            // « lundi : matin fermé, après-midi 14h-17h »
            return Ok(());
        }
        if self.group.closed {
            // « fermé lundi et mardi après-midi »: is Monday closed for the whole day?
            return match self.group.spans.is_empty() && !self.group.listed {
                true => {
                    self.group.closed_part = Some(part);
                    self.group.add_spans(&[closed_hours(part)])
                }
                false => Err(FaultKind::UnclearScope),
            };
        }
        if self.leaves_part(part) {
            match self.group.access {
                // « lundi matin sur rdv, après-midi fermé »
                Some(Access::Appointment) => self.split()?,
                // « lundi matin ouvert, après-midi fermé »: at which hours?
                _ => return Err(FaultKind::TimesMissing),
            }
        }
        let last = self.group.spans.last();
        let said = last.is_some_and(|span| may_be_called(part, *span));
        let appointment = self.after();
        if !said || appointment == Some(&AtomKind::Appointment) {
            self.group.part = Some(part);
        }
        Ok(())
    }

    /// Whether another part of the day waits for what it is, where this one is closed.
    fn leaves_part(&self, part: DayPart) -> bool {
        let mut after = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let closed = after.find(|kind| **kind != AtomKind::Colon) == Some(&AtomKind::Closed);
        let waits = self.group.part.is_some_and(|other| other != part);
        closed && waits && self.group.spans.is_empty()
    }

    pub(super) fn take_walk_in(&mut self) -> Result<(), FaultKind> {
        if self.group.has_effect() || self.group.access == Some(Access::Appointment) {
            let is_told = self.group.access == Some(Access::Appointment);
            if self.begins_head() || is_told && !self.group.spans.is_empty() && self.hours_follow()
            {
                self.split()?;
            } else if self.group.access == Some(Access::Appointment) {
                return Err(FaultKind::TooIntricate);
            }
        }
        self.begins_with_walk_in |=
            self.begins_head() && self.group.is_empty() && self.rules.is_empty();
        // « 9h-12h (sans rendez-vous) et 14h-17h (sur rendez-vous) »
        self.group.sealed |= !self.group.spans.is_empty();
        self.walk_in_said = self.group.sealed;
        self.access = None;
        self.group.access = None;
        self.group.walk_in = true;
        Ok(())
    }

    /// The part of the day right after this piece, which it then takes with it.
    fn part_after(&mut self) -> Option<DayPart> {
        let Some(AtomKind::Part(part)) = self.atoms.get(self.at + 1).map(|atom| &atom.kind) else {
            return None;
        };
        self.at += 1;
        Some(*part)
    }
}

/// Whether a rule leaves a rest of the year: it closes a part of it, or takes the place there of
/// the usual week.
pub(super) fn takes_part_of_year(rule: &Rule) -> bool {
    !rule.periods.is_empty() && (rule.closes() || rule.manner == Manner::Replaces)
}
