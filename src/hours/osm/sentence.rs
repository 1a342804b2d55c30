//! One rule of OSM text, before it is laid over those before it.

use crate::hours::model::{DateRange, DayPart, Frequency, Nth, TimeSpan, Weekdays};

/// One rule of OSM text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sentence {
    /// Whether a comma joins it to the rules before: it takes the place of none.
    pub(super) joins: bool,
    /// Any of these; empty: all the year.
    pub(super) dates: Vec<DateRange>,
    /// In which weeks.
    pub(super) frequency: Option<Frequency>,
    /// Days of the week; empty: none was said.
    pub(super) weekdays: Weekdays,
    /// Which of the month.
    pub(super) nth: Vec<Nth>,
    /// `PH`.
    pub(super) public: bool,
    /// `SH`.
    pub(super) school: bool,
    /// `SH Mo-Fr`: the weekdays in the holidays only. Otherwise the holidays, and the weekdays.
    pub(super) narrows: bool,
    /// Hours; empty: all day.
    pub(super) spans: Vec<TimeSpan>,
    /// What then.
    pub(super) state: State,
}

/// What a rule says of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum State {
    /// Open.
    #[default]
    Open,
    /// By appointment.
    Appointment(Option<DayPart>),
    /// Closed.
    Off,
}
