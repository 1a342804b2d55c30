//! JSON-LD (schema.org) of an event that really takes place.

use jiff::civil::DateTime;
use serde_json::{Value, json};

use super::postal_address::postal_address;
use crate::hours::calendar::Clock;
use crate::portal::{Event, Portal, Session, SessionState};

/// How many sessions are said.
const SESSIONS: usize = 10;

/// The next sessions of an event as JSON-LD, safe inside a script element.
pub(super) fn event_json_ld(portal: &Portal, at: usize) -> String {
    let event = &portal.agenda.events[at];
    let clock = portal.clock_of(&portal.agenda.series[at].communes);
    let sessions = portal.agenda.series[at].sessions.iter();
    let coming = sessions.filter(|session| session.day() >= portal.today);
    let said = coming
        .take(SESSIONS)
        .map(|it| session((portal, clock), event, it));
    let graph: Vec<Value> = said.collect();
    let object = json!({ "@context": "https://schema.org", "@graph": graph });
    object.to_string().replace('<', "\\u003c")
}

fn session((portal, clock): (&Portal, Option<Clock>), event: &Event, session: &Session) -> Value {
    let (start, end) = session.held();
    let instant = |local| instant(clock, local);
    let status = match session.state {
        SessionState::Cancelled => "EventCancelled",
        SessionState::Moved { .. } => "EventRescheduled",
        SessionState::Planned | SessionState::Unsure(_) | SessionState::Full => "EventScheduled",
    };
    let mut said = json!({
        "@type": "Event",
        "name": event.title,
        "url": portal.settings.base_url.absolute(&event.address()),
        "startDate": instant(start),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    });
    if let Some(end) = end {
        said["endDate"] = json!(instant(end));
    }
    if let SessionState::Moved { .. } = session.state {
        said["previousStartDate"] = json!(instant(session.start));
    }
    if let Some(summary) = &event.summary {
        said["description"] = json!(summary);
    }
    if let Some(place) = place(portal, event) {
        said["location"] = place;
    }
    let scheme = event
        .price
        .as_ref()
        .and_then(|price| price.scheme.as_deref());
    if scheme == Some("gratuit") {
        said["isAccessibleForFree"] = json!(true);
    }
    said
}

fn place(portal: &Portal, event: &Event) -> Option<Value> {
    let service = event.service.map(|at| &portal.services[at]);
    let (name, lines, postal_code, commune) = match (&event.place, service) {
        (Some(own), _) => (None, &own.lines, &own.postal_code, own.commune),
        (None, Some(service)) => {
            let place = service.place.as_ref()?;
            let name = Some(&service.name);
            (name, &place.lines, &place.postal_code, place.commune)
        }
        (None, None) => return None,
    };
    let commune = &portal.communes[commune].facts.name;
    Some(json!({
        "@type": "Place",
        "name": name.or(lines.first()).unwrap_or(commune),
        "address": postal_address(lines, postal_code.as_deref(), commune),
    }))
}

/// `2026-12-08T10:00:00+01:00`; without the offset where the clock is not known.
fn instant(clock: Option<Clock>, local: DateTime) -> String {
    let told = local.strftime("%Y-%m-%dT%H:%M:%S");
    // Each of these clocks is whole hours from UTC.
    let utc = clock.and_then(|clock| clock.instant(local));
    let utc = utc.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).datetime());
    let hours = utc.map(|utc| (local - utc).get_hours());
    let offset = hours.map(|hours| format!("{hours:+03}:00"));
    format!("{told}{}", offset.unwrap_or_default())
}
