//! Borders with fewer points: Visvalingam's algorithm over all of them at once.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use rstar::primitives::GeomWithData;
use rstar::{AABB, RTree};

use super::point::{Point, doubled_area};
use super::topology::Topology;

/// Borders while points are taken out of them, the least important first: the one whose
/// triangle with its two neighbours is smallest, then the first in order.
///
/// A point stays when something stands in its triangle, or when its neighbours are joined by
/// another line: so two borders never cross, and no ring ever closes up. The `geo` crate
/// simplifies each line by itself and cannot see that.
pub(super) struct Simplification<'t> {
    topology: &'t Topology,
    before: Vec<usize>,
    after: Vec<usize>,
    standing: Vec<bool>,
    /// Ends of the borders that have become one straight line.
    straight: BTreeSet<[usize; 2]>,
    waiting: BinaryHeap<Reverse<(i64, usize)>>,
    tree: RTree<GeomWithData<[i32; 2], usize>>,
}

impl<'t> Simplification<'t> {
    pub(super) fn new(topology: &'t Topology) -> Self {
        let points = &topology.points;
        let spots = points.iter().enumerate();
        let spots = spots.map(|(index, point)| GeomWithData::new([point.x, point.y], index));
        let mut simplification = Self {
            topology,
            before: vec![0; points.len()],
            after: vec![0; points.len()],
            standing: vec![true; points.len()],
            straight: BTreeSet::new(),
            waiting: BinaryHeap::new(),
            tree: RTree::bulk_load(spots.collect()),
        };
        for arc in &topology.arcs {
            if let [first, last] = arc[..] {
                simplification.straight.insert(ordered(first, last));
            }
            for window in arc.windows(3) {
                simplification.before[window[1]] = window[0];
                simplification.after[window[1]] = window[2];
            }
        }
        for arc in &topology.arcs {
            let inner = arc.iter().skip(1).take(arc.len().saturating_sub(2));
            inner.for_each(|point| simplification.wait(*point));
        }
        simplification
    }

    /// Takes out every point whose triangle is smaller than this, in doubled square steps.
    pub(super) fn simplify(&mut self, doubled_area: i64) {
        while let Some(Reverse((area, point))) = self.waiting.peek().copied() {
            if area >= doubled_area {
                break;
            }
            self.waiting.pop();
            if self.standing[point] && self.area(point) == area && self.may_go(point) {
                self.take_out(point);
            }
        }
    }

    /// The borders as they stand.
    pub(super) fn arcs(&self) -> Vec<Vec<Point>> {
        let standing = |arc: &Vec<usize>| {
            let points = arc.iter().filter(|point| self.standing[**point]);
            points.map(|point| self.topology.points[*point]).collect()
        };
        self.topology.arcs.iter().map(standing).collect()
    }

    fn corners(&self, point: usize) -> [Point; 3] {
        [self.before[point], point, self.after[point]].map(|index| self.topology.points[index])
    }

    fn area(&self, point: usize) -> i64 {
        let [a, b, c] = self.corners(point);
        doubled_area(a, b, c).abs()
    }

    fn wait(&mut self, point: usize) {
        self.waiting.push(Reverse((self.area(point), point)));
    }

    fn may_go(&self, point: usize) -> bool {
        let (before, after) = (self.before[point], self.after[point]);
        if before == after || self.are_joined(before, after) {
            return false;
        }
        let corners = self.corners(point);
        let xs = corners.map(|corner| corner.x);
        let ys = corners.map(|corner| corner.y);
        let low = [xs[0].min(xs[1]).min(xs[2]), ys[0].min(ys[1]).min(ys[2])];
        let high = [xs[0].max(xs[1]).max(xs[2]), ys[0].max(ys[1]).max(ys[2])];
        let near = self.tree.locate_in_envelope(AABB::from_corners(low, high));
        !near.map(|spot| spot.data).any(|other| {
            self.standing[other]
                && ![before, point, after].contains(&other)
                && holds(corners, self.topology.points[other])
        })
    }

    fn are_joined(&self, a: usize, b: usize) -> bool {
        let fixed = &self.topology.fixed;
        match (fixed[a], fixed[b]) {
            (true, true) => self.straight.contains(&ordered(a, b)),
            (false, _) => self.before[a] == b || self.after[a] == b,
            (true, false) => self.before[b] == a || self.after[b] == a,
        }
    }

    fn take_out(&mut self, point: usize) {
        let (before, after) = (self.before[point], self.after[point]);
        self.standing[point] = false;
        let fixed = [before, after].map(|end| self.topology.fixed[end]);
        if fixed == [true, true] {
            self.straight.insert(ordered(before, after));
        }
        if !fixed[0] {
            self.after[before] = after;
            self.wait(before);
        }
        if !fixed[1] {
            self.before[after] = before;
            self.wait(after);
        }
    }
}

fn ordered(a: usize, b: usize) -> [usize; 2] {
    [a.min(b), a.max(b)]
}

/// Whether a triangle holds a point, its sides too.
fn holds([a, b, c]: [Point; 3], point: Point) -> bool {
    let turns = [
        doubled_area(a, b, point),
        doubled_area(b, c, point),
        doubled_area(c, a, point),
    ];
    turns.iter().all(|turn| *turn >= 0) || turns.iter().all(|turn| *turn <= 0)
}
