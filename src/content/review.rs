//! Who is to read a page before it is published, and what a mistake in it would cost.

use super::reading::Reading;
use super::risk::{RISKS, Risk};
use super::schema::{Field, Shape};

/// The keys of `relecture`.
pub(super) const REVIEW: &[Field] = &[
    Field::required(
        "risque",
        Shape::Choice(RISKS),
        "Ce qu'une erreur coûterait à la famille.",
        "\"droits\"",
    ),
    Field::optional(
        "par",
        Shape::Text(250),
        "Le métier de qui peut relire la page.",
        "\"une ou un juriste en droit de la famille\"",
    ),
    Field::optional(
        "regarder",
        Shape::Text(500),
        "Ce que cette personne doit vérifier dans la page.",
        "\"Les délais pour contester, et à qui écrire.\"",
    ),
];

/// Who is to read a page before it is published, and why. Nothing of it is on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// What a mistake would cost.
    pub risk: Risk,
    /// Who can judge it: a trade, not a name.
    pub by: Option<String>,
    /// What is to be looked at.
    pub look_at: Option<String>,
}

impl Review {
    /// Reads the keys of `relecture`; `None` without a risk.
    pub(super) fn read(reading: Reading<'_, '_>) -> Option<Self> {
        Some(Self {
            risk: reading.parse("risque", Risk::parse)?,
            by: reading.text("par"),
            look_at: reading.text("regarder"),
        })
    }
}
