//! The contours of a portal's communes, drawn together.

use std::collections::BTreeMap;

use geo::MultiPolygon;

use super::outline::Outline;
use super::point::Point;
use super::scale::Scale;
use super::simplification::Simplification;
use super::topology::{Ring, Side, Topology};

/// The contours of communes with the borders they share: two neighbours are drawn with the very
/// same line between them, at any scale, so that they neither leave a gap nor overlap.
#[derive(Debug, Default)]
pub struct Contours {
    sides: Vec<Vec<Ring>>,
    neighbours: Vec<Vec<usize>>,
    overview: Drawing,
    detail: Drawing,
}

/// The borders and contours of one scale.
#[derive(Debug, Default)]
struct Drawing {
    arcs: Vec<Vec<Point>>,
    outlines: Vec<Option<Outline>>,
}

impl Contours {
    /// Draws contours in degrees WGS 84, one a commune.
    pub fn new(contours: &[Option<&MultiPolygon<f64>>]) -> Self {
        let topology = Topology::new(contours);
        let mut simplification = Simplification::new(&topology);
        let mut drawing = |scale: Scale| {
            simplification.simplify(scale.doubled_area());
            let arcs = simplification.arcs();
            let outline = |rings: &Vec<Ring>| {
                let rings: Vec<Vec<Point>> = rings.iter().map(|ring| along(&arcs, ring)).collect();
                Outline::new(&rings, scale.step())
            };
            Drawing {
                outlines: topology.rings.iter().map(outline).collect(),
                arcs,
            }
        };
        let detail = drawing(Scale::Detail);
        let overview = drawing(Scale::Overview);
        Self {
            neighbours: neighbours(&topology.rings),
            sides: topology.rings,
            overview,
            detail,
        }
    }

    /// The outline of a commune, by its index; `None` when its contour is not known.
    pub fn outline(&self, commune: usize, scale: Scale) -> Option<&Outline> {
        self.drawing(scale).outlines.get(commune)?.as_ref()
    }

    /// The communes that share a border with one, in order.
    pub fn neighbours(&self, commune: usize) -> &[usize] {
        self.neighbours.get(commune).map_or(&[], Vec::as_slice)
    }

    /// The outline of several communes as one: what is between two of them is gone.
    pub fn merged(&self, communes: &[usize], scale: Scale) -> Option<Outline> {
        let mut met: BTreeMap<usize, (u32, Side)> = BTreeMap::new();
        let rings = communes
            .iter()
            .filter_map(|commune| self.sides.get(*commune));
        for side in rings.flatten().flatten() {
            met.entry(side.arc).or_insert((0, *side)).0 += 1;
        }
        let outer = met.into_values().filter(|(times, _)| *times == 1);
        let arcs = &self.drawing(scale).arcs;
        let rings = joined(arcs, outer.map(|(_, side)| side).collect());
        Outline::without_slivers(&rings, scale.step())
    }

    /// The borders between two of several communes, each once, in the steps of the scale.
    pub fn inner_borders(&self, communes: &[usize], scale: Scale) -> Vec<Vec<Point>> {
        let mut met: BTreeMap<usize, u32> = BTreeMap::new();
        let rings = communes
            .iter()
            .filter_map(|commune| self.sides.get(*commune));
        for side in rings.flatten().flatten() {
            *met.entry(side.arc).or_insert(0) += 1;
        }
        let shared = met.into_iter().filter(|(_, times)| *times > 1);
        let arcs = &self.drawing(scale).arcs;
        let borders = shared.map(|(arc, _)| {
            let points = arcs[arc].iter();
            let mut border: Vec<Point> = points.map(|it| it.in_steps_of(scale.step())).collect();
            border.dedup();
            border
        });
        borders.filter(|border| border.len() > 1).collect()
    }

    fn drawing(&self, scale: Scale) -> &Drawing {
        match scale {
            Scale::Overview => &self.overview,
            Scale::Detail => &self.detail,
        }
    }
}

fn neighbours(contours: &[Vec<Ring>]) -> Vec<Vec<usize>> {
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (commune, rings) in contours.iter().enumerate() {
        for side in rings.iter().flatten() {
            beside.entry(side.arc).or_default().push(commune);
        }
    }
    // A border lies between two communes. Where more contours go along a line they lie over each
    // other, and who is whose neighbour is not known.
    beside.retain(|_, communes| communes.len() <= 2);
    let others = |(commune, rings): (usize, &Vec<Ring>)| {
        let along = rings.iter().flatten();
        let met = along.filter_map(|side| beside.get(&side.arc)).flatten();
        let mut met: Vec<usize> = met.copied().filter(|other| *other != commune).collect();
        met.sort_unstable();
        met.dedup();
        met
    };
    contours.iter().enumerate().map(others).collect()
}

/// The points of a ring along its borders, the first not repeated.
fn along(arcs: &[Vec<Point>], ring: &[Side]) -> Vec<Point> {
    let points = ring.iter().flat_map(|side| {
        let mut points = arcs[side.arc].clone();
        if side.reversed {
            points.reverse();
        }
        points.pop();
        points
    });
    points.collect()
}

/// Joins borders, each given in the direction it was met in, into rings.
fn joined(arcs: &[Vec<Point>], sides: Vec<Side>) -> Vec<Vec<Point>> {
    let ends = |side: &Side| {
        let arc = &arcs[side.arc];
        let ends = [arc[0], arc[arc.len() - 1]];
        if side.reversed {
            [ends[1], ends[0]]
        } else {
            ends
        }
    };
    let mut from: BTreeMap<Point, Vec<Side>> = BTreeMap::new();
    for side in sides {
        from.entry(ends(&side)[0]).or_default().push(side);
    }
    let mut rings = Vec::new();
    while let Some(start) = from.keys().next().copied() {
        let mut ring = Vec::new();
        let mut here = start;
        while let Some(side) = from.get_mut(&here).and_then(Vec::pop) {
            here = ends(&side)[1];
            ring.push(side);
        }
        from.retain(|_, waiting| !waiting.is_empty());
        rings.push(along(arcs, &ring));
    }
    rings
}
