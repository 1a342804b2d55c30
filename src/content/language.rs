//! The languages that are spoken in a place, by their codes.

use super::each_once::{each_of, each_once};
use super::enumeration::each_name;
use super::reading::Reading;
use super::schema::Shape;
use crate::address::fold;

/// The codes that pages know how to name (ISO 639-1; ISO 639-3 and the usual letters for sign
/// language), each with its name in French, folded. The theme's texts name the same ones.
pub(super) const LANGUAGES: &[(&str, &str)] = &[
    ("fr", "francais"),
    ("ca", "catalan"),
    ("oc", "occitan"),
    ("es", "espagnol"),
    ("en", "anglais"),
    ("ar", "arabe"),
    ("pt", "portugais"),
    ("it", "italien"),
    ("de", "allemand"),
    ("tr", "turc"),
    ("ru", "russe"),
    ("uk", "ukrainien"),
    ("ro", "roumain"),
    ("pl", "polonais"),
    ("hy", "armenien"),
    ("zh", "chinois"),
    ("fsl", "langue des signes francaise"),
    ("lsf", "langue des signes francaise"),
];

/// The languages of `langues`, each by itself, as codes where they are known.
pub(super) fn languages(reading: Reading<'_, '_>) -> Vec<String> {
    let written = reading.texts("langues");
    let each = written
        .iter()
        .flat_map(|text| each_of(text, Shape::Language));
    let once = each_once(each.collect(), Shape::Language);
    once.into_iter().map(str::to_owned).collect()
}

/// What one text names: "fr, en" and "français et anglais" are two, and so are "français anglais".
pub(super) fn each_language(text: &str) -> Vec<&str> {
    let parts = text.split(" et ");
    parts
        .flat_map(|part| each_name(part, &|word| code_of(word).is_some()))
        .collect()
}

/// Whether two words name one language, by its codes or by its name.
pub(super) fn same_language(one: &str, other: &str) -> bool {
    let name = |word: &str| {
        let folded = fold(word);
        let known = LANGUAGES.iter().find(|(code, _)| *code == folded);
        known.map_or(folded, |(_, name)| (*name).to_owned())
    };
    name(one) == name(other)
}

/// The code of a language that is named by its code or in French.
pub(super) fn code_of(word: &str) -> Option<&'static str> {
    let folded = fold(word);
    let known = |(code, name): &&(&str, &str)| *code == folded || *name == folded;
    LANGUAGES.iter().find(known).map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, code_of, each_language};
    use crate::address::fold;

    #[test]
    fn languages_are_known_by_code_and_by_name() {
        let codes = |text| -> Vec<_> { each_language(text).into_iter().map(code_of).collect() };
        assert_eq!(codes("fr, en"), [Some("fr"), Some("en")]);
        assert_eq!(codes("FR / EN"), [Some("fr"), Some("en")]);
        assert_eq!(codes("Français et arabe"), [Some("fr"), Some("ar")]);
        assert_eq!(codes("français arabe"), [Some("fr"), Some("ar")]);
        assert_eq!(codes("LSF"), [Some("lsf")]);
        assert_eq!(codes("vulcain"), [None]);
    }

    #[test]
    fn the_theme_names_the_same_languages() {
        let text = include_str!("../../themes/parvis/i18n/fr.toml");
        let table: toml::Table = text.parse().unwrap();
        let named = table["langues"].as_table().unwrap();
        let named = named.iter().map(|(code, name)| {
            let name = name.as_str().unwrap();
            (code.clone(), fold(name))
        });
        let mut known: Vec<_> = LANGUAGES
            .iter()
            .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
            .collect();
        known.sort();
        let mut named: Vec<_> = named.collect();
        named.sort();
        assert_eq!(known, named);
    }
}
