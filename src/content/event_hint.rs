//! What to write instead of when an event is: days of its own, and not those of a week.

use crate::address::fold;
use crate::hours::french::{FaultKind, HoursFault};

const OWN_DAY: &str =
    "Écrivez le jour et les heures, par exemple\u{a0}: «\u{a0}le 9 décembre 2026 14h-16h\u{a0}».";

const DATE_ALONE: &str = "Vérifiez le jour et la date, ou gardez la date seule\u{a0}: «\u{a0}le 9 décembre 2026 \
                          14h-16h\u{a0}».";

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
             le (ce jour), etat ({fate})."
        );
    }
    // What is said of a service's week, or of the day on which it is closed.
    match fault.kind {
        FaultKind::UnknownWord(None)
        | FaultKind::DaysMissing
        | FaultKind::WeekendNotSaid
        | FaultKind::TimesMissing => OWN_DAY.to_owned(),
        FaultKind::NoSuchDate => DATE_ALONE.to_owned(),
        _ => fault.hint(text),
    }
}

fn fate(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let found = FATES.iter().find(|(word, _)| folded.contains(word));
    found.map(|(_, fate)| *fate)
}
