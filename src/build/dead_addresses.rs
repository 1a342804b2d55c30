//! Addresses are permanent: where a record took another, with its name, its identifier or its folder,
//! the editor is told which address dies, and how to keep it. Nothing that is published hangs on it.

use std::collections::BTreeSet;

use super::disappearance::Collection;
use super::former_address::former_addresses;
use super::fresh_address::FreshAddress;
use super::published_addresses::PublishedAddresses;
use crate::address::{OutputPath, Slug, slugify};
use crate::content::row_id;
use crate::diagnostic::Diagnostic;
use crate::portal::{Linked, Outputs, Portal};
use crate::source::{SourceKind, Sources};

/// How many records are held against the addresses that are gone: a whole table that was replaced is
/// told by its first rows.
const HELD: usize = 200;

/// How many addresses that are gone are named where no name is like another.
const NAMED: usize = 5;

/// The collections whose addresses are told beside those of services.
const OTHERS: [Collection; 5] = [
    Collection::Pages,
    Collection::News,
    Collection::Events,
    Collection::Communes,
    Collection::Territories,
];

/// What addresses are held against.
pub(super) struct Standing<'s> {
    /// What the site answers beside services, their lists and communes.
    pub(super) outputs: Outputs<'s>,
    pub(super) portal: &'s Portal,
    pub(super) linked: &'s Linked,
    pub(super) sources: &'s Sources,
    /// Whether a fault keeps nothing from being read, rows of tables apart.
    pub(super) is_whole: bool,
}

/// The addresses among those `published` that die because a record took another. Those of records
/// that are written and not shown come back: nobody took them.
pub(super) fn dead_addresses(
    published: &PublishedAddresses,
    standing: &Standing<'_>,
) -> Vec<Diagnostic> {
    let mut told = standing.services(published);
    if standing.is_whole {
        told.extend(standing.others(published));
    }
    told
}

impl Standing<'_> {
    fn services(&self, published: &PublishedAddresses) -> Vec<Diagnostic> {
        let ids = &self.linked.ids;
        let fresh = ids.shown.iter().map(|it| FreshAddress {
            collection: Collection::Services,
            name: it.id.to_string(),
            source: it.source,
            span: Some(it.span),
        });
        // Nothing is offered of a person whose row is withheld: the address may hold a name.
        let unshown = ids.withheld.iter().chain(&ids.nameless);
        let unshown = unshown.chain(&ids.left_out).chain(&ids.drafts);
        let shown = self.portal.services.iter().map(|service| &service.id);
        let written: BTreeSet<&str> = unshown.chain(shown).map(Slug::as_str).collect();
        self.dead(published, fresh.collect(), &written)
    }

    /// As [`Self::services`], of each other collection.
    fn others(&self, published: &PublishedAddresses) -> Vec<Diagnostic> {
        let communes = self.portal.communes.iter();
        let communes = communes.map(|it| (it.address(), it.facts.source, None));
        let records = self.linked.addresses.iter().map(|it| {
            let kind = self.sources.texts[it.source].kind;
            let has_place = !matches!(kind, SourceKind::News | SourceKind::Territory);
            (it.address.clone(), it.source, has_place.then_some(it.span))
        });
        let named = |(address, source, span): (String, usize, _)| {
            let collection = Collection::of_record(&OutputPath::of_address(&address).ok()?)?;
            let name = collection.name_in(&address)?;
            Some(FreshAddress {
                collection,
                name,
                source,
                span,
            })
        };
        let fresh = records.chain(communes).filter_map(named);
        let mut fresh: Vec<FreshAddress> = fresh
            .filter(|it| OTHERS.contains(&it.collection) && !published.has(it.collection, &it.name))
            .collect();
        if fresh.is_empty() {
            return Vec::new();
        }
        let mut outputs = (self.outputs)(self.portal);
        outputs.extend(self.portal.communes.iter().map(|it| it.address()));
        fresh.retain(|it| outputs.contains(&it.address()));
        let written = self.linked.addresses.iter().map(|it| &it.address);
        let written: Vec<&String> = written.chain(&outputs).collect();
        let told = OTHERS.into_iter().flat_map(|collection| {
            let of_it = fresh.extract_if(.., |it| it.collection == collection);
            let of_it: Vec<FreshAddress> = of_it.collect();
            let written = written.iter().filter_map(|it| collection.name_in(it));
            let written: BTreeSet<String> = written.collect();
            self.dead(published, of_it, &written.iter().map(|it| &**it).collect())
        });
        told.collect()
    }

    /// The remarks on what is `fresh` in a collection, where what was published of it is neither
    /// `written` nor leads elsewhere.
    fn dead(
        &self,
        published: &PublishedAddresses,
        mut fresh: Vec<FreshAddress>,
        written: &BTreeSet<&str>,
    ) -> Vec<Diagnostic> {
        fresh.retain(|it| !published.has(it.collection, &it.name));
        // Nobody knows the identifiers of events whose rows are left out.
        if self.portal.agenda.left_out > 0 {
            fresh.retain(|it| it.collection != Collection::Events);
        }
        fresh.truncate(HELD);
        let Some(collection) = fresh.first().map(|it| it.collection) else {
            return Vec::new();
        };
        let moved = self.portal.redirects.iter();
        let moved = moved.filter_map(|it| collection.name_in(&it.from));
        let moved: BTreeSet<String> = moved.collect();
        let mut gone = published.lasting(collection, self.portal.today);
        gone.retain(|name| !written.contains(name) && !moved.contains(*name));
        // Who wrote an identifier, as the mend says, gave up the one that followed the name.
        for record in &fresh {
            if let Some(default) = self.default_name(record) {
                gone.remove(&*default);
            }
        }
        let names: Vec<&str> = fresh.iter().map(|it| &*it.name).collect();
        let before = former_addresses(&names, &mut gone);
        let mut told = Vec::new();
        let mut others = Vec::new();
        for (record, before) in fresh.into_iter().zip(before) {
            match before {
                Some(before) => told.push(record.remark(&[before], self.sources)),
                None => others.push(record),
            }
        }
        // A section's address came of the pages below.
        let is_section = |name: &str| {
            let below = format!("{name}/");
            published
                .names(collection)
                .any(|other| other.starts_with(&below))
        };
        gone.retain(|name| !is_section(name));
        // Names that have nothing in common may still be those of one record.
        if !gone.is_empty() && gone.len().max(others.len()) <= NAMED {
            let gone: Vec<&str> = gone.into_iter().collect();
            told.extend(others.iter().map(|it| it.remark(&gone, self.sources)));
        }
        told
    }

    /// The name that the record of a new address would have if nobody had written an identifier.
    fn default_name(&self, record: &FreshAddress) -> Option<String> {
        let source = &self.sources.texts[record.source];
        let slug = match (source.kind, record.collection) {
            (SourceKind::Service | SourceKind::News | SourceKind::Event, _) => {
                slugify(source.stem())
            }
            (_, Collection::Services) => {
                let services = &self.portal.services;
                let found = services.binary_search_by(|it| it.id.as_str().cmp(&record.name));
                let service = &services[found.ok()?];
                let place = service.place.as_ref();
                let commune = place.map(|it| &*self.portal.communes[it.commune].facts.name);
                row_id(&service.name, commune)
            }
            (_, Collection::Events) => {
                let mut events = self.portal.agenda.events.iter();
                slugify(&events.find(|it| it.id.as_str() == record.name)?.title)
            }
            _ => None,
        };
        slug.map(|slug| slug.to_string())
    }
}
