//! Events that are probably one, written down twice.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::event::Event;
use super::link_events::LinkedEvents;
use super::session::SessionState;
use crate::address::{fold, visible};
use crate::content::in_words;
use crate::diagnostic::{Code, Span};
use crate::portal::linker::Linker;

/// What two records of one event have in common: the title, the communes, and a session.
type Likeness<'e> = (String, &'e [usize], (DateTime, Option<DateTime>));

/// Tells each event that has a session to come of which one before it says the same.
pub(in crate::portal) fn check_doubles(
    linker: &mut Linker<'_>,
    linked: &LinkedEvents,
    today: Date,
) {
    let mut known: BTreeMap<Likeness<'_>, Vec<usize>> = BTreeMap::new();
    for (at, (event, series)) in linked.events.iter().enumerate() {
        let title = fold(&visible(&event.title)).replace(|c: char| !c.is_alphanumeric(), "");
        let sessions = series.sessions.iter();
        let to_come =
            sessions.filter(|it| it.day() >= today && it.state != SessionState::Cancelled);
        let mut first = None;
        for session in to_come {
            let held = session.held();
            let before = known
                .entry((title.clone(), &series.communes, held))
                .or_default();
            let mut alike = before
                .iter()
                .filter(|it| **it != at && may_be_one(&linked.events[**it].0, event));
            first = first.or_else(|| alike.next().map(|it| (*it, held.0.date())));
            before.push(at);
        }
        if let Some((first, day)) = first {
            let (source, span) = linked.places[at];
            let other = where_is(linker, linked.places[first], source);
            let words = [&*event.title, &in_words(day), &*other];
            linker.push(Code::DoubleEvent, source, span, &words);
        }
    }
}

/// Where the other event is, for who reads of one in `source`.
fn where_is(linker: &Linker<'_>, (other, span): (usize, Span), source: usize) -> String {
    let row = || linker.row_at(other, span).filter(|_| other == source);
    match row() {
        Some(row) => format!("à la ligne {row} de ce tableau"),
        None => format!("dans {}", linker.path(other)),
    }
}

/// Whether nothing tells two events of one title and time apart.
fn may_be_one(a: &Event, b: &Event) -> bool {
    let is_elsewhere = match (&a.place, &b.place) {
        (Some(a), Some(b)) => !a.lines.is_empty() && !b.lines.is_empty() && a.lines != b.lines,
        _ => false,
    };
    let is_of_another = a.service.is_some() && b.service.is_some() && a.service != b.service;
    !is_elsewhere && !is_of_another && a.ages == b.ages
}
