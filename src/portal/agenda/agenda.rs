//! Everything dated that the pages may show.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rayon::prelude::*;

use super::event::Event;
use super::moment_changes::apply_moments;
use super::season::Season;
use super::series::{Series, Subject};
use super::session::{Session, SessionState};
use super::sessions::sessions;
use super::showing::Showing;
use crate::content::Status;
use crate::hours::model::{Effect, Hours, Rule};
use crate::portal::portal::Portal;
use crate::portal::service::Service;

/// How far ahead the agenda shows, in months.
pub(super) const MONTHS: i32 = 3;

/// Everything dated that the pages may show.
#[derive(Debug, Default)]
pub struct Agenda {
    /// Events, in the order of their ids.
    pub events: Vec<Event>,
    /// The series of each event, then those of the services whose hours are sessions.
    pub series: Vec<Series>,
    /// The sessions from today over three months, in order.
    pub showings: Vec<Showing>,
    /// The last day of these three months.
    pub last: Date,
    /// How many rows of events are left out, for a fault in each.
    pub left_out: usize,
    /// The showings in each commune.
    pub by_commune: BTreeMap<usize, Vec<usize>>,
    /// The showings of each kind.
    pub by_kind: BTreeMap<usize, Vec<usize>>,
    /// The series of each service that has some.
    pub by_service: BTreeMap<usize, Vec<usize>>,
    /// The events of each service that holds some.
    pub events_of_service: BTreeMap<usize, Vec<usize>>,
}

impl Agenda {
    /// The agenda of a portal: its events with their series, and its services' sessions.
    pub(in crate::portal) fn new(portal: &Portal, events: Vec<(Event, Series)>) -> Self {
        let (events, mut series): (Vec<Event>, Vec<Series>) = events.into_iter().unzip();
        series.extend(services_series(portal));
        let last = portal.today.saturating_add(MONTHS.months());
        let mut agenda = Self {
            showings: showings(&series, (portal.today, last)),
            events,
            series,
            last,
            ..Self::default()
        };
        agenda.index();
        agenda
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.series.is_empty()
    }

    /// The address of a page of the agenda, or of a calendar file, below `/agenda/`.
    pub const ADDRESS: &str = "/agenda/";

    fn index(&mut self) {
        for (at, showing) in self.showings.iter().enumerate() {
            let series = &self.series[showing.series];
            for commune in &series.communes {
                self.by_commune.entry(*commune).or_default().push(at);
            }
            if let Some(kind) = series.kind {
                self.by_kind.entry(kind).or_default().push(at);
            }
        }
        for (at, series) in self.series.iter().enumerate() {
            if let Some(service) = series.service() {
                self.by_service.entry(service).or_default().push(at);
            }
        }
        for (at, event) in self.events.iter().enumerate() {
            if let Some(service) = event.service {
                self.events_of_service.entry(service).or_default().push(at);
            }
        }
    }
}

/// The series of every service whose kind holds sessions, and which runs.
fn services_series(portal: &Portal) -> Vec<Series> {
    let holds = |service: &Service| {
        portal.kinds[service.kind].sessions
            && matches!(service.status, Status::Published | Status::Draft)
    };
    let services: Vec<usize> = (0..portal.services.len())
        .filter(|at| holds(&portal.services[*at]))
        .collect();
    let series = services
        .into_par_iter()
        .flat_map_iter(|at| service_series(portal, at));
    series.collect()
}

fn service_series(portal: &Portal, at: usize) -> Vec<Series> {
    let service = &portal.services[at];
    let own = match &service.place {
        Some(place) => vec![place.commune],
        None => service.served.clone(),
    };
    let rounds = service.rounds.iter().enumerate();
    let rounds = rounds.map(|(stop, round)| {
        let subject = Subject::Round(at, stop);
        (subject, &round.hours, vec![round.commune])
    });
    let all = std::iter::once((Subject::Service(at), &service.hours, own)).chain(rounds);
    let series = all.filter_map(|(subject, hours, communes)| {
        // A closure that stands among the service's own hours closes its rounds too.
        let hours = match subject {
            Subject::Round(..) => hours.read.closed_with(&service.hours.read),
            _ => hours.read.clone(),
        };
        if !hours.rules.iter().any(gives_sessions) {
            return None;
        }
        let season = Season::of(portal.today);
        let calendar = portal.calendar_of(&communes);
        let of_season = |hours: &Hours| {
            let mut sessions = sessions(hours, (season.first, season.last), &calendar);
            sessions.retain(Session::is_short);
            sessions
        };
        // Hours of the moment are those of the service itself: its rounds keep their own.
        let changed = match subject {
            Subject::Service(_) if !service.overriding.is_empty() => {
                of_season(&service.hours_of_the_moment())
            }
            _ => Vec::new(),
        };
        let mut sessions = of_season(&hours);
        apply_moments(&service.moments, &mut sessions, &changed);
        let ahead = sessions.iter().any(|it| it.start.date() >= portal.today);
        ahead.then_some(Series {
            subject,
            kind: Some(service.kind),
            communes,
            sessions,
        })
    });
    series.collect()
}

/// Whether a rule opens for a session: whoever is open all day is open, and its hours say so.
fn gives_sessions(rule: &Rule) -> bool {
    match &rule.effect {
        Effect::Open { spans, .. } => spans.iter().any(|span| {
            let minutes = span.end().saturating_sub(span.start());
            minutes <= Session::LONGEST_MINUTES
        }),
        Effect::ByAppointment(_) | Effect::Closed(_) => false,
    }
}

/// The sessions that are shown from a day to another, in order.
fn showings(series: &[Series], (first, last): (Date, Date)) -> Vec<Showing> {
    let mut showings = Vec::new();
    for (at, of) in series.iter().enumerate() {
        for (number, session) in of.sessions.iter().enumerate() {
            let meant = Showing {
                start: session.start,
                end: session.end,
                series: at,
                session: number,
                is_new_date: false,
            };
            showings.push(meant);
            if let SessionState::Moved { start, end } = session.state {
                showings.push(Showing {
                    start,
                    end,
                    is_new_date: true,
                    ..meant
                });
            }
        }
    }
    showings.retain(|showing| (first..=last).contains(&showing.start.date()));
    showings.sort_by_key(|it| (it.start, it.end, series[it.series].subject, it.is_new_date));
    showings
}
