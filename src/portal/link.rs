//! Links the records of a portal to one another.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;
use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::AddressBook;
use super::agenda::{Agenda, LinkedEvents, link_events};
use super::avoided_words;
use super::body::PublishedBody;
use super::cadence;
use super::calendar_end;
use super::commune_order::put_communes_in_order;
use super::coverage::coverage;
use super::discretion::Discretion;
use super::editorial::{self, news, pages};
use super::facts::{self, Facts};
use super::finisher::finish;
use super::glossary::glossary;
use super::help::{Help, help};
use super::intent::intents;
use super::link_memory::{LinkMemory, SourceRecords};
use super::link_service::{Fate, Moment};
use super::linker::Linker;
use super::neighbours::nearest_relays;
use super::portal::Portal;
use super::redirect::Redirect;
use super::service::Service;
use super::service_addresses::ServiceAddresses;
use super::territory::Territory;
use super::texts::Texts;
use super::vocabulary::Vocabulary;
use crate::address::{Slug, fold};
use crate::content::{self, Content, Settings};
use crate::diagnostic::{Code, Diagnostic};
use crate::hours::calendar::Clock;
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

impl Options {
    fn moment(self) -> Moment {
        Moment {
            today: self.today,
            drafts: self.drafts,
        }
    }
}

/// The addresses that the site answers beside those of services, of their lists and of communes:
/// a later room lists them, and texts lead to them.
pub type Outputs<'o> = &'o dyn Fn(&Portal) -> BTreeSet<String>;

/// What linking gives.
#[derive(Debug, Default)]
pub struct Linked {
    /// The portal.
    pub portal: Option<Portal>,
    /// What is wrong with its records.
    pub diagnostics: Vec<Diagnostic>,
    /// What faults may say of persons.
    pub discretion: Discretion,
}

impl Linked {
    fn new(portal: Portal, diagnostics: Vec<Diagnostic>, discretion: Discretion) -> Self {
        Self {
            portal: Some(portal),
            diagnostics,
            discretion,
        }
    }
}

/// Links everything. The portal is absent when the settings have a fault; what is wrong
/// with a record is a diagnostic, and the others are linked all the same. A record that `memory`
/// knows is not linked again.
pub fn link(
    mut content: Content,
    sources: &Sources,
    options: Options,
    memory: &mut LinkMemory,
    outputs: Outputs<'_>,
) -> Linked {
    let Some(settings) = content.settings.take() else {
        return Linked::default();
    };
    let doubles = put_in_order(&mut content, sources);
    let (digest, references) = digests(&content, &settings, options);
    let (kinds, communes) = (take(&mut content.kinds), take(&mut content.communes));
    let (mut vocabulary, mut diagnostics) =
        Vocabulary::new(sources, &kinds, &communes, &content.territories);
    let (facts, help) = figures(&mut vocabulary, &mut content, options, &mut diagnostics);
    let mut linker = Linker::new(&vocabulary);
    check_words(&mut linker, &mut content);
    let records = memory.records(content.services, &vocabulary, options.moment(), digest);
    let (services, redirects, discretion, mut texts) = gather(&mut linker, &records);
    let coverage = coverage(&mut linker, &services, &content.territories, options.today);
    let arrangement = memory.arrangement(digest, &vocabulary, &services, &content.groups);
    let examples = editorial::holds_examples(&services, &content.news, options);
    let mut portal = Portal {
        contours: memory.contours(&arrangement.communes),
        nearest_relays: nearest_relays(&coverage, &arrangement.communes, &services),
        geography: Arc::clone(&arrangement.geography),
        name_ranks: Arc::clone(&arrangement.name_ranks),
        vocabulary: digest,
        calendars: content.calendars,
        clocks: clocks(&communes),
        today: options.today,
        preview: options.preview,
        intents: intents(&mut linker, content.intents, &content.groups),
        groups: content.groups,
        commune_sources: distinct(content.commune_sources),
        kinds: kinds.clone(),
        territories: territories(content.territories, &vocabulary, &mut texts),
        pages: pages(content.pages, &mut linker, (options, examples), &mut texts),
        news: news(content.news, &mut linker, options, &mut texts),
        agenda: Agenda::default(),
        facts,
        help,
        glossary: glossary(&mut linker, content.glossary),
        settings,
        communes: Arc::clone(&arrangement.communes),
        services,
        redirects,
        media: Vec::new(),
        coverage,
    };
    let events = link_events(&mut linker, content.events, &portal, options);
    add_agenda(&mut portal, events, &mut texts);
    check_portal(&mut linker, &portal);
    let book = address_book((sources, outputs), &arrangement.addresses, &portal);
    let memory = memory.finished.begin(&book, references);
    diagnostics.extend(finish(linker, book, &mut portal, texts, memory));
    Linked::new(portal, [doubles, diagnostics].concat(), discretion)
}

/// The clocks of some communes.
fn clocks(communes: &[content::Commune]) -> BTreeSet<Option<Clock>> {
    let departments = communes.iter().map(|commune| &*commune.department);
    departments.map(Clock::of_department).collect()
}

/// Where persons' records stand.
fn discretion(sources: &Sources, records: &[SourceRecords]) -> Discretion {
    let mut discretion = Discretion::default();
    for SourceRecords { source, records } in records {
        let persons = records
            .iter()
            .filter_map(|record| Some((record.person?, record.shows_hours)));
        discretion.add((*source, &sources.texts[*source]), persons);
    }
    discretion
}

/// Gives a portal its agenda. Where there is none, an event that is over leads nowhere.
fn add_agenda(portal: &mut Portal, linked: LinkedEvents, texts: &mut Texts) {
    for ((event, _), (source, from)) in linked.events.iter().zip(&linked.redirections) {
        texts.moved(*source, from, &event.address(), &event.title);
    }
    texts.events = linked.bodies;
    portal.agenda = Agenda::new(portal, linked.events);
    if !portal.agenda.is_empty() {
        portal.redirects.extend(linked.over);
    }
}

/// The figures and telephone numbers, and who can be called for help; how long places are shown is known with them. An editor is
/// told of dates that run out.
fn figures(
    vocabulary: &mut Vocabulary<'_>,
    content: &mut Content,
    options: Options,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Facts, Help) {
    let mut linker = Linker::new(vocabulary);
    let scales = take(&mut content.scales);
    let phone_lines = take(&mut content.phone_lines);
    let facts = facts::facts(&mut linker, scales, phone_lines, options.today);
    let written = take(&mut content.help);
    let help = help(&mut linker, &facts, written, options.today);
    let communes = linker.vocabulary.communes;
    diagnostics.extend(calendar_end::check(
        &content.calendars,
        communes,
        options.today,
    ));
    let cadences = cadence::cadences(&mut linker, &facts, options.today);
    diagnostics.append(&mut linker.diagnostics);
    vocabulary.cadences = cadences;
    (facts, help)
}

/// The digest of all that a service is linked and shown with; and that of all that a text is
/// finished with, addresses aside.
fn digests(
    content: &Content,
    settings: &Settings,
    options: Options,
) -> (blake3::Hash, blake3::Hash) {
    let today = options.today.to_string();
    let mut vocabulary = blake3::Hasher::new();
    vocabulary.update(content.vocabulary.as_bytes());
    vocabulary.update(today.as_bytes());
    vocabulary.update(&[u8::from(options.drafts), u8::from(options.preview)]);
    // The command line may give another address than the settings.
    vocabulary.update(settings.base_url.as_str().as_bytes());
    let mut references = blake3::Hasher::new();
    references.update(content.references.as_bytes());
    references.update(today.as_bytes());
    (vocabulary.finalize(), references.finalize())
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts.dedup();
    texts
}

fn address_book(
    (sources, outputs): (&Sources, Outputs<'_>),
    services: &Arc<ServiceAddresses>,
    portal: &Portal,
) -> AddressBook {
    let mut book = AddressBook::new(sources, services, outputs(portal));
    book.add_territories(&portal.territories);
    book.add_pages(&portal.pages, &portal.news);
    book.add_agenda(&portal.agenda);
    book.add_glossary(&portal.glossary);
    for redirect in &portal.redirects {
        book.add_moved(redirect.from.clone(), &redirect.to);
    }
    book
}

/// Looks for words to avoid in every page and actualité.
fn check_words(linker: &mut Linker<'_>, content: &mut Content) {
    let avoided = take(&mut content.avoided_words);
    let pages = content.pages.iter().map(|page| (page.source, &*page.words));
    let news = content.news.iter().map(|news| (news.source, &*news.words));
    let events = content.events.iter();
    let events = events.map(|event| (event.source, &*event.words));
    avoided_words::check(linker, avoided, pages.chain(news).chain(events));
}

fn put_in_order(content: &mut Content, sources: &Sources) -> Vec<Diagnostic> {
    content
        .territories
        .sort_by(|a, b| (a.nature, fold(&a.name), &a.id).cmp(&(b.nature, fold(&b.name), &b.id)));
    put_communes_in_order(&mut content.communes, sources)
}

/// Brings the records of all sources together, one of each id, in the order of the ids; with the
/// texts that wait for links.
fn gather(
    linker: &mut Linker<'_>,
    records: &[SourceRecords],
) -> (Vec<Arc<Service>>, Vec<Redirect>, Discretion, Texts) {
    let mut texts = Texts::default();
    let mut seen: BTreeMap<&Slug, usize> = BTreeMap::new();
    let mut published = Vec::new();
    let mut redirects = Vec::new();
    for SourceRecords { source, records } in records {
        for record in records.iter() {
            linker.diagnostics.extend_from_slice(&record.diagnostics);
            if let Some(first) = seen.get(&record.id) {
                let words = [record.id.as_str(), linker.path(*first)];
                linker.push(Code::DuplicateId, *source, record.id_span, &words);
                continue;
            }
            seen.insert(&record.id, *source);
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
                Fate::Gone => {}
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
    let sources = linker.vocabulary.sources;
    let discretion = discretion(sources, records);
    (services.collect(), redirects, discretion, texts)
}

fn territories(
    written: Vec<content::Territory>,
    vocabulary: &Vocabulary<'_>,
    texts: &mut Texts,
) -> Vec<Territory> {
    let territories = written.into_iter().map(|territory| {
        texts
            .territories
            .push((territory.source, territory.presentation));
        let communes = vocabulary.territories.get(territory.id.as_str());
        Territory {
            source: vocabulary.path(territory.source).to_owned(),
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

/// What is told of the portal as a whole.
fn check_portal(linker: &mut Linker<'_>, portal: &Portal) {
    check_settings(linker, &portal.settings);
    linker.diagnostics.extend(calendar_end::unknown(portal));
}

fn check_settings(linker: &mut Linker<'_>, settings: &Settings) {
    let vocabulary = linker.vocabulary;
    let source = vocabulary
        .sources
        .texts
        .iter()
        .position(|source| source.path == "marelle.toml");
    for written in &settings.territories {
        if let Some(source) =
            source.filter(|_| !vocabulary.territories.contains_key(&written.value))
        {
            linker.unknown_reference("Le territoire", source, written);
        }
    }
}
