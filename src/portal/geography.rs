//! What is near what.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::commune::Commune;
use super::neighbours::{Neighbour, neighbours, stand_ins};
use super::service::Service;
use crate::content::{Group, Kind};

/// What is near each service, and near each commune that lacks a group of services.
#[derive(Debug)]
pub struct Geography {
    /// For each service, the nearest others.
    pub neighbours: Vec<Vec<Neighbour>>,
    /// For each commune, the nearest services of each group (by index) it has none of.
    pub stand_ins: Vec<BTreeMap<usize, Vec<Neighbour>>>,
}

impl Geography {
    pub(super) fn new(
        services: &[Arc<Service>],
        communes: &[Commune],
        kinds: &[Kind],
        groups: &[Group],
    ) -> Self {
        Self {
            neighbours: neighbours(services),
            stand_ins: stand_ins(communes, services, kinds, groups),
        }
    }
}

/// The digest of all that decides it: the vocabulary, and of each service its place in the list,
/// its kind, where it is, where it comes, and whether it is proposed.
pub(super) fn geography_key(vocabulary: blake3::Hash, services: &[Arc<Service>]) -> blake3::Hash {
    let mut bytes = Vec::with_capacity(services.len() * 48);
    bytes.extend_from_slice(vocabulary.as_bytes());
    for service in services {
        bytes.extend_from_slice(&service.kind.to_le_bytes());
        bytes.push(u8::from(service.is_proposed()));
        match &service.place {
            Some(place) => {
                bytes.push(1);
                bytes.extend_from_slice(&place.commune.to_le_bytes());
                bytes.extend_from_slice(&place.position.latitude.to_le_bytes());
                bytes.extend_from_slice(&place.position.longitude.to_le_bytes());
            }
            None => bytes.push(0),
        }
        bytes.extend_from_slice(&service.served.len().to_le_bytes());
        for commune in &service.served {
            bytes.extend_from_slice(&commune.to_le_bytes());
        }
    }
    blake3::hash(&bytes)
}
