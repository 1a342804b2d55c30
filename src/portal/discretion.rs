//! What faults may say of persons: they are kept for the next build, and read by others than the
//! editor.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::source::{Source, SourceKind, Sources};

/// Faults whose words are chosen with care for persons; those of others may quote a record.
const DISCREET: &[Code] = &[
    Code::NoConsent,
    Code::ConsentToCome,
    Code::FieldWithoutConsent,
    Code::NameRepeated,
    Code::FieldNamesPerson,
    Code::NameLegible,
    Code::DateToCome,
    Code::DateRead,
    Code::Expired,
    Code::Stale,
    Code::NoDate,
    Code::PlacesTooOld,
];

/// The lines of a person's record, and whether hours are shown of it.
type Passage = (RangeInclusive<u32>, bool);

/// Which lines hold a person's record, and which fiches are known to be nobody's.
#[derive(Debug, Default)]
pub struct Discretion {
    persons: BTreeMap<Arc<str>, Vec<Passage>>,
    /// Sources by their index, in order.
    nobody: Vec<usize>,
}

impl Discretion {
    /// Adds a source of services, with the places of the persons' records among them: such a
    /// record is the whole of a file of its own, or the lines of a table's row.
    pub(super) fn add(
        &mut self,
        (at, source): (usize, &Source),
        persons: impl Iterator<Item = (Span, bool)>,
    ) {
        let text = source.located();
        let line = |offset: u32| text.line_of(offset);
        let passages = persons.map(|(record, shows_hours)| match source.kind {
            SourceKind::ServiceTable => (line(record.start)..=line(record.end), shows_hours),
            _ => (0..=u32::MAX, shows_hours),
        });
        let mut passages: Vec<Passage> = passages.collect();
        passages.sort_by_key(|(lines, _)| *lines.start());
        if !passages.is_empty() {
            self.persons.insert(source.path.as_str().into(), passages);
        } else if source.kind == SourceKind::Service {
            self.nobody.push(at);
        }
    }

    /// Says of each fault whether its file may be named to others than the editor. Takes lines of
    /// persons' records out of remarks, what words quote of them, and what is said of hours that
    /// nobody is shown. A fault that stops the publication is told whole: it is not kept, and the
    /// editor must find it.
    pub fn apply(&self, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.retain_mut(|diagnostic| {
            let path = &*diagnostic.location.file;
            let at = sources
                .texts
                .binary_search_by(|source| (*source.path).cmp(path));
            diagnostic.names_nobody = at.is_ok_and(|at| self.nobody.binary_search(&at).is_ok());
            let Some((_, shows_hours)) = self.passage(diagnostic) else {
                return true;
            };
            if diagnostic.severity() == Severity::Error {
                return true;
            }
            let is_discreet = DISCREET.contains(&diagnostic.code);
            *diagnostic = match is_discreet {
                true => diagnostic.without_line(),
                false => diagnostic.without_line().without_values(),
            };
            diagnostic.code != Code::UnreadHours || *shows_hours
        });
    }

    fn passage(&self, diagnostic: &Diagnostic) -> Option<&Passage> {
        let passages = self.persons.get(&diagnostic.location.file)?;
        let point = diagnostic.location.point.as_ref();
        let line = point.map_or(0, |point| point.line);
        // The rows of a table stand one below another.
        let after = passages.partition_point(|(lines, _)| *lines.start() <= line);
        let last = passages.get(after.checked_sub(1)?)?;
        last.0.contains(&line).then_some(last)
    }
}
