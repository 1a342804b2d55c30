//! What is wrong in a text of hours.

use crate::diagnostic::Span;

/// What is wrong in a text of hours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A word that is not of the language, and the known word nearest to it.
    UnknownWord(Option<String>),
    /// « été », « hiver »: from when to when?
    Season,
    /// « 25h », « 9h75 ».
    NoSuchTime,
    /// « 9h12 »: nine twelve, or nine to twelve?
    OddMinutes,
    /// « 9h-12h-14h »: one hour is left without its other end.
    OddTimes,
    /// « 9h et 12h »: two hours, or from one to the other?
    UnclearTimes,
    /// « 2h-5h »: in the night, or 14h-17h?
    SmallHours,
    /// « 12h-9h », with two mends: the other way round, and on the next day.
    EndBeforeStart {
        /// The ends exchanged.
        exchanged: String,
        /// The end on the next day.
        overnight: String,
    },
    /// « 0h-12h »: a zero for another digit more often than midnight.
    StartsAtZero,
    /// « 9h-12h 11h-14h ».
    TimesMeet,
    /// No day is said.
    DaysMissing,
    /// « tous les jours »: on Saturdays and Sundays too?
    WeekendNotSaid,
    /// No hour is said.
    TimesMissing,
    /// « 30 février », or a weekday that is not the date's.
    NoSuchDate,
    /// « du 15 décembre 2026 au 3 décembre 2026 », « les 28, 29 et 1er janvier ».
    DatesOutOfOrder,
    /// A date of one year only, which is not said: « fermé pour travaux jusqu'au 15 janvier ».
    YearNotSaid,
    /// It is not clear which hours the words are about.
    UnclearScope,
    /// Whether the hours are still of the period said before is not clear.
    UnclearPeriod,
    /// More than the language can say at once.
    TooIntricate,
    /// Two sentences that cannot both hold.
    Contradiction {
        /// The other sentence.
        other: Span,
        /// Its line.
        line: usize,
    },
    /// OSM text of which a part is not of what the model can say.
    Osm,
    /// Over 4,000 bytes, or over 60 sentences.
    TooLong,
}
