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
    /// « une semaine sur deux », counted from the week of a day; `None`: not said from when.
    EveryOther(Option<Date>),
    /// « une fois par mois », not said when.
    OnceAMonth,
}

impl Frequency {
    /// Whether it counts in the week of a date; `None` when the text does not say.
    pub fn holds(self, date: Date) -> Option<bool> {
        match self {
            Self::Weekly => Some(true),
            Self::EvenWeeks => Some(date.iso_week_date().week() % 2 == 0),
            Self::OddWeeks => Some(date.iso_week_date().week() % 2 == 1),
            Self::EveryOther(Some(from)) => Some(weeks_between(from, date) % 2 == 0),
            Self::EveryOther(None) | Self::OnceAMonth => None,
        }
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
