//! The sessions of one event or service as components of a calendar file.

use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::agenda_entry::{communes_in_words, subject_link};
use super::event_fiche::{event_place, sign_up};
use super::ical_group::{IcalGroup, ical_groups};
use super::ical_text::IcalText;
use super::service_place::place;
use crate::hours::calendar::Clock;
use crate::portal::{Portal, Series, Session, SessionState, Subject};
use crate::wording::{Wording, without_marks};

/// From when days are counted for `SEQUENCE`.
const EPOCH: Date = date(2020, 1, 1);

/// Writes the sessions of a series: a component for each rule, one for each session that is not as
/// the others of its rule, and one for each session of no rule. `wording` is French: files are, whatever the site's language.
pub(super) fn write_series(
    text: &mut IcalText,
    (portal, wording, namespace): (&Portal, &Wording, &Uuid),
    series: &Series,
) {
    let clock = portal.clock_of(&series.communes);
    let said = Said::of((portal, clock), wording, series);
    for group in ical_groups(portal, namespace, series) {
        write_group(text, &said, &group);
    }
}

/// What every component of a series says.
struct Said {
    summary: String,
    description: String,
    location: String,
    url: String,
    category: Option<String>,
    stamp: String,
    sequence: i32,
    full: String,
    /// Many readers show no `STATUS`: the title says it too.
    cancelled: String,
    moved: String,
    unsure: String,
    /// Where the places do not share a clock, times are those of whoever is there (RFC 5545,
    /// 3.3.5): they name none.
    clock: Option<Clock>,
}

impl Said {
    fn of((portal, clock): (&Portal, Option<Clock>), wording: &Wording, series: &Series) -> Self {
        let link = subject_link(portal, series);
        let (lines, place, updated) = match series.subject {
            Subject::Event(at) => {
                let event = &portal.agenda.events[at];
                let lines = event.summary.iter().cloned();
                // Said as on the day before: a file does not change when a day passes.
                let sign_up = sign_up(wording, event.sign_up.as_ref(), Date::MIN);
                let lines = lines.chain(sign_up);
                let updated = event.updated_on.or(event.dated());
                (lines.collect(), event_place(portal, event), updated)
            }
            Subject::Service(at) => {
                let service = &portal.services[at];
                let lines: Vec<String> = service.summary.iter().cloned().collect();
                let place = place(portal, wording, service).lines;
                (lines, place, service.updated_on.or(service.dated()))
            }
            Subject::Round(at, _) => {
                let service = &portal.services[at];
                let lines: Vec<String> = service.summary.iter().cloned().collect();
                (lines, Vec::new(), service.updated_on.or(service.dated()))
            }
        };
        let communes = communes_in_words(portal, wording, &series.communes);
        let location = match place.is_empty() {
            true => communes.unwrap_or_default(),
            false => place.join(", "),
        };
        let titled = |key| without_marks(&wording.say_with(key, &[("titre", &link.label)]));
        // Neither a clock nor the build's day: a file changes with what it says.
        let updated = updated.unwrap_or(EPOCH);
        Self {
            full: titled("agenda.ics_complet"),
            cancelled: titled("agenda.ics_annule"),
            moved: titled("agenda.ics_deplace"),
            unsure: titled("agenda.ics_a_confirmer"),
            summary: link.label,
            description: without_marks(&lines.join("\n")),
            location,
            url: portal.settings.base_url.absolute(&link.href),
            category: series.kind.map(|kind| portal.kinds[kind].short.clone()),
            stamp: format!("{}T000000Z", updated.strftime("%Y%m%d")),
            sequence: (updated - EPOCH).get_days().max(0),
            clock,
        }
    }

    /// A property of local times: `DTSTART;TZID=Europe/Paris`.
    fn timed(&self, property: &str) -> String {
        match self.clock {
            Some(clock) => format!("{property};TZID={}", clock.name()),
            None => property.to_owned(),
        }
    }

    fn begin(&self, text: &mut IcalText, uid: &str, (start, end): (DateTime, Option<DateTime>)) {
        text.put("BEGIN", "VEVENT");
        text.put("UID", uid);
        text.put("DTSTAMP", &self.stamp);
        text.put("SEQUENCE", &self.sequence.to_string());
        text.put(&self.timed("DTSTART"), &local(start));
        // Without an end it is of no length that is told (RFC 5545, 3.6.1).
        if let Some(end) = end {
            text.put(&self.timed("DTEND"), &local(end));
        }
    }

    fn end(&self, text: &mut IcalText, summary: &str, reason: Option<&str>) {
        text.put_text("SUMMARY", summary);
        let description = match (reason, self.description.is_empty()) {
            (Some(reason), true) => reason.to_owned(),
            (Some(reason), false) => format!("{reason}\n{}", self.description),
            (None, _) => self.description.clone(),
        };
        if !description.is_empty() {
            text.put_text("DESCRIPTION", &description);
        }
        if !self.location.is_empty() {
            text.put_text("LOCATION", &self.location);
        }
        text.put("URL", &self.url);
        if let Some(category) = &self.category {
            text.put_text("CATEGORIES", category);
        }
        text.put("END", "VEVENT");
    }
}

fn write_group(text: &mut IcalText, said: &Said, group: &IcalGroup<'_>) {
    let (first, last, found) = match (group.sessions.as_slice(), &group.recurrence) {
        ([first, .., last], Some(found)) => (first, last, found),
        // A component that recurs without a rule (`RDATE`) is skipped by Outlook.
        (sessions, _) => {
            for session in sessions {
                said.begin(text, &group.uid, session.held());
                write_state(text, said, session);
            }
            return;
        }
    };
    said.begin(text, &group.uid, (first.start, first.end));
    let until = until(said.clock, last.start);
    text.put("RRULE", &format!("{};UNTIL={until}", found.rule));
    if !found.excluded.is_empty() {
        let excluded = found.excluded.iter();
        let excluded = excluded.map(|day| local(day.to_datetime(first.start.time())));
        let excluded: Vec<String> = excluded.collect();
        text.put(&said.timed("EXDATE"), &excluded.join(","));
    }
    said.end(text, &said.summary, None);
    let is_plain = |it: &&&Session| it.state == SessionState::Planned && it.reason.is_none();
    for session in group.sessions.iter().filter(|it| !is_plain(it)) {
        said.begin(text, &group.uid, session.held());
        text.put(&said.timed("RECURRENCE-ID"), &local(session.start));
        write_state(text, said, session);
    }
}

/// What becomes of one session, and the end of its component.
fn write_state(text: &mut IcalText, said: &Said, session: &Session) {
    let summary = match session.state {
        SessionState::Planned => &said.summary,
        SessionState::Unsure(_) => &said.unsure,
        SessionState::Full => &said.full,
        SessionState::Cancelled => &said.cancelled,
        SessionState::Moved { .. } => &said.moved,
    };
    if session.state == SessionState::Cancelled {
        text.put("STATUS", "CANCELLED");
    }
    said.end(text, summary, session.reason.as_deref());
}

/// `20261208T100000`.
fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// `20261208T090000Z`: what a rule with a time zone ends at, and without one the local time
/// (RFC 5545, 3.3.10).
fn until(clock: Option<Clock>, at: DateTime) -> String {
    match clock.and_then(|clock| clock.instant(at)) {
        Some(instant) => format!("{}Z", local(instant.to_zoned(TimeZone::UTC).datetime())),
        None => local(at),
    }
}
