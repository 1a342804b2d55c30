//! Which moments a text that was not read may change.

use super::{Period, Weekdays};

/// Which moments a text that was not read may change. In doubt it is more of them, never fewer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Touch {
    /// On these days of the week.
    pub weekdays: Weekdays,
    /// In any of these periods; empty: all the year.
    pub periods: Vec<Period>,
    /// Whether it can only close: what is closed without it stays closed.
    pub only_closes: bool,
}

impl Touch {
    /// Any moment: it may open and close.
    pub fn everything() -> Self {
        Self::on(Weekdays::ALL)
    }

    /// Any moment of some days of the week.
    pub fn on(weekdays: Weekdays) -> Self {
        Self {
            weekdays,
            periods: Vec::new(),
            only_closes: false,
        }
    }

    /// Every moment of both, and no fewer.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        if self.periods.is_empty() || other.periods.is_empty() {
            self.periods.clear();
        } else {
            self.periods.extend(&other.periods);
            self.periods.sort_unstable();
            self.periods.dedup();
        }
        self.weekdays = self.weekdays.with(other.weekdays);
        self.only_closes &= other.only_closes;
        self
    }

    /// Makes it of every day.
    pub fn widen(&mut self) {
        self.weekdays = Weekdays::ALL;
        self.periods.clear();
    }

    /// Whether no day of any year is left out.
    pub fn is_every_day(&self) -> bool {
        self.weekdays == Weekdays::ALL && self.periods.is_empty()
    }
}
