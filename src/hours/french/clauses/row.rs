//! The hours of some days.

use crate::hours::french::part_of_day::closed_hours;
use crate::hours::model::{
    Access, DayPart, Days, Effect, Exception, Frequency, Manner, Period, Rule, TimeSpan, Weekdays,
};

/// The hours of some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// On which days.
    pub(super) days: Days,
    /// At which hours.
    pub(super) spans: Vec<TimeSpan>,
    /// How one comes.
    pub(super) access: Access,
    /// The only periods in which they hold, if said.
    pub(super) periods: Vec<Period>,
    /// When they do not hold.
    pub(super) except: Vec<Exception>,
    /// Whether they hold on public holidays too.
    pub(super) holidays_too: bool,
}

impl Row {
    /// Hours of some days.
    pub(super) fn new(days: Days, spans: Vec<TimeSpan>, access: Access) -> Self {
        Self {
            days,
            spans,
            access,
            periods: Vec::new(),
            except: Vec::new(),
            holidays_too: false,
        }
    }

    /// Whether it is of every week, all the year.
    pub(super) fn is_plain(&self) -> bool {
        self.days.is_weekly() && self.periods.is_empty() && self.except.is_empty()
    }

    /// Whether some hours of both meet on one day.
    pub(super) fn clashes(&self, other: &Self) -> bool {
        let apart = self.leaves(&other.days) || other.leaves(&self.days);
        let on_one_day = self.days.meet(&other.days) && !apart;
        let meets = |span: &TimeSpan| other.spans.iter().any(|other| span.meets(*other));
        on_one_day && self.spans.iter().any(meets)
    }

    /// Whether it leaves out certain days of the month.
    fn leaves(&self, days: &Days) -> bool {
        !days.nth.is_empty()
            && self.except.iter().any(|except| match except {
                Exception::Days { weekdays, nth } => {
                    weekdays.covers(days.weekdays) && days.nth.iter().all(|one| nth.contains(one))
                }
                Exception::Period(_) => false,
            })
    }

    /// Its hours out of a part of the day; of « 8h-18h, fermé l'après-midi » nobody knows them.
    pub(super) fn without_part(&self, part: DayPart) -> Option<Vec<TimeSpan>> {
        let closed = closed_hours(part);
        let is_clear = |span: &TimeSpan| part.fits(*span) || !span.meets(closed);
        let left = self.spans.iter().copied().filter(|span| !part.fits(*span));
        self.spans.iter().all(is_clear).then(|| left.collect())
    }

    /// The same on public holidays, where it says so.
    pub(super) fn holiday_rule(&self) -> Option<Rule> {
        self.holidays_too.then(|| Rule {
            periods: vec![Period::PublicHolidays],
            manner: Manner::Replaces,
            ..self.rule(&[], Manner::Adds)
        })
    }

    /// What it says as a rule.
    pub(super) fn rule(&self, head: &[Period], manner: Manner) -> Rule {
        let (periods, manner) = match head.is_empty() {
            true => (self.periods.clone(), Manner::Adds),
            false => (head.to_vec(), manner),
        };
        Rule {
            periods,
            manner,
            days: self.days.clone(),
            except: self.except.clone(),
            effect: Effect::Open {
                spans: self.spans.clone(),
                access: self.access,
            },
        }
    }

    /// The same on some days of every week.
    pub(super) fn on(&self, weekdays: Weekdays) -> Self {
        let days = Days {
            weekdays,
            ..self.days.clone()
        };
        Self {
            days,
            ..self.clone()
        }
    }

    /// Whether it is of every week.
    pub(super) fn is_of_every_week(&self) -> bool {
        self.days.frequency == Frequency::Weekly
    }
}
