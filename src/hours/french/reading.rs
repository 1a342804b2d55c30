//! What was read in a text.

use super::fault::HoursFault;
use crate::diagnostic::Span;
use crate::hours::model::{Hours, Rule};

/// What was read in one text or several, and what is wrong in them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The rules, and the text that was not read.
    pub hours: Hours,
    /// In the order of the text; a text without a fault was read whole.
    pub faults: Vec<HoursFault>,
}

/// A rule with the place of its sentence.
#[derive(Debug, Clone)]
pub(super) struct PlacedRule {
    pub(super) rule: Rule,
    pub(super) line: usize,
    pub(super) span: Span,
    /// Which sentence of the line.
    pub(super) part: usize,
}
