//! The faults of a build, all of them, in one order.

use std::collections::BTreeMap;

use super::code::{Code, Severity};
use super::diagnostic::Diagnostic;

/// How many faults of one file are shown; the others are counted.
pub(super) const FILE_LIMIT: usize = 20;

/// Every diagnostic of a build, sorted by file, place and code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl Report {
    /// Sorts the diagnostics and keeps the first [`FILE_LIMIT`] of each file, errors before
    /// warnings; what is left out is counted and said in one more diagnostic a file.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort();
        diagnostics.dedup();
        let errors = diagnostics
            .iter()
            .filter(|d| d.severity() == Severity::Error)
            .count();
        let warnings = diagnostics.len() - errors;
        Self {
            diagnostics: cap_by_file(diagnostics),
            errors,
            warnings,
        }
    }

    /// The diagnostics to show.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// How many errors there are, those left out counted.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How many warnings there are, those left out counted.
    pub fn warnings(&self) -> usize {
        self.warnings
    }
}

fn cap_by_file(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut by_file: BTreeMap<std::sync::Arc<str>, Vec<Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        by_file
            .entry(diagnostic.location.file.clone())
            .or_default()
            .push(diagnostic);
    }
    let mut shown = Vec::new();
    for (file, mut of_file) in by_file {
        if of_file.len() > FILE_LIMIT {
            of_file.sort_by_key(Diagnostic::severity); // stable: errors first, then by place
            let rest = of_file.split_off(FILE_LIMIT);
            let has_error = rest.iter().any(|d| d.severity() == Severity::Error);
            let code = if has_error {
                Code::MoreErrors
            } else {
                Code::MoreWarnings
            };
            of_file.sort();
            of_file.push(Diagnostic::of_file(code, &file, &[&rest.len().to_string()]));
        }
        shown.append(&mut of_file);
    }
    shown
}
