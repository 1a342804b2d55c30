//! A part of the year.

use jiff::civil::Date;

use super::{DateRange, SchoolHoliday};

/// From the first day to the last of July and August.
const TWO_MONTHS: i16 = 61;

/// A part of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Outside the school holidays of the zone.
    SchoolTerm,
    /// The school holidays of the zone, all of them.
    SchoolHolidays,
    /// One school holiday.
    Named(SchoolHoliday),
    /// Public holidays.
    PublicHolidays,
    /// « les ponts »: the Friday after a public holiday on a Thursday, and the Monday before one
    /// on a Tuesday. Nobody is bound to take them.
    Bridges,
    /// A run of days.
    Dates(DateRange),
}

impl Period {
    /// Whether both may hold on one day.
    pub fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Self::SchoolTerm, Self::SchoolHolidays | Self::Named(_))
            | (Self::SchoolHolidays | Self::Named(_), Self::SchoolTerm) => false,
            (Self::Named(one), Self::Named(two)) => one == two,
            (Self::Dates(one), Self::Dates(two)) => one.meets(two),
            (Self::PublicHolidays, Self::Bridges) | (Self::Bridges, Self::PublicHolidays) => false,
            _ => true,
        }
    }

    /// Whether its days are ordinary ones: those of term, of a season or of years that are named, and
    /// not of holidays, of a feast or of two months at most (« en août », « du 5 juillet au 27 août 2027 »),
    /// which are times apart.
    pub fn is_ordinary(self) -> bool {
        match self {
            Self::SchoolTerm => true,
            Self::Dates(DateRange::Easter(_)) => false,
            Self::Dates(DateRange::Yearly { first, last }) => first.days_until(last) > TWO_MONTHS,
            Self::Dates(DateRange::Dated { first, last }) => {
                place(last) - place(first) > i32::from(TWO_MONTHS)
            }
            Self::Dates(_) => true,
            _ => false,
        }
    }

    /// Whether every day of another period is in this one, as far as can be told from the words.
    pub fn covers(self, other: Self) -> bool {
        self == other || matches!((self, other), (Self::SchoolHolidays, Self::Named(_)))
    }

    /// How special it is when hours meet: the more special one's hours stand.
    pub fn rank(self) -> u8 {
        match self {
            Self::SchoolTerm => 0,
            Self::Dates(dates) if dates.is_one_day() => 6,
            Self::Dates(DateRange::Dated { .. } | DateRange::Anchored { .. }) => 4,
            Self::Dates(_) => 1,
            Self::SchoolHolidays => 2,
            Self::Named(_) => 3,
            Self::PublicHolidays | Self::Bridges => 5,
        }
    }

    /// How special a closure in it is: closed between two dates wins over hours of holidays.
    pub fn closing_rank(self) -> u8 {
        match self {
            Self::Dates(_) => self.rank().max(5),
            other => other.rank().max(1),
        }
    }
}

/// The place of a date among all, as if every month had 31 days.
fn place(date: Date) -> i32 {
    (i32::from(date.year()) * 12 + i32::from(date.month())) * 31 + i32::from(date.day())
}
