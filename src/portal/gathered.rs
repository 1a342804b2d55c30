//! The records of all sources, one of each name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::derived_id::DerivedId;
use super::discretion::Discretion;
use super::doubles;
use super::left_out::LeftOut;
use super::link_memory::SourceRecords;
use super::link_service::Fate;
use super::linker::Linker;
use super::redirect::Redirect;
use super::service::Service;
use super::texts::Texts;
use crate::address::Slug;
use crate::diagnostic::Code;
use crate::source::Sources;

/// The records of all sources, brought together.
pub(super) struct Gathered {
    /// Those that are shown, in the order of their ids.
    pub(super) services: Vec<Arc<Service>>,
    /// Identifiers of these that nobody wrote, but persons': a name may be in them.
    pub(super) derived: Vec<DerivedId>,
    /// Addresses that lead elsewhere.
    pub(super) redirects: Vec<Redirect>,
    /// Rows that are left out.
    pub(super) left_out: Vec<LeftOut>,
    /// How many records are not shown.
    pub(super) withheld: usize,
    /// What faults may say of persons.
    pub(super) discretion: Discretion,
    /// Those of services that wait for links.
    pub(super) texts: Texts,
}

impl Gathered {
    /// Brings the records of all sources together, one of each id.
    pub(super) fn of(linker: &mut Linker<'_>, records: &[SourceRecords]) -> Self {
        doubles::check(linker, records);
        let rows = records.iter().flat_map(|it| it.left_out.iter().cloned());
        let mut left_out: Vec<LeftOut> = rows.collect();
        let mut texts = Texts::default();
        let mut seen: BTreeMap<&Slug, usize> = BTreeMap::new();
        let mut published = Vec::new();
        let mut redirects = Vec::new();
        let mut derived = Vec::new();
        let mut withheld = 0;
        for SourceRecords {
            source, records, ..
        } in records
        {
            for record in records.iter() {
                linker.diagnostics.extend_from_slice(&record.diagnostics);
                if let Some(first) = seen.get(&record.id) {
                    let words = [record.id.as_str(), linker.path(*first)];
                    let fault = linker.diagnostics.len();
                    linker.push(Code::DuplicateId, *source, record.id_span, &words);
                    if linker.leave_out_row(*source, fault) {
                        left_out.extend(LeftOut::of_fate(&record.fate));
                    }
                    continue;
                }
                seen.insert(&record.id, *source);
                derived.extend(record.derived_id(*source));
                match &record.fate {
                    Fate::Published {
                        service,
                        body,
                        redirections,
                    } => {
                        texts.moved(*source, redirections, &service.address(), &service.name);
                        published.push((service, *source, body));
                    }
                    Fate::Moved(redirect) => redirects.push(redirect.clone()),
                    Fate::Gone => withheld += 1,
                    Fate::LeftOut(_) => {}
                }
            }
        }
        published.sort_by(|(a, ..), (b, ..)| a.id.cmp(&b.id));
        for (at, (_, source, body)) in published.iter().enumerate() {
            let waiting = body.as_ref().map(|body| (at, *source, Arc::clone(body)));
            texts.services.extend(waiting);
        }
        let services = published
            .into_iter()
            .map(|(service, ..)| Arc::clone(service));
        Self {
            services: services.collect(),
            derived,
            redirects,
            left_out,
            withheld,
            discretion: discretion(linker.vocabulary.sources, records),
            texts,
        }
    }
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
