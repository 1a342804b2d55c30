//! What the last build said.

use serde::Serialize;

use super::audience::Audience;
use super::counted_faults::counted_faults;
use super::fault::Fault;
use crate::build::Outcome;

/// What the last build said, for open pages and for `/_etat/`.
#[derive(Debug, Default, Serialize)]
pub(super) struct State {
    /// The address of the site's stylesheet.
    pub(super) stylesheet: String,
    /// Errors first, then as the report has them; for other computers counted by folder.
    pub(super) faults: Vec<Fault>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// Whether the site that is shown is that of the last build: errors, if any, left out rows
    /// of tables and nothing else.
    pub(super) published: bool,
}

impl State {
    pub(super) fn built(outcome: &Outcome, stylesheet: String, audience: Audience) -> Self {
        let faults = match audience {
            Audience::ThisComputer => Self::faults(outcome),
            Audience::Network => counted_faults(outcome.report.diagnostics()),
        };
        Self {
            stylesheet,
            faults,
            errors: outcome.report.errors(),
            warnings: outcome.report.warnings(),
            published: outcome.published,
        }
    }

    /// A build that would have removed too much, with what it told of what is gone.
    pub(super) fn refused(
        fault: Fault,
        outcome: &Outcome,
        stylesheet: String,
        audience: Audience,
    ) -> Self {
        let mut state = Self::stopped(fault, stylesheet, audience);
        let told = Self::built(outcome, String::new(), audience);
        state.faults.extend(told.faults);
        state.errors += told.errors;
        state.warnings += told.warnings;
        state
    }

    fn faults(outcome: &Outcome) -> Vec<Fault> {
        let mut diagnostics = outcome.report.shown();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity());
        diagnostics.iter().map(|it| Fault::of(it)).collect()
    }

    /// A build that could neither read nor write.
    pub(super) fn stopped(fault: Fault, stylesheet: String, audience: Audience) -> Self {
        let fault = match audience {
            Audience::ThisComputer => fault,
            Audience::Network => Fault::without_names(),
        };
        Self {
            stylesheet,
            faults: vec![fault],
            errors: 1,
            warnings: 0,
            published: false,
        }
    }
}
