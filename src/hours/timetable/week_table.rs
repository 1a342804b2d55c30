//! The hours as a table of a week.

use jiff::civil::Weekday;

/// The hours of a period, a row a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekTable {
    /// « Toute l'année », « En période scolaire », « Du 6 juillet au 28 août 2026 ».
    pub period: String,
    /// Monday to Sunday.
    pub rows: Vec<WeekRow>,
}

/// A day of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekRow {
    /// The day.
    pub day: Weekday,
    /// « 9 h – 12 h », « semaines paires : 14 h – 17 h »; none when closed.
    pub hours: Vec<String>,
}
