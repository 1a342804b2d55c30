//! A clause: which moments it is about, and what it says of them.

use crate::hours::french::days::ReadDays;
use crate::hours::model::{Access, DayPart, Period, TimeSpan, Weekdays};

use super::edge::Edge;

/// Which moments a clause is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct When {
    pub(super) days: Option<ReadDays>,
    /// Whether its days are named one by one: what follows may be of the last alone.
    pub(super) listed: bool,
    /// « tous les jours de la semaine »: nobody knows whether at the week's end too.
    pub(super) weekend: bool,
    pub(super) periods: Vec<Period>,
    /// « les autres mardis ».
    pub(super) others: Option<Weekdays>,
}

/// What a clause says of its moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// Open at these hours.
    Hours(Vec<TimeSpan>),
    /// Open to or from another minute than usually; whether words say that there is no pause.
    Edge(Edge, bool),
    /// Closed, or in a part of the day.
    Closed(Option<DayPart>),
    /// Open at the hours before, or at those of a day.
    Same(Option<Weekdays>),
    /// Open in that part of the usual hours alone.
    OnlyPart(DayPart),
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) when: When,
    pub(super) deed: Deed,
    /// How one comes, if said.
    pub(super) access: Option<Access>,
    /// « (sauf vacances scolaires) ».
    pub(super) except: Vec<Period>,
    /// Whether it stands after « sauf ».
    pub(super) leaves_out: bool,
    /// « jours fériés compris ».
    pub(super) holidays_too: bool,
}

/// « (le lundi à partir de 10h) »: hours of their own may be besides the others, or in their place.
pub(super) fn fits_in_parentheses(clause: &Clause) -> bool {
    let changes = matches!(clause.deed, Deed::Closed(_) | Deed::Edge(..));
    changes && clause.when.periods.is_empty()
}

/// « mardi 9h-12h et vendredi 14h-17h sur rendez-vous »: on Tuesdays too?
pub(super) fn are_clear(clauses: &[Clause]) -> bool {
    let unsaid = |clause: &Clause| clause.access.is_none() && matches!(clause.deed, Deed::Hours(_));
    let late = |clause: &Clause| {
        clause.access == Some(Access::Appointment) && clause.when.others.is_none()
    };
    let first = clauses.iter().position(unsaid);
    let has_late = first.is_some_and(|first| clauses[first..].iter().any(late));
    let loses =
        |clause: &Clause| !clause.except.is_empty() && !matches!(clause.deed, Deed::Hours(_));
    !has_late && !clauses.iter().any(loses)
}
