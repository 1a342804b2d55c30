//! The contours of communes as lines to draw: shared borders found once, simplified once, in
//! whole steps of a plane. Pure: a function of the contours alone.

mod bounds;
mod contours;
mod outline;
mod point;
mod scale;
mod simplification;
#[cfg(test)]
mod tests;
mod topology;

pub use bounds::Bounds;
pub use contours::Contours;
pub use outline::Outline;
pub use point::Point;
pub use scale::Scale;
