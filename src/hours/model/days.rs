//! Which days a rule is about.

use jiff::civil::{Date, Weekday};

use super::{Frequency, Nth, Weekdays};

/// Which days a rule is about, inside its periods.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// Days of the week, at least one.
    pub weekdays: Weekdays,
    /// Which of the month, in order; empty: each.
    pub nth: Vec<Nth>,
    /// In which weeks.
    pub frequency: Frequency,
}

impl Days {
    /// Some days of every week.
    pub fn weekly(weekdays: Weekdays) -> Self {
        Self {
            weekdays,
            nth: Vec::new(),
            frequency: Frequency::Weekly,
        }
    }

    /// Whether a date is one of them; `None` when the text does not say in which weeks.
    pub fn hold(&self, date: Date) -> Option<bool> {
        let nth = self.nth.is_empty() || self.nth.iter().any(|nth| nth.is(date));
        if !self.weekdays.has(date.weekday()) || !nth {
            return Some(false);
        }
        match self.frequency {
            Frequency::EveryOther(Some(from)) if date >= from && !self.has_day_in_week(from) => {
                None
            }
            frequency => frequency.holds(date),
        }
    }

    /// Whether one of the weekdays comes in the week of a date, on it or after it: where none does,
    /// « un mardi sur deux à partir du vendredi 18 » may begin on either of the next two.
    fn has_day_in_week(&self, from: Date) -> bool {
        let place = |day: Weekday| day.to_monday_zero_offset();
        let mut days = self.weekdays.iter();
        days.any(|day| place(day) >= place(from.weekday()))
    }

    /// Whether they are some days of every week.
    pub fn is_weekly(&self) -> bool {
        self.nth.is_empty() && self.frequency == Frequency::Weekly
    }

    /// Whether both may be one day.
    pub fn meet(&self, other: &Self) -> bool {
        let same_nth = self.nth.is_empty()
            || other.nth.is_empty()
            || self.nth.contains(&Nth::Last)
            || other.nth.contains(&Nth::Last)
            || self.nth.iter().any(|nth| other.nth.contains(nth));
        !self.weekdays.common(other.weekdays).is_none()
            && same_nth
            && self.frequency.meets(other.frequency)
    }
}
