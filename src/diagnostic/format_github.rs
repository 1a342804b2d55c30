//! Diagnostics as GitHub workflow commands, shown beside the lines of a change.

use super::report::Report;
use super::severity::Severity;

/// One `::error file=…` or `::warning file=…` line a diagnostic.
pub fn github(report: &Report) -> String {
    let mut text = String::new();
    for diagnostic in report.diagnostics() {
        let command = match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let file = property(&diagnostic.location.file);
        text.push_str(&format!("::{command} file={file}"));
        if let Some(point) = &diagnostic.location.point {
            text.push_str(&format!(",line={},col={}", point.line, point.column));
        }
        let title = diagnostic.code.entry().slug;
        let sentence = diagnostic.placed_message();
        let message = match &diagnostic.hint {
            Some(hint) => format!("{sentence}\n{hint}").into(),
            None => sentence,
        };
        text.push_str(&format!(",title={title}::{}\n", data(&message)));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
