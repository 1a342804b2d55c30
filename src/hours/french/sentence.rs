//! Puts the pieces of a sentence together into rules.

use super::atom::{Atom, AtomKind};
use super::builder::Builder;
use super::fault_kind::FaultKind;
use super::setting::{Heading, Setting};
use crate::diagnostic::Span;
use crate::hours::model::{Days, Frequency, Rule};

/// What a sentence says.
#[derive(Debug, Clone)]
pub(super) enum Said {
    /// Rules.
    Rules {
        /// At least one.
        rules: Vec<Rule>,
        /// Whether the sentence had a head, which may go on in the next.
        head: bool,
        /// Whether it named days of its own.
        own_days: bool,
    },
    /// A line of days alone.
    Days(Days),
    /// A line of periods alone.
    Heading(Heading),
    /// Nothing: fillers and signs.
    Nothing,
}

/// A fault of a sentence, at its place.
pub(super) type SentenceFault = (FaultKind, Span);

/// Reads the pieces of a sentence.
pub(super) fn sentence(atoms: &[Atom], setting: &Setting) -> Result<Said, SentenceFault> {
    let whole = match (atoms.first(), atoms.last()) {
        (Some(first), Some(last)) => Span {
            start: first.span.start,
            end: last.span.end,
        },
        _ => return Ok(Said::Nothing),
    };
    let mut builder = Builder::new(atoms, setting);
    while let Some(atom) = atoms.get(builder.at) {
        builder.take(atom).map_err(|fault| (fault, atom.span))?;
        builder.at += 1;
    }
    builder.end().map_err(|fault| (fault, whole))
}

impl Builder<'_> {
    fn take(&mut self, atom: &Atom) -> Result<(), FaultKind> {
        match &atom.kind {
            AtomKind::Fault(fault) => Err(fault.clone()),
            AtomKind::Days {
                weekdays,
                nth,
                frequency,
                part,
                listed,
                ..
            } => match weekdays.is_none() {
                true => self.take_frequency(frequency.unwrap_or(Frequency::Weekly)),
                false => {
                    let frequency = frequency.unwrap_or(Frequency::Weekly);
                    let days = Days {
                        weekdays: *weekdays,
                        nth: nth.clone(),
                        frequency,
                    };
                    self.take_days(&days, *listed)?;
                    part.map_or(Ok(()), |part| self.take_part(part))
                }
            },
            AtomKind::Periods(periods) => self.take_periods(periods),
            AtomKind::AllYear => self.take_all_year(),
            AtomKind::Times(spans) => {
                self.part_hours_in_parentheses()?;
                self.take_times(spans)
            }
            AtomKind::Except(excepted) => self.take_exceptions(excepted),
            AtomKind::Same(_) => Err(FaultKind::UnknownWord(None)),
            AtomKind::Until(end) => self.take_until(*end),
            AtomKind::EndsOn(weekdays, end, said) => self.take_end_on(*weekdays, *end, *said),
            AtomKind::EndsIn(periods, end, said) => self.take_end_in(periods, *end, *said),
            AtomKind::Throughout => self.take_throughout(),
            AtomKind::PublicHolidaysToo(weekdays) => self.take_public_holidays_too(*weekdays),
            AtomKind::RestOfYear => self.take_rest_of_year(),
            AtomKind::Appointment => self.take_appointment(),
            AtomKind::PossibleAppointment => self.take_possible_appointment(),
            AtomKind::Also => self.take_also(),
            AtomKind::WalkIn => self.take_walk_in(),
            AtomKind::Part(part) => self.take_part(*part),
            AtomKind::Closed => self.take_closed(),
            AtomKind::Closures(rules) => self.take_closures(rules),
            AtomKind::Note => {
                self.group.noted |= !self.group.spans.is_empty();
                Ok(())
            }
            AtomKind::Open => {
                self.in_parentheses = true;
                Ok(())
            }
            AtomKind::Close => {
                self.in_parentheses = false;
                Ok(())
            }
            AtomKind::Comma | AtomKind::Slash | AtomKind::And | AtomKind::Colon => Ok(()),
        }
    }

    /// « toute l'année », before hours or after them.
    fn take_all_year(&mut self) -> Result<(), FaultKind> {
        if !self.group.has_effect() || self.begins_head() {
            return self.take_head(Vec::new());
        }
        // « mardi 9h-12h toute l'année sauf en août »
        self.group.sealed = true;
        match self.heading.as_ref().is_some_and(|h| !h.periods.is_empty()) {
            true => Err(FaultKind::UnclearScope),
            false => Ok(()),
        }
    }

    fn end(mut self) -> Result<Said, FaultKind> {
        let only_days = self.rules.is_empty()
            && !self.group.has_effect()
            && self.group.access.is_none()
            && self.group.part.is_none()
            && self.group.periods.is_empty()
            && self.group.exceptions.is_empty();
        if self.rules.is_empty() && self.group.is_empty() {
            return Ok(match self.heading.filter(|_| self.has_head) {
                Some(heading) => Said::Heading(heading),
                None => Said::Nothing,
            });
        }
        if only_days && !self.setting.is_column && !self.group.weekdays.is_none() && !self.has_head
        {
            let days = self.group.days(&Setting::default())?;
            return Ok(days.map_or(Said::Nothing, Said::Days));
        }
        let closes_periods = |rule: &Rule| rule.closes() && !rule.periods.is_empty();
        let own_period = match self.rules.is_empty() {
            true => self.group.closed && !self.group.periods.is_empty(),
            false => self.group.is_empty() && self.rules.iter().all(closes_periods),
        };
        let has_head = self.has_head || self.begins_with_walk_in;
        if self.setting.head_may_go_on && !has_head && !own_period {
            return Err(FaultKind::UnclearPeriod);
        }
        if !self.group.is_empty() || self.group.inherited.is_some() {
            self.flush()?;
        }
        let rules = self.rules;
        // « vacances scolaires : fermé » says nothing of the hours after it.
        let opens = rules.iter().any(|rule| !rule.closes());
        let head =
            self.has_head && opens && self.heading.as_ref().is_none_or(|h| !h.periods.is_empty());
        Ok(Said::Rules {
            rules,
            head,
            own_days: self.own_days,
        })
    }
}
