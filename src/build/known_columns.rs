//! What the tables of a portal told: a column that is deleted in a spreadsheet takes what it said of
//! every record along, and no row is the worse for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::told_days::is_told;
use crate::content::filled_columns;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// The columns of each table that said something, by its path.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownColumns {
    /// Of each column, the day of the build that published its table without it, as ISO 8601 writes it.
    tables: BTreeMap<String, BTreeMap<String, Option<String>>>,
}

impl KnownColumns {
    /// What is to be known of sources once they are published: those that say something, and those
    /// that do not since not long ago.
    pub(super) fn after(&self, sources: &Sources, today: Date) -> Self {
        let tables = sources.texts.iter().filter(|it| it.kind.is_table());
        let tables = tables.map(|table| {
            let filled = filled_columns(table);
            let lost = self.lost(&table.path, &filled, today);
            let lost = lost.map(|(heading, since)| {
                let since = since.map_or_else(|| today.to_string(), str::to_owned);
                (heading.to_owned(), Some(since))
            });
            let mut columns: BTreeMap<String, Option<String>> = lost.collect();
            columns.extend(filled.into_iter().map(|heading| (heading, None)));
            (table.path.to_string(), columns)
        });
        Self {
            tables: tables.collect(),
        }
    }

    /// The remarks on tables that do not say any more what they said, but the `faulty` ones: what is
    /// wrong with them whole is told.
    pub(super) fn remarks(
        &self,
        sources: &Sources,
        faulty: &BTreeSet<Arc<str>>,
        today: Date,
    ) -> Vec<Diagnostic> {
        let tables = sources.texts.iter().filter(|it| it.kind.is_table());
        let tables = tables.filter(|it| !faulty.contains(&*it.path));
        let remarks = tables.filter_map(|table| {
            let filled = filled_columns(table);
            let lost = self.lost(&table.path, &filled, today);
            let lost: Vec<String> = lost.map(|(it, _)| format!("«\u{a0}{it}\u{a0}»")).collect();
            let (last, others) = lost.split_last()?;
            let words = match others {
                [] => [
                    format!("La colonne {last} a disparu de ce tableau, ou ne dit plus rien"),
                    "elle était remplie".to_owned(),
                    "la".to_owned(),
                ],
                _ => [
                    format!(
                        "Les colonnes {} et {last} ont disparu de ce tableau, ou ne disent plus rien",
                        others.join(", ")
                    ),
                    "elles étaient remplies".to_owned(),
                    "les".to_owned(),
                ],
            };
            let words = words.each_ref().map(|it| &**it);
            Some(Diagnostic::of_file(Code::LostColumn, &table.path, &words))
        });
        remarks.collect()
    }

    /// The columns that a table had, and has not now, where that is still told; none of a table in
    /// which nothing is left, which is told as such.
    fn lost<'k>(
        &'k self,
        path: &str,
        filled: &'k BTreeSet<String>,
        today: Date,
    ) -> impl Iterator<Item = (&'k str, Option<&'k str>)> {
        let known = self.tables.get(path).filter(|_| !filled.is_empty());
        let known = known.into_iter().flatten();
        let gone = known.filter(|(heading, _)| !filled.contains(*heading));
        let gone = gone.map(|(heading, since)| (&**heading, since.as_deref()));
        gone.filter(move |(_, since)| since.is_none_or(|since| is_told(since, today)))
    }
}
