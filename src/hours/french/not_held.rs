//! « la permanence n'est pas assurée le mercredi », « l'accueil n'est pas assuré en août »: said of an
//! activity, « pas de permanence »; said of the place, « fermé ».

use super::phrases::words;
use super::rewritten::{Meant, word_at};
use super::token::Token;

/// What a place is called by those who write of it.
const PLACES: &[&str] = &["accueil", "service", "ouverture", "structure"];

/// How it is said that something does not take place.
const DENIALS: &[&str] = &[
    "n est pas assure",
    "n est pas assuree",
    "ne sont pas assurees",
    "ne sont pas assures",
    "n est pas tenue",
    "n est pas proposee",
    "n a pas lieu",
    "n ont pas lieu",
];

/// An activity or a place, and that it does not take place.
pub(super) fn not_held(tokens: &[Token], at: usize) -> Option<Meant> {
    let article = usize::from(matches!(
        word_at(tokens, at),
        Some("la" | "le" | "les" | "l")
    ));
    let what = word_at(tokens, at + article)?;
    let denial = at + article + 1;
    let said = |phrase: &&&str| {
        let mut words = phrase.split(' ').enumerate();
        words.all(|(place, word)| word_at(tokens, denial + place) == Some(word))
    };
    let length = DENIALS.iter().find(said)?.split(' ').count();
    let meant = match PLACES.contains(&what) {
        true => words("ferme"),
        false => words(&format!("pas de {what}")),
    };
    Some((article + 1 + length, meant))
}
