//! What became of a build.

use super::figures::Figures;
use crate::address::OutputPath;
use crate::diagnostic::Report;
use crate::portal::ReviewSheet;

/// What became of a build.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Every fault and warning.
    pub report: Report,
    /// What was done; all zero when faults stopped it.
    pub figures: Figures,
    /// Whether the output folder now holds the site: no fault stopped it, and it was no rehearsal.
    pub published: bool,
    /// The outputs that now stand in the output folder, in order.
    pub outputs: Vec<OutputPath>,
    /// Files in the output folder that are not of this site and stood there when it was taken over
    /// by its mark: paths relative to it, in order.
    pub strangers: Vec<String>,
    /// The pages to be read before they are published, the gravest first; of a rehearsal alone,
    /// and absent where a fault keeps the portal from being linked.
    pub sheets: Option<Vec<ReviewSheet>>,
}

impl Outcome {
    /// The outcome of what faults stopped.
    pub(super) fn of(report: Report) -> Self {
        Self {
            report,
            ..Self::default()
        }
    }

    /// The same, where so many rows were left out before.
    pub(super) fn stopped(report: Report, left_out: usize) -> Self {
        let mut outcome = Self::of(report);
        outcome.figures.left_out = left_out;
        outcome
    }
}
