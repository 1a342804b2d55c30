//! What a rule fixes.

use jiff::civil::Date;

use super::french_date::in_words;
use super::unit::Unit;

/// What a rule fixes: so many of something, or a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A finite number, and what it counts.
    Number(f64, Unit),
    /// A day: the last one to ask, the first one of a right.
    Day(Date),
}

impl Figure {
    /// It, in French: « 8 500 € par mois », « 31 mars 2027 ».
    pub fn in_words(self) -> String {
        match self {
            Self::Number(number, unit) => unit.in_words(number),
            Self::Day(day) => in_words(day),
        }
    }
}
