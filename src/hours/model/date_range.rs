//! A run of days.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{MonthDay, Weekdays, easter};

/// A run of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateRange {
    /// Every year; a last day before the first is in the next year.
    Yearly {
        /// First day.
        first: MonthDay,
        /// Last day.
        last: MonthDay,
    },
    /// Once; `last` is not before `first`.
    Dated {
        /// First day.
        first: Date,
        /// Last day.
        last: Date,
    },
    /// From a day on.
    From(Date),
    /// To a day.
    Until(Date),
    /// « le lundi 28 décembre »: in the years in which the first day is that weekday.
    Anchored {
        /// First day.
        first: MonthDay,
        /// Last day; before the first, it is in the next year.
        last: MonthDay,
        /// The first day's, one day.
        weekday: Weekdays,
    },
    /// A day of each year, counted from Easter Sunday: 1 is « lundi de Pâques ».
    Easter(i8),
}

impl DateRange {
    /// One day of every year.
    pub fn yearly_day(day: MonthDay) -> Self {
        Self::Yearly {
            first: day,
            last: day,
        }
    }

    /// One day.
    pub fn day(date: Date) -> Self {
        Self::Dated {
            first: date,
            last: date,
        }
    }

    /// Whether a date is in it.
    pub fn contains(self, date: Date) -> bool {
        match self {
            Self::Yearly { first, last } => {
                let day = MonthDay::of(date);
                if first <= last {
                    (first..=last).contains(&day)
                } else {
                    day >= first || day <= last
                }
            }
            Self::Dated { first, last } => (first..=last).contains(&date),
            Self::From(first) => date >= first,
            Self::Until(last) => date <= last,
            Self::Anchored {
                first,
                last,
                weekday,
            } => {
                let began_before = MonthDay::of(date) < first;
                let year = date.year() - i16::from(began_before);
                let begin = Date::new(year, first.month(), first.day());
                Self::Yearly { first, last }.contains(date)
                    && begin.is_ok_and(|begin| weekday.has(begin.weekday()))
            }
            Self::Easter(days) => easter::day_after(date.year(), days) == Some(date),
        }
    }

    /// Whether it is a single day.
    pub fn is_one_day(self) -> bool {
        match self {
            Self::Yearly { first, last } => first == last,
            Self::Anchored { first, last, .. } => first == last,
            Self::Dated { first, last } => first == last,
            Self::Easter(_) => true,
            Self::From(_) | Self::Until(_) => false,
        }
    }

    /// Whether it is a run of dated days, a week at most.
    pub fn is_within_a_week(self) -> bool {
        matches!(self, Self::Dated { first, last } if last <= first.saturating_add(6.days()))
    }

    /// Whether it is a run of a few dated days, fewer than a week has.
    pub fn is_few_days(self) -> bool {
        match self {
            Self::Dated { first, last } => last <= first.saturating_add(5.days()),
            Self::Anchored { first, last, .. } => first.days_until(last) <= 5,
            _ => false,
        }
    }

    /// The days of any year in which it may hold, for a range that comes back.
    pub fn every_year(self) -> Self {
        match self {
            Self::Anchored { first, last, .. } => Self::Yearly { first, last },
            Self::Easter(days) => match easter::earliest_and_latest(days) {
                Some((first, last)) => Self::Yearly { first, last },
                None => self,
            },
            other => other,
        }
    }

    /// Whether both may hold on one day. A yearly and a dated range are held to meet unless the
    /// dated one is shorter than a year and ends fall apart.
    pub fn meets(self, other: Self) -> bool {
        if let (Self::Easter(one), Self::Easter(two)) = (self, other) {
            return one == two;
        }
        match (self.every_year(), other.every_year()) {
            (one, two) if (one, two) != (self, other) => one.meets(two),
            (Self::Yearly { first, last }, Self::Yearly { .. }) => {
                other.contains_day(first)
                    || other.contains_day(last)
                    || matches!(other, Self::Yearly { first, .. } if self.contains_day(first))
            }
            (Self::Yearly { .. }, dated) | (dated, Self::Yearly { .. }) => {
                let yearly = if matches!(self, Self::Yearly { .. }) {
                    self
                } else {
                    other
                };
                dated.days_at_most_a_year(yearly)
            }
            (one, two) => one.first() <= two.last() && two.first() <= one.last(),
        }
    }

    /// Whether a yearly range has a day; dated ranges have none of "every year".
    fn contains_day(self, day: MonthDay) -> bool {
        match self {
            Self::Yearly { first, last } if first <= last => (first..=last).contains(&day),
            Self::Yearly { first, last } => day >= first || day <= last,
            _ => false,
        }
    }

    /// Whether a day of a dated range is in a yearly one, looking at one year of it at most.
    fn days_at_most_a_year(self, yearly: Self) -> bool {
        let mut day = self.first();
        if matches!(self, Self::Until(_)) {
            return true;
        }
        for _ in 0..366 {
            if day > self.last() {
                return false;
            }
            if yearly.contains(day) {
                return true;
            }
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => return false,
            }
        }
        true
    }

    fn first(self) -> Date {
        match self {
            Self::Dated { first, .. } | Self::From(first) => first,
            _ => Date::MIN,
        }
    }

    fn last(self) -> Date {
        match self {
            Self::Dated { last, .. } | Self::Until(last) => last,
            _ => Date::MAX,
        }
    }
}
