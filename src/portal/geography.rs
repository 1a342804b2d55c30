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
