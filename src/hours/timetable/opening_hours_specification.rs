//! An opening in schema.org's words.

use jiff::civil::Date;
use serde::Serialize;

/// An `OpeningHoursSpecification` (schema.org). Only openings are said, never closures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OpeningHoursSpecification {
    /// `Monday`…
    pub day_of_week: Vec<&'static str>,
    /// `09:00`.
    pub opens: String,
    /// `12:00`; before `opens` when it is on the next day; `23:59` for midnight.
    pub closes: String,
    /// First day, `2026-09-01`; absent: all the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_through: Option<String>,
}

impl OpeningHoursSpecification {
    /// An opening of some days between two dates, if any.
    pub(super) fn new(
        day_of_week: Vec<&'static str>,
        minutes: (u16, u16),
        valid: Option<(Date, Date)>,
    ) -> Self {
        let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
        let closes = match minutes.1 {
            1440 => "23:59".to_owned(),
            closes => time(closes),
        };
        Self {
            day_of_week,
            opens: time(minutes.0),
            closes,
            valid_from: valid.map(|(first, _)| first.to_string()),
            valid_through: valid.map(|(_, last)| last.to_string()),
        }
    }
}
