//! Diagnostics for programs: `[{code, severity, message, file, line, column, hint}]`.

use std::borrow::Cow;

use serde::Serialize;

use super::report::Report;
use crate::address::legible_json;

#[derive(Serialize)]
struct Entry<'d> {
    code: &'static str,
    severity: &'static str,
    message: Cow<'d, str>,
    file: &'d str,
    line: Option<u32>,
    column: Option<u32>,
    hint: Option<&'d str>,
}

/// The report as a JSON array, one object a diagnostic; lines and columns from 1,
/// columns in characters, `null` for a whole file. They are the text's, which programs open; the
/// sentence of a fault in a table says its row and column as spreadsheets count them.
pub fn json(report: &Report) -> String {
    let entries: Vec<Entry<'_>> = report
        .diagnostics()
        .iter()
        .map(|diagnostic| Entry {
            code: diagnostic.code.entry().slug,
            severity: diagnostic.severity().word(),
            message: diagnostic.placed_message(),
            file: &diagnostic.location.file,
            line: diagnostic.location.point.as_ref().map(|point| point.line),
            column: diagnostic.location.point.as_ref().map(|point| point.column),
            hint: diagnostic.hint.as_deref(),
        })
        .collect();
    // Strings, integers and options always serialise.
    let text = serde_json::to_string_pretty(&entries).expect("plain values serialise");
    legible_json(&text).into_owned()
}
