//! A column of a table whose values took other rows.

use std::collections::BTreeMap;

use super::known_table::{Taken, column_of_events};
use super::known_values::AGENDA;
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
        let is_event = self.table.starts_with(AGENDA);
        let names: BTreeMap<&str, &str> = match is_event {
            true => {
                let events = portal.agenda.events.iter();
                events.map(|it| (it.id.as_str(), &*it.title)).collect()
            }
            false => {
                let services = portal.services.iter();
                services.map(|it| (it.id.as_str(), &*it.name)).collect()
            }
        };
        let (one, many, column) = match is_event {
            true => ("événement", "événements", column_of_events(self.column)),
            false => ("service", "services", self.column),
        };
        let name = |id: &str| names.get(id).copied().unwrap_or_default().to_owned();
        let first = self.services.iter().take(NAMED);
        let first = first.map(|(id, other)| {
            let (own, other) = (name(id), name(other));
            format!("«\u{a0}{own}\u{a0}» a ce qu'avait «\u{a0}{other}\u{a0}»")
        });
        let first = first.collect::<Vec<_>>().join(", et ");
        let count = match self.services.len() {
            1 => format!("un {one} y a"),
            count => format!("{count} {many} y ont"),
        };
        let words = [column, &*count, &*first];
        Diagnostic::of_file(Code::MovedValues, self.table, &words)
    }
}
