//! What to write instead of when an event is: days of its own, and not those of a week.

use super::reading::Reading;
use crate::address::fold;
use crate::diagnostic::{Code, Diagnostic};

/// What an event's times are not written as: rules of a week, and days on which a service is closed.
const OF_SERVICES: [&str; 3] = ["lun-ven", "sam 9h-12h", "fermé le"];

/// Words that tell what became of a session, and its value of `exceptions.etat`.
const FATES: [(&str, &str); 4] = [
    ("annul", "annule"),
    ("complet", "complet"),
    ("report", "deplace"),
    ("deplac", "deplace"),
];

/// A fault in the times of an event, with what is to be written of an event. `key` is theirs.
pub(super) fn of_event(told: Diagnostic, reading: Reading<'_, '_>, key: &str) -> Diagnostic {
    if told.code != Code::UnreadHours {
        return told;
    }
    let texts = reading.spanned_texts(key);
    let fate = texts.iter().find_map(|text| fate(&text.value));
    if let Some(fate) = fate {
        let mend = format!(
            "Gardez ici le jour et les heures, et dites ce qu'il devient avec «\u{a0}exceptions\u{a0}»\u{a0}: \
             le (ce jour), etat ({fate})."
        );
        return told.with_hint(mend);
    }
    let hint = told.hint.as_deref().unwrap_or_default();
    match OF_SERVICES.iter().any(|words| hint.contains(words)) {
        true => told.with_hint(
            "Écrivez le jour et les heures, par exemple\u{a0}: «\u{a0}le 9 décembre 2026 14h-16h\u{a0}».",
        ),
        false => told,
    }
}

fn fate(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let found = FATES.iter().find(|(word, _)| folded.contains(word));
    found.map(|(_, fate)| *fate)
}
