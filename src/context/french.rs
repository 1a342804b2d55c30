//! Numbers, lists and names as French people say them.

use crate::content::{Amount, Vacancy, in_words};

/// No-break space.
const NB: char = '\u{a0}';

/// "1 service", "12 services", "aucun service".
pub(super) fn count(number: usize, singular: &str, plural: &str) -> String {
    match number {
        0 => format!("aucun {singular}"),
        1 => format!("1{NB}{singular}"),
        _ => format!("{}{NB}{plural}", grouped(number)),
    }
}

/// Thousands apart: "12 345".
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// "850 m", "1,2 km", "12 km": to ten metres, a hundred metres, a kilometre.
pub(super) fn distance(metres: u32) -> String {
    match metres {
        0..1_000 => format!("{}{NB}m", (metres + 5) / 10 * 10),
        1_000..9_950 => {
            let tenths = (metres + 50) / 100;
            match tenths % 10 {
                0 => format!("{}{NB}km", tenths / 10),
                rest => format!("{},{rest}{NB}km", tenths / 10),
            }
        }
        _ => format!("{}{NB}km", (metres + 500) / 1_000),
    }
}

/// "lundi, mardi et jeudi".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

/// "Capitalised".
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// "2,50 €", "4 €".
fn euros(amount: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "prices are far below 2^53 cents"
    )]
    let cents = (amount * 100.0).round() as i64;
    match cents % 100 {
        0 => format!("{}{NB}€", cents / 100),
        rest => format!("{},{:02}{NB}€", cents / 100, rest.abs()),
    }
}

/// "la journée : de 2,50 € à 4 € par heure".
pub(super) fn amount(amount: &Amount) -> String {
    let mut text = amount
        .label
        .as_ref()
        .map_or_else(String::new, |label| format!("{}{NB}: ", capitalised(label)));
    match amount.to {
        Some(to) => text.push_str(&format!("de {} à {}", euros(amount.from), euros(to))),
        None => text.push_str(&euros(amount.from)),
    }
    if let Some(unit) = &amount.unit {
        text.push_str(&format!(" par {unit}"));
    }
    text
}

/// "2 places pour 0-1 an, lundi et mardi, à partir du 1er décembre 2026 (déclarées le …)".
pub(super) fn vacancy(vacancy: &Vacancy) -> String {
    let declared = in_words(vacancy.declared_on);
    let ages = vacancy
        .ages
        .as_ref()
        .map_or_else(String::new, |ages| format!(" pour {ages}"));
    if vacancy.places == 0 {
        return format!("Complet{ages} au {declared}");
    }
    let mut text = count(vacancy.places as usize, "place", "places") + &ages;
    let days: Vec<String> = vacancy
        .days
        .iter()
        .map(|day| day_name(day).to_owned())
        .collect();
    if !days.is_empty() {
        text.push_str(&format!(", {}", list(&days)));
    }
    if let Some(from) = vacancy.from {
        text.push_str(&format!(", à partir du {}", in_words(from)));
    }
    let agreed = if vacancy.places > 1 {
        "déclarées"
    } else {
        "déclarée"
    };
    format!("{text} ({agreed} le {declared})")
}

fn day_name(day: &str) -> &str {
    match day {
        "lun" => "lundi",
        "mar" => "mardi",
        "mer" => "mercredi",
        "jeu" => "jeudi",
        "ven" => "vendredi",
        "sam" => "samedi",
        "dim" => "dimanche",
        other => other,
    }
}

/// The name of a language in French, or its code.
pub(super) fn language(code: &str) -> &str {
    match code {
        "fr" => "français",
        "ca" => "catalan",
        "oc" => "occitan",
        "es" => "espagnol",
        "en" => "anglais",
        "ar" => "arabe",
        "pt" => "portugais",
        "it" => "italien",
        "de" => "allemand",
        "tr" => "turc",
        "ru" => "russe",
        "uk" => "ukrainien",
        "ro" => "roumain",
        "pl" => "polonais",
        "hy" => "arménien",
        "zh" => "chinois",
        "fsl" | "lsf" => "langue des signes française",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{count, distance, euros, grouped, list};

    #[test]
    fn distances_are_as_exact_as_people_walk() {
        for (metres, text) in [
            (0, "0\u{a0}m"),
            (846, "850\u{a0}m"),
            (999, "1000\u{a0}m"),
            (1_000, "1\u{a0}km"),
            (1_234, "1,2\u{a0}km"),
            (9_949, "9,9\u{a0}km"),
            (9_950, "10\u{a0}km"),
            (12_600, "13\u{a0}km"),
        ] {
            assert_eq!(distance(metres), text);
        }
    }

    #[test]
    fn numbers_and_lists_are_french() {
        assert_eq!(count(0, "service", "services"), "aucun service");
        assert_eq!(
            count(12_345, "service", "services"),
            "12\u{202f}345\u{a0}services"
        );
        assert_eq!(grouped(1_000_000), "1\u{202f}000\u{202f}000");
        assert_eq!(euros(2.5), "2,50\u{a0}€");
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b et c");
    }
}
