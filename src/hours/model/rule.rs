//! One sentence of the hours.

use super::{DateRange, Days, Effect, Exception, Manner, Period, Weekdays};

/// One sentence: in which periods, on which days, but when not, and what then.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule {
    /// Any of these; empty: all the year.
    pub periods: Vec<Period>,
    /// What it does to other rules; never `Replaces` for a closure, nor without periods.
    pub manner: Manner,
    /// Which days.
    pub days: Days,
    /// When it does not count.
    pub except: Vec<Exception>,
    /// What then.
    pub effect: Effect,
}

impl Rule {
    /// A rule of some weekdays all the year.
    pub fn weekly(weekdays: Weekdays, effect: Effect) -> Self {
        Self {
            periods: Vec::new(),
            manner: Manner::Adds,
            days: Days::weekly(weekdays),
            except: Vec::new(),
            effect,
        }
    }

    /// Whether it closes.
    pub fn closes(&self) -> bool {
        matches!(self.effect, Effect::Closed(_))
    }

    /// Whether it opens on days like any other, and not in holidays or in a short time of the year
    /// that has hours of its own.
    pub fn tells_ordinary_days(&self) -> bool {
        // « samedi en août 10h-12h » tells which Saturdays, « août : 10h-12h » the hours of August.
        // « le 5 janvier 2027 » tells of one year: nobody knows what comes after it.
        let limits = |period: &Period| {
            let is_dated = matches!(period, Period::Dates(DateRange::Dated { .. }));
            self.manner == Manner::Adds && matches!(period, Period::Dates(_)) && !is_dated
        };
        let mut periods = self.periods.iter();
        let is_ordinary =
            self.periods.is_empty() || periods.any(|period| period.is_ordinary() || limits(period));
        self.manner != Manner::Overrides && !self.closes() && is_ordinary
    }

    /// Whether it closes all days but those that it leaves out.
    pub fn closes_ordinary_days(&self) -> bool {
        self.effect == Effect::Closed(Vec::new())
            && self.periods.is_empty()
            && self.days == Days::weekly(Weekdays::ALL)
    }

    /// Whether it opens in the night, from a day to the next.
    pub fn passes_midnight(&self) -> bool {
        match &self.effect {
            Effect::Open { spans, .. } => spans.iter().any(|span| span.end() > 1440),
            Effect::ByAppointment(_) | Effect::Closed(_) => false,
        }
    }

    /// How special the rule is when hours meet.
    pub fn rank(&self) -> u8 {
        if self.manner == Manner::Overrides {
            return u8::MAX;
        }
        let closes = self.closes();
        let ranks = self.periods.iter().map(|period| match closes {
            true => period.closing_rank(),
            false => period.rank(),
        });
        ranks.max().unwrap_or(0)
    }

    /// The excepted periods.
    pub fn excepted_periods(&self) -> impl Iterator<Item = Period> {
        self.except.iter().filter_map(|except| match except {
            Exception::Period(period) => Some(*period),
            Exception::Days { .. } => None,
        })
    }

    /// Every period it names.
    pub fn named_periods(&self) -> impl Iterator<Item = Period> {
        self.periods.iter().copied().chain(self.excepted_periods())
    }
}
