//! Neighbours share their border, and nothing is lost.

use std::collections::BTreeSet;

use geo::{LineString, MultiPolygon, Polygon};
use proptest::prelude::*;

use super::outline::ring_area;
use super::point::{Point, doubled_area};
use super::simplification::Simplification;
use super::topology::Topology;
use super::{Contours, Scale};

fn ring(places: &[(f64, f64)]) -> LineString<f64> {
    LineString::from(places.to_vec())
}

fn polygon(places: &[(f64, f64)], holes: Vec<LineString<f64>>) -> MultiPolygon<f64> {
    MultiPolygon::new(vec![Polygon::new(ring(places), holes)])
}

fn contours(shapes: &[MultiPolygon<f64>]) -> Contours {
    Contours::new(&shapes.iter().map(Some).collect::<Vec<_>>())
}

fn path(contours: &Contours, commune: usize) -> &str {
    &contours.outline(commune, Scale::Overview).unwrap().path
}

/// Corners of a square of a tenth of a degree on the equator: 10,000 steps of the plane.
fn square(west: f64, south: f64, side: f64) -> Vec<(f64, f64)> {
    vec![
        (west, south),
        (west + side, south),
        (west + side, south + side),
        (west, south + side),
    ]
}

#[test]
fn the_border_of_two_communes_is_simplified_once() {
    // A point in the middle of the border stands out by too little to be kept.
    let west = polygon(
        &[
            (0.0, 0.0),
            (0.08, 0.0),
            (0.0803, 0.04),
            (0.08, 0.08),
            (0.0, 0.08),
        ],
        vec![],
    );
    let east = polygon(
        &[
            (0.08, 0.08),
            (0.0803, 0.04),
            (0.08, 0.0),
            (0.16, 0.0),
            (0.16, 0.08),
        ],
        vec![],
    );
    let contours = contours(&[west, east]);
    assert_eq!(path(&contours, 0), "M50-50l0 50-50 0 0-50z");
    assert_eq!(path(&contours, 1), "M50 0l0-50 50 0 0 50z");
    assert_eq!(contours.neighbours(0), [1]);
    let both = contours.merged(&[0, 1], Scale::Overview).unwrap();
    assert_eq!(both.path, "M100-50l0 50-100 0 0-50z");
}

#[test]
fn contours_that_lie_over_each_other_are_not_neighbours() {
    // A border lies between two: a hundred on one square would each be beside all the others.
    let pile = vec![polygon(&square(0.0, 0.0, 0.048), vec![]); 100];
    let contours = contours(&pile);
    let neighbours = (0..100).map(|commune| contours.neighbours(commune).len());
    assert_eq!(neighbours.sum::<usize>(), 0);
}

#[test]
fn an_enclave_fills_the_hole_of_its_neighbour() {
    let inner = square(0.016, 0.016, 0.016);
    let outer = polygon(&square(0.0, 0.0, 0.048), vec![ring(&inner)]);
    let enclave = polygon(&inner, vec![]);
    let contours = contours(&[outer, enclave]);
    assert_eq!(
        path(&contours, 0),
        "M0-30l30 0 0 30-30 0zM10-20l0 10 10 0 0-10z"
    );
    assert_eq!(path(&contours, 1), "M10-20l10 0 0 10-10 0z");
    let whole = contours.merged(&[0, 1], Scale::Overview).unwrap();
    assert_eq!(whole.path, "M0-30l30 0 0 30-30 0z");
}

#[test]
fn an_island_smaller_than_a_step_is_a_square_of_one() {
    let land = Polygon::new(ring(&square(0.0, 0.0, 0.016)), vec![]);
    let island = Polygon::new(ring(&square(0.032, 0.0, 0.0002)), vec![]);
    let commune = MultiPolygon::new(vec![land, island]);
    assert_eq!(
        path(&contours(&[commune]), 0),
        "M0-10l10 0 0 10-10 0zM20 0l1 0 0 1-1 0z"
    );
}

#[test]
fn what_is_no_contour_is_none() {
    let line = polygon(&[(0.0, 0.0), (1.0, 1.0)], vec![]);
    let contours = Contours::new(&[None, Some(&line), Some(&MultiPolygon::new(vec![]))]);
    for commune in 0..4 {
        assert_eq!(contours.outline(commune, Scale::Detail), None);
    }
    assert_eq!(contours.merged(&[0, 1, 2, 3], Scale::Detail), None);
}

#[test]
fn places_beyond_the_plane_stand_on_its_edge() {
    let wild = polygon(&[(-1e300, -90.0), (1e300, -90.0), (0.0, 1e300)], vec![]);
    let drawn = contours(&[wild]);
    let bounds = drawn.outline(0, Scale::Overview).unwrap().bounds;
    assert_eq!((bounds.width(), bounds.height()), (225_000, 224_262));
}

/// Communes of a grid whose borders wander: each line between two corners has three points.
fn wandering_grid(columns: usize, rows: usize, noise: &[f64]) -> Vec<MultiPolygon<f64>> {
    let wander = |seed: usize| noise[seed % noise.len()];
    let corner = |column: usize, row: usize| {
        let seed = (row * 31 + column) * 7;
        let x = column as f64 * 0.05 + wander(seed) * 0.8;
        (x, row as f64 * 0.05 + wander(seed + 3) * 0.8)
    };
    // The points from a corner to the next, without the last, always drawn from the first in
    // order.
    let side = |from: (usize, usize), to: (usize, usize)| {
        let (first, last) = (from.min(to), from.max(to));
        let [a, b] = [first, last].map(|(column, row)| corner(column, row));
        let mut points = vec![a];
        for quarter in 1..4 {
            let part = quarter as f64 / 4.0;
            let off = wander(first.0 * 13 + first.1 * 101 + last.0 * 3 + last.1 * 17 + quarter);
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            points.push((
                a.0 + dx * part - dy * 20.0 * off,
                a.1 + dy * part + dx * 20.0 * off,
            ));
        }
        points.push(b);
        if first != from {
            points.reverse();
        }
        points.pop();
        points
    };
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let cells = cells.map(|(column, row)| {
        let corners = [
            (column, row),
            (column + 1, row),
            (column + 1, row + 1),
            (column, row + 1),
        ];
        let around = (0..4).flat_map(|at| side(corners[at], corners[(at + 1) % 4]));
        polygon(&around.collect::<Vec<_>>(), vec![])
    });
    cells.collect()
}

fn sides(ring: &[Point]) -> impl Iterator<Item = [Point; 2]> {
    (0..ring.len()).map(|at| [ring[at], ring[(at + 1) % ring.len()]])
}

fn cross([a, b]: [Point; 2], [c, d]: [Point; 2]) -> bool {
    let apart = |p, q, r, s| doubled_area(p, q, r).signum() * doubled_area(p, q, s).signum() < 0;
    apart(a, b, c, d) && apart(c, d, a, b)
}

proptest! {
    #[test]
    fn a_grid_stays_whole(
        columns in 1..5_usize,
        rows in 1..5_usize,
        noise in prop::collection::vec(-0.005..0.005_f64, 3..40),
    ) {
        let grid = wandering_grid(columns, rows, &noise);
        let contours = contours(&grid);
        for scale in [Scale::Overview, Scale::Detail] {
            let mut directed = BTreeSet::new();
            let mut area = 0;
            for commune in 0..grid.len() {
                let outline = contours.outline(commune, scale).unwrap();
                for ring in &outline.rings {
                    prop_assert!(ring_area(ring) > 0, "a commune keeps its area");
                    area += ring_area(ring);
                    for side in sides(ring) {
                        prop_assert!(directed.insert(side), "no ground is two communes'");
                    }
                }
            }
            let everything: Vec<usize> = (0..grid.len()).collect();
            let whole = contours.merged(&everything, scale).unwrap();
            let edge: BTreeSet<_> = whole.rings.iter().flat_map(|ring| sides(ring)).collect();
            let alone = directed.iter().filter(|[a, b]| !directed.contains(&[*b, *a]));
            prop_assert_eq!(alone.copied().collect::<BTreeSet<_>>(), edge, "no gap inside");
            let whole_area: i64 = whole.rings.iter().map(|ring| ring_area(ring)).sum();
            prop_assert_eq!(area, whole_area);
        }
    }

    #[test]
    fn simplified_borders_never_cross(
        noise in prop::collection::vec(-0.005..0.005_f64, 3..40),
        triangle in 0..40_000_000_i64,
    ) {
        let grid = wandering_grid(3, 3, &noise);
        let topology = Topology::new(&grid.iter().map(Some).collect::<Vec<_>>());
        let mut simplification = Simplification::new(&topology);
        simplification.simplify(triangle);
        let arcs = simplification.arcs();
        let lines: Vec<[Point; 2]> = arcs
            .iter()
            .flat_map(|arc| arc.windows(2).map(|ends| [ends[0], ends[1]]))
            .collect();
        for (at, line) in lines.iter().enumerate() {
            for other in &lines[at + 1..] {
                prop_assert!(!cross(*line, *other), "{line:?} {other:?}");
            }
        }
    }
}
