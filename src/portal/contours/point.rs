//! A point of the plane that contours are drawn on.

use geo::Coord;

/// Steps of the plane for one degree of longitude: a step is under a metre.
const STEPS: f64 = 100_000.0;

/// A point in steps of the Mercator projection, which keeps shapes and needs no centre: east,
/// then south, as screens count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// Steps to the east.
    pub x: i32,
    /// Steps to the south.
    pub y: i32,
}

impl Point {
    /// A point of the plane.
    pub fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// The point of a place in degrees WGS 84. What is beyond the plane stands on its edge.
    pub(super) fn of_degrees(place: Coord<f64>) -> Self {
        let latitude = place.y.clamp(-85.0, 85.0).to_radians();
        let north = (latitude / 2.0 + std::f64::consts::FRAC_PI_4)
            .tan()
            .ln()
            .to_degrees();
        let steps = |degrees: f64| (degrees * STEPS).round() as i32;
        Self::new(steps(place.x.clamp(-180.0, 180.0)), -steps(north))
    }

    /// The same point in steps of another size: the nearest, halves going up.
    pub(super) fn in_steps_of(self, size: i32) -> Self {
        let nearest = |steps: i32| (steps + size / 2).div_euclid(size);
        Self::new(nearest(self.x), nearest(self.y))
    }
}

/// Twice the area of the triangle of three points, above zero when they turn clockwise on the
/// screen.
pub(super) fn doubled_area(a: Point, b: Point, c: Point) -> i64 {
    let [ax, ay] = [i64::from(a.x), i64::from(a.y)];
    let [bx, by] = [i64::from(b.x) - ax, i64::from(b.y) - ay];
    let [cx, cy] = [i64::from(c.x) - ax, i64::from(c.y) - ay];
    bx * cy - cx * by
}
