//! What an address says twice of its arrondissement, and otherwise.

use super::arrondissement::Arrondissement;
use super::commune_directory::{Clue, Unresolved};
use crate::content::{InseeCode, PostalCode};

/// The fault of a postal code that is of another arrondissement than the address says elsewhere.
pub(super) fn other_arrondissement(clue: Clue<'_>, postal_code: &PostalCode) -> Option<Unresolved> {
    let coded = Arrondissement::of_postal_code(postal_code.as_str())?;
    let insee_code = clue.insee_code.map(InseeCode::as_str);
    let said = [
        ("commune", clue.name.and_then(Arrondissement::named)),
        (
            "code_insee",
            insee_code.and_then(Arrondissement::of_insee_code),
        ),
    ];
    said.into_iter().find_map(|(key, said)| {
        let said = said.filter(|it| *it != coded)?;
        Some(Unresolved::ArrondissementElsewhere { said, coded, key })
    })
}

/// Whether a name and an INSEE code are of two arrondissements.
pub(super) fn are_apart(name: &str, code: &InseeCode) -> bool {
    let named = Arrondissement::named(name);
    let coded = Arrondissement::of_insee_code(code.as_str());
    named
        .zip(coded)
        .is_some_and(|(named, coded)| named != coded)
}
