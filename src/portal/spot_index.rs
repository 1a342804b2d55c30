//! Finds what is near.

use std::collections::BTreeMap;

use rstar::RTree;
use rstar::primitives::GeomWithData;

use super::neighbours::Neighbour;
use crate::content::Coordinates;

/// How far what is near may be, in metres: the widest radius families choose.
pub(super) const FARTHEST: f64 = 30_000.0;

type Spot = GeomWithData<[f64; 2], usize>;

/// Services by their position. Those at one spot are indexed together, so that a hundred
/// records at one town hall cost no more than one.
pub(super) struct SpotIndex {
    tree: RTree<Spot>,
    spots: Vec<(Coordinates, Vec<usize>)>,
}

impl SpotIndex {
    /// Indexes services; at one spot they stand in the order they come.
    pub(super) fn new(services: impl Iterator<Item = (Coordinates, usize)>) -> Self {
        let mut by_spot: BTreeMap<[i64; 2], (Coordinates, Vec<usize>)> = BTreeMap::new();
        for (position, service) in services {
            let spot = by_spot
                .entry(spot_key(position))
                .or_insert_with(|| (position, Vec::new()));
            spot.1.push(service);
        }
        let spots: Vec<_> = by_spot.into_values().collect();
        let points = spots
            .iter()
            .enumerate()
            .map(|(index, (at, _))| Spot::new(plane(*at), index));
        Self {
            tree: RTree::bulk_load(points.collect()),
            spots,
        }
    }

    /// The nearest services to a position, at most `count` and not `itself`: by distance, then
    /// by index.
    pub(super) fn near(
        &self,
        from: Coordinates,
        count: usize,
        itself: Option<usize>,
    ) -> Vec<Neighbour> {
        let mut found: Vec<Neighbour> = Vec::new();
        // The tree sorts on a plane, distances are on the sphere: a few more spots make up for it.
        for spot in self.tree.nearest_neighbor_iter(plane(from)).take(count + 4) {
            let (position, services) = &self.spots[spot.data];
            let metres = from.metres_to(*position);
            if metres > FARTHEST {
                break;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 to 30,000"
            )]
            let metres = metres.round() as u32;
            let others = services
                .iter()
                .copied()
                .filter(|service| Some(*service) != itself);
            found.extend(
                others
                    .take(count)
                    .map(|service| Neighbour { metres, service }),
            );
        }
        found.sort_unstable();
        found.truncate(count);
        found
    }
}

/// A spot to the centimetre, for grouping.
fn spot_key(position: Coordinates) -> [i64; 2] {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "degrees times ten million fit"
    )]
    let whole = |degrees: f64| (degrees * 1e7).round() as i64;
    [whole(position.latitude), whole(position.longitude)]
}

/// Degrees as if on a plane at 45° north: good enough to sort the nearest.
fn plane(position: Coordinates) -> [f64; 2] {
    [
        position.longitude * std::f64::consts::FRAC_1_SQRT_2,
        position.latitude,
    ]
}
