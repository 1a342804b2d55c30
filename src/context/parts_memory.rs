//! What pages show of services, kept from one build to the next.

use std::sync::Arc;

use rayon::prelude::*;

use super::map_layouts::{MapLayouts, MapLayoutsMemory};
use super::service_fiche::service_parts;
use super::service_page::ServiceParts;
use crate::portal::{Portal, Service};
use crate::wording::Wording;

/// The parts of each service, and what they were made from. They are a function of the service,
/// of the portal's vocabulary and of the wording, so they stand while all three do.
#[derive(Debug, Default)]
pub struct PartsMemory {
    made_from: Option<[blake3::Hash; 2]>,
    /// In the order of the ids, as services are.
    services: Vec<(Arc<Service>, Arc<ServiceParts>)>,
    layouts: MapLayoutsMemory,
    keeps: bool,
}

impl PartsMemory {
    /// A memory that keeps what is made, for a process that builds more than once.
    pub fn keeping() -> Self {
        Self {
            keeps: true,
            ..Self::default()
        }
    }

    /// Where names and frames stand on maps.
    pub(super) fn layouts(&mut self, portal: &Portal) -> Arc<MapLayouts> {
        self.layouts.layouts(portal)
    }

    /// The parts of every service, in their order: made anew where the service changed.
    pub(super) fn services(
        &mut self,
        portal: &Portal,
        wording: &Wording,
    ) -> Vec<Arc<ServiceParts>> {
        let made_from = Some([portal.vocabulary, wording.digest()]);
        if self.made_from != made_from {
            self.services.clear();
            self.made_from = made_from;
        }
        let keeps = self.keeps;
        let known = std::mem::take(&mut self.services);
        let parts: Vec<Arc<ServiceParts>> = portal
            .services
            .par_iter()
            .map(|service| {
                let place = known.binary_search_by(|(before, _)| before.id.cmp(&service.id));
                match place.map(|at| &known[at]) {
                    Ok((before, parts)) if Arc::ptr_eq(before, service) => Arc::clone(parts),
                    _ => Arc::new(service_parts(portal, wording, service, keeps)),
                }
            })
            .collect();
        if !keeps {
            return parts;
        }
        let services = portal.services.iter().cloned();
        self.services = services.zip(parts.iter().cloned()).collect();
        parts
    }
}
