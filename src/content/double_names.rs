//! Names that two entries of one list share: which of the two serves would be anyone's guess.

use std::collections::BTreeMap;

use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, SourceText};

/// The entries of a list whose name, under `key`, is that of one before them.
pub(super) fn double_names(
    reading: Reading<'_, '_>,
    (list, key): (&str, &str),
    source: SourceText<'_>,
) -> Vec<Diagnostic> {
    let records = reading.records(list).into_iter();
    let named = records.filter_map(|record| record.reference(key));
    let named: Vec<_> = named.collect();
    let mut lines: BTreeMap<String, u32> = BTreeMap::new();
    let mut told = Vec::new();
    for name in &named {
        let line = source.locate(name.span).point.map_or(1, |point| point.line);
        let Some(first) = lines.get(&name.value) else {
            lines.insert(name.value.clone(), line);
            continue;
        };
        let free = (2..)
            .map(|number| format!("{}-{number}", name.value))
            .find(|free| named.iter().all(|it| it.value != *free));
        let place = format!("{}, ligne\u{a0}{first}", source.path);
        let words = [&*name.value, &*place, &*free.unwrap_or_default()];
        let fault = Diagnostic::at(Code::DuplicateId, source, name.span, &words);
        told.push(match key {
            "id" => fault,
            _ => fault.with_hint(format!(
                "Réunissez les deux en une, ou donnez un autre «\u{a0}{key}\u{a0}» à l'une, par \
                 exemple\u{a0}: {key} = \"{}\"",
                words[2]
            )),
        });
    }
    told
}
