//! What a calendar hangs on.

use std::collections::BTreeSet;

use super::zone::Zone;

/// Whose calendar it is: one place's, or what some places have in common. Places of equal holidays
/// have equal values. The default is what belongs to no place: public holidays of the whole
/// country alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CalendarPlace {
    /// The zone of the school holidays; `None` where places do not share one.
    zone: Option<Zone>,
    /// The départements whose local holidays count, each the first of those that share the same, and
    /// those whose local holidays are not known; `None` among them stands for those that have no local holiday. Empty: no local holiday.
    local: BTreeSet<Option<String>>,
}

impl CalendarPlace {
    pub(super) fn new(zone: Option<Zone>, mut local: BTreeSet<Option<String>>) -> Self {
        if local.iter().all(Option::is_none) {
            local.clear();
        }
        Self { zone, local }
    }

    /// A place that has nothing of its own but its zone.
    pub fn in_zone(zone: Option<Zone>) -> Self {
        Self::new(zone, BTreeSet::new())
    }

    /// The zone of the school holidays; `None` where it is in none, or in several.
    pub fn zone(&self) -> Option<Zone> {
        self.zone
    }

    pub(super) fn local(&self) -> &BTreeSet<Option<String>> {
        &self.local
    }

    /// A name for an address: `zone-b`, `zone-b-57`, `la-reunion-974`; `ailleurs` stands for places
    /// without a local holiday. `None` for what belongs to no place.
    pub fn name(&self) -> Option<String> {
        let zone = self
            .zone
            .map(|zone| crate::address::fold(zone.words()).replace(' ', "-"));
        let local = self
            .local
            .iter()
            .map(|of| of.clone().unwrap_or_else(|| "ailleurs".to_owned()));
        let parts: Vec<String> = zone.into_iter().chain(local).collect();
        (!parts.is_empty()).then(|| parts.join("-").to_lowercase())
    }
}
