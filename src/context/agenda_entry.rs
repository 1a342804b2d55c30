//! A date as the agenda shows it.

use super::agenda_page::{DateState, DatedEntry, Subscription};
use super::date_words::{hours, weekday};
use super::link::Link;
use super::words;
use crate::content::SessionFate;
use crate::portal::{Portal, Series, SessionState, Showing, Subject};
use crate::wording::Wording;

/// What a series is called, and its page.
pub(super) fn subject_link(portal: &Portal, series: &Series) -> Link {
    match series.subject {
        Subject::Event(at) => {
            let event = &portal.agenda.events[at];
            Link::new(&event.title, event.address())
        }
        Subject::Service(at) | Subject::Round(at, _) => {
            let service = &portal.services[at];
            Link::new(&service.name, service.address())
        }
    }
}

/// A date with the name of what takes place.
pub(super) fn entry(portal: &Portal, wording: &Wording, showing: &Showing) -> DatedEntry {
    let series = &portal.agenda.series[showing.series];
    DatedEntry {
        link: Some(subject_link(portal, series)),
        details: details(portal, wording, series),
        ..bare_entry(portal, wording, showing)
    }
}

/// A date alone, for the page of what takes place.
pub(super) fn bare_entry(portal: &Portal, wording: &Wording, showing: &Showing) -> DatedEntry {
    let span = (showing.start, showing.end);
    let day = weekday(wording, showing.start.date(), portal.today);
    DatedEntry {
        day: words::capitalised(&day),
        iso: showing.start.strftime("%Y-%m-%dT%H:%M").to_string(),
        hours: hours(wording, span),
        link: None,
        details: Vec::new(),
        state: state(portal, wording, showing),
    }
}

/// Place, ages, price: what tells one date from another.
fn details(portal: &Portal, wording: &Wording, series: &Series) -> Vec<String> {
    let (ages, price) = match series.subject {
        Subject::Event(at) => {
            let event = &portal.agenda.events[at];
            (&event.ages, event.price.as_ref())
        }
        Subject::Service(at) | Subject::Round(at, _) => {
            let service = &portal.services[at];
            (&service.ages, service.price.as_ref())
        }
    };
    let free = price.is_some_and(|price| price.scheme.as_deref() == Some("gratuit"));
    let known = [
        communes_in_words(portal, wording, &series.communes),
        words::ages(wording, ages),
        free.then(|| wording.say("fiche.gratuit").to_lowercase()),
    ];
    known.into_iter().flatten().collect()
}

/// "Trets", "Fuveau, Peynier et Trets", "Fuveau, Peynier et 12 autres communes".
pub(super) fn communes_in_words(
    portal: &Portal,
    wording: &Wording,
    communes: &[usize],
) -> Option<String> {
    let name = |at: &usize| portal.communes[*at].facts.name.clone();
    let named: Vec<String> = communes.iter().take(3).map(name).collect();
    let more = communes.len() - named.len();
    match (named.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(words::list(wording, &named)),
        (false, more) => {
            let names = named.join(&wording.say("suite.virgule"));
            Some(wording.count("lieu.et_autres", more, &[("noms", &names)]))
        }
    }
}

fn state(portal: &Portal, wording: &Wording, showing: &Showing) -> Option<DateState> {
    let session = &portal.agenda.series[showing.series].sessions[showing.session];
    let day = |at: jiff::civil::DateTime| weekday(wording, at.date(), portal.today);
    let (kind, words) = match session.state {
        SessionState::Planned => {
            let holiday = || public_holiday(portal, wording, showing);
            let reason = session.reason.as_deref();
            let words = reason.map(|it| wording.quoted(it)).or_else(holiday)?;
            return Some(DateState {
                kind: "note",
                words,
            });
        }
        SessionState::Unsure(fate) => ("note", wording.say(unsure_key(fate))),
        SessionState::Cancelled => ("annule", wording.say("agenda.annule")),
        SessionState::Full => ("complet", wording.say("agenda.complet")),
        SessionState::Moved { .. } if showing.is_new_date => {
            let values = [("jour", &*day(session.start))];
            ("nouveau", wording.say_with("agenda.deplace_du", &values))
        }
        SessionState::Moved { start, end } => {
            let values = [
                ("jour", &*day(start)),
                ("heures", &*hours(wording, (start, end))),
            ];
            ("deplace", wording.say_with("agenda.deplace_au", &values))
        }
    };
    let words = match &session.reason {
        Some(reason) => {
            let values = [("etat", &*words), ("motif", &*wording.quoted(reason))];
            wording.say_with("agenda.avec_motif", &values)
        }
        None => words,
    };
    Some(DateState { kind, words })
}

/// The text of what may become of a session.
fn unsure_key(fate: SessionFate) -> &'static str {
    match fate {
        SessionFate::Cancelled => "agenda.peut_etre_annule",
        SessionFate::Full => "agenda.peut_etre_complet",
        SessionFate::Moved { .. } => "agenda.peut_etre_deplace",
    }
}

/// A public holiday that no rule names is a day like any other: it is said to be one.
fn public_holiday(portal: &Portal, wording: &Wording, showing: &Showing) -> Option<String> {
    let calendar = portal.calendar_of(&portal.agenda.series[showing.series].communes);
    let name = calendar.public_holiday(showing.start.date())??;
    let name = wording.quoted(name);
    Some(wording.say_with("agenda.jour_ferie", &[("nom", &name)]))
}

/// How to have a calendar of the site in one's own.
pub(super) fn subscription(portal: &Portal, wording: &Wording, file: &str) -> Subscription {
    let address = portal.settings.base_url.absolute(file);
    let bare = address
        .split_once("://")
        .map_or(&*address, |(_, bare)| bare);
    Subscription {
        subscribe: Link::new(wording.say("agenda.s_abonner"), format!("webcal://{bare}")),
        add: Link::new(wording.say("agenda.ajouter"), file),
        address,
    }
}
