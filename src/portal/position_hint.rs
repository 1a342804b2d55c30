//! What to write instead of a position that is not in its commune.

use super::meant_position::meant_position;
use crate::content::{Coordinates, CoordinatesFault};
use crate::diagnostic::Form;

const METRES: &str = "Ces nombres semblent être des mètres (Lambert 93)\u{a0}: convertissez-les en \
                      degrés WGS 84\u{a0}; sans certitude, supprimez-les.";

const NO_DEGREES: &str = "Ces nombres ne sont pas des degrés\u{a0}: leur virgule est perdue, ou ce \
                          sont des mètres. Cherchez l'adresse sur une carte en ligne et recopiez \
                          sa latitude et sa longitude\u{a0}; sans certitude, supprimez-les.";

const ELSEWHERE: &str = "Vérifiez la latitude et la longitude (en métropole, de 41 à 51 et de -5 \
                         à 10)\u{a0}; sans certitude, supprimez-les.";

const NEITHER_WAY: &str = "Même dans l'autre sens, ce point n'est pas dans la commune de cette \
                           adresse\u{a0}: vérifiez les deux nombres, ou supprimez-les.";

/// The mend of two numbers (the latitude, the longitude) that are not in the commune of their
/// address; `None` where the fault itself says all that is known.
pub(super) fn position_hint(
    written: (f64, f64),
    form: Form,
    is_in_commune: impl Fn(Coordinates) -> bool,
) -> Option<String> {
    let (latitude, longitude) = written;
    let fault = Coordinates::new(latitude, longitude).err();
    let turned = Coordinates::new(longitude, latitude);
    match (meant_position(written, is_in_commune), fault) {
        (Some(meant), _) if turned == Ok(meant) => None,
        (Some(meant), _) => Some(proposal(meant, form)),
        (None, Some(CoordinatesFault::Swapped)) => Some(NEITHER_WAY.to_owned()),
        (None, Some(CoordinatesFault::Outside)) => {
            Some(nowhere(latitude.abs(), longitude.abs()).to_owned())
        }
        (None, None) => None,
    }
}

fn proposal(meant: Coordinates, form: Form) -> String {
    let (latitude, longitude) = (meant.latitude, meant.longitude);
    let written = match form {
        Form::Keys => format!("latitude = {latitude}, longitude = {longitude}"),
        Form::Cells => format!(
            "{} dans la colonne de la latitude, {} dans celle de la longitude",
            degrees(latitude, form),
            degrees(longitude, form)
        ),
    };
    format!(
        "Si le lieu est bien dans cette commune, écrivez\u{a0}: {written}. Sinon, supprimez les deux."
    )
}

/// A number as its author types it.
pub(super) fn degrees(number: f64, form: Form) -> String {
    match form {
        Form::Keys => number.to_string(),
        Form::Cells => number.to_string().replace('.', ","),
    }
}

fn nowhere(latitude: f64, longitude: f64) -> &'static str {
    let (least, most) = (latitude.min(longitude), latitude.max(longitude));
    let are_lambert_93 = least < 1_300_000.0 && (6_000_000.0..7_200_000.0).contains(&most);
    match most > 180.0 {
        true if are_lambert_93 && least > 180.0 => METRES,
        true => NO_DEGREES,
        false => ELSEWHERE,
    }
}

#[cfg(test)]
mod tests {
    use super::position_hint;
    use crate::content::Coordinates;
    use crate::diagnostic::Form;

    #[test]
    fn the_mend_is_what_the_author_types() {
        let brest = Coordinates::new(48.39, -4.48).unwrap();
        let hint = |written, form| {
            let hint = position_hint(written, form, |it| it.metres_to(brest) < 5_000.0);
            hint.map(|hint| hint.replace('\u{a0}', " "))
        };
        assert_eq!(
            hint((48.39, 4.48), Form::Keys).as_deref(),
            Some(
                "Si le lieu est bien dans cette commune, écrivez : latitude = 48.39, longitude = \
                 -4.48. Sinon, supprimez les deux."
            )
        );
        assert_eq!(
            hint((4.48, 48.39), Form::Cells).as_deref(),
            Some(
                "Si le lieu est bien dans cette commune, écrivez : 48,39 dans la colonne de la \
                 latitude, -4,48 dans celle de la longitude. Sinon, supprimez les deux."
            )
        );
        // The code's own hint says so.
        assert_eq!(hint((-4.48, 48.39), Form::Keys), None);
        assert_eq!(hint((45.0, 3.0), Form::Keys), None);
        for (written, begins) in [
            ((3.0, 45.0), "Même dans l'autre sens"),
            (
                (897_000.0, 6_250_000.0),
                "Ces nombres semblent être des mètres",
            ),
            (
                (6_250_000.0, 897_000.0),
                "Ces nombres semblent être des mètres",
            ),
            (
                (1_850_000.0, 3_150_000.0),
                "Ces nombres ne sont pas des degrés",
            ),
            ((434_472.0, 5.0), "Ces nombres ne sont pas des degrés"),
            ((10.0, 10.0), "Vérifiez la latitude"),
        ] {
            let hint = hint(written, Form::Keys).unwrap();
            assert!(hint.starts_with(begins), "{written:?}: {hint}");
        }
    }
}
