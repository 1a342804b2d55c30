//! A contour ready to be drawn.

use std::fmt::Write;

use super::bounds::Bounds;
use super::point::{Point, doubled_area};

/// Twice the area of a hole that is none, in square steps.
const SLIVER: i64 = 40;

/// A contour in the steps of its scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its lines as the `d` of an SVG path, to be filled by the even-odd rule: each ring begins
    /// at a place of the plane and goes on by steps from point to point.
    pub path: String,
    /// The box around it.
    pub bounds: Bounds,
    /// Its rings, each without its last point, which is the first again.
    pub rings: Vec<Vec<Point>>,
}

impl Outline {
    /// The outline of rings in plane steps, drawn in steps of `size`; `None` when there is none.
    /// A ring smaller than a step becomes a square of one step: an island is never lost.
    pub(super) fn new(rings: &[Vec<Point>], size: i32) -> Option<Self> {
        let rings = rings.iter().map(|ring| {
            let points = stepped(ring, size);
            if points.is_empty() {
                square(ring, size)
            } else {
                points
            }
        });
        Self::drawn(rings.collect())
    }

    /// The same without small holes: the slivers that a source leaves between two contours are
    /// none of the whole.
    pub(super) fn without_slivers(rings: &[Vec<Point>], size: i32) -> Option<Self> {
        let mut outline = Self::new(rings, size)?;
        let is_sliver = |ring: &Vec<Point>| (-SLIVER..0).contains(&ring_area(ring));
        outline.rings.retain(|ring| !is_sliver(ring));
        Self::drawn(outline.rings)
    }

    fn drawn(rings: Vec<Vec<Point>>) -> Option<Self> {
        let bounds = Bounds::of(rings.iter().flatten().copied())?;
        let mut path = String::new();
        for ring in &rings {
            draw(ring, &mut path);
        }
        Some(Self {
            path,
            bounds,
            rings,
        })
    }
}

/// A ring in steps of `size`; empty when it is smaller than a step.
fn stepped(ring: &[Point], size: i32) -> Vec<Point> {
    let mut points: Vec<Point> = ring.iter().map(|point| point.in_steps_of(size)).collect();
    points.dedup();
    while points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if ring_area(&points) == 0 {
        points.clear();
    }
    points
}

/// The square of one step that stands for a smaller ring, on the same hand.
fn square(ring: &[Point], size: i32) -> Vec<Point> {
    let steps = ring.iter().map(|point| point.in_steps_of(size));
    let corner = steps.min().unwrap_or(Point::new(0, 0));
    let mut square = [(0, 0), (1, 0), (1, 1), (0, 1)];
    if ring_area(ring) < 0 {
        square.reverse();
    }
    square
        .map(|(x, y)| Point::new(corner.x + x, corner.y + y))
        .to_vec()
}

/// Twice the area of a ring, above zero when it goes clockwise on the screen.
pub(super) fn ring_area(ring: &[Point]) -> i64 {
    let origin = ring.first().copied().unwrap_or(Point::new(0, 0));
    let sides = ring.windows(2);
    sides
        .map(|side| doubled_area(origin, side[0], side[1]))
        .sum()
}

/// "M120 34l5-3 2 7z". A point on the straight line between its neighbours is not written.
fn draw(ring: &[Point], path: &mut String) {
    let count = ring.len();
    let turns = |at: &usize| {
        let [before, after] = [(at + count - 1) % count, (at + 1) % count];
        doubled_area(ring[before], ring[*at], ring[after]) != 0
    };
    let corners: Vec<usize> = (0..count).filter(turns).collect();
    let Some(first) = corners.first() else { return };
    let mut here = ring[*first];
    write_pair(path, 'M', here.x, here.y);
    for (rank, corner) in corners.iter().skip(1).enumerate() {
        let next = ring[*corner];
        let joint = if rank == 0 { 'l' } else { ' ' };
        write_pair(path, joint, next.x - here.x, next.y - here.y);
        here = next;
    }
    path.push('z');
}

/// Two numbers after a command or a space, without the spaces that a minus sign makes useless.
fn write_pair(path: &mut String, joint: char, x: i32, y: i32) {
    if joint != ' ' || x >= 0 {
        path.push(joint);
    }
    let space = if y < 0 { "" } else { " " };
    // Writing to a text cannot fail.
    let _ = write!(path, "{x}{space}{y}");
}
