//! Links the records of a portal to one another.

use std::collections::BTreeSet;
use std::mem::take;
use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::AddressBook;
use super::agenda::{Agenda, link_events};
use super::avoided_words;
use super::body::PublishedBody;
use super::cadence;
use super::calendar_end;
use super::commune_order::put_communes_in_order;
use super::coverage::coverage;
use super::dates_to_come;
use super::derived_id::DerivedId;
use super::discretion::Discretion;
use super::editorial::{self, news, pages};
use super::facts::{self, Facts};
use super::finish_memory::FinishMemory;
use super::finisher::finish;
use super::gathered::Gathered;
use super::glossary::glossary;
use super::help::{Help, help};
use super::intent::intents;
use super::link_memory::LinkMemory;
use super::link_service::Moment;
use super::linker::Linker;
use super::neighbours::nearest_relays;
use super::portal::Portal;
use super::service_addresses::ServiceAddresses;
use super::territory::Territory;
use super::texts::Texts;
use super::vocabulary::Vocabulary;
use crate::address::fold;
use crate::content::{self, Content, Settings};
use crate::diagnostic::Diagnostic;
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

/// What linking gives.
#[derive(Debug, Default)]
pub struct Linked {
    /// The portal.
    pub portal: Option<Portal>,
    /// What is wrong with its records.
    pub diagnostics: Vec<Diagnostic>,
    /// What faults may say of persons.
    pub discretion: Discretion,
    /// Services that are shown and were given no identifier.
    pub derived: Vec<DerivedId>,
}

/// Links everything. The portal is absent when the settings have a fault; what is wrong
/// with a record is a diagnostic, and the others are linked all the same. A record that `memory`
/// knows is not linked again.
pub fn link(
    mut content: Content,
    sources: &Sources,
    options: Options,
    memory: &mut LinkMemory,
) -> Linked {
    let Some(settings) = content.settings.take() else {
        return Linked::default();
    };
    let faults = prepare(&mut content, sources, options.today);
    let digest = vocabulary_digest(&content, &settings, options);
    let (kinds, communes) = (take(&mut content.kinds), take(&mut content.communes));
    let (mut vocabulary, mut diagnostics) =
        Vocabulary::new(sources, &kinds, &communes, &content.territories);
    let (facts, help) = figures(&mut vocabulary, &mut content, options, &mut diagnostics);
    let mut linker = Linker::new(&vocabulary);
    check_words(&mut linker, &mut content);
    let records = memory.records(content.services, &vocabulary, options.moment(), digest);
    let mut gathered = Gathered::of(&mut linker, &records);
    let (services, texts) = (gathered.services, &mut gathered.texts);
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
        territories: territories(content.territories, &vocabulary, texts),
        pages: pages(content.pages, &mut linker, (options, examples), texts),
        news: news(content.news, &mut linker, options, texts),
        agenda: Agenda::default(),
        facts,
        help,
        glossary: glossary(&mut linker, content.glossary),
        settings,
        communes: Arc::clone(&arrangement.communes),
        left_out: gathered.left_out,
        services,
        redirects: gathered.redirects,
        media: Vec::new(),
        coverage,
    };
    let events = (content.events, content.events_left_out);
    add_agenda((&mut linker, options), events, &mut portal, texts);
    let texts = (gathered.texts, &arrangement.addresses);
    let memory = (&mut memory.finished, content.references);
    diagnostics.extend(finish_texts(linker, &mut portal, texts, memory));
    Linked {
        portal: Some(portal),
        diagnostics: [faults, diagnostics].concat(),
        discretion: gathered.discretion,
        derived: gathered.derived,
    }
}

/// Finishes the texts of a portal that is otherwise complete, and checks it as a whole.
fn finish_texts(
    mut linker: Linker<'_>,
    portal: &mut Portal,
    (texts, services): (Texts, &Arc<ServiceAddresses>),
    (memory, references): (&mut FinishMemory, blake3::Hash),
) -> Vec<Diagnostic> {
    check_portal(&mut linker, portal);
    let book = address_book(linker.vocabulary.sources, services, portal);
    memory.begin(&book, references_digest(references, portal.today));
    finish(linker, book, portal, texts, memory)
}

/// The clocks of some communes.
fn clocks(communes: &[content::Commune]) -> BTreeSet<Option<Clock>> {
    let departments = communes.iter().map(|commune| &*commune.department);
    departments.map(Clock::of_department).collect()
}

/// Gives a portal its agenda. Where there is none, an event that is over leads nowhere.
fn add_agenda(
    (linker, options): (&mut Linker<'_>, Options),
    (written, left_out): (Vec<content::Event>, usize),
    portal: &mut Portal,
    texts: &mut Texts,
) {
    let linked = link_events(linker, written, portal, options);
    for ((event, _), (source, from)) in linked.events.iter().zip(&linked.redirections) {
        texts.moved(*source, from, &event.address(), &event.title);
    }
    texts.events = linked.bodies;
    portal.agenda = Agenda::new(portal, linked.events);
    portal.agenda.left_out = left_out + linked.left_out;
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

/// The digest of all that a service is linked and shown with.
fn vocabulary_digest(content: &Content, settings: &Settings, options: Options) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(content.vocabulary.as_bytes());
    hasher.update(options.today.to_string().as_bytes());
    hasher.update(&[u8::from(options.drafts), u8::from(options.preview)]);
    // The command line may give another address than the settings.
    hasher.update(settings.base_url.as_str().as_bytes());
    hasher.finalize()
}

/// The digest of all that a text is finished with, addresses aside.
fn references_digest(references: blake3::Hash, today: Date) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(references.as_bytes());
    hasher.update(today.to_string().as_bytes());
    hasher.finalize()
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts.dedup();
    texts
}

fn address_book(
    sources: &Sources,
    services: &Arc<ServiceAddresses>,
    portal: &Portal,
) -> AddressBook {
    let mut book = AddressBook::new(sources, services);
    book.add_territories(&portal.territories);
    book.add_pages(&portal.pages, &portal.news);
    book.add_agenda(&portal.agenda);
    book.add_glossary(&portal.glossary);
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

/// Puts territories and communes in order, and leaves out what is dated after the build's day.
fn prepare(content: &mut Content, sources: &Sources, today: Date) -> Vec<Diagnostic> {
    content
        .territories
        .sort_by(|a, b| (a.nature, fold(&a.name), &a.id).cmp(&(b.nature, fold(&b.name), &b.id)));
    let mut faults = put_communes_in_order(&mut content.communes, sources);
    faults.extend(dates_to_come::settle(content, sources, today));
    faults
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
