//! The services that the last build published, persons' apart: who is gone is told by name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::known_service::KnownService;
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
                home: home(service),
            };
            (service.id.to_string(), known)
        });
        Self(known.collect())
    }

    /// The one of an identifier, where its kind is still known to be nobody's.
    pub(super) fn find(&self, id: &str, portal: &Portal) -> Option<&KnownService> {
        let known = self.0.get(id)?;
        let mut kinds = portal.kinds.iter();
        let kind = kinds.find(|kind| kind.id.as_str() == known.kind)?;
        (!kind.person).then_some(known)
    }
}

fn home(service: &Service) -> String {
    let path = &*service.source;
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match path.ends_with(".md") {
        true => format!("{folder}/"),
        false => path.to_owned(),
    }
}
