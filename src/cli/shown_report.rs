//! A report at the terminal.

use std::io::{IsTerminal, Write};

use super::arguments::ReportFormat;
use super::exit::Exit;
use crate::build::Outcome;
use crate::diagnostic::{self, Report, Severity};

/// How much a command says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Errors only.
    Quiet,
    /// Errors and warnings.
    Plain,
}

/// Writes the diagnostics on the error output, for people.
pub(super) fn show_diagnostics(report: &Report, voice: Voice) {
    let coloured = std::io::stderr().is_terminal();
    let mut text = String::new();
    for diagnostic in report.diagnostics() {
        if voice == Voice::Plain || diagnostic.severity() == Severity::Error {
            text.push_str(&diagnostic::human(diagnostic, coloured));
            text.push_str("\n\n");
        }
    }
    say(&text);
}

/// Writes the whole report on the standard output, in the form asked for.
pub(super) fn show_report(report: &Report, format: ReportFormat, voice: Voice) {
    let text = match format {
        ReportFormat::Human => return show_diagnostics(report, voice),
        ReportFormat::Json => format!("{}\n", diagnostic::json(report)),
        ReportFormat::Github => diagnostic::github(report),
    };
    // A closed pipe is the reader's choice.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// Writes on the error output.
pub(super) fn say(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// "2 fautes, 1 remarque", "aucune faute".
pub(super) fn tally(report: &Report) -> String {
    let count = |number: usize, singular: &str| match number {
        0 => format!("aucune {singular}"),
        1 => format!("1 {singular}"),
        _ => format!("{} {singular}s", grouped(number)),
    };
    let errors = count(report.errors(), "faute");
    match report.warnings() {
        0 => errors,
        warnings => format!("{errors}, {}", count(warnings, "remarque")),
    }
}

/// The exit code of an outcome.
pub(super) fn exit_of(outcome: &Outcome) -> Exit {
    if outcome.report.errors() > 0 {
        Exit::Faults
    } else {
        Exit::Fine
    }
}

/// "1 page", "2 325 pages", "0 page".
pub(super) fn count(number: usize, singular: &str, plural: &str) -> String {
    let word = if number > 1 { plural } else { singular };
    format!("{} {word}", grouped(number))
}

/// "12", "2 325": thousands apart.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let (first, groups) = digits.split_at(digits.len() % 3);
    let groups = groups.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let first = (!first.is_empty()).then(|| first.into());
    let groups: Vec<_> = first.into_iter().chain(groups).collect();
    groups.join("\u{a0}")
}

/// The text with a capital letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
