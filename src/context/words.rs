//! Numbers, days, ages, lists and places in the words of a language.

use jiff::civil::Date;

use super::received::received;
use crate::content::{Age, AgeRange, Amount};
use crate::portal::{Commune, FreshPlaces, Vacancy};
use crate::wording::{OPEN, Wording};

/// "1er février 2023", "12 octobre 2026".
pub(super) fn date(wording: &Wording, date: Date) -> String {
    let key = if date.day() == 1 {
        "date.premier"
    } else {
        "date.jour"
    };
    let month = wording.say(&format!("mois.{}", date.month()));
    let values = [
        ("jour", &*date.day().to_string()),
        ("mois", &*month),
        ("annee", &*date.year().to_string()),
    ];
    wording.say_with(key, &values)
}

/// How far a date without its year is understood, in days.
const NEAR: i32 = 180;

/// "2 janvier" for a day within six months, else with its year.
pub(super) fn near_date(wording: &Wording, day: Date, today: Date) -> String {
    if (day - today).get_days().abs() > NEAR {
        return date(wording, day);
    }
    let key = match day.day() {
        1 => "date.premier_proche",
        _ => "date.jour_proche",
    };
    let month = wording.say(&format!("mois.{}", day.month()));
    wording.say_with(key, &[("jour", &*day.day().to_string()), ("mois", &month)])
}

/// "21" of a day that a later one of its month follows in the sentence, "1er".
pub(super) fn day_of_month(wording: &Wording, day: Date) -> String {
    match day.day() {
        1 => wording.say("date.premier_seul"),
        number => number.to_string(),
    }
}

/// "850 m", "1,2 km", "12 km": to ten metres, a hundred metres, a kilometre.
pub(super) fn distance(wording: &Wording, metres: u32) -> String {
    let said = |key, number: String| wording.say_with(key, &[("nombre", &number)]);
    match metres {
        0..1_000 => said("distance.metres", ((metres + 5) / 10 * 10).to_string()),
        1_000..9_950 => {
            let tenths = (metres + 50) / 100;
            said(
                "distance.kilometres",
                decimal(wording, tenths / 10, tenths % 10),
            )
        }
        _ => said("distance.kilometres", ((metres + 500) / 1_000).to_string()),
    }
}

/// "1,2"; without decimals when there are none.
fn decimal(wording: &Wording, whole: u32, tenths: u32) -> String {
    if tenths == 0 {
        return whole.to_string();
    }
    let values = [
        ("entier", &*whole.to_string()),
        ("decimales", &*tenths.to_string()),
    ];
    wording.say_with("nombre.decimal", &values)
}

/// "lundi, mardi et jeudi".
pub(super) fn list(wording: &Wording, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(&wording.say("suite.virgule"));
            wording.say_with("suite.et", &[("debut", &first), ("dernier", last)])
        }
    }
}

/// "Capitalised".
pub(super) fn capitalised(text: &str) -> String {
    let marked = text.strip_prefix(OPEN);
    let mut letters = marked.unwrap_or(text).chars();
    let mark = marked.map(|_| OPEN);
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    mark.into_iter().chain(first).chain(letters).collect()
}

/// "de 10 semaines à 3 ans", "jusqu'à 11 ans", "dès 3 mois"; `None` when nothing is said.
pub(super) fn ages(wording: &Wording, range: &AgeRange) -> Option<String> {
    let said = |key, first: Age| {
        let first = age(wording, first);
        wording.say_with(key, &[("age", &first)])
    };
    if range.as_written.is_some() {
        return range.as_written.clone();
    }
    let min = range.min.filter(|min| min.days() > 0);
    Some(match (min, range.max, range.before) {
        (None, None, None) if range.min.is_some() => wording.say("age.des_la_naissance"),
        (None, None, None) => return None,
        (Some(min), None, None) => said("age.des", min),
        (None, Some(max), _) => said("age.jusqu_a", max),
        (None, None, Some(before)) => said("age.moins_de", before),
        (Some(min), Some(upper), _) | (Some(min), None, Some(upper)) => {
            let (min, upper) = (age(wording, min), age(wording, upper));
            wording.say_with("age.de_a", &[("min", &min), ("max", &upper)])
        }
    })
}

/// "Pour qui": the ages, and who is welcome, a line each.
pub(super) fn audience(wording: &Wording, welcome: &AgeRange, audiences: &[String]) -> Vec<String> {
    let ages = ages(wording, welcome);
    let ages = ages.map(|ages| wording.say_with("fiche.ages", &[("ages", &ages)]));
    let each = audiences.iter();
    let each: Vec<String> = each.map(|audience| received(wording, audience)).collect();
    let audiences = (!each.is_empty()).then(|| {
        let all = list(wording, &each);
        wording.say_with("fiche.publics", &[("publics", &all)])
    });
    [ages, audiences].into_iter().flatten().collect()
}

/// "3 ans".
fn age(wording: &Wording, age: Age) -> String {
    let key = format!("age.{}", age.unit());
    let said = wording.count(&key, usize::from(age.number()), &[]);
    match age.has_half() {
        true => format!("{said}\u{a0}½"),
        false => said,
    }
}

/// "2,50 €", "4 €".
fn euros(wording: &Wording, amount: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "prices are far below 2^53 cents"
    )]
    let cents = (amount * 100.0).round() as i64;
    let amount = match cents % 100 {
        0 => (cents / 100).to_string(),
        rest => {
            let values = [
                ("entier", &*(cents / 100).to_string()),
                ("decimales", &*format!("{:02}", rest.abs())),
            ];
            wording.say_with("nombre.decimal", &values)
        }
    };
    wording.say_with("nombre.euros", &[("montant", &amount)])
}

/// "La journée : de 2,50 € à 4 € par heure".
pub(super) fn amount(wording: &Wording, amount: &Amount) -> String {
    let from = euros(wording, amount.from);
    let mut text = match amount.to {
        Some(to) => {
            let to = euros(wording, to);
            wording.say_with("tarif.de_a", &[("min", &from), ("max", &to)])
        }
        None => from,
    };
    if let Some(unit) = &amount.unit {
        text = wording.say_with("tarif.par", &[("montant", &text), ("unite", unit)]);
    }
    match &amount.label {
        Some(label) => {
            let label = capitalised(label);
            wording.say_with("tarif.pour", &[("quoi", &label), ("montant", &text)])
        }
        None => text,
    }
}

/// "2 places pour 0-1 an, lundi et mardi, à partir du 1er décembre 2026 (déclarées le …)",
/// "Complet au 16 novembre 2026", "Complet, jeudi (déclaré le 16 novembre 2026)": a place that is
/// full for some ages or on some days is never said to be full.
pub(super) fn vacancy(wording: &Wording, vacancy: &Vacancy) -> String {
    let declared = date(wording, vacancy.declared_on);
    let places = vacancy.places as usize;
    if places == 0 && vacancy.is_of_all() {
        return wording.say_with("places.complet", &[("date", &declared)]);
    }
    let mut text = match places {
        0 => wording.say("places.plein"),
        _ => wording.count("places.libres", places, &[]),
    };
    if let Some(ages) = &vacancy.ages {
        text = wording.say_with("places.pour", &[("places", &text), ("ages", ages)]);
    }
    let days = vacancy.days.iter();
    let days: Vec<String> = days.map(|day| known(wording, "jours", day)).collect();
    if !days.is_empty() {
        let days = list(wording, &days);
        text = wording.say_with("places.jours", &[("places", &text), ("jours", &days)]);
    }
    if let Some(from) = vacancy.from {
        let from = date(wording, from);
        text = wording.say_with("places.a_partir_du", &[("places", &text), ("date", &from)]);
    }
    let values = [("places", &*text), ("date", &declared)];
    match places {
        0 => wording.say_with("places.declare", &values),
        _ => wording.count("places.declarees", places, &values),
    }
}

/// "3 places (déclarées le 20 novembre 2026)", "Complet au 20 novembre 2026".
pub(super) fn fresh_places(wording: &Wording, fresh: FreshPlaces) -> String {
    let declared = date(wording, fresh.declared_on);
    let places = fresh.places as usize;
    if places == 0 {
        return wording.say_with("places.complet", &[("date", &declared)]);
    }
    let free = wording.count("places.libres", places, &[]);
    let values = [("places", &*free), ("date", &declared)];
    wording.count("places.declarees", places, &values)
}

/// The name of a language, or its code.
pub(super) fn language(wording: &Wording, code: &str) -> String {
    known(wording, "langues", code)
}

/// What a group of texts says of a word, or the word itself.
fn known(wording: &Wording, group: &str, word: &str) -> String {
    let said = wording.filled(&format!("{group}.{word}"), None, &[], |words, text| {
        text.push_str(words);
    });
    said.unwrap_or_else(|| word.to_owned())
}

/// "à Trets", "au Tholonet", "aux Angles", "à La Ciotat", "à L'Albère".
pub(super) fn at_commune(wording: &Wording, commune: &Commune) -> String {
    let name = &*commune.facts.name;
    let (key, name) = match name.split_once(' ') {
        Some(("Le", rest)) => ("lieu.au", rest),
        Some(("Les", rest)) => ("lieu.aux", rest),
        _ => ("lieu.a", name),
    };
    wording.say_with(key, &[("nom", name)])
}

#[cfg(test)]
mod tests {
    use super::{ages, amount, capitalised, date, distance, list, near_date, vacancy};
    use crate::content::{Age, AgeRange, Amount};
    use crate::portal::Vacancy;
    use crate::wording::{Table, Wording};

    fn wording(language: &str) -> Wording {
        let text = match language {
            "fr" => include_str!("../../themes/parvis/i18n/fr.toml"),
            _ => include_str!("../../themes/parvis/i18n/en.toml"),
        };
        let table = Table::embedded(language, text);
        Wording::new(language, &[&table], &[])
    }

    #[test]
    fn distances_are_as_exact_as_people_walk() {
        let french = wording("fr");
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
            assert_eq!(distance(&french, metres), text);
        }
        assert_eq!(distance(&wording("en"), 1_234), "1.2\u{a0}km");
    }

    #[test]
    fn days_and_lists_are_those_of_the_language() {
        let (french, english) = (wording("fr"), wording("en"));
        let first = jiff::civil::date(2023, 2, 1);
        assert_eq!(date(&french, first), "1er février 2023");
        assert_eq!(date(&french, first.tomorrow().unwrap()), "2 février 2023");
        assert_eq!(date(&english, first), "1 February 2023");
        assert_eq!(near_date(&french, first, first), "1er février");
        let far = jiff::civil::date(2022, 2, 1);
        assert_eq!(near_date(&french, first, far), "1er février 2023");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&french, &items), "a, b et c");
        assert_eq!(list(&english, &items), "a, b and c");
        assert_eq!(capitalised("\u{fdd0}été\u{fdd1}"), "\u{fdd0}Été\u{fdd1}");
    }

    #[test]
    fn ranges_are_said_as_parents_say_them() {
        let french = wording("fr");
        let age = |text| Age::parse(text);
        let said = |min, max, before| {
            let range = AgeRange {
                min,
                max,
                before,
                as_written: None,
            };
            ages(&french, &range)
        };
        for (range, text) in [
            (
                said(age("10 semaines"), None, age("3 ans")),
                "de 10 semaines à 3 ans",
            ),
            (said(age("3 ans"), age("11 ans"), None), "de 3 ans à 11 ans"),
            (said(age("0 mois"), None, age("6 ans")), "moins de 6 ans"),
            (said(None, age("1 an"), None), "jusqu'à 1 an"),
            (said(age("3 mois"), None, None), "dès 3 mois"),
            (said(age("2,5 mois"), None, None), "dès 2 mois\u{a0}½"),
        ] {
            assert_eq!(range.as_deref(), Some(text));
        }
        assert_eq!(said(None, None, None), None);
    }

    #[test]
    fn prices_and_places_are_said_in_one_line() {
        let (french, english) = (wording("fr"), wording("en"));
        let price = Amount {
            label: Some("la journée".to_owned()),
            from: 2.5,
            to: Some(4.0),
            unit: Some("heure".to_owned()),
        };
        assert_eq!(
            amount(&french, &price),
            "La journée\u{a0}: de 2,50\u{a0}€ à 4\u{a0}€ par heure"
        );
        let mut places = Vacancy {
            ages: Some("0-1 an".to_owned()),
            days: vec!["lun".to_owned(), "mar".to_owned()],
            places: 2,
            from: Some(jiff::civil::date(2026, 12, 1)),
            declared_on: jiff::civil::date(2026, 11, 16),
            to_confirm: false,
        };
        assert_eq!(
            vacancy(&french, &places),
            "2\u{a0}places pour 0-1 an, lundi et mardi, à partir du 1er décembre 2026 \
             (déclarées le 16 novembre 2026)"
        );
        assert_eq!(
            vacancy(&english, &places),
            "2\u{a0}places for 0-1 an, Monday and Tuesday, from 1 December 2026 \
             (declared on 16 November 2026)"
        );
        places.places = 0;
        assert_eq!(
            vacancy(&french, &places),
            "Complet pour 0-1 an, lundi et mardi, à partir du 1er décembre 2026 \
             (déclaré le 16 novembre 2026)"
        );
        places = Vacancy {
            ages: None,
            days: Vec::new(),
            from: None,
            ..places
        };
        assert_eq!(vacancy(&french, &places), "Complet au 16 novembre 2026");
    }
}
