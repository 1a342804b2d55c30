//! What to write instead of a sentence, by the words that stand in it.
//!
//! A closed list: the first line of which a word stands in the sentence gives the advice. Each
//! example between « » is read, `tests/hours/faults.rs` holds it.

use super::fault::names_weekday;
use super::fault_kind::FaultKind;
use super::words::{count, month};
use crate::address::fold;
use crate::diagnostic::Span;

/// Words, and what to write where one of them was not understood.
const BY_WORDS: &[(&[&str], &str)] = &[
    (
        &["conge", "conges"],
        "De quels congés s'agit-il\u{a0}? Écrivez «\u{a0}lun-ven 9h-12h hors vacances scolaires\u{a0}», \
         ou les dates\u{a0}: «\u{a0}fermé du 2 au 20 août 2027\u{a0}».",
    ),
    (
        &["noel"],
        "Le jour, ou les vacances\u{a0}? Écrivez «\u{a0}fermé le 25 décembre\u{a0}», ou \
         «\u{a0}fermé pendant les vacances de Noël\u{a0}».",
    ),
    (
        &["ascension"],
        "Écrivez «\u{a0}fermé le pont de l'Ascension\u{a0}», ou la date\u{a0}: «\u{a0}fermé le 7 mai \
         2027\u{a0}».",
    ),
    (
        &["fete", "fetes", "veille", "veilles", "lendemain", "pont"],
        "Écrivez les dates\u{a0}: «\u{a0}fermé le 24 décembre 2026\u{a0}».",
    ),
    (
        &["vacances"],
        "Lesquelles\u{a0}? Écrivez «\u{a0}fermé pendant les vacances scolaires\u{a0}», «\u{a0}fermé \
         pendant les vacances de Noël\u{a0}», ou les dates.",
    ),
    (
        &[
            "demande",
            "consulter",
            "contacter",
            "contactez",
            "appeler",
            "appelez",
            "telephone",
        ],
        "Si l'on vient sur rendez-vous, écrivez «\u{a0}lun-ven sur rendez-vous\u{a0}». Le reste va \
         dans le texte de la fiche.",
    ),
    (
        &[
            "variable",
            "variables",
            "selon",
            "planning",
            "parfois",
            "besoin",
            "irregulier",
            "irreguliers",
            "occasionnellement",
            "environ",
        ],
        "Écrivez les horaires qui sont sûrs\u{a0}; le reste est montré comme vous l'avez écrit.",
    ),
    (
        &["pause", "coupure", "interruption"],
        "Écrivez les deux plages\u{a0}: «\u{a0}lun-ven 9h-12h 14h-17h\u{a0}».",
    ),
    (&["par", "fois", "bimensuel", "mensuel"], DAYS_OF_MONTH),
    (
        LEAVING_OUT,
        "Écrivez entre parenthèses les jours ou la période\u{a0}: «\u{a0}lun-ven 9h-17h (sauf \
         mercredi)\u{a0}», «\u{a0}lun-ven 9h-17h (sauf vacances scolaires)\u{a0}».",
    ),
    (
        &["mais"],
        "Écrivez deux phrases\u{a0}: «\u{a0}lun-ven 9h-17h\u{a0}; fermé le mercredi\u{a0}».",
    ),
];

const DAYS_OF_MONTH: &str = "Écrivez quels jours du mois\u{a0}: «\u{a0}1er et 3e mardi du mois \
     9h-12h\u{a0}», ou quelles semaines\u{a0}: «\u{a0}mardi 9h-12h (semaines paires)\u{a0}».";

const DATES: &str = "Écrivez les dates\u{a0}: «\u{a0}fermé du 2 au 20 août 2027\u{a0}».";

/// What to write instead, where the words around a fault say what was meant.
pub(super) fn advice(kind: &FaultKind, text: &str, span: Span) -> Option<String> {
    let around = sentence(text, span);
    let folded = fold(around);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let said = text.get(span.range()).unwrap_or_default();
    let advice = match kind {
        FaultKind::UnknownWord(None) => return by_words(&words).map(str::to_owned),
        FaultKind::WeekendNotSaid => {
            "Écrivez les jours\u{a0}: «\u{a0}du lundi au vendredi 9h-12h\u{a0}», ou «\u{a0}du lundi au \
             dimanche 9h-12h\u{a0}»."
        }
        FaultKind::YearNotSaid => return dated(said),
        FaultKind::NoSuchDate if names_weekday(said) => {
            "Corrigez l'un ou l'autre, ou gardez la date seule\u{a0}: «\u{a0}fermé le 24 décembre \
             2026\u{a0}»."
        }
        FaultKind::DaysMissing if has(&["rendez", "rdv"]) => {
            "Écrivez les jours\u{a0}: «\u{a0}lun-ven sur rendez-vous\u{a0}». Sans jour, écrivez-le dans \
             «\u{a0}modalites.admission\u{a0}»."
        }
        FaultKind::TooIntricate | FaultKind::UnclearScope if has(&["rendez", "rdv"]) => {
            "Écrivez une phrase par horaire, et dans chacune comment on vient\u{a0}: «\u{a0}lun mar jeu \
             ven 9h-17h sans rendez-vous\u{a0}; mercredi 9h-17h sur rendez-vous\u{a0}»."
        }
        FaultKind::TimesMissing if has_hours(said) => {
            "Écrivez les heures de chaque jour\u{a0}: «\u{a0}lundi 9h-12h\u{a0}; mardi \
             14h-17h\u{a0}»."
        }
        FaultKind::DaysMissing if has(&["24", "24h"]) => {
            "Écrivez aussi les jours\u{a0}: «\u{a0}24h/24 7j/7\u{a0}»."
        }
        FaultKind::Season if has(&["ferme", "fermee", "fermes", "fermeture"]) => {
            "Écrivez les mois ou les dates\u{a0}: «\u{a0}fermé de juillet à août\u{a0}»."
        }
        _ => return None,
    };
    Some(advice.to_owned())
}

/// Whether hours stand among words: « 9h », « 14:30 ».
pub(super) fn has_hours(said: &str) -> bool {
    let letters: Vec<char> = said.chars().collect();
    letters
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && matches!(pair[1], 'h' | 'H' | ':'))
}

/// What a word that was not understood makes of its sentence.
fn by_words(words: &[&str]) -> Option<&'static str> {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let is_count = |word: &&&str| count(word).is_some() || word.parse::<u8>().is_ok();
    let weeks = has(&["semaine", "semaines"]) && words.iter().any(|word| is_count(&word));
    let month = words.iter().any(|word| month(word).is_some());
    let part = has(&["debut", "fin", "mi", "courant", "milieu"]);
    if weeks && !has(CLOSING) && !month && !has(&["vacances"]) {
        return Some(DAYS_OF_MONTH);
    }
    if weeks || (month && part) {
        return Some(DATES);
    }
    if has(&["1er", "premier"]) && has(LEAVING_OUT) && has(&["mois"]) {
        return Some(
            "Le premier de ces jours, ou le premier jour du mois\u{a0}? Écrivez «\u{a0}lundi 9h-12h \
             (sauf 1er lundi du mois)\u{a0}».",
        );
    }
    let is_year = |word: &&str| word.len() == 4 && word.parse::<u16>().is_ok();
    if month && has(CLOSING) && !words.iter().any(is_year) {
        return Some(
            "Si cela n'arrive qu'une fois, écrivez l'année\u{a0}: «\u{a0}fermé jusqu'au 15 janvier \
             2027\u{a0}».",
        );
    }
    let found = BY_WORDS.iter().find(|(wanted, _)| has(wanted));
    found.map(|(_, advice)| *advice)
}

const LEAVING_OUT: &[&str] = &["sauf", "hors", "excepte"];

const CLOSING: &[&str] = &[
    "ferme",
    "fermee",
    "fermes",
    "fermees",
    "fermeture",
    "fermetures",
];

/// The sentence's own words with a year.
fn dated(said: &str) -> Option<String> {
    let last = fold(said);
    month(last.rsplit(' ').next()?)?;
    Some(format!(
        "Écrivez l'année\u{a0}: «\u{a0}{said} 2027\u{a0}» si c'est en 2027."
    ))
}

/// The sentence that a fault stands in.
fn sentence(text: &str, span: Span) -> &str {
    let is_end = |c: char| matches!(c, '\n' | ';' | '|');
    let (before, after) = (
        text.get(..span.start as usize).unwrap_or_default(),
        text.get(span.end as usize..).unwrap_or_default(),
    );
    let start = before.rfind(is_end).map_or(0, |at| at + 1);
    let end = after
        .find(is_end)
        .map_or(text.len(), |at| span.end as usize + at);
    text.get(start..end).unwrap_or_default()
}
