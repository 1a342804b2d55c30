//! An address that leads to another one.

use super::departure::Departure;

/// An address that leads to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// Path of the source that declares it.
    pub source: String,
    /// The old address.
    pub from: String,
    /// The new one.
    pub to: String,
    /// The words of the new one.
    pub title: String,
    /// Why the old one shows nothing of its own.
    pub departure: Departure,
}
