//! How many services of each kind each commune has: what the client knows before it asks for a
//! shard, so that it never answers with a zero it could have avoided.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::byte_writer::ByteWriter;
use super::record::{Record, Spot, index};
use crate::portal::Portal;

/// Services by kind, then by commune.
pub(super) type Counts = BTreeMap<u32, BTreeMap<u32, u32>>;

/// What communes have.
#[derive(Debug, Default)]
pub(super) struct CommuneCounts {
    located: Counts,
    coming: Counts,
    roaming: Counts,
    /// For each commune, how far its services are from its place at most, in half-kilometres.
    extents: Vec<u8>,
}

impl CommuneCounts {
    /// Counts the records of a portal.
    pub(super) fn new(records: &[Option<Arc<Record>>], spots: &[Spot]) -> Self {
        let mut counts = Self {
            extents: vec![0; spots.len()],
            ..Self::default()
        };
        let add = |counts: &mut Counts, kind, commune| {
            *counts.entry(kind).or_default().entry(commune).or_default() += 1;
        };
        for record in records.iter().flatten() {
            if let Some(commune) = record.commune {
                add(&mut counts.located, record.kind, commune);
                let place = spots[commune as usize];
                let far = record.spot.map_or(0, |spot| half_kilometres(spot, place));
                let extent = &mut counts.extents[commune as usize];
                *extent = far.max(*extent);
            }
            for commune in record
                .served
                .iter()
                .filter(|at| Some(**at) != record.commune)
            {
                add(&mut counts.coming, record.kind, *commune);
                if record.commune.is_none() {
                    add(&mut counts.roaming, record.kind, *commune);
                }
            }
        }
        counts
    }

    /// The services in each commune.
    pub(super) fn located(&self) -> ByteWriter {
        table(&self.located)
    }

    /// The services that come to each commune and are elsewhere.
    pub(super) fn coming(&self) -> ByteWriter {
        table(&self.coming)
    }

    /// Those of them that have no place of their own: they are where they go.
    pub(super) fn roaming(&self) -> ByteWriter {
        table(&self.roaming)
    }

    /// The extents, a byte a commune.
    pub(super) fn extents(&self) -> ByteWriter {
        let mut writer = ByteWriter::default();
        writer.raw(&self.extents);
        writer
    }
}

/// The kinds that a service left out may have been of, in increasing order: of these nobody knows
/// that there is none.
pub(super) fn uncertain_kinds(portal: &Portal) -> Vec<u32> {
    let could_be = |kind: &usize| {
        let mut own = portal.left_out.iter().map(|it| it.kind);
        own.any(|own| own.is_none_or(|own| own == *kind))
    };
    let kinds = (0..portal.kinds.len()).filter(could_be);
    kinds.map(index).collect()
}

/// Services that are not proposed, in each commune where they are or which they go to: they are
/// known all the same.
pub(super) fn suspended(portal: &Portal) -> Counts {
    let mut counts = Counts::new();
    let all = portal.services.iter();
    for service in all.filter(|service| !service.is_proposed()) {
        let own = service.place.as_ref().map(|place| place.commune);
        let communes: BTreeSet<usize> = service.served.iter().copied().chain(own).collect();
        let of_kind = counts.entry(index(service.kind)).or_default();
        for commune in communes {
            *of_kind.entry(index(commune)).or_default() += 1;
        }
    }
    counts
}

/// For each kind: the communes that have it, then how many each has.
pub(super) fn table(counts: &Counts) -> ByteWriter {
    let mut writer = ByteWriter::default();
    writer.count(counts.len());
    for (kind, communes) in counts {
        writer.number(*kind);
        let places: Vec<u32> = communes.keys().copied().collect();
        writer.increasing(&places);
        for count in communes.values() {
            writer.number(*count);
        }
    }
    writer
}

/// An upper bound of a distance in France: a degree of longitude is longest in the south.
fn half_kilometres(one: Spot, other: Spot) -> u8 {
    const NORTH: f64 = 11.13;
    const EAST: f64 = 8.41;
    let north = f64::from(one.latitude.abs_diff(other.latitude)) * NORTH;
    let east = f64::from(one.longitude.abs_diff(other.longitude)) * EAST;
    let metres = (north * north + east * east).sqrt();
    let steps = (metres / 500.0).ceil().min(255.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 255"
    )]
    let steps = steps as u8;
    steps
}

/// The number of services that a portal's index holds.
pub(super) fn total(records: &[Option<Arc<Record>>]) -> u32 {
    index(records.iter().flatten().count())
}
