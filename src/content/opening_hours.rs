//! Hours as an editor wrote them, and as they were understood.

use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, SourceText, Span, Spanned};
use crate::hours::french::{HoursFault, Reading as HoursReading, read_lines};
use crate::hours::model::Hours;
use crate::hours::read_text;

/// Hours as an editor wrote them, and as they were understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpeningHours {
    /// As written, a sentence or more each.
    pub lines: Vec<String>,
    /// As understood; what was not is text.
    pub read: Hours,
}

impl OpeningHours {
    /// Reads the list of a record's key. Where one of its texts is a formula that failed, nothing is
    /// known: what the others do not say would pass for closed.
    pub(super) fn of(reading: Reading<'_, '_>, key: &str) -> Self {
        if reading.lacks_a_text(key) {
            return Self::default();
        }
        Self::new(reading.texts(key))
    }

    /// Reads texts.
    pub(super) fn new(lines: Vec<String>) -> Self {
        let read = read(&lines).hours;
        Self { lines, read }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether hours are said, and nothing that was not understood may change them.
    pub fn is_understood(&self) -> bool {
        self.read.are_certain()
    }

    /// Forgets them.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// What was not understood, each at its place in the text, with its `mend`.
    pub(super) fn faults(
        &self,
        reading: Reading<'_, '_>,
        key: &str,
        source: SourceText<'_>,
        mend: fn(&HoursFault, &str) -> String,
    ) -> Vec<Diagnostic> {
        // A text without unread words has no fault; the others, few, are read once more.
        if self.read.unread.is_empty() {
            return Vec::new();
        }
        let written = reading.spanned_texts(key);
        let faults = read(&self.lines).faults.into_iter();
        let told = faults.filter_map(|fault| {
            let line = written.get(fault.line)?;
            let words = [fault.sentence(&line.value), mend(&fault, &line.value)];
            let span = place(line, fault.span, source);
            let words = [&*words[0], &*words[1]];
            Some(Diagnostic::at(Code::UnreadHours, source, span, &words))
        });
        told.collect()
    }
}

fn read(lines: &[String]) -> HoursReading {
    match lines {
        // A single text may be OSM's, as other sources have it.
        [line] => read_text(line),
        lines => read_lines(&lines.iter().map(String::as_str).collect::<Vec<_>>()),
    }
}

/// Where a piece of a text stands in the file; the whole value when it is written with escapes.
fn place(line: &Spanned<String>, inside: Span, source: SourceText<'_>) -> Span {
    let start = line.span.start as usize;
    let written = source.text.get(line.span.range()).unwrap_or_default();
    match written.find(&*line.value) {
        Some(at) => Span::new(
            start + at + inside.start as usize,
            start + at + inside.end as usize,
        ),
        None => line.span,
    }
}
