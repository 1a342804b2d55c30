//! The services that the last build published, persons' apart: who is gone is told by name.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::known_service::KnownService;
use super::told_days::is_told;
use crate::portal::{Portal, Service};

/// The services that the last build published, by identifier. Nothing of a person is kept.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownServices(BTreeMap<String, KnownService>);

impl KnownServices {
    /// Those of a portal.
    pub(super) fn of(portal: &Portal) -> Self {
        let services = portal.services.iter().filter(|service| !service.person);
        let known = services.map(|service| {
            let known = KnownService {
                name: service.name.clone(),
                kind: portal.kinds[service.kind].id.to_string(),
                home: home(&service.source).unwrap_or_default(),
                commune: commune(service, portal).map(str::to_owned),
                replaced: None,
            };
            (service.id.to_string(), known)
        });
        Self(known.collect())
    }

    /// Keeps of those `before` the ones whose identifiers others took: who comes back under them is
    /// known again.
    pub(super) fn keep(&mut self, before: &Self, exchanged: &BTreeSet<String>, portal: &Portal) {
        for id in exchanged {
            if let (Some(now), Some(known)) = (self.0.get_mut(id), before.find(id, portal)) {
                now.clone_from(known);
                let today = || portal.today.to_string();
                now.replaced.get_or_insert_with(today);
            }
        }
    }

    /// The ones whose identifiers are still known to be theirs.
    pub(super) fn lasting(&self, portal: &Portal) -> BTreeMap<&str, &KnownService> {
        let all = self.0.keys();
        let known = all.filter_map(|id| Some((&**id, self.find(id, portal)?)));
        let stands = |known: &KnownService| {
            let replaced = known.replaced.as_deref();
            replaced.is_none_or(|since| is_told(since, portal.today))
        };
        known.filter(|(_, known)| stands(known)).collect()
    }

    /// The one of an identifier, where its kind is still known to be nobody's.
    pub(super) fn find(&self, id: &str, portal: &Portal) -> Option<&KnownService> {
        self.0.get(id).filter(|known| known.is_of_nobody(portal))
    }
}

/// The INSEE code of the commune of a service.
pub(super) fn commune<'p>(service: &Service, portal: &'p Portal) -> Option<&'p str> {
    let place = service.place.as_ref()?;
    Some(portal.communes[place.commune].facts.code.as_str())
}

/// The table of a service's row, or the folder of its file, with a slash at its end; `None` for what
/// holds no service.
pub(super) fn home(path: &str) -> Option<String> {
    let inside = path.strip_prefix("content/services/")?;
    let (folder, _) = path.rsplit_once('/')?;
    match inside.ends_with(".md") {
        true => Some(format!("{folder}/")),
        false => Some(path.to_owned()),
    }
}
