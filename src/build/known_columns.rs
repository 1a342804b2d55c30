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
    /// Holds the tables of `sources` against those of the last build: the remarks on those that do
    /// not say any more what they said, and what is to be known once these are published. Nothing is
    /// told of the `faulty` ones: what is wrong with them whole is.
    pub(super) fn compared(
        &self,
        sources: &Sources,
        faulty: &BTreeSet<Arc<str>>,
        today: Date,
    ) -> (Vec<Diagnostic>, Self) {
        let mut told = Vec::new();
        let mut now = Self::default();
        for table in sources.texts.iter().filter(|it| it.kind.is_table()) {
            let filled = filled_columns(table);
            let lost: Vec<_> = self.lost(&table.path, &filled, today).collect();
            if !faulty.contains(&*table.path) {
                told.extend(remark(&table.path, &lost));
            }
            let lost = lost.into_iter().map(|(heading, since)| {
                let since = since.map_or_else(|| today.to_string(), str::to_owned);
                (heading.to_owned(), Some(since))
            });
            let mut columns: BTreeMap<String, Option<String>> = lost.collect();
            columns.extend(filled.into_iter().map(|heading| (heading, None)));
            now.tables.insert(table.path.clone(), columns);
        }
        (told, now)
    }

    /// Forgets the columns that are gone.
    pub(super) fn accept(&mut self) {
        for columns in self.tables.values_mut() {
            columns.retain(|_, since| since.is_none());
        }
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

/// The remark on a table that lost columns.
fn remark(path: &str, lost: &[(&str, Option<&str>)]) -> Option<Diagnostic> {
    let names = lost.iter().map(|(it, _)| format!("«\u{a0}{it}\u{a0}»"));
    let names: Vec<String> = names.collect();
    let (last, others) = names.split_last()?;
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
    Some(Diagnostic::of_file(Code::LostColumn, path, &words))
}
