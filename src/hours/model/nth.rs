//! Which one of a month.

use jiff::civil::Date;

/// Which occurrence of a weekday in its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nth {
    /// 1 to 5.
    Number(u8),
    /// The last.
    Last,
}

impl Nth {
    /// Whether a date is that occurrence of its weekday.
    pub fn is(self, date: Date) -> bool {
        match self {
            Self::Number(number) => (date.day() - 1) / 7 + 1 == i8::try_from(number).unwrap_or(0),
            Self::Last => date.day() + 7 > date.days_in_month(),
        }
    }
}
