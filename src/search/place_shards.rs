//! Which services go in which shard: those of communes that are near one another.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::halves::{Part, Weighed, parts};
use super::record::{Record, Spot, index, spot};
use crate::portal::Portal;

/// How many services a shard may hold.
const MOST: usize = 512;

/// Services of communes near one another.
#[derive(Debug)]
pub(super) struct PlaceShard {
    /// Its place in the country: the rank of its département, then the halves taken.
    pub(super) key: (usize, u64),
    /// The communes whose services it holds, in order. The services of a large commune are in
    /// several.
    pub(super) communes: Vec<u32>,
    /// Services in one of them or coming to it, by their index in the portal's list.
    pub(super) services: Vec<usize>,
}

/// A commune that goes in one piece, or one service of a commune too large for it.
struct Piece {
    commune: u32,
    services: Vec<usize>,
    weight: usize,
    /// Where it is, the bits of latitude and longitude in turn.
    key: u64,
}

impl Weighed for Piece {
    fn upper(&self, depth: u32) -> bool {
        self.key >> (63 - depth) & 1 == 1
    }

    fn weight(&self) -> usize {
        self.weight
    }
}

/// Sorts the services into shards. `records` are those of `portal.services`; `None` is left out.
pub(super) fn place_shards(
    portal: &Portal,
    records: &[Option<Arc<Record>>],
    spots: &[Spot],
) -> Vec<PlaceShard> {
    let mut shards = Vec::new();
    for (department, pieces) in pieces(portal, records, spots).into_values().enumerate() {
        let parts = parts(pieces, MOST).into_iter();
        shards.extend(parts.map(|part| shard(department, part)));
    }
    shards
}

/// The pieces of each département, by its number.
fn pieces<'p>(
    portal: &'p Portal,
    records: &[Option<Arc<Record>>],
    spots: &[Spot],
) -> BTreeMap<&'p str, Vec<Piece>> {
    let communes = portal.communes.len();
    let (mut located, mut coming) = (vec![Vec::new(); communes], vec![Vec::new(); communes]);
    for (service, record) in records.iter().enumerate() {
        let Some(record) = record else { continue };
        if let Some(commune) = record.commune {
            located[commune as usize].push(service);
        }
        let others = record
            .served
            .iter()
            .filter(|at| Some(**at) != record.commune);
        others.for_each(|commune| coming[*commune as usize].push(service));
    }
    let mut pieces: BTreeMap<&str, Vec<Piece>> = BTreeMap::new();
    for (at, commune) in portal.communes.iter().enumerate() {
        let of_department = pieces.entry(&commune.facts.department).or_default();
        let own = std::mem::take(&mut located[at]);
        let mut services = std::mem::take(&mut coming[at]);
        let weight = if own.len() > MOST { 0 } else { own.len() };
        if own.len() > MOST {
            of_department.extend(own.into_iter().map(|service| Piece {
                commune: index(at),
                key: key(spot_of(records, service).unwrap_or(spots[at])),
                services: vec![service],
                weight: 1,
            }));
        } else {
            services.extend(own);
        }
        if !services.is_empty() {
            of_department.push(Piece {
                commune: index(at),
                services,
                weight,
                key: key(spots[at]),
            });
        }
    }
    pieces
}

fn spot_of(records: &[Option<Arc<Record>>], service: usize) -> Option<Spot> {
    records[service].as_ref()?.spot
}

/// The bits of latitude and longitude in turn, from the highest, over metropolitan France.
fn key(place: Spot) -> u64 {
    let (south_west, north_east) = (spot(41.0, -5.5), spot(51.5, 10.0));
    let scaled = |value: i32, least: i32, most: i32| {
        let inside = u64::from(value.clamp(least, most).abs_diff(least));
        inside * u64::from(u32::MAX) / u64::from(most.abs_diff(least))
    };
    let latitude = scaled(place.latitude, south_west.latitude, north_east.latitude);
    let longitude = scaled(place.longitude, south_west.longitude, north_east.longitude);
    (0..32).fold(0, |key, bit| {
        let (high, low) = (longitude >> bit & 1, latitude >> bit & 1);
        key | high << (2 * bit + 1) | low << (2 * bit)
    })
}

fn shard(department: usize, part: Part<Piece>) -> PlaceShard {
    let mut communes: Vec<u32> = part.items.iter().map(|piece| piece.commune).collect();
    let mut services: Vec<usize> = part.items.into_iter().flat_map(|p| p.services).collect();
    communes.sort_unstable();
    communes.dedup();
    services.sort_unstable();
    services.dedup();
    PlaceShard {
        key: (department, part.path),
        communes,
        services,
    }
}

#[cfg(test)]
mod tests {
    use super::{key, spot};

    #[test]
    fn near_places_have_near_keys() {
        let trets = key(spot(43.447, 5.684));
        let rousset = key(spot(43.482, 5.619));
        let perpignan = key(spot(42.698, 2.895));
        assert!((trets ^ rousset).leading_zeros() > (trets ^ perpignan).leading_zeros());
    }
}
