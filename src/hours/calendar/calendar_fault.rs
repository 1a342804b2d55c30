//! What is wrong in a calendar's table.

use super::zone::Zone;
use crate::diagnostic::Span;

/// A fault in a table of `content/calendrier/`, at its place in the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarFault {
    /// The cell or the line.
    pub span: Span,
    /// What is wrong.
    pub kind: CalendarFaultKind,
}

/// What is wrong in a calendar's table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarFaultKind {
    /// The first line has no such column.
    MissingColumn(&'static str),
    /// A column that says nothing here, and those that do.
    UnknownColumn(String, String),
    /// A line with fewer cells than columns.
    ShortLine,
    /// Not a date.
    Date(String),
    /// Not a zone.
    Zone(String),
    /// Not the number of a département.
    Department(String),
    /// The last day comes before the first.
    Backwards,
    /// A name that says no holiday that is known.
    Name(String),
    /// It meets another holiday of the zone.
    Overlap,
    /// The day is there twice.
    Twice,
    /// The département is there twice.
    TwiceDepartment,
}

impl CalendarFaultKind {
    /// One French sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::MissingColumn(column) => format!("la colonne «\u{a0}{column}\u{a0}» manque"),
            Self::UnknownColumn(column, known) => {
                format!("la colonne «\u{a0}{column}\u{a0}» n'est pas connue\u{a0}: {known}")
            }
            Self::ShortLine => "il manque des cellules sur cette ligne".to_owned(),
            Self::Date(text) => format!("«\u{a0}{text}\u{a0}» n'est pas une date"),
            Self::Zone(text) => {
                let choices = Zone::CHOICES;
                format!("«\u{a0}{text}\u{a0}» n'est pas une zone\u{a0}: {choices}")
            }
            Self::Department(text) => {
                format!("«\u{a0}{text}\u{a0}» n'est pas le numéro d'un département")
            }
            Self::Backwards => "le dernier jour vient avant le premier".to_owned(),
            Self::Name(text) => format!("«\u{a0}{text}\u{a0}» n'est pas un nom de vacances connu"),
            Self::Overlap => "ces vacances en recouvrent d'autres de la même zone".to_owned(),
            Self::Twice => "ce jour est déjà dans le tableau".to_owned(),
            Self::TwiceDepartment => "ce département est déjà dans le tableau".to_owned(),
        }
    }
}
