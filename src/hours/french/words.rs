//! The words of the language, folded.

use jiff::civil::Weekday;

use crate::hours::model::{DayPart, SchoolHoliday};

/// The whole names of days, from Monday.
pub(super) const DAY_NAMES: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];

/// The words that say that there is nothing else.
pub(super) const ONLY: &[&str] = &["uniquement", "seulement", "exclusivement"];

/// Whether a word says that there is nothing else.
pub(super) fn is_only(word: &str) -> bool {
    ONLY.contains(&word)
}

/// A day of the week, whole, shortened or in the plural.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "lundi" | "lundis" | "lun" | "lu" => Weekday::Monday,
        "mardi" | "mardis" | "mar" | "ma" => Weekday::Tuesday,
        "mercredi" | "mercredis" | "mer" | "me" => Weekday::Wednesday,
        "jeudi" | "jeudis" | "jeu" | "je" => Weekday::Thursday,
        "vendredi" | "vendredis" | "ven" | "ve" => Weekday::Friday,
        "samedi" | "samedis" | "sam" | "sa" => Weekday::Saturday,
        "dimanche" | "dimanches" | "dim" | "di" => Weekday::Sunday,
        _ => return None,
    })
}

/// A month, whole or shortened, 1 to 12.
pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "janvier" | "janv" | "jan" => 1,
        "fevrier" | "fevr" | "fev" => 2,
        "mars" => 3,
        "avril" | "avr" => 4,
        "mai" => 5,
        "juin" => 6,
        "juillet" | "juil" => 7,
        "aout" => 8,
        "septembre" | "sept" => 9,
        "octobre" | "oct" => 10,
        "novembre" | "nov" => 11,
        "decembre" | "dec" => 12,
        _ => return None,
    })
}

/// A rank written in letters; 0 is the last.
pub(super) fn rank(word: &str) -> Option<u32> {
    Some(match word {
        "premier" | "premiers" | "premiere" => 1,
        "deuxieme" | "deuxiemes" | "second" | "seconds" => 2,
        "troisieme" | "troisiemes" => 3,
        "quatrieme" | "quatriemes" => 4,
        "cinquieme" | "cinquiemes" => 5,
        "dernier" | "derniers" => 0,
        _ => return None,
    })
}

/// A small number in letters.
pub(super) fn count(word: &str) -> Option<u32> {
    Some(match word {
        "un" | "une" => 1,
        "deux" => 2,
        "trois" => 3,
        "quatre" => 4,
        "cinq" => 5,
        "six" => 6,
        "sept" => 7,
        "huit" => 8,
        "quinze" => 15,
        _ => return None,
    })
}

/// A part of the day.
pub(super) fn day_part(word: &str) -> Option<DayPart> {
    Some(match word {
        "matin" | "matins" | "matinee" | "matinees" => DayPart::Morning,
        "aprem" => DayPart::Afternoon,
        "soir" | "soirs" | "soiree" | "soirees" => DayPart::Evening,
        _ => return None,
    })
}

/// The name of a school holiday after « vacances de ».
pub(super) fn school_holiday(word: &str) -> Option<SchoolHoliday> {
    Some(match word {
        "toussaint" | "automne" => SchoolHoliday::Autumn,
        "noel" => SchoolHoliday::Christmas,
        "hiver" | "fevrier" => SchoolHoliday::Winter,
        "printemps" | "paques" | "avril" => SchoolHoliday::Spring,
        "ete" => SchoolHoliday::Summer,
        _ => return None,
    })
}

/// Words that say nothing of their own here.
pub(super) fn filler(word: &str) -> bool {
    const FILLERS: &[&str] = &[
        "le",
        "la",
        "les",
        "l",
        "de",
        "du",
        "des",
        "d",
        "au",
        "aux",
        "a",
        "en",
        "pendant",
        "durant",
        "ouvert",
        "ouverts",
        "ouverte",
        "ouvertes",
        "ouverture",
        "ouvertures",
        "horaire",
        "horaires",
        "nos",
        "amplitude",
        "ouvre",
        "ouvrent",
        "creneau",
        "creneaux",
        "accueil",
        "permanence",
        "permanences",
        "physique",
        "public",
        "tous",
        "toutes",
        "chaque",
        "uniquement",
        "seulement",
        "exclusivement",
        "puis",
        "y",
        "il",
        "est",
        "jour",
        "jours",
    ];
    FILLERS.contains(&word)
}

/// Whether a dot after the word belongs to it.
pub(super) fn abbreviation(word: &str) -> bool {
    let begins_day = |day: &&str| word.len() > 3 && word.len() < day.len() && day.starts_with(word);
    let day = weekday(word).is_some() && word.len() <= 3 || DAY_NAMES.iter().any(begins_day);
    let month = matches!(
        word,
        "janv" | "jan" | "fevr" | "fev" | "avr" | "juil" | "sept" | "oct" | "nov" | "dec"
    );
    day || month || matches!(word, "sem" | "vac" | "scol" | "perm" | "ouv" | "tel")
}

/// Words that a slip may have been meant for.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lun",
        "mar",
        "mer",
        "jeu",
        "ven",
        "sam",
        "dim",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "vacances",
        "scolaires",
        "période",
        "scolaire",
        "fériés",
        "fermé",
        "fermeture",
        "sauf",
        "premier",
        "dernier",
        "semaines",
        "paires",
        "impaires",
        "rendez-vous",
        "midi",
        "minuit",
        "jours",
        "matin",
        "après-midi",
        "soir",
        "Toussaint",
        "Noël",
        "Pâques",
        "hiver",
        "printemps",
        "été",
        "mois",
    ]
    .into_iter()
}
