//! One moment of the site.

use std::sync::Arc;

use super::audience::Audience;
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
    /// For whom all of them are.
    pub(super) audience: Audience,
    pub(super) outputs: Arc<Outputs>,
    /// The state for open pages, as JSON.
    pub(super) state: String,
    /// `/_etat/`.
    pub(super) page: String,
}

impl Snapshot {
    /// Before the first build has come to its end.
    pub(super) fn beginning(audience: Audience) -> Self {
        let state = State::default();
        Self::new((0, audience), Arc::default(), &state, Progress::Beginning)
    }

    /// What a build that took so many seconds left.
    pub(super) fn built(before: &Self, outcome: &Outcome, seconds: f64) -> Self {
        let outputs = if before.outputs.are(&outcome.outputs) {
            Arc::clone(&before.outputs)
        } else {
            Arc::new(Outputs::new(&outcome.outputs))
        };
        let state = State::built(outcome, outputs.stylesheet.clone(), before.audience);
        let progress = match outcome.published {
            true => Progress::Built(outcome.figures, seconds),
            false => Progress::Stopped(outputs.pages),
        };
        Self::new(before.next(), outputs, &state, progress)
    }

    /// The site of before, when a build could neither read nor write.
    pub(super) fn stopped(before: &Self, fault: Fault) -> Self {
        let outputs = Arc::clone(&before.outputs);
        let state = State::stopped(fault, outputs.stylesheet.clone(), before.audience);
        let progress = Progress::Stopped(outputs.pages);
        Self::new(before.next(), outputs, &state, progress)
    }

    /// The site of before, when a build would have removed too much of it.
    pub(super) fn refused(before: &Self, fault: Fault, outcome: &Outcome) -> Self {
        let outputs = Arc::clone(&before.outputs);
        let stylesheet = outputs.stylesheet.clone();
        let state = State::refused(fault, outcome, stylesheet, before.audience);
        let progress = Progress::Stopped(outputs.pages);
        Self::new(before.next(), outputs, &state, progress)
    }

    fn next(&self) -> (u64, Audience) {
        (self.serial + 1, self.audience)
    }

    fn new(
        (serial, audience): (u64, Audience),
        outputs: Arc<Outputs>,
        state: &State,
        progress: Progress,
    ) -> Self {
        Self {
            serial,
            audience,
            outputs,
            page: state_page(state, progress),
            // Strings, integers and options always serialise.
            state: serde_json::to_string(state).unwrap_or_default(),
        }
    }
}
