//! What the sentences before say of this one.

use crate::hours::model::{Days, Manner, Period};

/// What a sentence inherits.
#[derive(Debug, Clone, Default)]
pub(super) struct Setting {
    /// The days of the table's column, or of a line of days alone.
    pub(super) days: Option<Days>,
    /// Whether the days are those of a table's column: no others may be said.
    pub(super) is_column: bool,
    /// The periods of a line of periods alone.
    pub(super) heading: Option<Heading>,
    /// The days of the only hours told for every week.
    pub(super) usual: Option<Days>,
    /// The days of the only hours told for a part of the year.
    pub(super) usual_of_season: Option<Days>,
    /// Whether hours of some months were told, in whose place others stand the rest of the year.
    pub(super) has_season: bool,
    /// Whether the sentence before had a head of its own, which may or may not go on.
    pub(super) head_may_go_on: bool,
}

/// Periods said before the hours: « vacances scolaires : … ».
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// Any of these; empty: « toute l'année ».
    pub(super) periods: Vec<Period>,
}

impl Heading {
    /// What hours under the heading do: the ordinary time takes the place of nothing.
    pub(super) fn manner(&self) -> Manner {
        let ordinary = |period: &Period| *period == Period::SchoolTerm;
        match self.periods.iter().all(ordinary) {
            true => Manner::Adds,
            false => Manner::Replaces,
        }
    }
}
