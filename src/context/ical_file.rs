//! Calendar files (iCalendar, RFC 5545) of the agenda, and its dates as open data.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::agenda_entry::subject_link;
use super::agenda_view::CalendarScope;
use super::ical_event::write_series;
use super::ical_text::IcalText;
use super::ical_zone::time_zone;
use super::news::namespace;
use super::words;
use crate::hours::calendar::Clock;
use crate::portal::{Portal, Series, Session, SessionState, Subject};
use crate::wording::{Wording, without_marks};

/// The address of the dates as open data.
pub(crate) const AGENDA_DATA: &str = "/donnees/agenda.json";

/// A calendar file. It is French whatever the site's language.
pub(crate) fn calendar_file(portal: &Portal, wording: &Wording, scope: CalendarScope) -> String {
    let wording = wording.in_french();
    let name = without_marks(&name(portal, wording, scope));
    let mut text = IcalText::default();
    text.put("BEGIN", "VCALENDAR");
    text.put("VERSION", "2.0");
    text.put("PRODID", "-//marelle//agenda//FR");
    text.put("CALSCALE", "GREGORIAN");
    text.put("METHOD", "PUBLISH");
    text.put_text("NAME", &name);
    text.put_text("X-WR-CALNAME", &name);
    let held = || portal.agenda.series.iter().filter(|it| holds(scope, it));
    let clocks: BTreeSet<Clock> = held()
        .filter_map(|series| portal.clock_of(&series.communes))
        .collect();
    let main = clocks.first().copied().unwrap_or(main_clock(portal));
    text.put("X-WR-TIMEZONE", main.name());
    text.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    text.put("X-PUBLISHED-TTL", "P1D");
    for clock in clocks {
        text.put_lines(&time_zone(clock));
    }
    let namespace = namespace(&portal.settings.id);
    for series in held() {
        write_series(&mut text, (portal, wording, &namespace), series);
    }
    text.put("END", "VCALENDAR");
    text.finish()
}

/// The clock of most that the portal tells: that of Paris, where its communes do not share one.
fn main_clock(portal: &Portal) -> Clock {
    portal.clock_of(&[]).unwrap_or_default()
}

fn holds(scope: CalendarScope, series: &Series) -> bool {
    match scope {
        CalendarScope::Portal => true,
        CalendarScope::Commune(at) => series.communes.contains(&at),
        CalendarScope::Kind(at) => series.kind == Some(at),
        CalendarScope::Event(at) => series.subject == Subject::Event(at),
        CalendarScope::Service(at) => series.service() == Some(at),
    }
}

fn name(portal: &Portal, wording: &Wording, scope: CalendarScope) -> String {
    let title = &portal.settings.title;
    match scope {
        CalendarScope::Portal => wording.say_with("agenda.ics_portail", &[("site", title)]),
        CalendarScope::Commune(at) => {
            let at_commune = words::at_commune(wording, &portal.communes[at]);
            wording.say_with("agenda.titre_commune", &[("a_commune", &at_commune)])
        }
        CalendarScope::Kind(at) => {
            let plural = &portal.kinds[at].plural;
            wording.say_with("agenda.titre_type", &[("type", plural)])
        }
        CalendarScope::Event(at) => portal.agenda.events[at].title.clone(),
        CalendarScope::Service(at) => portal.services[at].name.clone(),
    }
}

/// Every date that the portal knows, as open data.
pub(crate) fn agenda_data(portal: &Portal) -> String {
    let series = portal.agenda.series.iter();
    let all: Vec<Value> = series.map(|it| series_data(portal, it)).collect();
    let data = json!({
        "fuseau": main_clock(portal).name(),
        "licence": portal.settings.licence,
        "agenda": all,
    });
    format!("{data}\n")
}

fn series_data(portal: &Portal, series: &Series) -> Value {
    let link = subject_link(portal, series);
    let (nature, id, example) = match series.subject {
        Subject::Event(at) => {
            let event = &portal.agenda.events[at];
            ("evenement", &event.id, event.example)
        }
        Subject::Service(at) | Subject::Round(at, _) => {
            let service = &portal.services[at];
            ("service", &service.id, service.example)
        }
    };
    let communes = series.communes.iter();
    let communes: Vec<&str> = communes
        .map(|at| portal.communes[*at].facts.code.as_str())
        .collect();
    let mut said = json!({
        "nature": nature,
        "id": id.as_str(),
        "titre": link.label,
        "exemple": example,
        "url": portal.settings.base_url.absolute(&link.href),
        "type": series.kind.map(|kind| portal.kinds[kind].id.as_str()),
        "communes": communes,
        "seances": series.sessions.iter().map(session_data).collect::<Vec<Value>>(),
    });
    let clock = portal.clock_of(&series.communes);
    if clock != Some(main_clock(portal)) {
        said["fuseau"] = json!(clock.map(Clock::name));
    }
    said
}

fn session_data(session: &Session) -> Value {
    let minute = |at: jiff::civil::DateTime| at.strftime("%Y-%m-%dT%H:%M").to_string();
    let state = match session.state {
        SessionState::Planned => "prevue",
        SessionState::Unsure(_) => "a-confirmer",
        SessionState::Full => "complete",
        SessionState::Cancelled => "annulee",
        SessionState::Moved { .. } => "deplacee",
    };
    let (start, end) = session.held();
    let mut said = json!({ "debut": minute(start), "etat": state });
    if let Some(end) = end {
        said["fin"] = json!(minute(end));
    }
    if start != session.start {
        said["prevue_le"] = json!(minute(session.start));
    }
    said
}
