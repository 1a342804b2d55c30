//! What the last build said.

use serde::Serialize;

use super::fault::Fault;
use crate::build::Outcome;
use crate::diagnostic::Diagnostic;

/// What the last build said, for open pages and for `/_etat/`.
#[derive(Debug, Default, Serialize)]
pub(super) struct State {
    /// The address of the site's stylesheet.
    pub(super) stylesheet: String,
    /// Errors first, then as the report has them.
    pub(super) faults: Vec<Fault>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl State {
    pub(super) fn built(outcome: &Outcome, stylesheet: String) -> Self {
        let mut diagnostics: Vec<&Diagnostic> = outcome.report.diagnostics().iter().collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity());
        Self {
            stylesheet,
            faults: diagnostics.into_iter().map(Fault::of).collect(),
            errors: outcome.report.errors(),
            warnings: outcome.report.warnings(),
        }
    }

    /// A build that could neither read nor write.
    pub(super) fn stopped(fault: Fault, stylesheet: String) -> Self {
        Self {
            stylesheet,
            faults: vec![fault],
            errors: 1,
            warnings: 0,
        }
    }
}
