//! How long the places that a kind of service declares are shown.

use super::frequency::Frequency;
use super::reading::Reading;
use super::schema::{Field, Shape};
use crate::diagnostic::Spanned;
use crate::hours::model::MonthDay;

const FIGURE: Shape = Shape::Text(160);

/// The keys of a kind's `places`.
pub(super) const CADENCE: &[Field] = &[
    Field::required(
        "montrees",
        FIGURE,
        "Chiffre d'un barème : combien de temps les places sont montrées après leur déclaration.",
        "\"fraicheur.places-creche-jours\"",
    ),
    Field::optional(
        "a_confirmer",
        FIGURE,
        "Chiffre d'un barème : âge à partir duquel la page dit d'appeler avant de compter dessus.",
        "\"fraicheur.places-creche-a-confirmer\"",
    ),
    Field::optional(
        "dates",
        Shape::List(&Shape::Text(5)),
        "Jours de l'année (JJ/MM) où une nouvelle déclaration est due : l'ancienne s'arrête la veille.",
        "[\"01/06\", \"01/12\"]",
    ),
    Field::optional(
        "avance",
        Shape::Frequency,
        "Combien de temps avant une de ces dates une déclaration vaut déjà pour la suite.",
        "\"1 mois\"",
    ),
];

/// How long declared places are shown. Figures are those of barèmes, by their names.
#[derive(Debug, Clone)]
pub struct Cadence {
    /// How long after their declaration places are shown.
    pub shown: Spanned<String>,
    /// From which age a family is told to call first.
    pub confirm: Option<Spanned<String>>,
    /// Days of the year on which a new declaration is due.
    pub renewals: Vec<MonthDay>,
    /// How long before such a day a declaration counts for what follows it.
    pub lead: Option<Frequency>,
}

/// Reads `places` of a kind.
pub(super) fn read_cadence(reading: Reading<'_, '_>) -> Option<Cadence> {
    let renewals = reading.texts("dates");
    Some(Cadence {
        shown: reading.spanned_text("montrees")?,
        confirm: reading.spanned_text("a_confirmer"),
        renewals: renewals.iter().filter_map(|text| day(text)).collect(),
        lead: reading.parse("avance", Frequency::parse),
    })
}

/// « 01/06 ».
fn day(text: &str) -> Option<MonthDay> {
    let (day, month) = text.trim().split_once('/')?;
    MonthDay::new(month.parse().ok()?, day.parse().ok()?)
}
