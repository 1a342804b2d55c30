//! Several words of a list in one text.

use super::enumeration::enumerated;
use crate::address::fold;

/// The choices that one text names (« nom, telephone », « nom et telephone »), where it names two
/// or more and nothing else.
pub(super) fn each_choice<'c>(text: &str, choices: &[&'c str]) -> Option<Vec<&'c str>> {
    let choice = |part: &str| {
        let wanted = fold(part);
        choices.iter().copied().find(|choice| *choice == wanted)
    };
    let parts = enumerated(text).into_iter();
    let named = parts.map(choice).collect::<Option<Vec<_>>>()?;
    (named.len() > 1).then_some(named)
}

#[cfg(test)]
mod tests {
    use super::each_choice;

    #[test]
    fn only_choices_are_taken_for_several() {
        let choices = ["nom", "telephone", "horaires"];
        let each = |text| each_choice(text, &choices);
        for text in [
            "nom, telephone",
            "Nom ; Téléphone",
            "nom/telephone",
            "nom et telephone",
            "nom,\ntelephone,",
        ] {
            assert_eq!(each(text), Some(vec!["nom", "telephone"]), "{text}");
        }
        assert_eq!(
            each("nom, telephone et horaires"),
            Some(vec!["nom", "telephone", "horaires"])
        );
        for text in ["nom", "nom, adresse", "nom telephone", "", ","] {
            assert_eq!(each(text), None, "{text}");
        }
    }
}
