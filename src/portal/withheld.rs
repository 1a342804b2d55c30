//! Why a record is not shown.

use jiff::civil::Date;

use crate::diagnostic::{Code, Span};

/// What may repeat a name, as a fault calls it.
pub(super) const IN_ID: &str = "L'identifiant";
pub(super) const IN_FILE: &str = "Le nom du fichier";
pub(super) const IN_ROW: &str = "Sans «\u{a0}id\u{a0}», l'adresse de la fiche";
pub(super) const IN_PICTURE: &str = "Le nom de l'image";

/// Why a record is not shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Withheld {
    /// A draft.
    Draft,
    /// An archived record: its address leads elsewhere.
    Archived,
    /// Its authorisation ended on that day.
    Expired(Date),
    /// A person who did not agree to be shown.
    NoConsent,
    /// A person whose agreement is of a day to come.
    ConsentToCome(Date, Span),
    /// A person whose name would be read in what is always shown: what repeats it, and where.
    NameRepeated(&'static str, Span),
}

impl Withheld {
    /// The fault to report, if the record's editor must hear of it.
    pub(super) fn code(&self) -> Option<Code> {
        match self {
            Self::Draft | Self::Archived => None,
            Self::Expired(_) => Some(Code::Expired),
            Self::NoConsent => Some(Code::NoConsent),
            Self::ConsentToCome(..) => Some(Code::ConsentToCome),
            Self::NameRepeated(..) => Some(Code::NameRepeated),
        }
    }
}
