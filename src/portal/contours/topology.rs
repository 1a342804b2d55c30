//! Contours taken apart into borders, each found once however many communes it belongs to.

use std::collections::BTreeMap;

use geo::{LineString, MultiPolygon};

use super::outline::ring_area;
use super::point::Point;

/// A border as a ring goes along it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Side {
    /// The border.
    pub(super) arc: usize,
    /// Whether the ring goes from its end to its beginning.
    pub(super) reversed: bool,
}

/// The closed line around a commune, an island or a hole.
pub(super) type Ring = Vec<Side>;

/// Contours as borders between junctions. A junction is a point where more than two lines meet;
/// a border without one is closed, and begins and ends at its first point in order.
#[derive(Debug, Default)]
pub(super) struct Topology {
    /// Every point once, in order.
    pub(super) points: Vec<Point>,
    /// Borders, each the indexes of its points.
    pub(super) arcs: Vec<Vec<usize>>,
    /// The rings of each contour.
    pub(super) rings: Vec<Vec<Ring>>,
    /// Whether a point is where a border begins or ends.
    pub(super) fixed: Vec<bool>,
}

impl Topology {
    /// Finds the borders. A ring of fewer than three points is left out: it holds nothing.
    pub(super) fn new(contours: &[Option<&MultiPolygon<f64>>]) -> Self {
        let written: Vec<Vec<Vec<Point>>> = contours
            .iter()
            .map(|contour| contour.map_or_else(Vec::new, rings_of))
            .collect();
        let mut points: Vec<Point> = written.iter().flatten().flatten().copied().collect();
        points.sort_unstable();
        points.dedup();
        let indexed: Vec<Vec<Vec<usize>>> = written
            .iter()
            .map(|rings| rings.iter().map(|ring| indexes(&points, ring)).collect())
            .collect();
        let mut topology = Self {
            fixed: junctions(points.len(), &indexed),
            points,
            ..Self::default()
        };
        let mut known = BTreeMap::new();
        for rings in indexed {
            let rings = rings.iter().map(|ring| topology.cut(ring, &mut known));
            let rings = rings.collect();
            topology.rings.push(rings);
        }
        topology
    }

    /// Cuts a ring at its junctions.
    fn cut(&mut self, ring: &[usize], known: &mut BTreeMap<Vec<usize>, usize>) -> Ring {
        let mut ring = ring.to_vec();
        let first_junction = ring.iter().position(|point| self.fixed[*point]);
        let start = first_junction.unwrap_or_else(|| first_in_order(&ring));
        ring.rotate_left(start);
        self.fixed[ring[0]] = true;
        ring.push(ring[0]);
        let ends: Vec<usize> = (0..ring.len()).filter(|at| self.fixed[ring[*at]]).collect();
        let arcs = ends.windows(2).map(|ends| &ring[ends[0]..=ends[1]]);
        arcs.map(|arc| self.side(arc, known)).collect()
    }

    fn side(&mut self, arc: &[usize], known: &mut BTreeMap<Vec<usize>, usize>) -> Side {
        let mut forward = arc.to_vec();
        let backward: Vec<usize> = arc.iter().rev().copied().collect();
        let reversed = backward < forward;
        if reversed {
            forward = backward;
        }
        let arcs = &mut self.arcs;
        let arc = *known.entry(forward).or_insert_with_key(|points| {
            arcs.push(points.clone());
            arcs.len() - 1
        });
        Side { arc, reversed }
    }
}

/// The rings of a contour, without their last point, which is the first again: what they hold
/// is always on the same hand, however the source wrote them.
fn rings_of(contour: &MultiPolygon<f64>) -> Vec<Vec<Point>> {
    let rings = contour.iter().flat_map(|polygon| {
        let outer = ring_of(polygon.exterior(), |area| area < 0);
        let holes = polygon.interiors().iter();
        let holes = holes.map(|hole| ring_of(hole, |area| area > 0));
        std::iter::once(outer).chain(holes)
    });
    rings.flatten().collect()
}

fn ring_of(line: &LineString<f64>, is_backward: fn(i64) -> bool) -> Option<Vec<Point>> {
    let places = line.coords();
    let mut ring: Vec<Point> = places.map(|place| Point::of_degrees(*place)).collect();
    ring.dedup();
    while ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    if is_backward(ring_area(&ring)) {
        ring.reverse();
    }
    (ring.len() > 2).then_some(ring)
}

/// The place of each point of a ring among all. `points` holds them all.
fn indexes(points: &[Point], ring: &[Point]) -> Vec<usize> {
    let place = |point: &Point| points.binary_search(point).unwrap_or_else(|place| place);
    ring.iter().map(place).collect()
}

fn first_in_order(ring: &[usize]) -> usize {
    (0..ring.len()).min_by_key(|at| ring[*at]).unwrap_or(0)
}

/// Whether more than two lines meet at each point, or a ring comes back to it.
fn junctions(points: usize, contours: &[Vec<Vec<usize>>]) -> Vec<bool> {
    let mut fixed = vec![false; points];
    let mut neighbours: Vec<[Option<usize>; 2]> = vec![[None; 2]; points];
    for ring in contours.iter().flatten() {
        for (at, point) in ring.iter().enumerate() {
            let before = ring[(at + ring.len() - 1) % ring.len()];
            let after = ring[(at + 1) % ring.len()];
            for other in [before, after] {
                let known = &mut neighbours[*point];
                match known
                    .iter_mut()
                    .find(|known| known.is_none_or(|it| it == other))
                {
                    Some(free) => *free = Some(other),
                    None => fixed[*point] = true,
                }
            }
            // A spike goes out and back by one line: its end is a border's end.
            fixed[*point] |= before == after;
        }
    }
    fixed
}
