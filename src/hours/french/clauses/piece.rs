//! A piece of a clause.

use crate::hours::french::days::ReadDays;
use crate::hours::model::{DayPart, Period, TimeSpan, Weekdays};

use super::edge::Edge;

/// A piece of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// « lundi et jeudi », « 2e jeudi du mois ».
    Days {
        days: ReadDays,
        /// Whether they are named one by one: what follows may be of the last alone.
        listed: bool,
    },
    /// « tous les jours de la semaine »: at the week's end too?
    EveryDayOfWeek,
    /// « jours fériés compris ».
    HolidaysToo,
    /// « vacances scolaires », « en août ».
    Periods(Vec<Period>),
    /// « toute l'année ».
    AllYear,
    /// « 9h-12h 14h-17h ».
    Times {
        spans: Vec<TimeSpan>,
        /// Whether a comma, a slash or « et » parts them.
        listed: bool,
    },
    /// « jusqu'à 19h », « à partir de 10h ».
    Edge(Edge),
    /// « fermé », « pas de permanence ».
    Closed,
    /// « sauf ».
    Except,
    /// « uniquement ».
    Only,
    /// « sans interruption ».
    Throughout,
    /// « l'après-midi ».
    Part(DayPart),
    /// « également », « ouvert aussi »: besides the other hours.
    Also,
    /// « idem », « comme le lundi ».
    Same(Option<Weekdays>),
    /// « les autres mardis »; all days: « les autres jours ».
    Others(Weekdays),
    /// « sur rendez-vous ».
    Appointment,
    /// « sans rendez-vous ».
    WalkIn,
    /// « , », or what stands for it.
    Comma,
    /// « et ».
    And,
    /// « : ».
    Colon,
    /// « ( ».
    Open,
    /// « ) ».
    Close,
}
