//! A column of a table whose values took other rows.

use std::collections::BTreeMap;

use super::known_table::Taken;
use crate::diagnostic::{Code, Diagnostic};
use crate::portal::Portal;

/// How many services are named.
const NAMED: usize = 2;

/// A column of a table whose values took other rows, with the services that have those of others.
#[derive(Debug)]
pub(super) struct MovedValues<'v> {
    pub(super) table: &'v str,
    pub(super) column: &'static str,
    pub(super) services: Vec<Taken<'v>>,
}

impl MovedValues<'_> {
    /// The remark.
    pub(super) fn remark(&self, portal: &Portal) -> Diagnostic {
        let services = portal.services.iter();
        let names = services.map(|service| (service.id.as_str(), &*service.name));
        let names: BTreeMap<&str, &str> = names.collect();
        let name = |id: &str| names.get(id).copied().unwrap_or_default().to_owned();
        let first = self.services.iter().take(NAMED);
        let first = first.map(|(id, other)| {
            let (own, other) = (name(id), name(other));
            format!("«\u{a0}{own}\u{a0}» a ce qu'avait «\u{a0}{other}\u{a0}»")
        });
        let first = first.collect::<Vec<_>>().join(", et ");
        let count = match self.services.len() {
            1 => "un service y a".to_owned(),
            count => format!("{count} services y ont"),
        };
        let words = [self.column, &*count, &*first];
        Diagnostic::of_file(Code::MovedValues, self.table, &words)
    }
}
