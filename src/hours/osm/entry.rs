//! What OSM says of one weekday.

use crate::hours::model::{Access, DayPart, Frequency, Nth, TimeSpan};

/// One thing said of one weekday, in some weeks of some months.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// What.
    pub(super) what: What,
    /// Which of the month; empty: each.
    pub(super) nth: Vec<Nth>,
    /// In which weeks.
    pub(super) frequency: Frequency,
}

/// What is said; appointments come first, so that hours are laid over them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// By appointment, hours not said.
    Appointment(Option<DayPart>),
    /// Open.
    Open(Vec<TimeSpan>, Access),
    /// Closed; empty: all day.
    Off(Vec<TimeSpan>),
}

impl Entry {
    /// Whether it is of every such day.
    pub(super) fn is_weekly(&self) -> bool {
        self.nth.is_empty() && self.frequency == Frequency::Weekly
    }

    /// Whether both may be of one date.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let nth = self.nth.is_empty()
            || other.nth.is_empty()
            || [&self.nth, &other.nth]
                .iter()
                .any(|nth| nth.contains(&Nth::Last))
            || self.nth.iter().any(|nth| other.nth.contains(nth));
        nth && self.frequency.meets(other.frequency)
    }
}
