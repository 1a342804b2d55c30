//! Where a record stands in its life.

use jiff::civil::Date;

/// Where a record stands (`statut`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Not to be shown yet.
    Draft,
    /// Shown.
    #[default]
    Published,
    /// Shown as not yet open; the day it means to open.
    Planned(Option<Date>),
    /// Shown with a banner, out of lists and search.
    Suspended,
    /// Gone: its address leads elsewhere.
    Archived,
}

impl Status {
    /// Reads `brouillon`, `publie`, `projet`, `suspendu` or `archive`.
    pub fn parse(text: &str, opening: Option<Date>) -> Option<Self> {
        match text {
            "brouillon" => Some(Self::Draft),
            "publie" => Some(Self::Published),
            "projet" => Some(Self::Planned(opening)),
            "suspendu" => Some(Self::Suspended),
            "archive" => Some(Self::Archived),
            _ => None,
        }
    }
}
