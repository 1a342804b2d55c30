//! A summary that begins with what became of a service or of an event (« Fermé définitivement depuis
//! juin »), and not with when it is closed as a rule (« Fermé le lundi »).

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::pattern;

/// The state at the beginning, behind what it may be of.
static BEGINNING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?xi) ^ [*!\s]*
        (?: (?: (?:l[ea] | ce | cet | cette | notre) \s | l['’] )?
            (?: service | structure | (?:micro-)?cr[èe]che | relais | ludoth[èe]que | lieu | accueil
              | [ée]tablissement | [ée]v[ée]nement | [ée]v[èe]nement | atelier | s[ée]ance | sortie
              | f[êe]te | spectacle )
            \s (?: est \s | a \s [ée]t[ée] \s )? )?
        (?P<state>
            d[ée]finitivement \s ferm[ée]e?
          | (?: ferm(?:é|[ée]e) | suspendue? )
            (?: \s (?: d[ée]finitivement | temporairement | provisoirement | momentan[ée]ment
                     | pour \s travaux | depuis
                     | jusqu['’]\s?[àa] \s nouvel \s ordre | jusqu['’]\s?(?:au|en) ) \b )
          | (?: annul[ée]e? | report[ée]e? )
            (?: \s (?: cause | [àa] \s cause | en \s raison | pour \s cause | faute \s de
                     | suite \s [àa] | [àa] \s la \s suite | jusqu['’] | [àa] \s une | au ) \b
              | \s* (?: $ | [.!,:;–—-] ) )
          | compl(?:et|[èe]te) \s* (?: $ | [.!] )
        )",
    )
});

/// The words at the beginning of a summary that tell a state, and the sentence that they begin.
pub(super) fn state_in_summary(summary: &str) -> Option<(&str, &str)> {
    let found = BEGINNING.captures(summary)?.name("state")?;
    let sentence = summary[found.start()..].split(['.', '!', '\n']).next()?;
    // What may come is no state: « Reporté au lendemain en cas de pluie ».
    let is_condition = sentence.contains(" en cas ") || sentence.contains(" si ");
    (!is_condition).then(|| (found.as_str(), sentence.trim()))
}

#[cfg(test)]
mod tests {
    use super::state_in_summary;

    #[test]
    fn a_state_at_the_beginning_is_found() {
        for (summary, words) in [
            (
                "Fermé définitivement depuis juin",
                "Fermé définitivement depuis juin",
            ),
            (
                "Service fermé jusqu'à nouvel ordre",
                "fermé jusqu'à nouvel ordre",
            ),
            ("La crèche est fermée pour travaux.", "fermée pour travaux"),
            ("Annulé cause météo", "Annulé cause météo"),
            ("ANNULÉE !", "ANNULÉE"),
            ("Reporté au 12 décembre", "Reporté au 12 décembre"),
            ("Complet. Des jeux pour tous.", "Complet"),
            ("L'atelier est annulé.", "annulé"),
            ("Fermé depuis juin 2026", "Fermé depuis juin 2026"),
        ] {
            let sentence = state_in_summary(summary).map(|(_, sentence)| sentence);
            assert_eq!(sentence, Some(words), "{summary}");
        }
    }

    #[test]
    fn what_is_a_rule_or_a_description_is_none() {
        for summary in [
            "Fermé le lundi",
            "Fermé en août",
            "Fermé jusqu'à 14 h",
            "Fermée pendant les vacances scolaires",
            "Annulé en cas de pluie",
            "Annulé si la météo est mauvaise",
            "Reporté au lendemain en cas de pluie",
            "Complet et gratuit",
            "Un lieu fermé depuis juin rouvre",
            "Lieu d'accueil pour les familles",
            "",
        ] {
            assert_eq!(state_in_summary(summary), None, "{summary}");
        }
    }
}
