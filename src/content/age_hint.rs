//! What to write instead of an age that is none.

use super::age::Age;
use super::age_words::{AgeWords, age_words};
use crate::diagnostic::Form;

/// The mend of an age that does not read, the bound `key` of a range.
pub(super) fn age_hint(text: &str, key: &str, form: Form) -> String {
    let text = text.trim();
    let positive = text.trim_start_matches(['-', '\u{2212}', '\u{2013}', ' ', '\u{a0}']);
    let positive = match positive.len() < text.len() {
        true => Some(positive.strip_prefix("de ").unwrap_or(positive)),
        false => None,
    };
    match positive {
        Some(age) if Age::parse(age).is_some() && key == "avant" => match form {
            Form::Cells => format!("Écrivez\u{a0}: {age}"),
            Form::Keys => format!("Écrivez\u{a0}: \"{age}\""),
        },
        // « - 3 ans » is short for « moins de 3 ans ».
        Some(age) if Age::parse(age).is_some() => {
            let before = match form {
                Form::Cells => "la colonne «\u{a0}ages.avant\u{a0}»",
                Form::Keys => "«\u{a0}avant\u{a0}»",
            };
            format!(
                "Si l'on accueille avant {age}, écrivez {age} dans {before}, et rien ici. Sinon, \
                 effacez le signe moins."
            )
        }
        Some(age) if age.parse::<u16>().is_ok() => format!(
            "Écrivez-le sans le signe moins, avec son unité, par exemple\u{a0}: {age} ans ou {age} mois."
        ),
        _ if is_of_nobody(text) => {
            "Aucun enfant n'a cet âge\u{a0}: vérifiez le nombre et son unité, \
                                    par exemple\u{a0}: 10 semaines, 18 mois ou 3 ans."
                .to_owned()
        }
        _ => "Si c'est possible, écrivez un nombre et une unité, par exemple\u{a0}: 10 semaines, \
              18 mois ou 3 ans."
            .to_owned(),
    }
}

/// Whether a text is an age in its form, that no child has.
fn is_of_nobody(text: &str) -> bool {
    let units = ["jour", "sem", "mois", "an"];
    Age::parse(text).is_some()
        || matches!(age_words(text), Some(AgeWords::Number { unit, .. }) if units.iter().any(|it| unit.starts_with(it)))
}

#[cfg(test)]
mod tests {
    use super::{Form, age_hint};

    #[test]
    fn the_mend_of_an_age_is_an_age() {
        for (text, key, mend) in [
            ("-3 ans", "avant", "Écrivez : 3 ans"),
            ("- de 3 ans", "avant", "Écrivez : 3 ans"),
            (
                "−3 ans",
                "max",
                "Si l'on accueille avant 3 ans, écrivez 3 ans dans la colonne « ages.avant », et rien \
                 ici. Sinon, effacez le signe moins.",
            ),
            (
                "-3",
                "min",
                "Écrivez-le sans le signe moins, avec son unité, par exemple : 3 ans ou 3 mois.",
            ),
            (
                "150 ans",
                "max",
                "Aucun enfant n'a cet âge : vérifiez le nombre et son unité, par exemple : 10 semaines, \
                 18 mois ou 3 ans.",
            ),
            (
                "grand",
                "min",
                "Si c'est possible, écrivez un nombre et une unité, par exemple : 10 semaines, 18 mois \
                 ou 3 ans.",
            ),
        ] {
            let hint = age_hint(text, key, Form::Cells).replace('\u{a0}', " ");
            assert_eq!(hint, mend, "{text}");
        }
    }
}
