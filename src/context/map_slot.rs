//! Where a name has room inside a shape.

use crate::portal::{Outline, Point};

/// The width of a line of text and the height of all lines, in letters' sizes, times 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextBox {
    pub(super) width: i32,
    pub(super) height: i32,
}

/// The widest place for a text in a shape, in the steps of the shape's outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MapSlot {
    /// The middle of the text.
    pub(super) middle: Point,
    /// The largest size of letters, in hundredths of a step, at which it stays inside.
    pub(super) letter: i32,
}

/// Points tried on each side of the middle, in each round of the search: each is around the best
/// of the one before.
const ROUNDS: [i32; 3] = [4, 2, 2];

impl MapSlot {
    /// Searches the outline: on a grid over its box, then closer around the best place. Whole
    /// steps are drawn, so that nothing hangs on the machine's rounding.
    pub(super) fn find(outline: &Outline, text: TextBox) -> Option<Self> {
        let bounds = outline.bounds;
        let mut centre = [
            f64::from(bounds.low.x + bounds.high.x) / 2.0,
            f64::from(bounds.low.y + bounds.high.y) / 2.0,
        ];
        let mut reach = [f64::from(bounds.width()), f64::from(bounds.height())].map(|it| it / 2.0);
        let mut best: Option<Self> = None;
        for tried in ROUNDS {
            for row in from_middle(tried) {
                for column in from_middle(tried) {
                    let part = |steps: i32| f64::from(steps) / f64::from(tried);
                    let x = centre[0] + reach[0] * part(column);
                    let y = centre[1] + reach[1] * part(row);
                    let middle = Point::new(x.round() as i32, y.round() as i32);
                    let least = best.map_or(0, |best: Self| best.letter);
                    if let Some(letter) = room(outline, middle, text, least) {
                        best = Some(Self { middle, letter });
                    }
                }
            }
            let middle = best?.middle;
            centre = [f64::from(middle.x), f64::from(middle.y)];
            reach = reach.map(|it| it / f64::from(tried));
        }
        best
    }
}

/// 0, -1, 1, -2, 2 and so on: of places as wide, the first is nearest to the middle.
fn from_middle(tried: i32) -> impl Iterator<Item = i32> {
    std::iter::once(0).chain((1..=tried).flat_map(|steps| [-steps, steps]))
}

/// The largest letters for a text around this middle, when it is inside and they are larger
/// than `least`.
fn room(outline: &Outline, middle: Point, text: TextBox, least: i32) -> Option<i32> {
    let half = [text.width, text.height].map(|side| f64::from(side) / 200.0);
    let placed = |point: &Point| {
        let x = f64::from(point.x - middle.x) / half[0];
        let y = f64::from(point.y - middle.y) / half[1];
        [x, y]
    };
    let mut nearest = f64::INFINITY;
    let mut inside = false;
    for ring in &outline.rings {
        let Some(last) = ring.last() else { continue };
        let mut from = placed(last);
        for point in ring {
            let to = placed(point);
            if !is_farther(from, to, nearest) {
                nearest = nearest.min(square_distance(from, to));
            }
            if nearest * 100.0 < f64::from(least + 1) {
                return None;
            }
            let crosses = (from[1] > 0.0) != (to[1] > 0.0);
            if crosses && (to[0] - from[0]) * from[1] / (from[1] - to[1]) + from[0] > 0.0 {
                inside = !inside;
            }
            from = to;
        }
    }
    inside.then_some((nearest * 100.0) as i32)
}

/// Whether a line is on one side of a square around the origin.
fn is_farther(from: [f64; 2], to: [f64; 2], half: f64) -> bool {
    let beside = |a: f64, b: f64| a.min(b) >= half || a.max(b) <= -half;
    beside(from[0], to[0]) || beside(from[1], to[1])
}

/// Half the side of the smallest square around the origin that touches a line: the place of the
/// line where both coordinates are equal, or opposite, or one of its ends.
fn square_distance(from: [f64; 2], to: [f64; 2]) -> f64 {
    let size = |[x, y]: [f64; 2]| x.abs().max(y.abs());
    let run = [to[0] - from[0], to[1] - from[1]];
    let at = |part: f64| {
        let part = part.clamp(0.0, 1.0);
        size([from[0] + run[0] * part, from[1] + run[1] * part])
    };
    let mut nearest = size(from).min(size(to));
    for sign in [1.0, -1.0] {
        let slope = run[0] - sign * run[1];
        if slope != 0.0 {
            nearest = nearest.min(at((sign * from[1] - from[0]) / slope));
        }
    }
    nearest
}
