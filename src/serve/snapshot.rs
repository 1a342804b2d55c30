//! One moment of the site.

use std::collections::BTreeMap;

use serde::Serialize;

use super::state_page::state_page;
use crate::address::OutputPath;
use crate::build::Outcome;
use crate::diagnostic::Diagnostic;

/// The outputs that answer, and what the last build said.
#[derive(Debug, Default)]
pub(super) struct Snapshot {
    /// Outputs by the address they answer.
    pub(super) outputs: BTreeMap<String, OutputPath>,
    /// The state for open pages, as JSON.
    pub(super) state: String,
    /// `/_etat/`.
    pub(super) page: String,
}

#[derive(Serialize)]
struct State<'o> {
    stylesheet: &'o str,
    faults: Vec<Fault<'o>>,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Fault<'o> {
    severity: &'static str,
    message: &'o str,
    hint: Option<&'o str>,
    file: &'o str,
    line: Option<u32>,
    column: Option<u32>,
    length: u32,
    text: Option<&'o str>,
}

impl Snapshot {
    /// Takes what a build left.
    pub(super) fn new(outcome: &Outcome, seconds: f64) -> Self {
        let outputs: BTreeMap<String, OutputPath> = outcome
            .outputs
            .iter()
            .map(|path| (path.address(), path.clone()))
            .collect();
        let is_stylesheet =
            |address: &&String| address.starts_with("/assets/styles.") && address.ends_with(".css");
        let state = State {
            stylesheet: outputs
                .keys()
                .find(is_stylesheet)
                .map_or("", String::as_str),
            faults: outcome.report.diagnostics().iter().map(Fault::of).collect(),
            errors: outcome.report.errors(),
            warnings: outcome.report.warnings(),
        };
        // Strings, integers and options always serialise.
        let state = serde_json::to_string(&state).unwrap_or_default();
        Self {
            outputs,
            state,
            page: state_page(outcome, seconds),
        }
    }
}

impl<'o> Fault<'o> {
    fn of(diagnostic: &'o Diagnostic) -> Self {
        let point = diagnostic.location.point.as_ref();
        Self {
            severity: diagnostic.severity().word(),
            message: &diagnostic.message,
            hint: diagnostic.hint.as_deref(),
            file: &diagnostic.location.file,
            line: point.map(|point| point.line),
            column: point.map(|point| point.column),
            length: point.map_or(0, |point| point.length),
            text: point.map(|point| &*point.text),
        }
    }
}
