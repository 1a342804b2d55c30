//! A day of any year.

use jiff::civil::Date;

/// A day of any year; 29 February included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// A day that some year has; `None` for 30 February.
    pub fn new(month: i8, day: i8) -> Option<Self> {
        let longest = Self::last_of(month)?.day;
        (1..=longest).contains(&day).then_some(Self { month, day })
    }

    /// The last day a month can have: 29 for February.
    pub fn last_of(month: i8) -> Option<Self> {
        let day = match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        Some(Self { month, day })
    }

    /// The day of a date.
    pub fn of(date: Date) -> Self {
        Self {
            month: date.month(),
            day: date.day(),
        }
    }

    /// Days to another day of the same or the next year, as if each month had 31.
    pub fn days_until(self, later: Self) -> i16 {
        let place = |day: Self| i16::from(day.month) * 31 + i16::from(day.day);
        (place(later) - place(self)).rem_euclid(12 * 31)
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> i8 {
        self.day
    }

    /// Whether it is the last day its month can have.
    pub fn ends_month(self) -> bool {
        Self::last_of(self.month) == Some(self)
    }
}
