//! When a rule does not count.

use super::{Nth, Period, Weekdays};

/// When a rule does not count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exception {
    /// « sauf vacances scolaires ».
    Period(Period),
    /// « sauf 1er lundi du mois »; `nth` is never empty.
    Days {
        /// Days of the week.
        weekdays: Weekdays,
        /// Which of the month.
        nth: Vec<Nth>,
    },
}
