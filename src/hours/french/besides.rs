//! Takes what comes besides the hours that were said: « et pendant les vacances aussi le matin de
//! 10h à 12h », « rdv possible en dehors de ces horaires ».

use super::atom::{AtomKind, Excepted};
use super::builder::Builder;
use super::fault_kind::FaultKind;
use crate::hours::model::{Days, Effect, Exception, Manner, Period, Rule, Weekdays};

impl Builder<'_> {
    /// « également »: after hours, or before days or hours that follow others.
    pub(super) fn take_also(&mut self) -> Result<(), FaultKind> {
        let clear = match (self.before(), self.after()) {
            (Some(AtomKind::Periods(_)), _) => !self.has_head && !self.group.periods.is_empty(),
            // « 9h-12h également le mardi » gives the same hours to another day.
            (Some(AtomKind::Times(_)), after) => {
                matches!(after, None | Some(AtomKind::Comma | AtomKind::Close))
            }
            (Some(AtomKind::And | AtomKind::Comma | AtomKind::Slash), after) => matches!(
                after,
                Some(AtomKind::Days { .. } | AtomKind::Times(_) | AtomKind::Part(_))
            ),
            _ => false,
        };
        let of_periods = self.heading.as_ref().is_some_and(|h| !h.periods.is_empty());
        match clear && !of_periods && !self.group.closed {
            true => Ok(()),
            false => Err(FaultKind::UnclearScope),
        }
    }

    /// « …, et pendant les vacances aussi le matin »: further hours of the same days, there.
    pub(super) fn take_periods_besides(&mut self, periods: &[Period]) -> Result<(), FaultKind> {
        let of_more = !self.rules.is_empty() || !self.group.periods.is_empty();
        if of_more || !self.is_apart() {
            return Err(FaultKind::UnclearScope);
        }
        self.split()?;
        self.group.periods = periods.to_vec();
        Ok(())
    }

    /// « dimanche et jours fériés 10h-18h ».
    pub(super) fn are_public_holidays_too(&self, periods: &[Period]) -> bool {
        let and = self.before() == Some(&AtomKind::And);
        and && !self.in_parentheses
            && periods == [Period::PublicHolidays]
            && self.heading.as_ref().is_none_or(|h| h.periods.is_empty())
    }

    /// « de mars à octobre tous les jours 10h-18h, de novembre à février le week-end 10h-17h »: the
    /// periods of days and hours that follow, as those before are of theirs.
    pub(super) fn begin_another_time_of_year(&self) -> bool {
        let headed = self.heading.as_ref().is_some_and(|h| !h.periods.is_empty());
        self.has_head
            && headed
            && self.is_apart()
            && self.group.has_effect()
            && matches!(self.after(), Some(AtomKind::Days { .. }))
    }

    /// « lundi 9h-12h, mardi 14h-17h (sauf vendredi) »: days that the hours are not of. After a run of
    /// days they only say it again: « mar-sam 9h-18h sauf dimanche et lundi ».
    pub(super) fn leaves_out_others(&self, excepted: &Excepted) -> bool {
        let own = self.group.weekdays;
        let is_other = |days: Weekdays| !days.is_none() && own.common(days).is_none();
        let ranked = excepted.exceptions.iter().any(|exception| match exception {
            Exception::Days { weekdays, .. } => is_other(*weekdays),
            Exception::Period(_) => false,
        });
        let says_again = self.rules.is_empty() && own.count() > 2;
        !own.is_none() && (ranked || is_other(excepted.weekdays) && !says_again)
    }

    /// « lun-ven 9h-17h (mercredi 9h-12h) »: hours within the others, on one of their days.
    pub(super) fn has_fewer_hours_on(&self, days: &Days) -> bool {
        let next = self.atoms[self.at + 1..].iter().map(|atom| &atom.kind);
        let next: Vec<_> = next
            .filter(|kind| **kind != AtomKind::Colon)
            .take(2)
            .collect();
        let [AtomKind::Times(fewer), AtomKind::Close] = next[..] else {
            return false;
        };
        let of_days = days.is_weekly()
            && self.group.nth.is_empty()
            && self.group.weekdays.covers(days.weekdays)
            && self.group.weekdays != days.weekdays;
        let before = self.atoms[..self.at].iter().rev();
        let mut inside = before.take_while(|atom| atom.kind != AtomKind::Open);
        if inside.any(|atom| atom.kind == AtomKind::Note) {
            // « 9h-17h (atelier mercredi 10h-11h) » may tell what takes place within the hours.
            return false;
        }
        let is_plain = !self.group.has_condition() && self.group.access.is_none();
        let is_only = self.rules.is_empty() && !self.group.closed && is_plain;
        self.in_parentheses && of_days && is_only && self.are_within(fewer)
    }

    /// Ends the group without some of its days, of which the next one is.
    pub(super) fn take_days_left_out(&mut self, days: &Days) -> Result<(), FaultKind> {
        self.group.excepted_weekdays = days.weekdays;
        self.flush()?;
        self.group.weekdays = days.weekdays;
        Ok(())
    }

    /// « rdv possible en dehors de ces horaires », of all the days before.
    pub(super) fn take_possible_appointment(&mut self) -> Result<(), FaultKind> {
        if self.group.closed || self.group.spans.is_empty() {
            return Err(FaultKind::UnclearScope);
        }
        self.flush()?;
        let plain = |rule: &Rule| rule.days.is_weekly() && rule.periods.is_empty();
        let rule = match &self.rules[..] {
            [only] => Rule {
                effect: Effect::ByAppointment(None),
                manner: Manner::Adds,
                ..only.clone()
            },
            all if all.iter().all(plain) => {
                let days = all.iter().filter(|rule| !rule.closes());
                let days = days.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
                Rule::weekly(days, Effect::ByAppointment(None))
            }
            _ => return Err(FaultKind::UnclearScope),
        };
        self.rules.push(rule);
        Ok(())
    }
}
