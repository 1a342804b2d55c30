//! Days, hours and conditions that belong together.

use super::fault_kind::FaultKind;
use super::part_of_day::closed_hours;
use super::setting::{Heading, Setting};
use crate::hours::model::{
    Access, DayPart, Days, Effect, Exception, Frequency, Manner, Nth, Period, Rule, TimeSpan,
    Weekdays,
};

/// Days, hours and conditions that belong together: they make one rule, or two.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    pub(super) weekdays: Weekdays,
    pub(super) nth: Vec<Nth>,
    pub(super) frequency: Option<Frequency>,
    pub(super) periods: Vec<Period>,
    pub(super) exceptions: Vec<Exception>,
    pub(super) excepted_weekdays: Weekdays,
    /// « sauf le mercredi après-midi ».
    pub(super) excepted_parts: Vec<(Weekdays, DayPart)>,
    pub(super) spans: Vec<TimeSpan>,
    pub(super) access: Option<Access>,
    pub(super) part: Option<DayPart>,
    /// « et sur rendez-vous »: besides the hours.
    pub(super) also_by_appointment: Option<Option<DayPart>>,
    pub(super) closed: bool,
    /// « fermé en août, mercredi … »: closed, or open at the hours that follow?
    pub(super) closed_with_others: bool,
    /// « dimanche et jours fériés 10h-18h »: on both.
    pub(super) public_holidays_too: bool,
    /// « jours fériés compris »: on those of its days that are public holidays.
    pub(super) holidays_of_days: bool,
    /// Whether words stand beside some of its hours.
    pub(super) noted: bool,
    /// « sans rendez-vous », said of its hours.
    pub(super) walk_in: bool,
    /// « fermé le matin »: its spans are that part's.
    pub(super) closed_part: Option<DayPart>,
    /// « mercredi : fermé »: the days it closes are said.
    pub(super) closed_after_days: bool,
    /// Whether commas stand between its days.
    pub(super) listed: bool,
    /// Whether a condition came after the hours: other hours are another group's.
    pub(super) sealed: bool,
    /// Whether that condition stood outside parentheses.
    pub(super) sealed_loosely: bool,
    /// Days of the group before, whose condition alone changed.
    pub(super) inherited: Option<Days>,
}

impl Group {
    /// Whether nothing was said yet.
    pub(super) fn is_empty(&self) -> bool {
        self.has_no_days()
            && self.periods.is_empty()
            && !self.has_effect()
            && self.part.is_none()
            && self.exceptions.is_empty()
            && self.access.is_none()
    }

    /// Whether words of its own say when it holds.
    pub(super) fn has_condition(&self) -> bool {
        self.sealed
            || !self.periods.is_empty()
            || !self.exceptions.is_empty()
            || self.frequency.is_some()
    }

    /// Whether no day was said.
    pub(super) fn has_no_days(&self) -> bool {
        self.weekdays.is_none() && self.frequency.is_none()
    }

    /// Whether hours, a closure or an appointment were said.
    pub(super) fn has_effect(&self) -> bool {
        !self.spans.is_empty() || self.closed || self.also_by_appointment.is_some()
    }

    /// Adds days; those of one group are of the same weeks of the month.
    pub(super) fn add_days(&mut self, days: &Days) -> Result<(), FaultKind> {
        let mixed = self.nth != days.nth && !self.weekdays.is_none();
        let frequent = days.frequency != Frequency::Weekly;
        if mixed || (frequent && !self.has_no_days()) {
            return Err(FaultKind::TooIntricate);
        }
        self.weekdays = self.weekdays.with(days.weekdays);
        self.nth.clone_from(&days.nth);
        if frequent {
            self.frequency = Some(days.frequency);
        }
        Ok(())
    }

    /// Adds hours; spans of one group may not meet.
    pub(super) fn add_spans(&mut self, spans: &[TimeSpan]) -> Result<(), FaultKind> {
        self.spans.extend(spans);
        self.spans.sort_unstable();
        match self.spans.windows(2).any(|pair| pair[0].meets(pair[1])) {
            true => Err(FaultKind::TimesMeet),
            false => Ok(()),
        }
    }

    /// The days of the group, from its own words or what it inherits.
    pub(super) fn days(&self, setting: &Setting) -> Result<Option<Days>, FaultKind> {
        let inherited = self.inherited.as_ref().or(setting.days.as_ref());
        let own = Days {
            weekdays: self.weekdays,
            nth: self.nth.clone(),
            frequency: self.frequency.unwrap_or(Frequency::Weekly),
        };
        let mut days = match inherited {
            Some(inherited) if self.weekdays.is_none() => Days {
                frequency: self.frequency.unwrap_or(inherited.frequency),
                ..inherited.clone()
            },
            // A column's own day may be said again, no other.
            Some(column) if setting.is_column && !column.weekdays.covers(own.weekdays) => {
                return Err(FaultKind::TooIntricate);
            }
            _ if self.weekdays.is_none() => return Ok(None),
            _ => own,
        };
        days.weekdays = days.weekdays.without(self.excepted_weekdays);
        if days.weekdays.is_none() {
            return Err(FaultKind::TooIntricate);
        }
        Ok(Some(days))
    }

    /// The rules of the group.
    pub(super) fn rules(
        &self,
        setting: &Setting,
        heading: Option<&Heading>,
    ) -> Result<Vec<Rule>, FaultKind> {
        let headed = heading.filter(|heading| !heading.periods.is_empty());
        let (periods, manner) = match headed {
            Some(_) if !self.periods.is_empty() => return Err(FaultKind::TooIntricate),
            Some(heading) => (heading.periods.clone(), heading.manner()),
            None => (self.periods.clone(), Manner::Adds),
        };
        let days = match self.days(setting)? {
            Some(days) => days,
            None => self.days_of_periods(&periods)?,
        };
        let rule = |effect: Effect| Rule {
            periods: periods.clone(),
            manner: if self.closed { Manner::Adds } else { manner },
            days: days.clone(),
            except: self.exceptions.clone(),
            effect,
        };
        if self.closed {
            return self.closed_rules(rule(Effect::Closed(self.spans.clone())));
        }
        if self.part.is_some() && !self.spans.is_empty() {
            return Err(FaultKind::TimesMissing);
        }
        let mut rules = Vec::new();
        if !self.spans.is_empty() {
            rules.push(rule(Effect::Open {
                spans: self.spans.clone(),
                access: self.access.unwrap_or(Access::Free),
            }));
        } else if self.access == Some(Access::Appointment) {
            rules.push(rule(Effect::ByAppointment(self.part)));
        }
        if self.public_holidays_too {
            rules.extend(self.on_public_holidays(&rules)?);
        }
        if self.holidays_of_days {
            let same = |rule: &Rule| Rule {
                periods: vec![Period::PublicHolidays],
                manner: Manner::Replaces,
                ..rule.clone()
            };
            rules.extend(rules.iter().map(same).collect::<Vec<_>>());
        }
        let also = self.also_by_appointment;
        rules.extend(also.map(|part| rule(Effect::ByAppointment(part))));
        if rules.is_empty() {
            return Err(FaultKind::TimesMissing);
        }
        rules.extend(self.closed_parts(&rule(Effect::Closed(Vec::new())))?);
        Ok(rules)
    }

    /// « dimanche et jours fériés : fermé » closes both.
    fn closed_rules(&self, closed: Rule) -> Result<Vec<Rule>, FaultKind> {
        if !self.excepted_parts.is_empty() {
            return Err(FaultKind::TooIntricate);
        }
        let mut rules = vec![closed.clone()];
        if self.public_holidays_too {
            rules.push(Rule {
                periods: vec![Period::PublicHolidays],
                days: Days::weekly(Weekdays::ALL),
                ..closed
            });
        }
        Ok(rules)
    }

    /// « sauf le mercredi après-midi »: the closures of parts of the days of a rule.
    fn closed_parts(&self, rule: &Rule) -> Result<Vec<Rule>, FaultKind> {
        let of_part = |(weekdays, part): &(Weekdays, DayPart)| {
            let has_days = rule.days.weekdays.covers(*weekdays) && rule.days.is_weekly();
            has_days.then(|| Rule {
                manner: Manner::Adds,
                days: Days::weekly(*weekdays),
                effect: Effect::Closed(vec![closed_hours(*part)]),
                ..rule.clone()
            })
        };
        let parts = self.excepted_parts.iter().map(of_part);
        parts.collect::<Option<_>>().ok_or(FaultKind::TooIntricate)
    }

    /// The hours of the group on public holidays, in the place of those of the week.
    fn on_public_holidays(&self, rules: &[Rule]) -> Result<Option<Rule>, FaultKind> {
        let [rule] = rules else {
            return Err(FaultKind::UnclearScope);
        };
        let is_plain = rule.periods.is_empty() && self.exceptions.is_empty();
        if !is_plain || !self.excepted_parts.is_empty() || !rule.days.is_weekly() {
            return Err(FaultKind::UnclearScope);
        }
        Ok(Some(Rule {
            periods: vec![Period::PublicHolidays],
            manner: Manner::Replaces,
            days: Days::weekly(Weekdays::ALL),
            ..rule.clone()
        }))
    }

    /// Every day of the periods, where they need no weekday: public holidays, single days and a few
    /// dated ones in a row, and whatever is closed.
    fn days_of_periods(&self, periods: &[Period]) -> Result<Days, FaultKind> {
        let needs_none = |period: &Period| match period {
            Period::PublicHolidays => true,
            Period::Dates(dates) => dates.is_one_day() || dates.is_few_days(),
            _ => false,
        };
        let all = !periods.is_empty() && periods.iter().all(needs_none);
        let closed = self.closed && (!periods.is_empty() || !self.spans.is_empty());
        let frequency = self.frequency.unwrap_or(Frequency::Weekly);
        match all || closed {
            true if frequency == Frequency::Weekly || (closed && frequency.names_no_days()) => {
                let weekdays = Weekdays::ALL.without(self.excepted_weekdays);
                Ok(Days {
                    frequency,
                    ..Days::weekly(weekdays)
                })
            }
            _ => Err(FaultKind::DaysMissing),
        }
    }
}
