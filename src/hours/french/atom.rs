//! A piece of a sentence that was understood by itself.

use crate::diagnostic::Span;
use crate::hours::model::{DayPart, Exception, Frequency, Nth, Period, Rule, TimeSpan, Weekdays};

use super::fault_kind::FaultKind;

/// A piece of a sentence with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// What it says.
    pub(super) kind: AtomKind,
    /// Where it stands.
    pub(super) span: Span,
}

/// What a piece says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AtomKind {
    /// « lundi au vendredi », « 1er samedi du mois », « un mardi sur deux », « semaines paires ».
    Days {
        /// May be empty: « semaines paires ».
        weekdays: Weekdays,
        /// Which of the month.
        nth: Vec<Nth>,
        /// In which weeks, if said.
        frequency: Option<Frequency>,
        /// « 2e samedi matin du mois ».
        part: Option<DayPart>,
        /// Whether commas stand between the days.
        listed: bool,
        /// Whether the list goes back in the week, or holds a run beside other days: « samedi et
        /// mercredi », « lun-ven et samedi ».
        mixed: bool,
    },
    /// « fermé 4 semaines en août et le 24 décembre »: a list to its end.
    Closures(Vec<Rule>),
    /// « atelier couture », « (salle du haut) »: words that change no hours.
    Note,
    /// « vacances scolaires », « du 1er au 21 août »: any of them.
    Periods(Vec<Period>),
    /// « toute l'année ».
    AllYear,
    /// « 9h-12h 14h-17h ».
    Times(Vec<TimeSpan>),
    /// « sauf … ».
    Except(Excepted),
    /// « idem », or as on a day.
    Same(Option<Weekdays>),
    /// « jusqu'à 16h »: the hours of the days before, to that minute.
    Until(u16),
    /// « (16h le vendredi) »: on some of the days before, to that minute; whether it stands first or
    /// words say that it is an end, as « (jeudi : 19h) » does not.
    EndsOn(Weekdays, u16, bool),
    /// « (16h en août) »: in a part of the year, to that minute; whether words say that it is an end.
    EndsIn(Vec<Period>, u16, bool),
    /// « y compris pendant les vacances scolaires ».
    Throughout,
    /// « y compris les dimanches et jours fériés », with the days named.
    PublicHolidaysToo(Weekdays),
    /// « le reste de l'année », after hours of some months.
    RestOfYear,
    /// « sur rendez-vous ».
    Appointment,
    /// « rdv possible en dehors de ces horaires »: besides the hours.
    PossibleAppointment,
    /// « sans rendez-vous », « accès libre ».
    WalkIn,
    /// « également »: besides what was said.
    Also,
    /// « matin ».
    Part(DayPart),
    /// « fermé ».
    Closed,
    /// « , »
    Comma,
    /// « / »
    Slash,
    /// « et »
    And,
    /// « : »
    Colon,
    /// « ( »
    Open,
    /// « ) »
    Close,
    /// What was not understood.
    Fault(FaultKind),
}

impl AtomKind {
    /// The days of every week that it names, whole and without a condition.
    pub(super) fn weekly_days(&self) -> Option<Weekdays> {
        match self {
            Self::Days {
                weekdays,
                nth,
                frequency: None,
                part: None,
                ..
            } if nth.is_empty() && !weekdays.is_none() => Some(*weekdays),
            _ => None,
        }
    }
}

/// What follows « sauf ».
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Excepted {
    /// Periods, and days of the month.
    pub(super) exceptions: Vec<Exception>,
    /// Days of every week.
    pub(super) weekdays: Weekdays,
    /// « sauf le mercredi après-midi ».
    pub(super) parts: Vec<(Weekdays, DayPart)>,
    /// Whether its days are a list: hours after it may be of the last alone.
    pub(super) is_list: bool,
}
