//! The records of all sources, one of each name.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::discretion::Discretion;
use super::doubles;
use super::left_out::LeftOut;
use super::link_memory::SourceRecords;
use super::link_service::{Fate, LinkedRecord};
use super::linker::Linker;
use super::redirect::Redirect;
use super::renamed::renamed;
use super::service::Service;
use super::service_ids::ServiceIds;
use super::texts::Texts;
use super::unshown::Unshown;
use crate::address::Slug;
use crate::content::Body;
use crate::diagnostic::Span;
use crate::source::Sources;

/// The records of all sources, brought together.
#[derive(Default)]
pub(super) struct Gathered {
    /// Those that are shown, in the order of their ids.
    pub(super) services: Vec<Arc<Service>>,
    /// Their identifiers, but persons' that are derived: a name may be in them.
    pub(super) ids: ServiceIds,
    /// Addresses that lead elsewhere.
    pub(super) redirects: Vec<Redirect>,
    /// Rows that are left out.
    pub(super) left_out: Vec<LeftOut>,
    /// The identifiers of those rows, where they can be read, with their sources.
    pub(super) faulty_rows: Vec<(usize, Slug)>,
    /// The kinds of those rows, where they can be read, with their sources.
    pub(super) faulty_kinds: Vec<(usize, usize)>,
    /// What faults may say of persons.
    pub(super) discretion: Discretion,
    /// Those of services that wait for links.
    pub(super) texts: Texts,
}

/// A service that is shown, with its source and the text that waits for links.
type Shown<'r> = (&'r Arc<Service>, usize, &'r Option<Arc<Body>>);

impl Gathered {
    /// Brings the records of all sources together, one of each id.
    pub(super) fn of(linker: &mut Linker<'_>, all: &[SourceRecords]) -> Self {
        doubles::check(linker, all);
        let rows = all.iter().flat_map(|it| it.left_out.iter().cloned());
        let mut gathered = Self {
            left_out: rows.collect(),
            discretion: discretion(linker.vocabulary.sources, all),
            ..Self::default()
        };
        let mut seen: BTreeMap<&Slug, (usize, Span)> = BTreeMap::new();
        let mut shown = Vec::new();
        let rows = all
            .iter()
            .flat_map(|it| it.left_out.iter().map(|row| (it.source, row)));
        let of_kind = rows.clone();
        let of_kind = of_kind.filter_map(|(source, row)| Some((source, row.kind?)));
        gathered.faulty_kinds = of_kind.collect();
        let named = rows.filter_map(|(source, row)| Some((source, row.id.clone()?)));
        gathered.faulty_rows = named.collect();
        let rows = gathered.faulty_rows.iter();
        gathered.ids.left_out = rows.map(|(_, id)| id.clone()).collect();
        let ids = OnceCell::new();
        for SourceRecords {
            source, records, ..
        } in all
        {
            for record in records.iter() {
                let first = seen.get(&record.id);
                // What is wrong with it is told of the original.
                if !first.is_some_and(|(first, _)| linker.is_copy(*source, *first)) {
                    linker.diagnostics.extend_from_slice(&record.diagnostics);
                }
                if let Some(first) = first {
                    let fault = linker.diagnostics.len();
                    let place = (*source, record.id_span);
                    let id = record.id.as_str();
                    let ids = ids.get_or_init(|| ids_of(all));
                    linker.double_id(place, id, *first, |id| ids.contains(id));
                    if linker.leave_out_row(*source, fault) {
                        gathered.left_out.extend(LeftOut::of_fate(&record.fate));
                    }
                    continue;
                }
                seen.insert(&record.id, (*source, record.id_span));
                shown.extend(gathered.add(*source, record));
            }
        }
        linker.copied.keep_own(&gathered.ids.shown);
        gathered.show(shown);
        linker.renamed = renamed(&gathered.texts);
        linker.unshown = unshown(all, &gathered.ids.nameless);
        gathered
    }

    /// Adds the first record of its id; gives it back if it is shown.
    fn add<'r>(&mut self, source: usize, record: &'r LinkedRecord) -> Option<Shown<'r>> {
        match &record.fate {
            Fate::Published {
                service,
                body,
                redirections,
            } => {
                self.ids.shown.extend(record.id_place(source));
                let texts = &mut self.texts;
                texts.moved(source, redirections, &service.address(), &service.name);
                return Some((service, source, body));
            }
            Fate::Moved(redirect) => self.redirects.push(redirect.clone()),
            Fate::Draft => {
                self.ids.drafts.insert(record.id.clone());
                self.ids.hidden.extend(record.id_place(source));
            }
            Fate::Gone => {
                let is_nameless = record.person.is_some() && !record.id_is_written;
                let ids = match is_nameless {
                    true => &mut self.ids.nameless,
                    false => &mut self.ids.withheld,
                };
                ids.insert(record.id.clone());
            }
            Fate::LeftOut(_) => {}
        }
        None
    }

    /// Puts what is shown in the order of the ids.
    fn show(&mut self, mut shown: Vec<Shown<'_>>) {
        shown.sort_by(|(a, ..), (b, ..)| a.id.cmp(&b.id));
        for (at, (service, source, body)) in shown.into_iter().enumerate() {
            let waiting = body.as_ref().map(|body| (at, source, Arc::clone(body)));
            self.texts.services.extend(waiting);
            self.services.push(Arc::clone(service));
        }
    }
}

/// The services that are written and not shown, but for those whose identifier may hold a name that
/// nobody wrote there.
fn unshown(records: &[SourceRecords], nameless: &BTreeSet<Slug>) -> BTreeMap<String, Unshown> {
    let records = records.iter().flat_map(|it| it.records.iter());
    let unshown = records.filter_map(|record| {
        let unshown = Unshown::of(&record.fate)?;
        (!nameless.contains(&record.id)).then(|| (record.id.to_string(), unshown))
    });
    unshown.collect()
}

/// The identifiers of all records.
fn ids_of(records: &[SourceRecords]) -> BTreeSet<&str> {
    let records = records.iter().flat_map(|it| it.records.iter());
    records.map(|record| record.id.as_str()).collect()
}

/// Where persons' records stand.
fn discretion(sources: &Sources, records: &[SourceRecords]) -> Discretion {
    let mut discretion = Discretion::default();
    for SourceRecords {
        source, records, ..
    } in records
    {
        let persons = records
            .iter()
            .filter_map(|record| Some((record.person?, record.shows_hours)));
        discretion.add((*source, &sources.texts[*source]), persons);
    }
    discretion
}
