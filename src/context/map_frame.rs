//! What a commune's own map shows of the communes around it.

use crate::portal::{Bounds, Contours, Outline, Point, Scale};

/// A commune in the middle of its map, in the steps of [`Scale::Detail`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MapFrame {
    /// What the map shows.
    pub(super) bounds: Bounds,
    /// Communes that share a border with it, in order.
    pub(super) around: Vec<usize>,
    /// Other communes that the frame shows, in order.
    pub(super) beyond: Vec<usize>,
}

/// The width and height of a frame, as one is to the other.
const PROPORTIONS: [i32; 2] = [7, 5];

/// The size of a frame, in hundredths of the least that holds its commune.
const ROOM: i32 = 175;

/// The width, in steps, above which a frame is drawn as an overview.
const LARGE: i32 = 1_200;

/// How many contours a frame meets at most: where there are more they lie over each other, and
/// a map of each with all of them would be without end.
const SHOWN: usize = 500;

impl MapFrame {
    /// The frame of a commune, with room around it, and moved towards the others at the edge of
    /// what is known; `near` gives the communes whose boxes meet a box. `None` without a
    /// contour, without a neighbour, and where more than [`SHOWN`] contours lie over each other.
    pub(super) fn around(
        contours: &Contours,
        commune: usize,
        near: impl Fn(Bounds) -> Vec<usize>,
    ) -> Option<Self> {
        let own = contours.outline(commune, Scale::Detail)?.bounds;
        let around = contours.neighbours(commune).to_vec();
        if around.is_empty() {
            return None;
        }
        let [across, down] = PROPORTIONS;
        let least = (own.width() / across).max(own.height() / down) + 1;
        let unit = least * ROOM / 100;
        let wider = [unit * across - own.width(), unit * down - own.height()];
        let centred = own.wider_by(wider[0] / 2, wider[1] / 2);
        let others = near(centred);
        if others.len() > SHOWN {
            return None;
        }
        let others = others.into_iter();
        let others = others.filter_map(|other| contours.outline(other, Scale::Detail));
        let known = others.fold(own, |known, outline| known.with(outline.bounds));
        let bounds = moved(centred, own, known);
        let is_shown = |other: &usize| {
            let outline = contours.outline(*other, Scale::Detail);
            !around.contains(other) && outline.is_some_and(|it| shown_area(it, bounds) > 0)
        };
        let beyond = near(bounds).into_iter().filter(is_shown).collect();
        Some(Self {
            bounds,
            around,
            beyond,
        })
    }

    /// How finely it is drawn.
    pub(super) fn scale(&self) -> Scale {
        if self.bounds.width() > LARGE {
            Scale::Overview
        } else {
            Scale::Detail
        }
    }

    /// Its box at a scale.
    pub(super) fn bounds_at(&self, scale: Scale) -> Bounds {
        match scale {
            Scale::Detail => self.bounds,
            Scale::Overview => self.bounds.divided_by(Scale::Detail.in_overview()),
        }
    }
}

/// A frame moved from the side where nothing is known, as far as the commune stays well inside.
fn moved(frame: Bounds, own: Bounds, known: Bounds) -> Bounds {
    let margin = frame.height() / 12;
    let way = |frame: [i32; 2], own: [i32; 2], known: [i32; 2]| {
        let empty = [known[0] - margin - frame[0], frame[1] - known[1] - margin];
        let room = [own[0] - frame[0] - margin, frame[1] - own[1] - margin];
        match [empty[0] > 0, empty[1] > 0] {
            [true, false] => empty[0].min(room[0]).max(0),
            [false, true] => -empty[1].min(room[1]).max(0),
            _ => 0,
        }
    };
    let sides = |bounds: Bounds| [[bounds.low.x, bounds.high.x], [bounds.low.y, bounds.high.y]];
    let [frame_sides, own, known] = [frame, own, known].map(sides);
    frame.moved_by(
        way(frame_sides[0], own[0], known[0]),
        way(frame_sides[1], own[1], known[1]),
    )
}

/// Twice the area that a box shows of an outline.
fn shown_area(outline: &Outline, bounds: Bounds) -> i64 {
    let Bounds { low, high } = bounds;
    // How far inside each edge a point is; below zero when it is outside.
    let edges: [&dyn Fn(Point) -> i64; 4] = [
        &|point| i64::from(point.x - low.x),
        &|point| i64::from(high.x - point.x),
        &|point| i64::from(point.y - low.y),
        &|point| i64::from(high.y - point.y),
    ];
    let rings = outline.rings.iter();
    let areas = rings.map(|ring| {
        let inside = edges
            .iter()
            .fold(ring.clone(), |ring, edge| cut(&ring, edge));
        doubled_area(&inside)
    });
    areas.sum::<i64>().max(0)
}

/// What is left of a ring inside an edge (Sutherland and Hodgman, 1974).
fn cut(ring: &[Point], inside: impl Fn(Point) -> i64) -> Vec<Point> {
    let mut left = Vec::with_capacity(ring.len() + 2);
    let Some(mut from) = ring.last().copied() else {
        return left;
    };
    for to in ring.iter().copied() {
        let [before, after] = [inside(from), inside(to)];
        if (before < 0) != (after < 0) {
            left.push(between(from, to, [before, before - after]));
        }
        if after >= 0 {
            left.push(to);
        }
        from = to;
    }
    left
}

/// The point at a part of the way, to the nearest step towards the beginning.
fn between(from: Point, to: Point, [part, whole]: [i64; 2]) -> Point {
    let way = |from: i32, to: i32| {
        let moved = i64::from(to - from) * part / whole;
        from + i32::try_from(moved).unwrap_or(0)
    };
    Point::new(way(from.x, to.x), way(from.y, to.y))
}

fn doubled_area(ring: &[Point]) -> i64 {
    let mut area = 0;
    let Some(mut from) = ring.last().copied() else {
        return 0;
    };
    for to in ring.iter().copied() {
        area += i64::from(from.x) * i64::from(to.y) - i64::from(to.x) * i64::from(from.y);
        from = to;
    }
    area
}
