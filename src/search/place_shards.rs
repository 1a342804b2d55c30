//! Which services go in which shard: those of communes that are near one another.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::halves::{Part, Weighed, parts};
use super::record::{DEGREE, Record, Spot, index, spot};
use crate::content::{Bounds, part_of_france};
use crate::portal::Portal;

/// How many services a shard may hold.
const MOST: usize = 384;

/// Services of communes near one another.
#[derive(Debug)]
pub(super) struct PlaceShard {
    /// The rank of what it is cut from, then the halves taken.
    pub(super) key: (usize, u64),
    /// The communes whose services it holds, in order. The services of a large commune are in
    /// several.
    pub(super) communes: Vec<u32>,
    /// Services in one of them or coming to it, by their index in the portal's list.
    pub(super) services: Vec<usize>,
}

/// A commune that goes in one piece, or one service of a commune too large for that.
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

/// Sorts the services into shards: all in one while they are few, else each département by
/// itself, and each commune too large for a shard. `records` are those of `portal.services`;
/// `None` is left out.
pub(super) fn place_shards(
    portal: &Portal,
    records: &[Option<Arc<Record>>],
    spots: &[Spot],
) -> Vec<PlaceShard> {
    let mut roots: BTreeMap<Root<'_>, Vec<Piece>> = BTreeMap::new();
    let few = records.iter().flatten().count() <= MOST;
    for (commune, services) in services(portal, records).into_iter().enumerate() {
        let department = &*portal.communes[commune].facts.department;
        let root = match services.located {
            _ if few => Root::Portal,
            located if located > MOST => Root::Commune(commune),
            _ => Root::Department(department),
        };
        let of_root = roots.entry(root).or_default();
        if let Root::Commune(_) = root {
            let single = |service| single(records, service, index(commune), spots[commune]);
            of_root.extend(services.all.into_iter().map(single));
        } else if !services.all.is_empty() {
            of_root.push(Piece {
                commune: index(commune),
                weight: services.located,
                services: services.all,
                key: key(spots[commune]),
            });
        }
    }
    let mut shards = Vec::new();
    for (rank, pieces) in roots.into_values().enumerate() {
        let parts = parts(pieces, MOST).into_iter();
        shards.extend(parts.map(|part| shard(rank, part)));
    }
    shards
}

/// What is cut into shards by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Root<'p> {
    Portal,
    Department(&'p str),
    Commune(usize),
}

/// The services of a commune: those in it, and those that come to it.
#[derive(Default, Clone)]
struct OfCommune {
    all: Vec<usize>,
    located: usize,
}

fn services(portal: &Portal, records: &[Option<Arc<Record>>]) -> Vec<OfCommune> {
    let mut found = vec![OfCommune::default(); portal.communes.len()];
    for (service, record) in records.iter().enumerate() {
        let Some(record) = record else { continue };
        if let Some(commune) = record.commune {
            let own = &mut found[commune as usize];
            own.all.push(service);
            own.located += 1;
        }
        let others = record
            .served
            .iter()
            .filter(|at| Some(**at) != record.commune);
        others.for_each(|commune| found[*commune as usize].all.push(service));
    }
    found
}

/// A service of a large commune: by its kind first, as it is asked for, then by its place.
fn single(records: &[Option<Arc<Record>>], service: usize, commune: u32, own: Spot) -> Piece {
    let record = records[service].as_ref();
    let kind = record.map_or(0, |record| u64::from(record.kind));
    let place = record.and_then(|record| record.spot).unwrap_or(own);
    Piece {
        commune,
        services: vec![service],
        weight: 1,
        key: kind.min(0xff) << 56 | key(place) >> 8,
    }
}

/// The bits of latitude and longitude in turn, from the highest, over the part of France it is in.
fn key(place: Spot) -> u64 {
    let degrees = |value: i32| f64::from(value) / DEGREE;
    let part = part_of_france(degrees(place.latitude), degrees(place.longitude));
    let (south_west, north_east) = part.map_or(
        (place, place),
        |Bounds {
             latitude,
             longitude,
         }| { (spot(latitude.0, longitude.0), spot(latitude.1, longitude.1)) },
    );
    let scaled = |value: i32, least: i32, most: i32| {
        let inside = u64::from(value.clamp(least, most).abs_diff(least));
        inside * u64::from(u32::MAX) / u64::from(most.abs_diff(least).max(1))
    };
    let latitude = scaled(place.latitude, south_west.latitude, north_east.latitude);
    let longitude = scaled(place.longitude, south_west.longitude, north_east.longitude);
    (0..32).fold(0, |key, bit| {
        let (high, low) = (longitude >> bit & 1, latitude >> bit & 1);
        key | high << (2 * bit + 1) | low << (2 * bit)
    })
}

fn shard(root: usize, part: Part<Piece>) -> PlaceShard {
    let mut communes: Vec<u32> = part.items.iter().map(|piece| piece.commune).collect();
    let mut services: Vec<usize> = part.items.into_iter().flat_map(|p| p.services).collect();
    communes.sort_unstable();
    communes.dedup();
    services.sort_unstable();
    services.dedup();
    PlaceShard {
        key: (root, part.path),
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
