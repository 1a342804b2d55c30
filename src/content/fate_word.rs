//! What becomes of a session, as people write it.

use crate::address::fold;

/// The values of `exceptions.etat`.
pub(super) const FATES: &[&str] = &["annule", "deplace", "complet"];

/// The value that a word is, whatever its accents, its case, its gender and its number: « Annulée ».
pub(super) fn fate_word(text: &str) -> Option<&'static str> {
    let folded = fold(text.trim());
    let mut fates = FATES.iter().copied();
    fates.find(|fate| matches!(folded.strip_prefix(fate), Some("" | "e" | "s" | "es")))
}

#[cfg(test)]
mod tests {
    use super::fate_word;

    #[test]
    fn accents_case_gender_and_number_say_nothing_more() {
        for (written, fate) in [
            ("annule", Some("annule")),
            ("annulé", Some("annule")),
            ("Annulée", Some("annule")),
            ("ANNULE ", Some("annule")),
            ("Complet", Some("complet")),
            ("complètes", Some("complet")),
            ("Déplacée", Some("deplace")),
            ("annulation", None),
            ("non annulé", None),
            ("", None),
        ] {
            assert_eq!(fate_word(written), fate, "{written}");
        }
    }
}
