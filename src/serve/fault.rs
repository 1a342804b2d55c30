//! A fault as a page shows it.

use serde::Serialize;

use crate::address::{legible, legible_name};
use crate::diagnostic::{Diagnostic, Severity};

/// What other computers read instead of a line.
const TOLD_ELSEWHERE: &str =
    "D'autres ordinateurs voient cette page\u{a0}: le détail n'est dit que dans le terminal.";

/// A fault as a page shows it: of the content, or of the computer that builds it.
#[derive(Debug, Clone, Serialize)]
pub struct Fault {
    severity: &'static str,
    pub(super) message: String,
    pub(super) hint: Option<String>,
    pub(super) file: String,
    pub(super) line: Option<u32>,
    column: Option<u32>,
    length: u32,
    pub(super) text: Option<String>,
}

impl Fault {
    /// What kept a build from reading or writing at all: `file` is what is concerned, relative to
    /// the portal, `hint` how it is mended.
    pub fn of_computer(file: &str, message: &str, hint: &str) -> Self {
        Self {
            severity: Severity::Error.word(),
            message: legible(message).into_owned(),
            hint: Some(legible(hint).into_owned()),
            file: legible_name(file).into_owned(),
            line: None,
            column: None,
            length: 0,
            text: None,
        }
    }

    /// Faults of a folder, for other computers: how many, and where they are told.
    pub(super) fn counted(severity: Severity, folder: &str, message: &str) -> Self {
        Self {
            severity: severity.word(),
            ..Self::of_computer(folder, message, TOLD_ELSEWHERE)
        }
    }

    /// That no build can read or write, for other computers: what stops it may name files.
    pub(super) fn without_names() -> Self {
        Self::of_computer(
            "marelle",
            "Le site ne peut pas être construit.",
            TOLD_ELSEWHERE,
        )
    }

    /// What is wrong and how it is mended, for the terminal.
    pub fn text(&self) -> String {
        let hint = self.hint.as_deref().unwrap_or_default();
        format!("{}\n{hint}", self.message)
    }

    pub(super) fn of(diagnostic: &Diagnostic) -> Self {
        let point = diagnostic.location.point.as_ref();
        Self {
            severity: diagnostic.severity().word(),
            message: diagnostic.placed_message().into_owned(),
            hint: diagnostic.hint.clone(),
            file: legible_name(&diagnostic.location.file).into_owned(),
            line: point.map(|point| point.line),
            column: point.map(|point| point.column),
            length: point.map_or(0, |point| point.length),
            text: point
                .and_then(|point| point.text.as_deref())
                .map(str::to_owned),
        }
    }

    pub(super) fn severity(&self) -> &'static str {
        self.severity
    }
}
