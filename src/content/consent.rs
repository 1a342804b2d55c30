//! A person's dated agreement to be shown.

use jiff::civil::Date;

/// What an agreement can name.
pub(super) const FIELDS: &[&str] = &[
    "nom",
    "telephone",
    "courriel",
    "adresse",
    "horaires",
    "disponibilites",
    "tarif",
    "description",
    "site",
];

/// A person's agreement: a field it does not name is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The day it was given.
    pub given_on: Date,
    /// The fields it names, among [`FIELDS`].
    pub covers: Vec<String>,
}

impl Consent {
    /// Whether the person agreed to show this field.
    pub fn names(&self, field: &str) -> bool {
        self.covers.iter().any(|named| named == field)
    }
}
