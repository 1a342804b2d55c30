//! Who is received, as a page says it.

use crate::address::fold;
use crate::wording::Wording;

/// Whoever comes, as editors say it, folded.
const EVERYBODY: &[&str] = &[
    "tous",
    "tous les publics",
    "tous public",
    "tous publics",
    "tout le monde",
    "tout public",
    "tout publics",
];

/// Words that stand in the place of an article, folded.
const ARTICLES: &[&str] = &[
    "ceux",
    "celles",
    "chaque",
    "des",
    "la",
    "le",
    "les",
    "leurs",
    "nos",
    "quiconque",
    "tous",
    "tout",
    "toute",
    "toutes",
    "un",
    "une",
    "vos",
];

/// Who is received, with an article: "les familles", "tous les publics".
pub(super) fn received(wording: &Wording, audience: &str) -> String {
    let folded = fold(audience).replace('-', " ");
    let first = folded.split([' ', '\'']).next().unwrap_or_default();
    if EVERYBODY.contains(&&*folded) {
        wording.say("fiche.tous_les_publics")
    } else if ARTICLES.contains(&first) || folded.starts_with("l'") {
        audience.to_owned()
    } else {
        wording.say_with("fiche.les", &[("public", audience)])
    }
}
