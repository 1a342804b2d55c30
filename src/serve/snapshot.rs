//! One moment of the site.

use std::sync::Arc;

use super::fault::Fault;
use super::outputs::Outputs;
use super::state::State;
use super::state_page::{Progress, state_page};
use crate::build::Outcome;

/// The outputs that answer, and what the last build said.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// How many were shown before this one.
    pub(super) serial: u64,
    pub(super) outputs: Arc<Outputs>,
    /// The state for open pages, as JSON.
    pub(super) state: String,
    /// `/_etat/`.
    pub(super) page: String,
}

impl Snapshot {
    /// Before the first build has come to its end.
    pub(super) fn beginning() -> Self {
        Self::new(0, Arc::default(), &State::default(), Progress::Beginning)
    }

    /// What a build that took so many seconds left.
    pub(super) fn built(before: &Self, outcome: &Outcome, seconds: f64) -> Self {
        let outputs = if before.outputs.are(&outcome.outputs) {
            Arc::clone(&before.outputs)
        } else {
            Arc::new(Outputs::new(&outcome.outputs))
        };
        let state = State::built(outcome, outputs.stylesheet.clone());
        let progress = if state.errors > 0 {
            Progress::Stopped(outputs.pages)
        } else {
            Progress::Built(outcome.figures, seconds)
        };
        Self::new(before.serial + 1, outputs, &state, progress)
    }

    /// The site of before, when a build could neither read nor write.
    pub(super) fn stopped(before: &Self, fault: Fault) -> Self {
        let outputs = Arc::clone(&before.outputs);
        let state = State::stopped(fault, outputs.stylesheet.clone());
        let progress = Progress::Stopped(outputs.pages);
        Self::new(before.serial + 1, outputs, &state, progress)
    }

    fn new(serial: u64, outputs: Arc<Outputs>, state: &State, progress: Progress) -> Self {
        Self {
            serial,
            outputs,
            page: state_page(state, progress),
            // Strings, integers and options always serialise.
            state: serde_json::to_string(state).unwrap_or_default(),
        }
    }
}
