//! Information of the moment in words: strips of a fiche, a line of a card.

use jiff::civil::Date;

use super::service_page::Notice;
use super::words;
use crate::content::MomentKind;
use crate::portal::{Moment, Service};
use crate::wording::Wording;

/// What is said of a moment by the days that are known: one, two, the first, the last.
type Keys = [&'static str; 4];

const CLOSURE: Keys = [
    "moment.ferme_le",
    "moment.ferme_du_au",
    "moment.ferme_a_partir_du",
    "moment.ferme_jusqu_au",
];

const HOURS: Keys = [
    "moment.horaires_le",
    "moment.horaires_du_au",
    "moment.horaires_a_partir_du",
    "moment.horaires_jusqu_au",
];

const MESSAGE: Keys = [
    "moment.le",
    "moment.du_au",
    "moment.a_partir_du",
    "moment.jusqu_au",
];

/// Every strip, those above the hours included.
pub(super) fn moment_notices(wording: &Wording, service: &Service, today: Date) -> Vec<Notice> {
    let moments = service.near_moments();
    moments.map(|it| notice(wording, it, today)).collect()
}

/// The strips of what changes the hours.
pub(super) fn hours_notices(wording: &Wording, service: &Service, today: Date) -> Vec<Notice> {
    let moments = service.near_moments().filter(|it| changes_hours(it));
    moments.map(|it| notice(wording, it, today)).collect()
}

/// « Fermé du 21 décembre au 2 janvier »: the first that changes the hours, for a list.
pub(super) fn moment_line(wording: &Wording, service: &Service, today: Date) -> Option<String> {
    let first = service.near_moments().find(|it| changes_hours(it))?;
    dates(wording, first, today)
}

fn changes_hours(moment: &Moment) -> bool {
    moment.kind != MomentKind::Message
}

/// What is closed or changed today stands out; what is to come informs.
fn notice(wording: &Wording, moment: &Moment, today: Date) -> Notice {
    let kind = match moment.is_current && changes_hours(moment) {
        true => "alerte",
        false => "information",
    };
    let text = match dates(wording, moment, today) {
        Some(when) => sentence(wording, moment, &when),
        None => wording.quoted(&moment.text),
    };
    Notice { kind, text }
}

fn sentence(wording: &Wording, moment: &Moment, when: &str) -> String {
    let hours = wording.quoted(&moment.hours.join("\u{a0}; "));
    let text = wording.quoted(&moment.text);
    let values = [("quand", when), ("horaires", &*hours), ("texte", &*text)];
    let key = match moment.kind {
        MomentKind::Message => "moment.annonce",
        _ if hours.is_empty() => "moment.phrase",
        _ => "moment.phrase_horaires",
    };
    // A person may have agreed to the days and not to the words.
    wording.say_with(key, &values).trim_end().to_owned()
}

/// « Fermé du 21 décembre au 2 janvier »; nothing for a message without a day.
fn dates(wording: &Wording, moment: &Moment, today: Date) -> Option<String> {
    let ([on, between, from_on, until_then], undated) = match moment.kind {
        MomentKind::Closure => (CLOSURE, Some("moment.ferme")),
        MomentKind::Hours => (HOURS, Some("moment.horaires")),
        MomentKind::Message => (MESSAGE, None),
    };
    let key = match (moment.from, moment.until) {
        (Some(from), Some(until)) if from == until => on,
        (Some(_), Some(_)) => between,
        (Some(_), None) => from_on,
        (None, Some(_)) => until_then,
        (None, None) => undated?,
    };
    let day = |day: Option<Date>| day.map(|day| words::near_date(wording, day, today));
    let is_one_month = moment.from.zip(moment.until).is_some_and(|(from, until)| {
        from < until && from.first_of_month() == until.first_of_month()
    });
    let from = match moment.from {
        Some(from) if is_one_month => Some(words::day_of_month(wording, from)),
        from => day(from),
    };
    let until = day(moment.until);
    let values = [
        ("du", from.as_deref().unwrap_or_default()),
        ("au", until.as_deref().unwrap_or_default()),
    ];
    Some(wording.say_with(key, &values))
}
