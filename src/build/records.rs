//! The records of a portal, as far as an address may die with them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::deaths::Deaths;
use crate::diagnostic::Location;
use crate::portal::{RecordAddress, ServiceIds};
use crate::source::Source;

/// The records of a portal, as far as an address may die with them.
#[derive(Debug)]
pub(super) struct Records {
    pub(super) ids: ServiceIds,
    /// The addresses of what is no service, communes apart, shown or not.
    pub(super) addresses: Vec<RecordAddress>,
    pub(super) deaths: Deaths,
    /// The tables, and the folders that hold a file, with a slash at their ends.
    pub(super) homes: BTreeSet<String>,
    /// The tables of records, each by its index among the sources.
    pub(super) tables: Vec<(usize, Arc<Source>)>,
}

impl Records {
    /// The row of a table that has a calendar file; `None` for a record of a file of its own.
    pub(super) fn row_of_calendar(&self, path: &str) -> Option<Location> {
        let (folder, name) = path.split_once('/')?;
        let id = name.strip_suffix(".ics")?;
        let (source, span) = match folder {
            "fiches" => {
                let mut ids = self.ids.shown.iter();
                let found = ids.find(|it| it.id.as_str() == id)?;
                (found.source, found.span)
            }
            _ => {
                let address = format!("/{folder}/{id}/");
                let mut records = self.addresses.iter();
                let found = records.find(|it| it.address == address)?;
                (found.source, found.span)
            }
        };
        let (_, table) = self.tables.iter().find(|(at, _)| *at == source)?;
        Some(table.located().locate(span))
    }
}
