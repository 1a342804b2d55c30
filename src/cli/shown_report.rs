//! A report at the terminal.

use std::io::{ErrorKind, IsTerminal, Write};

use super::arguments::ReportFormat;
use super::exit::Exit;
use super::failure_text::reason;
use crate::address::legible;
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
    // One by one: a large portal may have more of them than a memory should hold.
    for diagnostic in report.shown() {
        if voice == Voice::Plain || diagnostic.severity() == Severity::Error {
            let text = diagnostic::human(&diagnostic, coloured);
            say_styled(&format!("{text}\n\n"));
        }
    }
}

/// Writes the whole report in the form asked for: for people on the error output, for programs on
/// the standard output. `None` where that could not be written.
pub(super) fn show_report(report: &Report, format: ReportFormat, voice: Voice) -> Option<()> {
    let text = match format {
        ReportFormat::Human => {
            show_diagnostics(report, voice);
            return Some(());
        }
        ReportFormat::Json => format!("{}\n", diagnostic::json(report)),
        ReportFormat::Github => diagnostic::github(report),
    };
    put_out(&text)
}

/// Writes on the standard output; `None`, and a word about it, where that could not be done: a
/// program would take half an answer for a whole one.
pub(super) fn put_out(text: &str) -> Option<()> {
    let mut output = std::io::stdout().lock();
    let written = output.write_all(text.as_bytes());
    match written.and_then(|()| output.flush()) {
        Ok(()) => Some(()),
        // A closed pipe is the reader's choice.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Some(()),
        Err(error) => {
            say(&format!(
                "marelle\u{a0}: la réponse n'a pas pu être écrite\u{a0}: {}.\n",
                reason(error.kind())
            ));
            None
        }
    }
}

/// Writes on the error output. A name or an argument may hold what a terminal would obey: it is
/// written out.
pub(super) fn say(text: &str) {
    say_styled(&legible(text));
}

/// Writes on the error output what holds colours; a report is legible already.
fn say_styled(text: &str) {
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
