//! A box of the plane.

use super::point::Point;

/// A box along the axes, its edges in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The corner in the north-west.
    pub low: Point,
    /// The corner in the south-east.
    pub high: Point,
}

impl Bounds {
    /// The box around points; `None` around none.
    pub fn of(points: impl Iterator<Item = Point>) -> Option<Self> {
        points
            .map(|point| Self {
                low: point,
                high: point,
            })
            .reduce(Self::with)
    }

    /// The box around two.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            low: Point::new(self.low.x.min(other.low.x), self.low.y.min(other.low.y)),
            high: Point::new(self.high.x.max(other.high.x), self.high.y.max(other.high.y)),
        }
    }

    /// The box with this much more on every side.
    #[must_use]
    pub fn wider_by(self, x: i32, y: i32) -> Self {
        Self {
            low: Point::new(self.low.x - x, self.low.y - y),
            high: Point::new(self.high.x + x, self.high.y + y),
        }
    }

    /// The box, moved.
    #[must_use]
    pub fn moved_by(self, x: i32, y: i32) -> Self {
        Self {
            low: Point::new(self.low.x + x, self.low.y + y),
            high: Point::new(self.high.x + x, self.high.y + y),
        }
    }

    /// The box in steps so many times as large.
    #[must_use]
    pub fn divided_by(self, times: i32) -> Self {
        let divided =
            |point: Point| Point::new(point.x.div_euclid(times), point.y.div_euclid(times));
        Self {
            low: divided(self.low),
            high: divided(self.high),
        }
    }

    /// From west to east.
    pub fn width(self) -> i32 {
        self.high.x - self.low.x
    }

    /// From north to south.
    pub fn height(self) -> i32 {
        self.high.y - self.low.y
    }

    /// Whether the two have a point in common.
    pub fn meets(self, other: Self) -> bool {
        self.low.x <= other.high.x
            && other.low.x <= self.high.x
            && self.low.y <= other.high.y
            && other.low.y <= self.high.y
    }

    /// Whether the other is inside this one.
    pub fn holds(self, other: Self) -> bool {
        self.with(other) == self
    }
}
