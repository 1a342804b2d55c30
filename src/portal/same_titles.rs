//! Pages of one title at two addresses, and news of one title and one day: probable doubles.

use std::collections::BTreeMap;

use super::linker::Linker;
use crate::address::fold;
use crate::diagnostic::{Code, Span};

/// What is published under a title.
pub(super) struct Titled<'r> {
    /// Index of its source.
    pub(super) source: usize,
    /// Where its title is told.
    pub(super) span: Span,
    pub(super) title: &'r str,
    pub(super) address: String,
    /// What else the doubles of it have in common.
    pub(super) day: String,
}

/// Tells each that has the title of an earlier one.
pub(super) fn tell_same_titles<'r>(
    linker: &mut Linker<'_>,
    records: impl Iterator<Item = Titled<'r>>,
) {
    let mut seen: BTreeMap<(String, String), (usize, String)> = BTreeMap::new();
    for record in records {
        let key = (fold(record.title.trim()), record.day);
        match seen.get(&key) {
            Some((source, address)) => {
                let path = linker.path(*source).to_owned();
                let words = [record.title, &*path, &**address];
                linker.push(Code::SameTitle, record.source, record.span, &words);
            }
            None => {
                seen.insert(key, (record.source, record.address));
            }
        }
    }
}
