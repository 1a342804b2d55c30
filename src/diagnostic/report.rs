//! The faults of a build, all of them, in one order.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::code::{Code, Severity};
use super::diagnostic::Diagnostic;

/// How many faults of one file are shown; the others are counted.
pub(super) const FILE_LIMIT: usize = 20;

/// Every diagnostic of a build, sorted by file, place and code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    stops: bool,
}

impl Report {
    /// Sorts the diagnostics and keeps the first [`FILE_LIMIT`] of each file, errors before
    /// warnings; what is left out is counted and said in one more diagnostic a file.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.iter_mut().for_each(Diagnostic::make_legible);
        diagnostics.sort();
        diagnostics.dedup();
        let errors = diagnostics
            .iter()
            .filter(|d| d.severity() == Severity::Error)
            .count();
        let warnings = diagnostics.len() - errors;
        let stops = diagnostics.iter().any(Diagnostic::stops);
        Self {
            diagnostics: cap_by_file(diagnostics),
            errors,
            warnings,
            stops,
        }
    }

    /// Whether an error stops the publication: one of a row leaves out that row alone.
    pub fn stops(&self) -> bool {
        self.stops
    }

    /// The diagnostics to show.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The report without the names of its files, and those names in the order of its
    /// diagnostics.
    pub fn without_files(mut self) -> (Self, Vec<Arc<str>>) {
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
    let mut by_file: BTreeMap<Arc<str>, Vec<Diagnostic>> = BTreeMap::new();
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
            of_file.sort();
            of_file.push(left_out(&rest, &file));
        }
        shown.append(&mut of_file);
    }
    shown
}

/// Says how many faults and warnings of a file are not shown.
fn left_out(rest: &[Diagnostic], file: &str) -> Diagnostic {
    let is_error = |d: &&Diagnostic| d.severity() == Severity::Error;
    let errors = rest.iter().filter(is_error).count();
    let other = |number: usize, thing: &str| match number {
        1 => format!("1 autre {thing}"),
        _ => format!("{number} autres {thing}s"),
    };
    let warnings = rest.len() - errors;
    let (code, words) = match (errors, warnings) {
        (0, _) => (Code::MoreWarnings, other(warnings, "remarque")),
        (_, 0) => (Code::MoreErrors, other(errors, "faute")),
        _ => (
            Code::MoreErrors,
            format!(
                "{} et {}",
                other(errors, "faute"),
                other(warnings, "remarque")
            ),
        ),
    };
    Diagnostic::of_file(code, file, &[&words])
}
