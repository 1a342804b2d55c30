//! Takes the pieces of a sentence one after the other.

use super::atom::{Atom, AtomKind, Excepted};
use super::fault_kind::FaultKind;
use super::group::Group;
use super::part_of_day::may_be_called;
use super::setting::{Heading, Setting};
use super::until::are_of_all_year;
use crate::hours::model::{Access, Days, Exception, Frequency, Period, Rule, TimeSpan};

/// The rules of a sentence, while its pieces are taken one after the other.
pub(super) struct Builder<'a> {
    pub(super) atoms: &'a [Atom],
    pub(super) setting: &'a Setting,
    pub(super) at: usize,
    pub(super) group: Group,
    pub(super) rules: Vec<Rule>,
    pub(super) heading: Option<Heading>,
    /// « le reste de l'année ».
    pub(super) is_rest_of_year: bool,
    /// Whether a head stands in this very sentence.
    pub(super) has_head: bool,
    /// « sur rendez-vous : » at the head of hours.
    pub(super) access: Option<Access>,
    /// « sur rendez-vous le mercredi … », before days and without a colon.
    pub(super) appointment_first: bool,
    /// « accès libre : » at the head of hours.
    pub(super) begins_with_walk_in: bool,
    /// « 9h-12h sans rendez-vous », before hours of another sort.
    pub(super) walk_in_said: bool,
    pub(super) in_parentheses: bool,
    pub(super) own_days: bool,
    /// Whether each rule before has a condition of its own: « mardi 15h-18h toute l'année, … ».
    pub(super) all_have_conditions: bool,
    /// Whether hours stand before days: « 9h-12h lundi ».
    pub(super) times_first: bool,
}

/// Whether hours come before days, and days before other hours.
fn times_stand_first(atoms: &[Atom]) -> bool {
    let first = atoms.iter().find(|atom| {
        matches!(
            atom.kind,
            AtomKind::Times(_) | AtomKind::Days { .. } | AtomKind::Closed
        )
    });
    first.is_some_and(|atom| matches!(atom.kind, AtomKind::Times(_)))
}

impl<'a> Builder<'a> {
    pub(super) fn new(atoms: &'a [Atom], setting: &'a Setting) -> Self {
        Self {
            atoms,
            setting,
            at: 0,
            group: Group::default(),
            rules: Vec::new(),
            heading: setting.heading.clone(),
            is_rest_of_year: false,
            has_head: false,
            access: None,
            appointment_first: false,
            begins_with_walk_in: false,
            walk_in_said: false,
            in_parentheses: false,
            own_days: false,
            all_have_conditions: true,
            times_first: times_stand_first(atoms),
        }
    }

    pub(super) fn take_days(&mut self, days: &Days, listed: bool) -> Result<(), FaultKind> {
        let awaits_days = self.group.closed
            && !self.group.closed_after_days
            && (self.group.spans.is_empty() || self.group.has_no_days());
        let group_is_over = match self.times_first {
            true => {
                // In a column, « 9h-12h / 1 lundi par mois : 14h-17h » has a head of its own.
                let head = self.setting.is_column && self.begins_head();
                self.group.has_effect() && (head || !self.group.weekdays.is_none())
            }
            false => self.group.has_effect() && !awaits_days,
        };
        if group_is_over {
            if self.has_fewer_hours_on(days) {
                return self.take_days_left_out(days);
            }
            if self.in_parentheses && !matches!(self.after(), Some(AtomKind::Until(_))) {
                return Err(FaultKind::TooIntricate);
            }
            if self.appointment_first {
                // « sur rendez-vous lundi 9h-12h, mardi 14h-17h »: is Tuesday by appointment?
                return Err(FaultKind::UnclearScope);
            }
            self.flush()?;
        } else if self.group.closed && !self.group.periods.is_empty() && self.is_apart() {
            // « fermé en août et le mercredi »: two closures.
            self.flush()?;
            self.group.closed = true;
            self.group.closed_with_others = true;
        }
        let by_appointment = self.group.access == Some(Access::Appointment);
        if by_appointment && self.group.part.is_some() && !self.group.weekdays.is_none() {
            // « sur rendez-vous le mercredi après-midi et le vendredi matin »
            let goes_on = self.appointment_first;
            self.flush()?;
            self.group.access = Some(Access::Appointment).filter(|_| goes_on);
        }
        if by_appointment && self.appointment_ends_days() {
            self.flush()?;
        }
        let only_a_head = self.has_head && self.rules.is_empty() && self.group.is_empty();
        let joined = matches!(self.before(), Some(AtomKind::And | AtomKind::Slash));
        // « lundi matin et jeudi matin 9h-12h »
        let same_part =
            matches!(self.after(), Some(AtomKind::Part(part)) if self.group.part == Some(*part));
        let other_part = self.group.part.is_some() && !self.group.weekdays.is_none() && !same_part;
        if only_a_head && joined || other_part {
            // « vacances et mercredis », « lundi matin et mardi après-midi »
            return Err(FaultKind::UnclearScope);
        }
        self.own_days = true;
        self.group.listed |= listed;
        self.group.add_days(days)
    }

    pub(super) fn take_periods(&mut self, periods: &[Period]) -> Result<(), FaultKind> {
        if self.group.closed {
            return self.take_closed_periods(periods);
        }
        if self.after() == Some(&AtomKind::Also) && self.group.has_effect() {
            return self.take_periods_besides(periods);
        }
        if self.group.has_effect() && self.closure_follows() {
            // « 9h-17h, en août fermé le vendredi »: of the closure, and not of the hours.
            return Err(FaultKind::UnclearScope);
        }
        if self.begin_another_time_of_year() {
            self.flush()?;
            return self.take_head(periods.to_vec());
        }
        let before = &self.atoms[self.at.saturating_sub(2)..self.at];
        if matches!(before, [open, and] if open.kind == AtomKind::Open && and.kind == AtomKind::And)
        {
            // « mercredi 9h-17h (et vacances scolaires) »: on which days of them?
            return Err(FaultKind::UnclearScope);
        }
        if self.group.has_effect() {
            if self.begins_head() && !self.in_parentheses {
                self.flush()?;
                return self.take_head(periods.to_vec());
            }
            let may_be_besides = periods
                .iter()
                .any(|period| !matches!(period, Period::SchoolTerm | Period::Dates(_)));
            let one_day =
                |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
            let other_day = !self.group.weekdays.is_none() && periods.iter().any(one_day);
            if (may_be_besides || other_day) && self.is_apart() {
                // « mercredi 14h-18h, vacances scolaires », « lundi 9h-12h, 15 janvier »
                return Err(FaultKind::UnclearScope);
            }
            self.condition_after_hours()?;
        } else if self.group.has_no_days() && !self.in_condition() {
            return self.take_head(periods.to_vec());
        } else if self.are_public_holidays_too(periods) {
            self.group.public_holidays_too = true;
            return Ok(());
        } else if self.is_apart() {
            // « mercredi et vacances scolaires : 8h-18h »
            return Err(FaultKind::UnclearScope);
        }
        self.group.periods.extend(periods);
        Ok(())
    }

    /// Whether words in parentheses belong to days or hours before them.
    fn in_condition(&self) -> bool {
        self.in_parentheses && !self.group.is_empty()
    }

    pub(super) fn take_head(&mut self, periods: Vec<Period>) -> Result<(), FaultKind> {
        if !self.group.is_empty() {
            self.flush()?;
        }
        match &mut self.heading {
            Some(heading)
                if self.has_head && !heading.periods.is_empty() && self.rules.is_empty() =>
            {
                // « vacances de Noël et vacances d'hiver : … »
                heading.periods.extend(periods);
            }
            _ => self.heading = Some(Heading { periods }),
        }
        self.has_head = true;
        self.times_first = times_stand_first(&self.atoms[self.at..]);
        Ok(())
    }

    pub(super) fn take_times(&mut self, spans: &[TimeSpan]) -> Result<(), FaultKind> {
        if self.group.closed_after_days && self.group.spans.is_empty() {
            match self.before() {
                // « lundi : fermé / 14h-17h »: the morning, then the afternoon.
                Some(AtomKind::Slash) => self.group.closed = false,
                Some(AtomKind::Comma) => return Err(FaultKind::UnclearScope),
                _ => {}
            }
        }
        if self.group.closed && self.group.has_no_days() && self.group.periods.is_empty() {
            // « lundi 9h-17h (fermé de 12h à 14h) » closes on Mondays alone.
            let before = self.rules.last().filter(|rule| rule.periods.is_empty());
            let inherited = self.group.inherited.take();
            self.group.inherited = inherited.or(before.map(|rule| rule.days.clone()));
        }
        self.refuse_hours_left_out()?;
        let part = self.group.part.take();
        if self.group.has_effect() && self.times_first && !self.group.weekdays.is_none() {
            self.flush()?;
        } else if self.group.sealed {
            let leaves_out_days = !self.group.excepted_weekdays.is_none();
            if leaves_out_days && self.group.exceptions.is_empty() {
                return self.other_times_of_excepted(spans);
            }
            if self.group.sealed_loosely {
                // « 9h-12h sauf jours fériés, 14h-17h »
                return Err(FaultKind::UnclearScope);
            }
            self.split()?;
            self.group.frequency = None;
        }
        if let Some(part) = self.group.closed_part {
            // « mercredi : fermé le matin, 14h-18h »
            if spans.iter().any(|span| part.fits(*span)) {
                return Err(FaultKind::UnclearScope);
            }
            self.split()?;
        }
        if self.appointment_first && !self.rules.is_empty() {
            // « sur rendez-vous lundi matin, mardi 14h-17h »
            return Err(FaultKind::UnclearScope);
        }
        if self.group.closed && (self.group.listed || self.group.closed_with_others) {
            // « fermé mercredi, jeudi 9h-12h »: is Thursday open, or closed then?
            return Err(FaultKind::UnclearScope);
        }
        if self.group.access.is_none() && self.group.spans.is_empty() {
            self.group.access = self.access;
        }
        let of_one_part = part.is_some() && !self.group.spans.is_empty();
        if of_one_part && self.after() == Some(&AtomKind::Appointment) {
            // « 9h-12h, l'après-midi 14h-17h sur rendez-vous »: of these hours alone.
            self.split()?;
        }
        if part.is_some_and(|part| !spans.iter().all(|span| may_be_called(part, *span))) {
            return Err(FaultKind::UnclearTimes);
        }
        self.group.add_spans(spans)
    }

    pub(super) fn take_exceptions(&mut self, excepted: &Excepted) -> Result<(), FaultKind> {
        if self.group.is_empty() {
            let only_holidays = excepted.weekdays.is_none()
                && excepted.parts.is_empty()
                && excepted.exceptions == [Exception::Period(Period::SchoolHolidays)];
            let only_days = excepted.weekdays.is_none()
                && excepted.parts.is_empty()
                && excepted
                    .exceptions
                    .iter()
                    .all(|exception| matches!(exception, Exception::Days { .. }));
            if only_days && self.setting.is_column && self.begins_head() && self.rules.is_empty() {
                // « sauf dernier samedi du mois : 8h45-12h15 » in Saturday's column
                self.group.exceptions.clone_from(&excepted.exceptions);
                return Ok(());
            }
            return match only_holidays && self.begins_head() {
                true => self.take_head(vec![Period::SchoolTerm]),
                false => Err(FaultKind::UnclearScope),
            };
        }
        if self.leaves_out_others(excepted) {
            return Err(FaultKind::UnclearScope);
        }
        if self.group.has_effect() && !self.has_other_hours(excepted) {
            self.condition_after_hours()?;
        }
        self.group.sealed |= self.group.has_effect();
        self.group
            .exceptions
            .extend_from_slice(&excepted.exceptions);
        self.group.excepted_weekdays = self.group.excepted_weekdays.with(excepted.weekdays);
        self.group.excepted_parts.extend(&excepted.parts);
        Ok(())
    }

    /// « lun-ven 9h-17h sauf mercredi 9h-12h »: hours follow, of one day that is left out.
    fn has_other_hours(&self, excepted: &Excepted) -> bool {
        let only_a_day = excepted.exceptions.is_empty()
            && excepted.parts.is_empty()
            && !excepted.is_list
            && !excepted.weekdays.is_none();
        let of_the_only_hours = self.rules.is_empty() && !self.group.noted;
        only_a_day
            && of_the_only_hours
            && self.group.weekdays.covers(excepted.weekdays)
            && matches!(self.after(), Some(AtomKind::Times(_)))
    }

    /// Whether a comma, a slash or « et » comes before this piece.
    pub(super) fn is_apart(&self) -> bool {
        !self.in_parentheses
            && matches!(
                self.before(),
                Some(AtomKind::Comma | AtomKind::Slash | AtomKind::And)
            )
    }

    pub(super) fn after(&self) -> Option<&AtomKind> {
        self.atoms.get(self.at + 1).map(|atom| &atom.kind)
    }

    pub(super) fn before(&self) -> Option<&AtomKind> {
        let at = self.at.checked_sub(1)?;
        self.atoms.get(at).map(|atom| &atom.kind)
    }

    /// Whether a colon follows this piece, at once or after pieces of its kind.
    pub(super) fn begins_head(&self) -> bool {
        let after = self.atoms[self.at + 1..].iter().find(|atom| {
            !matches!(
                atom.kind,
                AtomKind::Open | AtomKind::Close | AtomKind::WalkIn
            )
        });
        after.is_some_and(|atom| atom.kind == AtomKind::Colon)
    }

    /// Ends the group, whose days the next one keeps.
    pub(super) fn split(&mut self) -> Result<(), FaultKind> {
        let days = self.group.days(self.setting)?;
        self.flush()?;
        self.group.inherited = days.map(|days| Days {
            frequency: Frequency::Weekly,
            ..days
        });
        Ok(())
    }

    pub(super) fn flush(&mut self) -> Result<(), FaultKind> {
        let mut group = std::mem::take(&mut self.group);
        self.all_have_conditions &= group.has_condition();
        if self.has_other_times_of_year(&group) {
            group.inherited.clone_from(&self.setting.usual);
        }
        if self.is_rest_of_year && group.has_no_days() && !group.spans.is_empty() {
            // « juillet-août : lun-ven 8h-14h ; le reste de l'année 9h-17h »
            let usual = self.setting.usual_of_season.clone();
            group.inherited = usual.filter(are_of_all_year);
        }
        self.rules
            .extend(group.rules(self.setting, self.heading.as_ref())?);
        Ok(())
    }
}
