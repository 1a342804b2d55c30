//! The holidays of a place, for the browser.

use std::collections::BTreeSet;

use crate::hours::calendar::CalendarPlace;
use crate::hours::compact_calendar;
use crate::portal::Portal;

/// Where the holidays of a place are; of no place, the public holidays alone.
pub(crate) fn calendar_address(place: &CalendarPlace) -> String {
    match place.name() {
        Some(name) => format!("/donnees/calendrier-{name}.json"),
        None => "/donnees/calendrier.json".to_owned(),
    }
}

/// Whose holidays the portal's pages ask for, each once and in order: those of its communes, those
/// that the communes of one service have in common, and those of no place.
pub(crate) fn calendar_places(portal: &Portal) -> Vec<CalendarPlace> {
    let department = |at: &usize| &*portal.communes[*at].facts.department;
    let communes = portal.communes.iter();
    let departments: BTreeSet<&str> = communes.map(|commune| &*commune.facts.department).collect();
    let own = departments
        .into_iter()
        .map(|own| portal.calendars.place([own]));
    let travelling = portal.services.iter().filter(|service| {
        let mut departments = service.communes().iter().map(department);
        let first = departments.next();
        departments.any(|other| Some(other) != first)
    });
    let shared = travelling.map(|service| portal.calendar_place(service));
    let places: BTreeSet<CalendarPlace> = own
        .chain(shared)
        .chain([CalendarPlace::default()])
        .collect();
    places.into_iter().collect()
}

/// The holidays of one of these places as JSON.
pub(crate) fn calendar_json(portal: &Portal, at: usize) -> String {
    let place = &calendar_places(portal)[at];
    let calendar = compact_calendar(&portal.calendars.of(place));
    let text = serde_json::to_string(&calendar).unwrap_or_default();
    text + "\n"
}
