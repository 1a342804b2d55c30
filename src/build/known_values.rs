//! What services and events of tables said, by short digests: a column that is sorted alone gives each service
//! what another one said, and no row is the worse for it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::known_services::{KnownServices, home};
use super::known_table::{KnownTable, NAME};
use super::moved_values::MovedValues;
use super::service_identity::ServiceIdentity;
use super::told_days::is_told;
use crate::portal::{Event, Portal};

/// Where tables of events are.
pub(super) const AGENDA: &str = "content/agenda/";

/// A table and one of its columns, whose values took other rows.
pub(super) type MovedColumn = (String, &'static str);

/// What services and events said, by the paths of their tables. Nothing of a person is kept.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownValues(BTreeMap<String, KnownTable>);

impl KnownValues {
    /// What those of a portal say.
    pub(super) fn of(portal: &Portal) -> Self {
        let mut tables: BTreeMap<String, KnownTable> = BTreeMap::new();
        let services = portal.services.iter().filter(|service| !service.person);
        for service in services {
            match home(&service.source) {
                Some(table) if !table.ends_with('/') => {
                    tables.entry(table).or_default().add(service, portal)
                }
                _ => {}
            }
        }
        let of_tables = |event: &&Event| !event.source.ends_with(".md");
        for event in portal.agenda.events.iter().filter(of_tables) {
            let table = tables.entry(event.source.clone()).or_default();
            table.add_event(event, portal);
        }
        Self(tables)
    }

    /// Whether all that a service says beside its name and place, and something, is as in `now`.
    pub(super) fn stands_as_in(&self, now: &Self, id: &str) -> bool {
        let mut tables = self.0.iter();
        tables.any(|(path, before)| {
            let now = now.0.get(path);
            now.is_some_and(|now| before.stands_as_in(now, id))
        })
    }

    /// The columns whose values took other rows since the last build, which left `self` and `known`;
    /// none of the `faulty` tables. A service that is not the one it was there is told as such.
    pub(super) fn moved<'v>(
        &'v self,
        now: &'v Self,
        (known, portal): (&KnownServices, &Portal),
        (faulty, exchanged): (&BTreeSet<Arc<str>>, &BTreeSet<String>),
    ) -> Vec<MovedValues<'v>> {
        let lasting = known.lasting(portal);
        let is_same = |column: &str, id: &str| {
            let services = &portal.services;
            let at = services.binary_search_by(|service| service.id.as_str().cmp(id));
            let now = at.ok().map(|at| ServiceIdentity::of(&services[at], portal));
            let known = lasting.get(id);
            let known = known.map(|known| ServiceIdentity::of_known(known));
            let is_alike = |(now, known): (ServiceIdentity<'_>, ServiceIdentity<'_>)| match column {
                NAME => now.is_placed_as(&known),
                _ => now.is_named_as(&known),
            };
            !exchanged.contains(id) && now.zip(known).is_some_and(is_alike)
        };
        let tables = now.0.iter().filter(|(path, _)| !faulty.contains(&***path));
        let tables = tables.filter_map(|(path, now)| Some((path, now, self.0.get(path)?)));
        let columns = tables.flat_map(|(path, now, before)| {
            let is_event = path.starts_with(AGENDA);
            let is_same = |column: &str, id: &str| match is_event {
                true => before.is_alike(now, column, id),
                false => is_same(column, id),
            };
            let columns = before.moved(now, &is_same).into_iter();
            columns.filter_map(move |(column, services)| {
                let since = before.since(column);
                let is_news = since.is_none_or(|since| is_told(since, portal.today));
                (is_news && services.len() >= before.least(column)).then_some(MovedValues {
                    table: path,
                    column,
                    services,
                })
            })
        });
        columns.collect()
    }

    /// What is to be known once a portal is published: of the columns that are told, what was known
    /// `before`, so that who puts it back mends it.
    pub(super) fn after(&self, before: &Self, moved: &[MovedColumn], today: &str) -> Cow<'_, Self> {
        if moved.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut after = self.clone();
        for (path, column) in moved {
            if let (Some(now), Some(before)) = (after.0.get_mut(path), before.0.get(path)) {
                now.keep(before, column, today);
            }
        }
        Cow::Owned(after)
    }
}
