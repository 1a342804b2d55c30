//! The faults of a build, all of them, in one order.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::diagnostic::Diagnostic;
use super::severity::Severity;
use super::shown_faults::shown;

/// Every diagnostic of a build, sorted by file, place and code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    stops: bool,
}

impl Report {
    /// Sorts the diagnostics, each once.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.iter_mut().for_each(Diagnostic::make_legible);
        diagnostics.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.cmp(b)));
        diagnostics.dedup();
        let errors = diagnostics
            .iter()
            .filter(|d| d.severity() == Severity::Error)
            .count();
        let warnings = diagnostics.len() - errors;
        let stops = diagnostics.iter().any(Diagnostic::stops);
        Self {
            diagnostics,
            errors,
            warnings,
            stops,
        }
    }

    /// Whether an error stops the publication: one of a row leaves out that row alone.
    pub fn stops(&self) -> bool {
        self.stops
    }

    /// Every diagnostic, for programs.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The diagnostics that people are shown: the first of each file, errors before warnings, and
    /// one more that counts what is left out of the file.
    pub fn shown(&self) -> Vec<Cow<'_, Diagnostic>> {
        shown(&self.diagnostics)
    }

    /// What is shown of the report, without the names of its files, and those names in the order
    /// of its diagnostics: what is kept of it, which must not grow with the faults of a table.
    pub fn without_files(mut self) -> (Self, Vec<Arc<str>>) {
        let shown = self.shown().into_iter().map(Cow::into_owned);
        self.diagnostics = shown.collect();
        let diagnostics = self.diagnostics.iter_mut();
        let files = diagnostics.map(|it| std::mem::replace(&mut it.location.file, "".into()));
        let files = files.collect();
        (self, files)
    }

    /// The report with the names of its files; `None` when there are not as many.
    pub fn with_files(mut self, files: Vec<Arc<str>>) -> Option<Self> {
        if files.len() != self.diagnostics.len() {
            return None;
        }
        for (diagnostic, file) in self.diagnostics.iter_mut().zip(files) {
            diagnostic.location.file = file;
        }
        Some(self)
    }

    /// How many errors there are, those that are not shown counted.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How many warnings there are, those that are not shown counted.
    pub fn warnings(&self) -> usize {
        self.warnings
    }
}
