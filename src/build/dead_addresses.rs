//! Addresses are permanent: where a record took another, with its name, its identifier or its folder,
//! the editor is told which address dies, and how to keep it. Nothing that is published hangs on it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::deaths::Deaths;
use super::disappearance::Collection;
use super::exchanged_ids::exchanged_ids;
use super::former_address::former_addresses;
use super::fresh_address::FreshAddress;
use super::known_services::home;
use super::known_values::KnownValues;
use super::lost_addresses::LostAddresses;
use super::published_addresses::PublishedAddresses;
use super::same_names::of_same_names;
use super::withdrawn::tell_withdrawn;
use crate::address::{OutputPath, Slug, slugify};
use crate::content::row_id;
use crate::portal::{IdPlace, Linked, Outputs, Portal};
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
    /// The files that a fault keeps from being read, tables whole.
    pub(super) faulty: BTreeSet<Arc<str>>,
}

/// The addresses among those `published` that die because a record took another. Those of records
/// that are written and not shown come back: nobody took them.
pub(super) fn dead_addresses(published: &PublishedAddresses, standing: &Standing<'_>) -> Deaths {
    let mut deaths = Deaths::default();
    standing.services(published, &mut deaths);
    standing.exchanges(published, &mut deaths);
    tell_withdrawn(published, standing, &mut deaths);
    let columns = &published.left().columns;
    let (sources, today) = (standing.sources, standing.portal.today);
    let (lost, known) = columns.compared(sources, &standing.faulty, today);
    deaths.told.extend(lost);
    deaths.columns = known;
    standing.moved_values(published, &mut deaths);
    let changed = published.left().identifier.remark(standing.portal);
    deaths.told.extend(changed);
    if standing.faulty.is_empty() {
        standing.others(published, &mut deaths);
    }
    deaths
}

impl Standing<'_> {
    fn services(&self, published: &PublishedAddresses, deaths: &mut Deaths) {
        let ids = &self.linked.ids;
        let fresh = ids.shown.iter().map(|it| FreshAddress {
            collection: Collection::Services,
            name: it.id.to_string(),
            source: it.source,
            span: Some(it.span),
            redirections: Vec::new(),
        });
        // Nothing is offered of a person whose row is withheld: the address may hold a name.
        let mut written = self.unshown(published);
        let shown = self.portal.services.iter().map(|service| &service.id);
        written.extend(shown.map(Slug::as_str));
        self.dead(published, (fresh.collect(), &written), deaths);
    }

    /// The identifiers of services that are written and not shown, or may be: those that were
    /// published of a file which is not read are as unknown as those of nobody knows which.
    fn unshown<'i>(&'i self, published: &'i PublishedAddresses) -> BTreeSet<&'i str> {
        let ids = &self.linked.ids;
        let unshown = ids.withheld.iter().chain(&ids.nameless);
        let unshown = unshown.chain(&ids.left_out).chain(&ids.drafts);
        let mut unshown: BTreeSet<&str> = unshown.map(Slug::as_str).collect();
        let faulty = self.faulty.iter();
        let homes: BTreeSet<String> = faulty.filter_map(|path| home(path)).collect();
        if !homes.is_empty() {
            let left = published.left();
            let names = published.names(Collection::Services);
            unshown.extend(names.filter(|id| {
                let known = left.service(id, self.portal);
                known.is_none_or(|known| homes.contains(&known.home))
            }));
        }
        unshown
    }

    /// Tells of the identifiers that stand beside other services than before.
    fn exchanges(&self, published: &PublishedAddresses, deaths: &mut Deaths) {
        let ids = &self.linked.ids;
        let unshown = self.unshown(published);
        deaths.known = published.left().services.lasting(self.portal).len();
        let found = exchanged_ids(published, self.portal, &unshown);
        let places: BTreeMap<&str, &IdPlace> = match found.is_empty() {
            true => BTreeMap::new(),
            false => ids.shown.iter().map(|it| (it.id.as_str(), it)).collect(),
        };
        for exchanged in found {
            if let Some(place) = places.get(exchanged.service.id.as_str()) {
                let remark = exchanged.remark(place, (self.sources, self.portal));
                deaths.tell_exchange(&exchanged, remark);
            }
        }
    }

    /// Tells of the columns whose values stand in other rows than before.
    fn moved_values(&self, published: &PublishedAddresses, deaths: &mut Deaths) {
        let left = published.left();
        let now = KnownValues::of(self.portal);
        let known = (&left.services, self.portal);
        // Of an identifier that stands beside another service, all values are another's.
        let untold = (&self.faulty, &deaths.exchanged);
        for moved in left.values.moved(&now, known, untold) {
            deaths.told.push(moved.remark(self.portal));
            deaths.moved.push((moved.table.to_owned(), moved.column));
        }
        deaths.values = now;
    }

    /// As [`Self::services`], of each other collection.
    fn others(&self, published: &PublishedAddresses, deaths: &mut Deaths) {
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
                redirections: Vec::new(),
            })
        };
        let fresh = records.chain(communes).filter_map(named);
        let lost = &published.left().lost;
        let is_fresh = |it: &FreshAddress| {
            !published.has(it.collection, &it.name) || lost.has_new(&it.address())
        };
        let mut fresh: Vec<FreshAddress> = fresh
            .filter(|it| OTHERS.contains(&it.collection) && is_fresh(it))
            .collect();
        if fresh.is_empty() {
            return;
        }
        let mut outputs = (self.outputs)(self.portal);
        outputs.extend(self.portal.communes.iter().map(|it| it.address()));
        fresh.retain(|it| outputs.contains(&it.address()));
        for record in &mut fresh {
            record.redirections = self.redirections_to(&record.address());
        }
        let written = self.linked.addresses.iter().map(|it| &it.address);
        let written: Vec<&String> = written.chain(&outputs).collect();
        for collection in OTHERS {
            let of_it = fresh.extract_if(.., |it| it.collection == collection);
            let of_it: Vec<FreshAddress> = of_it.collect();
            let written = written.iter().filter_map(|it| collection.name_in(it));
            let written: BTreeSet<String> = written.collect();
            let written = written.iter().map(|it| &**it).collect();
            self.dead(published, (of_it, &written), deaths);
        }
    }

    /// The old addresses that lead to one.
    fn redirections_to(&self, address: &str) -> Vec<String> {
        let redirects = self.portal.redirects.iter();
        let to = redirects.filter(|it| it.to == address);
        to.map(|it| it.from.clone()).collect()
    }

    /// Tells of the records of a collection those that took the place of what was published of it,
    /// where that is neither `written` nor leads elsewhere.
    fn dead(
        &self,
        published: &PublishedAddresses,
        (records, written): (Vec<FreshAddress>, &BTreeSet<&str>),
        deaths: &mut Deaths,
    ) {
        let Some(collection) = records.first().map(|it| it.collection) else {
            return;
        };
        let moved = self.portal.redirects.iter();
        let moved = moved.filter_map(|it| collection.name_in(&it.from));
        let moved: BTreeSet<String> = moved.collect();
        let leads = |name: &str| written.contains(name) || moved.contains(name);
        self.still_lost(&published.left().lost, &records, leads, deaths);
        let mut fresh = records;
        fresh.retain(|it| !published.has(collection, &it.name));
        // Nobody knows the identifiers of events whose rows are left out.
        if self.portal.agenda.left_out > 0 && collection == Collection::Events {
            return;
        }
        fresh.truncate(HELD);
        let mut gone = published.lasting(collection, self.portal.today);
        gone.retain(|name| !leads(name));
        self.come_back(&published.left().lost, (&mut fresh, &mut gone), deaths);
        // Who wrote an identifier, as the mend says, gave up the one that followed the name.
        for record in &fresh {
            if let Some(default) = self.default_name(record) {
                gone.remove(&*default);
            }
        }
        let before = self.former(published, &fresh, &mut gone);
        let mut others = Vec::new();
        for (record, before) in fresh.into_iter().zip(before) {
            match before {
                Some(before) => {
                    deaths.tell(&record, &[before], self.sources);
                    self.keep(published, (before, &record), deaths);
                }
                None => others.push(record),
            }
        }
        self.unlike(published, (&others, gone), deaths);
    }

    /// Of each new record the address that it had: that of its own name, else of one like its own.
    fn former<'g>(
        &self,
        published: &PublishedAddresses,
        fresh: &[FreshAddress],
        gone: &mut BTreeSet<&'g str>,
    ) -> Vec<Option<&'g str>> {
        let known = (published.left(), self.portal);
        let mut former = of_same_names(fresh, gone, known);
        let is_open = |at: &usize| former[*at].is_none();
        let open: Vec<usize> = (0..fresh.len()).filter(is_open).collect();
        let names: Vec<&str> = open.iter().map(|at| &*fresh[*at].name).collect();
        let like = former_addresses(&names, gone);
        for (at, before) in open.into_iter().zip(like) {
            former[at] = before;
        }
        former
    }

    /// Tells of the records that took the place of nothing like them: names that have nothing in common
    /// may still be those of one record.
    fn unlike(
        &self,
        published: &PublishedAddresses,
        (others, mut gone): (&[FreshAddress], BTreeSet<&str>),
        deaths: &mut Deaths,
    ) {
        let Some(collection) = others.first().map(|it| it.collection) else {
            return;
        };
        // A section's address came of the pages below.
        let is_section = |name: &str| {
            let below = format!("{name}/");
            published
                .names(collection)
                .any(|other| other.starts_with(&below))
        };
        // Nor did what went before make room for what comes now.
        gone.retain(|name| !is_section(name) && !published.went_before(collection, name));
        if !gone.is_empty() && gone.len().max(others.len()) <= NAMED {
            let gone: Vec<&str> = gone.into_iter().collect();
            for record in others {
                deaths.tell(record, &gone, self.sources);
            }
            match (&gone[..], others) {
                ([before], [record]) => self.keep(published, (before, record), deaths),
                _ => {
                    let guessed = gone.iter().map(|name| collection.address(name));
                    deaths.guessed.extend(guessed);
                }
            }
        }
    }

    /// Keeps an address that a record left, to tell it again. Nothing of a person is kept.
    fn keep(
        &self,
        published: &PublishedAddresses,
        (before, record): (&str, &FreshAddress),
        deaths: &mut Deaths,
    ) {
        let known = || published.left().service(before, self.portal);
        if record.collection != Collection::Services || known().is_some() {
            let before = record.collection.address(before);
            let now = record.address();
            deaths.lost.add(&before, &now, self.portal.today);
        }
    }

    /// Tells again what an earlier build lost, while nothing answers and its record stands where it
    /// went.
    fn still_lost(
        &self,
        lost: &LostAddresses,
        records: &[FreshAddress],
        leads: impl Fn(&str) -> bool,
        deaths: &mut Deaths,
    ) {
        let mut by_now: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for (before, known) in lost.told(self.portal.today) {
            let of_it = by_now.entry(&known.now).or_default();
            of_it.push((before, &known.since));
        }
        if by_now.is_empty() {
            return;
        }
        for record in records {
            let now = record.address();
            for (before, since) in by_now.get(&*now).into_iter().flatten() {
                let name = record.collection.name_in(before);
                if let Some(name) = name.filter(|name| !leads(name)) {
                    deaths.tell(record, &[&*name], self.sources);
                    deaths.lost.keep(before, &now, since);
                }
            }
        }
    }

    /// Takes out the records that are again where they were before they took an address which is
    /// gone: that one was nobody's for long.
    fn come_back(
        &self,
        lost: &LostAddresses,
        (fresh, gone): (&mut Vec<FreshAddress>, &mut BTreeSet<&str>),
        deaths: &mut Deaths,
    ) {
        fresh.retain(|record| {
            let address = record.address();
            let left = |name: &&&str| lost.left_for(&address, &record.collection.address(name));
            let Some(other) = gone.iter().find(left).copied() else {
                return true;
            };
            gone.remove(other);
            deaths.addresses.insert(record.collection.address(other));
            false
        });
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
