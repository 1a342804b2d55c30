//! Several words of a list in one text.

use super::enumeration::each_name;
use crate::address::fold;

/// The days of the week, whose choices are their first three letters.
const DAYS: &[&str] = &[
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// The choices that one text names (« nom, telephone », « nom et telephone »), where it names two
/// or more and nothing else.
pub(super) fn each_choice<'c>(text: &str, choices: &[&'c str]) -> Option<Vec<&'c str>> {
    let choice = |part: &str| {
        let wanted = fold(part);
        let day = DAYS.iter().find(|day| **day == wanted).map(|day| &day[..3]);
        let wanted = day.unwrap_or(&wanted);
        choices.iter().copied().find(|choice| *choice == wanted)
    };
    let parts = each_name(text, &|part| choice(part).is_some());
    let named = parts.into_iter().map(choice).collect::<Option<Vec<_>>>()?;
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
            "nom telephone",
        ] {
            assert_eq!(each(text), Some(vec!["nom", "telephone"]), "{text}");
        }
        assert_eq!(
            each("nom, telephone et horaires"),
            Some(vec!["nom", "telephone", "horaires"])
        );
        let days = ["lun", "mar", "mer"];
        for text in ["lundi mardi", "Lundi et mardi", "lun/mar", "lun. mar"] {
            let each = each_choice(text, &days);
            assert_eq!(each.is_some(), text != "lun. mar", "{text}");
        }
        assert_eq!(
            each_choice("lundi mercredi", &days),
            Some(vec!["lun", "mer"])
        );
        for text in ["nom", "nom, adresse", "nom adresse", "", ","] {
            assert_eq!(each(text), None, "{text}");
        }
    }
}
