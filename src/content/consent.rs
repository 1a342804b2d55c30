//! A person's dated agreement to be shown.

use jiff::civil::Date;

use crate::diagnostic::Spanned;

/// What an agreement can name: a key of the record each, or a part of one. What no name stands
/// for here is never shown of a person.
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
    "accueil",
    "ages",
    "capacite",
    "communes_desservies",
    "itinerance",
    "role",
    "publics",
    "gestionnaire",
    "infos_du_moment",
    "inscription",
    "rendez_vous",
    "officiel",
    "acceslibre",
];

/// A person's agreement: a field it does not name is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The day it was given.
    pub given_on: Spanned<Date>,
    /// The fields it names, among [`FIELDS`].
    pub covers: Vec<String>,
}

impl Consent {
    /// Whether the person agreed to show this field.
    pub fn names(&self, field: &str) -> bool {
        self.covers.iter().any(|named| named == field)
    }
}
