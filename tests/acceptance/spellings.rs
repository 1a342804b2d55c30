//! How people write the name of a commune.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The spellings of a name that must all be found.
pub(crate) fn spellings(name: &str) -> BTreeSet<String> {
    let plain = without_accents(name);
    let mut spellings = BTreeSet::from([
        name.to_owned(),
        name.to_uppercase(),
        name.to_lowercase(),
        plain.to_uppercase(),
        plain.replace(['-', '\''], " "),
        name.replace('\'', "\u{2019}"),
        name.nfd().collect(),
        without_article(name).to_owned(),
        without_article(name).to_uppercase(),
        plain,
    ]);
    if name.contains("Saint") {
        let shortened = name.replace("Sainte", "Ste").replace("Saint", "St");
        spellings.insert(shortened.replace('-', " ").to_uppercase());
        spellings.insert(shortened.replace("St-", "St. ").replace("Ste-", "Ste. "));
        spellings.insert(shortened);
    }
    spellings
}

fn without_accents(name: &str) -> String {
    let opened = name.replace('œ', "oe").replace('Œ', "OE");
    opened.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

fn without_article(name: &str) -> &str {
    ["Les ", "Le ", "La ", "L'", "Los "]
        .iter()
        .find_map(|article| name.strip_prefix(article))
        .unwrap_or(name)
}
