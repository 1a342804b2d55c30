//! What to write instead of a value that is none of those that may be chosen.

use super::each_choice::each_choice;
use crate::address::fold;
use crate::diagnostic::Form;
use crate::diagnostic::suggestion::did_you_mean;

/// The value of `statut` that a word means, by how its folded form begins.
const STATUSES: &[(&str, &str)] = &[
    ("brouillon", "brouillon"),
    ("cache", "brouillon"),
    ("prive", "brouillon"),
    ("ouvert", "publie"),
    ("actif", "publie"),
    ("active", "publie"),
    ("en ligne", "publie"),
    ("visible", "publie"),
    ("valide", "publie"),
    ("en projet", "projet"),
    ("a venir", "projet"),
    ("bientot", "projet"),
    ("temporaire", "suspendu"),
    ("ferme temporaire", "suspendu"),
    ("fermee temporaire", "suspendu"),
    ("ferme provisoire", "suspendu"),
    ("fermee provisoire", "suspendu"),
    ("en pause", "suspendu"),
    ("ferme definitive", "archive"),
    ("fermee definitive", "archive"),
    ("supprime", "archive"),
    ("termine", "archive"),
    ("passe", "archive"),
];

/// What became of a session: no status, but an exception's `etat`.
const FATES: &[(&str, &str)] = &[
    ("annul", "annule"),
    ("report", "deplace"),
    ("deplac", "deplace"),
    ("complet", "complet"),
];

/// What to write instead of a value that is none of those that may be chosen.
pub(super) fn choice_hint(text: &str, choices: &[&str], path: &str, form: Form) -> String {
    let near = did_you_mean(text, choices.iter().copied(), form).map(|(_, hint)| hint);
    let status = || status_hint(text, choices, form).filter(|_| path == "statut");
    let each = || {
        let each = each_choice(text, choices)?;
        let each: Vec<String> = each.iter().map(|it| form.text(it)).collect();
        Some(format!("Écrivez\u{a0}: {}", each.join(", ")))
    };
    let hint = near.or_else(status).or_else(each);
    hint.unwrap_or_else(|| format!("Choisissez parmi\u{a0}: {}.", choices.join(", ")))
}

/// The mend of a `statut` that is none of `choices`; `None` where its word is not known.
fn status_hint(text: &str, choices: &[&str], form: Form) -> Option<String> {
    let folded = fold(text.trim());
    let begins = |(word, _): &&(&str, &'static str)| folded.starts_with(word);
    let is_of_service = choices.contains(&"suspendu");
    let status = STATUSES.iter().find(begins).map(|(_, status)| *status);
    if let Some(status) = status.filter(|status| choices.contains(status)) {
        return Some(format!("Écrivez\u{a0}: {}", form.text(status)));
    }
    let fate = FATES.iter().find(begins).map(|(_, fate)| *fate);
    let [suspended, archived] = ["suspendu", "archive"].map(|status| form.text(status));
    match fate {
        Some(fate) if !is_of_service && form == Form::Cells => Some(format!(
            "Dites-le de la séance qui change dans deux colonnes\u{a0}: «\u{a0}exceptions.le\u{a0}» (son \
             jour) et «\u{a0}exceptions.etat\u{a0}» ({fate}), et laissez cette case vide. Si plus aucune \
             n'a lieu, écrivez ici {archived}."
        )),
        Some(fate) if !is_of_service => Some(format!(
            "Dites-le de chaque séance dans «\u{a0}exceptions\u{a0}», avec son jour (le) et ce qu'elle \
             devient (etat)\u{a0}: {}. Si plus aucune n'a lieu, écrivez ici {archived}.",
            form.text(fate)
        )),
        Some("complet") => Some(
            "Effacez-le\u{a0}: un service complet reste publié, et ses places se disent dans \
             «\u{a0}disponibilites\u{a0}»."
                .to_owned(),
        ),
        None if !folded.starts_with("ferme") => None,
        _ if is_of_service => Some(format!(
            "Écrivez {suspended} si c'est pour un temps, {archived} si c'est pour toujours."
        )),
        _ => Some(format!("Écrivez\u{a0}: {archived}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, status_hint};

    #[test]
    fn words_of_everyday_speech_have_their_status() {
        let service = ["brouillon", "publie", "projet", "suspendu", "archive"];
        let event = ["brouillon", "publie", "archive"];
        let hint = |text, choices| status_hint(text, choices, Form::Keys);
        let either =
            "Écrivez \"suspendu\" si c'est pour un temps, \"archive\" si c'est pour toujours.";
        for text in ["fermé", "Fermée", "annulé", "reporté"] {
            assert_eq!(hint(text, &service).as_deref(), Some(either), "{text}");
        }
        for (text, status) in [
            ("fermé définitivement", "archive"),
            ("Fermée temporairement", "suspendu"),
            ("ouvert", "publie"),
            ("en projet", "projet"),
        ] {
            let expected = format!("Écrivez\u{a0}: \"{status}\"");
            assert_eq!(hint(text, &service), Some(expected), "{text}");
        }
        assert_eq!(
            hint("annulé", &event).as_deref(),
            Some(
                "Dites-le de chaque séance dans «\u{a0}exceptions\u{a0}», avec son jour (le) et ce \
                 qu'elle devient (etat)\u{a0}: \"annule\". Si plus aucune n'a lieu, écrivez ici \
                 \"archive\"."
            )
        );
        assert_eq!(
            status_hint("annulé", &event, Form::Cells).as_deref(),
            Some(
                "Dites-le de la séance qui change dans deux colonnes\u{a0}: «\u{a0}exceptions.le\u{a0}» \
                 (son jour) et «\u{a0}exceptions.etat\u{a0}» (annule), et laissez cette case vide. Si plus \
                 aucune n'a lieu, écrivez ici «\u{a0}archive\u{a0}»."
            )
        );
        assert_eq!(hint("zzzzz", &service), None);
        assert_eq!(hint("en projet", &event), None);
    }
}
