//! What to write where a number is wanted, and something else is written.

use std::sync::LazyLock;

use regex::Regex;

use super::cell_number::{decimal, euros, places, whole};
use super::coordinates::{Coordinates, CoordinatesFault};
use super::decimal_degrees::{decimal_degrees, two_degrees};
use super::pattern::pattern;
use super::schema::Shape;
use crate::address::fold;
use crate::diagnostic::Form;

/// Words beside a number that change nothing of it, folded.
const BESIDE: &[&str] = &[
    "env",
    "environ",
    "place",
    "places",
    "enfant",
    "enfants",
    "berceau",
    "berceaux",
    "lit",
    "lits",
    "personne",
    "personnes",
    "max",
    "maximum",
    "agree",
    "agrees",
    "agreee",
    "agreees",
    "euro",
    "euros",
    "eur",
    "€",
];

/// What says that nothing is paid, folded.
const FREE: &[&str] = &["gratuit", "gratuite", "gratuits", "gratuitement"];

/// A number with its decimals.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\d+(?:[.,]\d+)?"));

/// The mend of what is no number at `path`; `None` where no number is wanted. A number that could
/// be taken for the value is never given as an example.
pub(super) fn number_hint(text: &str, (shape, path): (Shape, &str), form: Form) -> Option<String> {
    let alone = match shape {
        Shape::Integer(..) | Shape::Places(_) => "Écrivez un nombre entier, en chiffres.",
        Shape::Decimal | Shape::Euros => "Écrivez le nombre seul, en chiffres.",
        _ => return None,
    };
    let key = path.rsplit('.').next().unwrap_or(path);
    let written = |number: String| match form {
        Form::Cells => format!("Écrivez\u{a0}: {}", number.replace('.', ",")),
        Form::Keys => format!("Écrivez\u{a0}: {key} = {number}"),
    };
    let hint = free(text, path, form)
        .or_else(|| both_coordinates(text, path, form))
        .or_else(|| with_one_point(text, key).map(written))
        .or_else(|| number_meant(text, shape).map(written));
    Some(hint.unwrap_or_else(|| alone.to_owned()))
}

/// The mend of a number below zero, where the same above is within the bounds.
pub(super) fn without_minus(number: i64, (least, most): (i64, i64)) -> Option<String> {
    let meant = number.checked_neg().filter(|_| number < 0)?;
    let is_within = (least..=most).contains(&meant);
    is_within.then(|| format!("Écrivez-le sans le signe moins\u{a0}: {meant}"))
}

/// Whether a number is within the bounds of its shape: one that is not would be another fault.
pub(super) fn is_within(number: &str, shape: Shape) -> bool {
    let (least, most) = match shape {
        Shape::Integer(least, most) => (least, most),
        Shape::Places(most) => (0, most),
        _ => return true,
    };
    number
        .parse()
        .is_ok_and(|number| (least..=most).contains(&number))
}

/// The whole number of `12`, `12,0`, `1 200`.
pub(super) fn whole_number(text: &str) -> Option<String> {
    // « 12.000 » may be twelve thousand.
    let zeros = [",0", ".0", ",00", ".00"];
    let number = zeros.iter().find_map(|zeros| text.strip_suffix(zeros));
    whole(number.unwrap_or(text)).map(|number| number.to_string())
}

/// « gratuit » in place of an amount.
fn free(text: &str, path: &str, form: Form) -> Option<String> {
    let is_free = path.starts_with("tarif.montants") && FREE.contains(&&*fold(text.trim()));
    let mend = match form {
        Form::Cells => {
            "Videz les cellules de ce montant, et écrivez gratuit dans la colonne «\u{a0}tarif.regime\u{a0}»."
        }
        Form::Keys => {
            "Supprimez ce montant, et écrivez dans «\u{a0}tarif\u{a0}»\u{a0}: regime = \"gratuit\""
        }
    };
    is_free.then(|| mend.to_owned())
}

/// `43.447123` of `43.447.123`, as a spreadsheet groups digits by three.
fn with_one_point(text: &str, key: &str) -> Option<String> {
    let text = text.trim();
    let (whole, decimals) = text.split_once(['.', ','])?;
    let is_one = decimals.contains(['.', ','])
        && decimals
            .chars()
            .all(|c| c.is_ascii_digit() || ".,".contains(c));
    let is_whole = whole
        .trim_start_matches('-')
        .bytes()
        .all(|it| it.is_ascii_digit());
    let is_position = matches!(key, "latitude" | "longitude");
    (is_position && is_one && is_whole && !whole.is_empty())
        .then(|| format!("{whole}.{}", decimals.replace(['.', ','], "")))
}

/// `43.45, 5.68` where one of both is wanted.
fn both_coordinates(text: &str, path: &str, form: Form) -> Option<String> {
    let (group, key) = path.rsplit_once('.').unwrap_or(("", path));
    let other = match key {
        "latitude" => "longitude",
        "longitude" => "latitude",
        _ => return None,
    };
    let [first, second] = two_degrees(text)?;
    let (latitude, longitude) = match Coordinates::new(first.parse().ok()?, second.parse().ok()?) {
        Ok(_) => (first, second),
        Err(CoordinatesFault::Swapped) => (second, first),
        Err(CoordinatesFault::Outside) => return None,
    };
    let typed = |number: String| match form {
        Form::Cells => number.replace('.', ","),
        Form::Keys => number,
    };
    let (latitude, longitude) = (typed(latitude), typed(longitude));
    let (here, there) = match key {
        "latitude" => (latitude, longitude),
        _ => (longitude, latitude),
    };
    let dot = if group.is_empty() { "" } else { "." };
    Some(format!(
        "Écrivez\u{a0}: {here} ici et {there} dans «\u{a0}{group}{dot}{other}\u{a0}»"
    ))
}

/// The number that was meant, with a point before its decimals, where it is beyond doubt.
fn number_meant(text: &str, shape: Shape) -> Option<String> {
    match shape {
        Shape::Places(_) => places(text).map(|number| number.to_string()),
        Shape::Euros => euros(text).map(|number| number.to_string()),
        Shape::Decimal => decimal_degrees(text),
        _ => whole_number(text),
    }
    .or_else(|| {
        let number = among_words(text)?;
        match shape {
            Shape::Integer(..) | Shape::Places(_) => whole_number(number),
            _ => decimal(number).map(|_| number.replace(',', ".")),
        }
    })
    .filter(|number| is_within(number, shape))
}

/// The one number of a text, where all other words of it change nothing.
fn among_words(text: &str) -> Option<&str> {
    let mut found = NUMBER.find_iter(text);
    let number = found.next().filter(|_| found.next().is_none())?;
    let beside = format!("{} {}", &text[..number.start()], &text[number.end()..]);
    let folded = fold(&beside);
    let parts = |c: char| c.is_whitespace() || ".:~≈".contains(c);
    let mut words = folded.split(parts).filter(|word| !word.is_empty());
    words
        .all(|word| BESIDE.contains(&word))
        .then_some(number.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Form, Shape, number_hint};

    const WHOLE: Shape = Shape::Integer(0, 500);

    #[test]
    fn the_number_among_words_is_the_one_that_was_meant() {
        for (text, mend) in [
            ("12 places", "Écrivez\u{a0}: 12"),
            ("12,0", "Écrivez\u{a0}: 12"),
            ("env. 12", "Écrivez\u{a0}: 12"),
            ("~12 enfants", "Écrivez\u{a0}: 12"),
            ("12 berceaux agréés", "Écrivez\u{a0}: 12"),
            ("12.00 places", "Écrivez\u{a0}: 12"),
            ("12,5", "Écrivez un nombre entier, en chiffres."),
            ("12.000", "Écrivez un nombre entier, en chiffres."),
            ("10 à 12", "Écrivez un nombre entier, en chiffres."),
            ("moins de 12", "Écrivez un nombre entier, en chiffres."),
            ("-12 places", "Écrivez un nombre entier, en chiffres."),
            ("12 %", "Écrivez un nombre entier, en chiffres."),
            ("douze", "Écrivez un nombre entier, en chiffres."),
            ("501 places", "Écrivez un nombre entier, en chiffres."),
        ] {
            let hint = number_hint(text, (WHOLE, "capacite"), Form::Cells);
            assert_eq!(hint.as_deref(), Some(mend), "{text}");
        }
        let hint = |text, shape, path| number_hint(text, (shape, path), Form::Keys);
        for (text, shape, path, mend) in [
            (
                "12 places",
                WHOLE,
                "capacite",
                "Écrivez\u{a0}: capacite = 12",
            ),
            (
                "complet",
                Shape::Places(9),
                "disponibilites.places",
                "Écrivez\u{a0}: places = 0",
            ),
            (
                "2,50 €",
                Shape::Euros,
                "tarif.montants.de",
                "Écrivez\u{a0}: de = 2.5",
            ),
            (
                "Gratuit",
                Shape::Euros,
                "tarif.montants.de",
                "Supprimez ce montant, et écrivez dans «\u{a0}tarif\u{a0}»\u{a0}: regime = \"gratuit\"",
            ),
        ] {
            assert_eq!(hint(text, shape, path).as_deref(), Some(mend), "{text}");
        }
        assert_eq!(hint("12", Shape::Date, "date_maj"), None);
    }

    #[test]
    fn both_coordinates_in_one_are_parted() {
        let latitude = "Écrivez\u{a0}: 43,45 ici et 5,68 dans «\u{a0}adresse.longitude\u{a0}»";
        for text in [
            "43.45, 5.68",
            "43,45 5,68",
            "(43,45 ; 5,68)",
            "43.45,5.68",
            "5.68 43.45",
        ] {
            let hint = number_hint(text, (Shape::Decimal, "adresse.latitude"), Form::Cells);
            assert_eq!(hint.as_deref(), Some(latitude), "{text}");
        }
        let hint = |text| number_hint(text, (Shape::Decimal, "adresse.longitude"), Form::Keys);
        assert_eq!(
            hint("43.45, 5.68").as_deref(),
            Some("Écrivez\u{a0}: 5.68 ici et 43.45 dans «\u{a0}adresse.latitude\u{a0}»")
        );
        // Nowhere in France.
        assert_eq!(
            hint("1.5, 2.5").as_deref(),
            Some("Écrivez le nombre seul, en chiffres.")
        );
    }
}
