//! What a rule says of its days.

use super::{Access, DayPart, TimeSpan};

/// What a rule says of its days.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Open at these hours, in order, none meeting another.
    Open {
        /// The hours, at least one span.
        spans: Vec<TimeSpan>,
        /// How one comes.
        access: Access,
    },
    /// « sur rendez-vous », no hours said.
    ByAppointment(Option<DayPart>),
    /// Closed at these hours; empty: the whole day.
    Closed(Vec<TimeSpan>),
}
