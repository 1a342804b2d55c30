//! A name that says that its record is not to be shown (« (à supprimer) », « NE PAS PUBLIER »), where
//! `statut` would be heeded.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// What a name says of its record: a request wherever it stands, a word only where it is apart from
/// the others, for « test » and « ancien » are words of true names.
static REQUEST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?ix)
        (?P<anywhere> [(\[]? \s* \b (?:
            [aà] \s (?: supprimer | effacer | archiver | d[ée]publier )
          | (?: à \s )? ne \s (?: pas | plus ) \s
            (?: publier | diffuser | afficher | montrer | utiliser | mettre \s en \s ligne )
        ) \b \s* !* [)\]]? )
        | ^ [*!\s]* (?P<first> {WORD} ) \s* !* \s* (?: [–—:] | \s-\s | $ )
        | (?: \s[-–—:]\s | \s: ) \s* (?P<last> {WORD} ) [\s!.]* $
        | (?P<inside> [(\[] \s* {WORD} \s*!* \s* [)\]] )"
    ))
});

/// A word that stands apart.
const WORD: &str = r"(?x: (?: fiche \s (?: de \s )? | page \s (?: de \s )? )? tests? (?: \s [0-9]{1,3} )?
    | (?: en \s )? doublons? | brouillon | obsol[èe]te s?
    | ancien(?:ne)? (?: \s (?: fiche | version ) )? | (?: fiche | version ) \s ancienne )";

/// Tells a name that says that its record is not to be shown, where it is.
pub(super) fn unshown_name(
    reading: Reading<'_, '_>,
    key: &'static str,
    source: SourceText<'_>,
) -> Option<Diagnostic> {
    let name = reading.spanned_text(key)?;
    let words = unshown_words(&name.value)?;
    let status = reading.text("statut");
    if status.is_some_and(|status| status != "publie") {
        return None;
    }
    let words = [words, key];
    Some(Diagnostic::at(Code::UnshownName, source, name.span, &words))
}

/// The words of a name that say that it is not to be shown.
fn unshown_words(name: &str) -> Option<&str> {
    let found = REQUEST.captures(name)?;
    let mut named = ["anywhere", "first", "last", "inside"].into_iter();
    let words = named.find_map(|group| found.name(group))?;
    Some(words.as_str().trim())
}

#[cfg(test)]
mod tests {
    use super::unshown_words;

    #[test]
    fn names_that_are_not_to_be_shown_are_found() {
        for (name, words) in [
            ("Crèche des Lilas (à supprimer)", "(à supprimer)"),
            ("Crèche des Lilas A SUPPRIMER", "A SUPPRIMER"),
            ("A SUPPRIMER - Crèche des Lilas", "A SUPPRIMER"),
            ("NE PAS PUBLIER Crèche des Lilas", "NE PAS PUBLIER"),
            ("Crèche des Lilas, à ne pas diffuser", "à ne pas diffuser"),
            (
                "Crèche des Lilas [ne plus utiliser !]",
                "[ne plus utiliser !]",
            ),
            ("Crèche des Lilas (doublon)", "(doublon)"),
            ("DOUBLON : Crèche des Lilas", "DOUBLON"),
            ("Crèche des Lilas - en doublon", "en doublon"),
            ("test", "test"),
            ("TEST 2", "TEST 2"),
            ("Fiche test", "Fiche test"),
            ("[TEST] Crèche des Lilas", "[TEST]"),
            ("Crèche des Lilas (ancienne fiche)", "(ancienne fiche)"),
            ("Crèche des Lilas - ancien", "ancien"),
            ("Crèche des Lilas (obsolète)", "(obsolète)"),
        ] {
            assert_eq!(unshown_words(name), Some(words), "{name}");
        }
    }

    #[test]
    fn words_of_true_names_say_nothing() {
        for name in [
            "Crèche de l'ancien presbytère",
            "Ludothèque (ancienne école)",
            "Ancien hôpital - relais petite enfance",
            "Test de langage : le dépistage à deux ans",
            "Atelier « test de personnalité »",
            "La Ferme aux doublons",
            "Brouillon de culture",
            "Elle a supprimé ses écrans",
            "Ne pas déranger, les bébés lisent",
            "Maison des anciens",
        ] {
            assert_eq!(unshown_words(name), None, "{name}");
        }
    }
}
