//! Links the records of a portal to one another.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::AddressBook;
use super::body::PublishedBody;
use super::commune::{self, Commune};
use super::coverage::coverage;
use super::editorial::{news, pages};
use super::finisher::finish;
use super::link_service::{Linked, Moment, link_service};
use super::linker::Linker;
use super::neighbours::{nearest_relays, neighbours, stand_ins};
use super::portal::Portal;
use super::redirect::Redirect;
use super::service::Service;
use super::territory::Territory;
use super::texts::Texts;
use crate::address::{Slug, fold, slugify};
use crate::content::{self, Content, Settings};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

/// The day and the manner of a build.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The day it is built for.
    pub today: Date,
    /// Whether drafts and archives are shown.
    pub drafts: bool,
    /// Whether the site is a preview, for no search engine.
    pub preview: bool,
}

/// Links everything. The portal is absent when the settings have a fault; what is wrong
/// with a record is a diagnostic, and the others are linked all the same.
pub fn link(
    mut content: Content,
    sources: &Sources,
    options: Options,
) -> (Option<Portal>, Vec<Diagnostic>) {
    let Some(settings) = content.settings.take() else {
        return (None, Vec::new());
    };
    sort_communes(&mut content.communes);
    content
        .territories
        .sort_by(|a, b| (a.nature, fold(&a.name), &a.id).cmp(&(b.nature, fold(&b.name), &b.id)));
    let kinds = std::mem::take(&mut content.kinds);
    let mut linker = Linker::new(sources, &kinds, &content.communes);
    for (index, territory) in content.territories.iter().enumerate() {
        linker.add_territory(index, territory);
    }
    let mut texts = Texts::default();
    let (services, redirects) =
        link_services(&mut linker, &mut content, &kinds, options, &mut texts);
    let coverage = coverage(
        &mut linker,
        &services,
        &kinds,
        &content.territories,
        options.today,
    );
    let communes = communes(content.communes, &linker, &services);
    let mut portal = Portal {
        stand_ins: stand_ins(&communes, &services, &kinds, &content.groups),
        nearest_relays: nearest_relays(&coverage, &communes, &services),
        neighbours: neighbours(&services),
        today: options.today,
        preview: options.preview,
        groups: content.groups,
        kinds: Vec::new(),
        territories: territories(content.territories, &linker, &mut texts),
        pages: pages(content.pages, &linker, options, &mut texts),
        news: news(content.news, &mut linker, options, &mut texts),
        vocabulary: blake3::hash(b""),
        settings,
        communes,
        services,
        redirects,
        media: Vec::new(),
        coverage,
    };
    check_settings(&mut linker, &portal.settings);
    let book = address_book(sources, &portal, &kinds);
    let diagnostics = finish(linker, &book, &mut portal, texts);
    portal.kinds = kinds;
    sort_services_of_communes(&mut portal);
    (Some(portal), diagnostics)
}

fn address_book(sources: &Sources, portal: &Portal, kinds: &[content::Kind]) -> AddressBook {
    let mut book = AddressBook::new(sources);
    book.add_services(&portal.services, kinds, &portal.communes);
    book.add_territories(&portal.territories);
    book.add_pages(&portal.pages, &portal.news);
    book
}

fn sort_communes(communes: &mut Vec<content::Commune>) {
    communes.sort_by(|a, b| a.code.cmp(&b.code));
    communes.dedup_by(|a, b| a.code == b.code);
    communes.sort_by_cached_key(|c| (commune::sort_key(&c.name), c.code.to_string()));
}

fn link_services(
    linker: &mut Linker<'_>,
    content: &mut Content,
    kinds: &[content::Kind],
    options: Options,
    texts: &mut Texts,
) -> (Vec<Arc<Service>>, Vec<Redirect>) {
    let moment = Moment {
        today: options.today,
        drafts: options.drafts,
    };
    let mut seen: BTreeMap<Slug, usize> = BTreeMap::new();
    let mut linked = Vec::new();
    let mut redirects = Vec::new();
    for service in std::mem::take(&mut content.services) {
        let (source, id) = (service.source, service.id.clone());
        if let Some(first) = seen.get(&id.value) {
            let path = linker.path(*first).to_owned();
            linker.push(
                Code::DuplicateId,
                source,
                id.span,
                &[id.value.as_str(), &path],
            );
            continue;
        }
        seen.insert(id.value.clone(), source);
        let old = service.redirections.clone();
        match link_service(linker, service, kinds, &content.communes, moment) {
            Linked::Published(service, body) => {
                texts.moved(source, &old, &service.address(), &service.name);
                linked.push((*service, source, body));
            }
            Linked::Moved(redirect) => redirects.push(redirect),
            Linked::Gone => {}
        }
    }
    linked.sort_by(|(a, ..), (b, ..)| a.id.cmp(&b.id));
    let services = linked.into_iter().map(|(service, source, body)| {
        texts.services.push((source, body));
        Arc::new(service)
    });
    (services.collect(), redirects)
}

fn communes(
    facts: Vec<content::Commune>,
    linker: &Linker<'_>,
    services: &[Arc<Service>],
) -> Vec<Commune> {
    let mut communes: Vec<Commune> = facts
        .into_iter()
        .enumerate()
        .filter_map(|(index, facts)| {
            Some(Commune {
                slug: Slug::parse(&linker.commune_slugs[index])
                    .ok()
                    .or_else(|| slugify(facts.code.as_str()))?,
                sort_key: commune::sort_key(&facts.name),
                territories: Vec::new(),
                services: Vec::new(),
                facts,
            })
        })
        .collect();
    for (territory, of_territory) in linker.territories.values() {
        for commune in of_territory {
            communes[*commune].territories.push(*territory);
        }
    }
    communes
        .iter_mut()
        .for_each(|commune| commune.territories.sort_unstable());
    for (index, service) in services.iter().enumerate() {
        let own = service.place.as_ref().map(|place| place.commune);
        own.into_iter()
            .for_each(|commune| communes[commune].services.push(index));
        let others = service
            .served
            .iter()
            .filter(|commune| Some(**commune) != own);
        others.for_each(|commune| communes[*commune].services.push(index));
    }
    communes
}

fn sort_services_of_communes(portal: &mut Portal) {
    let mut lists: Vec<Vec<usize>> = portal
        .communes
        .iter_mut()
        .map(|commune| std::mem::take(&mut commune.services))
        .collect();
    lists
        .iter_mut()
        .for_each(|services| portal.sort_by_name(services));
    for (commune, services) in portal.communes.iter_mut().zip(lists) {
        commune.services = services;
    }
}

fn territories(
    written: Vec<content::Territory>,
    linker: &Linker<'_>,
    texts: &mut Texts,
) -> Vec<Territory> {
    let territories = written.into_iter().map(|territory| {
        texts
            .territories
            .push((territory.source, territory.presentation));
        let communes = linker.territories.get(territory.id.as_str());
        Territory {
            source: linker.path(territory.source).to_owned(),
            communes: communes
                .map(|(_, communes)| communes.clone())
                .unwrap_or_default(),
            id: territory.id,
            name: territory.name,
            nature: territory.nature,
            department: territory.department,
            provenance: territory.provenance,
            signatories: territory.signatories,
            presentation: PublishedBody::default(),
        }
    });
    territories.collect()
}

fn check_settings(linker: &mut Linker<'_>, settings: &Settings) {
    let source = linker
        .sources
        .texts
        .iter()
        .position(|source| source.path == "marelle.toml");
    for written in &settings.territories {
        if let Some(source) = source.filter(|_| !linker.territories.contains_key(&written.value)) {
            linker.unknown_reference("Le territoire", source, written);
        }
    }
}
