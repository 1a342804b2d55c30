//! What a text that was not read may change on a day.

use jiff::civil::Weekday;

use super::situation::Situation;
use crate::hours::model::Hours;

/// What a text that was not read may change on a day, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Doubt {
    /// Nothing.
    None,
    /// It may close what is open.
    MayClose,
    /// It may open what is closed as well.
    MayOpen,
}

impl Doubt {
    /// The doubt about some hours on a day: a period of which it is not known whether it holds
    /// is one that may.
    pub(crate) fn of(hours: &Hours, day: Weekday, situation: &impl Situation) -> Self {
        let touching = hours.touches().filter(|touch| {
            let mut periods = touch.periods.iter();
            let holds = |period| situation.holds(period) != Some(false);
            touch.weekdays.has(day)
                && (touch.periods.is_empty() || periods.any(|period| holds(*period)))
        });
        let doubts = touching.map(|touch| match touch.only_closes {
            true => Self::MayClose,
            false => Self::MayOpen,
        });
        doubts.max().unwrap_or(Self::None)
    }
}
