//! The holidays of a zone, for the browser.

use crate::address::fold;
use crate::hours::calendar::Zone;
use crate::hours::compact_calendar;
use crate::portal::Portal;

/// Where the holidays of a zone are; without a zone, the public holidays alone.
pub(crate) fn calendar_address(zone: Option<Zone>) -> String {
    match zone {
        Some(zone) => {
            let name = fold(zone.words()).replace(' ', "-");
            format!("/donnees/calendrier-{name}.json")
        }
        None => "/donnees/calendrier.json".to_owned(),
    }
}

/// The zones of the portal's communes, and none, each once and in order.
pub(crate) fn calendar_zones(portal: &Portal) -> Vec<Option<Zone>> {
    let communes = portal.communes.iter();
    let mut zones: Vec<Option<Zone>> = communes
        .map(|commune| portal.calendars.zone(&commune.facts.department))
        .chain([None])
        .collect();
    zones.sort_unstable();
    zones.dedup();
    zones
}

/// The holidays of one of these zones as JSON.
pub(crate) fn calendar_json(portal: &Portal, at: usize) -> String {
    let zone = calendar_zones(portal)[at];
    let calendar = compact_calendar(portal.calendars.of(zone));
    let text = serde_json::to_string(&calendar).unwrap_or_default();
    text + "\n"
}
