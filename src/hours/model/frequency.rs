//! In which weeks.

use jiff::civil::Date;

/// In which weeks a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Every week.
    Weekly,
    /// « semaines paires »: ISO 8601 weeks of even number.
    EvenWeeks,
    /// « semaines impaires »: ISO 8601 weeks of odd number; week 53 and week 1 follow each other.
    OddWeeks,
    /// « une semaine sur deux », counted from the week of a day, and never before it; `None`: not said
    /// from when.
    EveryOther(Option<Date>),
    /// « une fois par mois », not said when.
    OnceAMonth,
    /// « 4 semaines en août »: that many weeks of the period, at least one, not said which.
    SomeWeeks(u8),
    /// « les ponts »: some days of the period, not said which.
    SomeDays,
}

impl Frequency {
    /// Whether it counts in the week of a date; `None` when the text does not say.
    pub fn holds(self, date: Date) -> Option<bool> {
        match self {
            Self::Weekly => Some(true),
            Self::EvenWeeks => Some(date.iso_week_date().week() % 2 == 0),
            Self::OddWeeks => Some(date.iso_week_date().week() % 2 == 1),
            Self::EveryOther(Some(from)) => {
                Some(date >= from && weeks_between(from, date) % 2 == 0)
            }
            _ => None,
        }
    }

    /// Whether the text does not say in which weeks, or leaves it to who counts from a day.
    pub fn is_unsure(self) -> bool {
        !matches!(self, Self::Weekly | Self::EvenWeeks | Self::OddWeeks)
    }

    /// Whether it is of some days of a period, whatever their weekdays.
    pub fn names_no_days(self) -> bool {
        matches!(self, Self::SomeWeeks(_) | Self::SomeDays)
    }

    /// Whether both may count in one week.
    pub fn meets(self, other: Self) -> bool {
        !matches!(
            (self, other),
            (Self::EvenWeeks, Self::OddWeeks) | (Self::OddWeeks, Self::EvenWeeks)
        )
    }
}

/// Weeks from the Monday of one date to the Monday of another.
fn weeks_between(from: Date, to: Date) -> i32 {
    let monday = |date: Date| {
        let days = date
            .since(jiff::civil::date(1970, 1, 5))
            .map_or(0, |span| span.get_days());
        days.div_euclid(7)
    };
    monday(to) - monday(from)
}
