//! One moment of the site.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::state::State;
use super::state_page::{Progress, state_page};
use crate::address::OutputPath;
use crate::build::Outcome;

/// The outputs that answer, and what the last build said.
#[derive(Debug)]
pub(super) struct Snapshot {
    /// How many were shown before this one.
    pub(super) serial: u64,
    /// Outputs by the address they answer.
    pub(super) outputs: BTreeMap<String, OutputPath>,
    /// The state for open pages, as JSON.
    pub(super) state: String,
    /// `/_etat/`.
    pub(super) page: String,
}

impl Snapshot {
    /// Before the first build has come to its end.
    pub(super) fn beginning() -> Self {
        let (state, progress) = (State::default(), Progress::Beginning);
        Self::new(0, BTreeMap::new(), &state, progress)
    }

    /// What a build that took so many seconds left.
    pub(super) fn built(before: &Self, outcome: &Outcome, seconds: f64) -> Self {
        let outputs: BTreeMap<String, OutputPath> = outcome
            .outputs
            .iter()
            .map(|path| (path.address(), path.clone()))
            .collect();
        let state = State::built(outcome, stylesheet(&outputs));
        let progress = if state.errors > 0 {
            Progress::Stopped(pages(&outputs))
        } else {
            Progress::Built(outcome.figures, seconds)
        };
        Self::new(before.serial + 1, outputs, &state, progress)
    }

    /// The site of before, when a build could neither read nor write.
    pub(super) fn stopped(before: &Self, fault: Fault) -> Self {
        let outputs = before.outputs.clone();
        let state = State::stopped(fault, stylesheet(&outputs));
        let progress = Progress::Stopped(pages(&outputs));
        Self::new(before.serial + 1, outputs, &state, progress)
    }

    fn new(
        serial: u64,
        outputs: BTreeMap<String, OutputPath>,
        state: &State,
        progress: Progress,
    ) -> Self {
        Self {
            serial,
            outputs,
            page: state_page(state, progress),
            // Strings, integers and options always serialise.
            state: serde_json::to_string(state).unwrap_or_default(),
        }
    }
}

fn pages(outputs: &BTreeMap<String, OutputPath>) -> usize {
    outputs.values().filter(|path| path.is_page()).count()
}

fn stylesheet(outputs: &BTreeMap<String, OutputPath>) -> String {
    let is_stylesheet =
        |address: &&String| address.starts_with("/assets/styles.") && address.ends_with(".css");
    outputs
        .keys()
        .find(is_stylesheet)
        .cloned()
        .unwrap_or_default()
}
