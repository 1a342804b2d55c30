//! What the title of an event may tell besides what a name does: « Fête du jeu reportée », « Café des
//! parents, pas de séance le 9 ».

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::pattern::pattern;

/// No thing that takes place is called « annulé » or « reporté » at the end of its title.
static IN_TITLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)
        \s* ,? \s \(? (?P<last>
            (?: est \s )? (?: annul[ée]e?s? | report[ée]e?s? ) (?: \s (?: au | à | en ) \s [^()]* )?
          | (?: il \s n['’]y \s (?: a | aura ) \s )?
            pas \s d (?: e \s | ['’] )
            (?: s[ée]ances? | ateliers? | accueil | permanences? | rencontres? | rendez-vous )
            \s (?: le | du | en | ce | cette | les ) \s [^()]*
          | sauf \s (?: le \s )? [0-9]{1,2} (?: er )? \b [^()]*
        ) \)? [\s!.*]* $",
    )
});

/// The words at the end of a title that tell what became of a session.
pub(super) fn captures_in_title(title: &str) -> Option<Captures<'_>> {
    IN_TITLE.captures(title)
}

#[cfg(test)]
mod tests {
    use super::captures_in_title;

    #[test]
    fn the_end_of_a_title_may_tell_what_changed() {
        for (title, words) in [
            ("Fête du jeu reportée", Some("reportée")),
            ("Fête du jeu annulée !", Some("annulée")),
            (
                "Fête du jeu, reportée au 12 janvier",
                Some("reportée au 12 janvier"),
            ),
            (
                "Café des parents pas de séance le 9",
                Some("pas de séance le 9"),
            ),
            (
                "Café des parents (pas d'atelier en août)",
                Some("pas d'atelier en août"),
            ),
            ("Café des parents sauf le 9", Some("sauf le 9")),
            ("Atelier annulé par la pluie, le livre", None),
            ("Reporter en herbe", None),
            ("Pas de séance sans goûter", None),
            ("Tous les jeux sauf un", None),
            ("Pas d'accueil, pas de relais ?", None),
        ] {
            let found = captures_in_title(title).and_then(|found| found.name("last"));
            assert_eq!(found.map(|it| it.as_str()), words, "{title}");
        }
    }
}
