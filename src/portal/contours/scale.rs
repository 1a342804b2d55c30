//! How finely contours are drawn.

/// How finely contours are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// For a département or a large territory on one screen.
    Overview,
    /// For a commune and those around it.
    Detail,
}

impl Scale {
    /// The size of a step in steps of the plane: hundred-thousandths of a degree of longitude
    /// (0.8 m at 43° north).
    pub fn step(self) -> i32 {
        match self {
            Self::Overview => 160,
            Self::Detail => 40,
        }
    }

    /// How many of its steps make one of [`Scale::Overview`].
    pub fn in_overview(self) -> i32 {
        Self::Overview.step() / self.step()
    }

    /// The smallest triangle that a point of a border is kept for, in its own doubled square
    /// steps.
    fn triangle(self) -> i64 {
        match self {
            Self::Overview => 24,
            Self::Detail => 24,
        }
    }

    /// The same in steps of the plane.
    pub(super) fn doubled_area(self) -> i64 {
        let step = i64::from(self.step());
        self.triangle() * step * step
    }
}
