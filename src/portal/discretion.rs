//! What faults may say of persons: they are kept for the next build, and read by others than the
//! editor.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::source::{Source, SourceKind};

/// Faults whose words are chosen with care for persons; those of others may quote a record.
const DISCREET: &[Code] = &[
    Code::NoConsent,
    Code::ConsentToCome,
    Code::FieldWithoutConsent,
    Code::NameRepeated,
    Code::FieldNamesPerson,
    Code::DateToCome,
    Code::Expired,
    Code::Stale,
    Code::NoDate,
    Code::PlacesTooOld,
];

/// The lines of each source that hold a person's record.
#[derive(Debug, Default)]
pub struct Discretion {
    lines: BTreeMap<Arc<str>, Vec<RangeInclusive<u32>>>,
}

impl Discretion {
    /// Adds a person's record: the whole of a file of its own, the lines of a table's row.
    pub(super) fn add(&mut self, source: &Source, record: Span) {
        let text = source.located();
        let line = |offset: u32| {
            let place = text.locate(Span {
                start: offset,
                end: offset,
            });
            place.point.map_or(1, |point| point.line)
        };
        let lines = match source.kind {
            SourceKind::ServiceTable => line(record.start)..=line(record.end),
            _ => 0..=u32::MAX,
        };
        self.lines
            .entry(source.path.as_str().into())
            .or_default()
            .push(lines);
    }

    /// Takes lines of persons' records out of remarks, and what words quote of them. A fault that
    /// stops the publication is told whole: it is not kept, and the editor must find it.
    pub fn apply(&self, diagnostics: &mut [Diagnostic]) {
        if self.lines.is_empty() {
            return;
        }
        for diagnostic in diagnostics {
            if diagnostic.severity() == Severity::Warning && self.holds(diagnostic) {
                let is_discreet = DISCREET.contains(&diagnostic.code);
                *diagnostic = match is_discreet {
                    true => diagnostic.without_line(),
                    false => diagnostic.without_line().without_values(),
                };
            }
        }
    }

    fn holds(&self, diagnostic: &Diagnostic) -> bool {
        let lines = self.lines.get(&diagnostic.location.file);
        let line = diagnostic
            .location
            .point
            .as_ref()
            .map_or(0, |point| point.line);
        lines.is_some_and(|lines| lines.iter().any(|lines| lines.contains(&line)))
    }
}
