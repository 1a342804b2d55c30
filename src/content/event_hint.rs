//! What to write instead of when an event is: days of its own, and not those of a week.

use super::french_date::said_weekday;
use crate::address::fold;
use crate::hours::french::{FaultKind, HoursFault, read_starts};
use crate::hours::read_text;

const OWN_DAY: &str =
    "Écrivez le jour et les heures, par exemple\u{a0}: «\u{a0}le 9 décembre 2026 14h-16h\u{a0}».";

const NO_SUCH_DAY: &str = "Corrigez la date\u{a0}: vérifiez le jour, le mois et l'année.";

const IN_ORDER: &str = "Écrivez la première date d'abord, par exemple\u{a0}: «\u{a0}du 20 décembre 2026 au \
                        3 janvier 2027 14h-16h\u{a0}».";

const OVERLAP: &str = "Deux séances du même jour se recouvrent\u{a0}: gardez une seule plage, ou écrivez un \
                       événement pour chacune.";

/// Words that tell what became of a session, and its value of `exceptions.etat`.
const FATES: [(&str, &str); 4] = [
    ("annul", "annule"),
    ("complet", "complet"),
    ("report", "deplace"),
    ("deplac", "deplace"),
];

/// What to write instead of a text that tells when an event is.
pub(super) fn event_hint(fault: &HoursFault, text: &str) -> String {
    if let Some(fate) = fate(text) {
        return format!(
            "Gardez ici le jour et les heures, et dites ce qu'il devient avec «\u{a0}exceptions\u{a0}»\u{a0}: \
             le (ce jour), etat ({fate}). Dans un tableau, ce sont les colonnes «\u{a0}exceptions.le\u{a0}» \
             et «\u{a0}exceptions.etat\u{a0}»."
        );
    }
    // What is said of a service's week, or of the day on which it is closed.
    match fault.kind {
        FaultKind::UnknownWord(None)
        | FaultKind::DaysMissing
        | FaultKind::WeekendNotSaid
        | FaultKind::TimesMissing => OWN_DAY.to_owned(),
        FaultKind::DatesOutOfOrder => IN_ORDER.to_owned(),
        FaultKind::Contradiction { .. } | FaultKind::TimesMeet => OVERLAP.to_owned(),
        FaultKind::NoSuchDate => date_alone(text).unwrap_or_else(|| NO_SUCH_DAY.to_owned()),
        _ => fault.hint(text),
    }
}

/// The mend of a text whose weekday is not that of its date: the date without it.
fn date_alone(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix("le ").unwrap_or(text);
    let (weekday, rest) = bare.split_once(char::is_whitespace)?;
    let alone = format!("le {}", rest.trim_start());
    said_weekday(weekday)?;
    if let Some(other) = of_next_year(text) {
        return Some(format!(
            "Vérifiez l'année\u{a0}: «\u{a0}{other}\u{a0}» existe. Si c'est le jour qui est faux, gardez la \
             date seule\u{a0}: «\u{a0}{alone}\u{a0}»."
        ));
    }
    if is_read(&alone) {
        return Some(format!(
            "Vérifiez le jour et la date, ou gardez la date seule\u{a0}: «\u{a0}{alone}\u{a0}»."
        ));
    }
    let with_hours = format!("{alone} 14h-16h");
    is_read(&with_hours).then(|| {
        format!(
            "Vérifiez le jour et la date, ou gardez la date seule et ajoutez les heures, par \
             exemple\u{a0}: «\u{a0}{with_hours}\u{a0}»."
        )
    })
}

fn is_read(text: &str) -> bool {
    let hours = read_text(text).hours;
    hours.unread.is_empty() || read_starts(text).is_some()
}

/// The same text with the year after, where its weekday is that of its date: what is to come is
/// announced, and the year that ends is written by habit.
fn of_next_year(text: &str) -> Option<String> {
    let mut words = text.split(|c: char| !c.is_ascii_digit());
    let year = words.find(|word| word.len() == 4)?;
    let number: u16 = year.parse().ok()?;
    let other = text.replace(year, &(number + 1).to_string());
    is_read(&other).then_some(other)
}

fn fate(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let found = FATES.iter().find(|(word, _)| folded.contains(word));
    found.map(|(_, fate)| *fate)
}
