//! Records that a copy of a file repeats: its name tells which of the two is the original.

use std::collections::BTreeMap;

use crate::address::legible_name;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Sources};

/// How many records each copy repeats of its original; both are indexes of sources.
#[derive(Debug, Default)]
pub(super) struct CopiedRecords {
    counts: BTreeMap<(usize, usize), usize>,
}

impl CopiedRecords {
    /// Counts a record that stands in the original as well.
    pub(super) fn count(&mut self, copy: usize, original: usize) {
        *self.counts.entry((copy, original)).or_default() += 1;
    }

    /// One remark a copy and original.
    pub(super) fn told(&self, sources: &Sources) -> Vec<Diagnostic> {
        let told = self.counts.iter().map(|((copy, original), count)| {
            let copy = &sources.texts[*copy];
            let original = legible_name(sources.texts[*original].name());
            let repeated = repeated(copy, *count);
            Diagnostic::of_file(Code::ChangedCopy, &copy.path, &[&original, &repeated])
        });
        told.collect()
    }
}

fn repeated(copy: &Source, count: usize) -> String {
    match (copy.kind.is_table(), count) {
        (false, _) => "il a le même identifiant, et c'est l'original qui est lu".to_owned(),
        (true, 1) => "une de ses lignes a le même identifiant que dans l'original, où elle est lue"
            .to_owned(),
        (true, _) => format!(
            "{count} de ses lignes ont les mêmes identifiants que dans l'original, où elles sont lues"
        ),
    }
}
