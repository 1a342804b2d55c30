//! Records that a copy of a file repeats: its name tells which of the two is the original.

use std::collections::{BTreeMap, BTreeSet};

use super::id_place::IdPlace;
use crate::address::legible_name;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::source::{Source, Sources};

/// How many rows that stand in a copy alone are named.
const NAMED: usize = 12;

/// The records that each copy repeats of its original; both are indexes of sources.
#[derive(Debug, Default)]
pub(super) struct CopiedRecords {
    repeated: BTreeMap<(usize, usize), Vec<Span>>,
    /// Those that a copy alone has, and that are read there.
    own: BTreeMap<usize, Vec<IdPlace>>,
}

impl CopiedRecords {
    /// Counts a record that stands in the original as well.
    pub(super) fn count(&mut self, (copy, span): (usize, Span), original: usize) {
        self.repeated
            .entry((copy, original))
            .or_default()
            .push(span);
    }

    /// Keeps of some records those that a copy alone has. A person's is not among them.
    pub(super) fn keep_own(&mut self, records: &[IdPlace]) {
        let spans = |copy: usize| {
            let of_it = self.repeated.range((copy, 0)..=(copy, usize::MAX));
            of_it.flat_map(|(_, spans)| spans)
        };
        for record in records {
            let mut repeated = spans(record.source).peekable();
            if repeated.peek().is_some() && repeated.all(|span| *span != record.span) {
                let own = self.own.entry(record.source).or_default();
                own.push(record.clone());
            }
        }
    }

    /// One remark a copy and original.
    pub(super) fn told(&self, sources: &Sources) -> Vec<Diagnostic> {
        let told = self.repeated.iter().map(|((at, original), spans)| {
            let copy = &sources.texts[*at];
            let original = &sources.texts[*original];
            let own = self.own.get(at).map_or(&[][..], Vec::as_slice);
            let what = match copy.kind.is_table() {
                true => rows((copy, original), spans, own),
                false => "il a le même identifiant, et c'est l'original qui est lu".to_owned(),
            };
            let name = legible_name(original.name());
            Diagnostic::of_file(Code::ChangedCopy, &copy.path, &[&name, &what])
        });
        told.collect()
    }
}

/// What a table has of another, what differs, and what it has alone.
fn rows((copy, original): (&Source, &Source), repeated: &[Span], own: &[IdPlace]) -> String {
    let lines: BTreeSet<&str> = original.text.lines().map(str::trim).collect();
    let differ = repeated.iter().map(|span| line_at(&copy.text, *span));
    let differ = differ.filter(|line| !lines.contains(line)).count();
    let same = match repeated.len() {
        1 => "une de ses lignes a le même identifiant que dans l'original, où elle est lue"
            .to_owned(),
        count => format!(
            "{count} de ses lignes ont les mêmes identifiants que dans l'original, où elles sont lues"
        ),
    };
    let differ = match (differ, repeated.len()) {
        (0, _) => String::new(),
        (1, 1) => " (elle y est écrite autrement)".to_owned(),
        (1, _) => " (1 y est écrite autrement)".to_owned(),
        (count, _) => format!(" ({count} y sont écrites autrement)"),
    };
    format!("{same}{differ}{}", alone(copy, own))
}

/// The rows that stand in a copy alone: they are read there.
fn alone(copy: &Source, own: &[IdPlace]) -> String {
    let text = copy.located();
    let named = own.iter().take(NAMED).map(|record| {
        let place = text.locate(record.span);
        let cell = place.point.and_then(|point| point.cell);
        let row = cell.map_or_else(String::new, |cell| format!(" (ligne {})", cell.row));
        format!("{}{row}", record.id)
    });
    let named = named.collect::<Vec<_>>().join(", ");
    let more = match own.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => " et une autre".to_owned(),
        more => format!(" et {more} autres"),
    };
    match own.len() {
        0 => String::new(),
        1 => format!("\u{a0}; une n'est que dans cette copie, où elle est lue\u{a0}: {named}"),
        count => format!(
            "\u{a0}; {count} ne sont que dans cette copie, où elles sont lues\u{a0}: {named}{more}"
        ),
    }
}

/// The line on which something stands, without the spaces around it.
fn line_at(text: &str, span: Span) -> &str {
    let at = usize::try_from(span.start).unwrap_or(usize::MAX);
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after
        .find('\n')
        .map_or(text.len(), |end| before.len() + end);
    text.get(start..end).unwrap_or_default().trim()
}
