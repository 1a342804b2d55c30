//! Links the records of a portal to one another.

use std::collections::BTreeSet;
use std::mem::take;
use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::AddressBook;
use super::agenda::{Agenda, link_events};
use super::assembly::Assembly;
use super::avoided_words;
use super::cadence;
use super::calendar_end;
use super::commune_order::put_communes_in_order;
use super::coverage::coverage;
use super::dates_to_come;
use super::discretion::Discretion;
use super::facts::{self, Facts};
use super::finish_memory::FinishMemory;
use super::finisher::finish;
use super::gathered::Gathered;
use super::help::{Help, help};
use super::known_answers;
use super::link_memory::LinkMemory;
use super::link_service::Moment;
use super::linker::Linker;
use super::meant_reference::meant_territory;
use super::portal::Portal;
use super::record_address::{RecordAddress, record_addresses};
use super::review_sheet::ReviewSheet;
use super::review_sheets::review_sheets;
use super::service_addresses::ServiceAddresses;
use super::service_ids::ServiceIds;
use super::texts::Texts;
use super::unshown_pictures::unshown_pictures;
use super::vocabulary::Vocabulary;
use crate::address::{Slug, fold};
use crate::content::{self, Commune, Content, Kind, Settings};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceKind, Sources};

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
    /// The identifiers of its services.
    pub ids: ServiceIds,
    /// The addresses of its other records, communes apart.
    pub addresses: Vec<RecordAddress>,
    /// The pages to be read before they are published, the gravest first; absent with the portal.
    pub sheets: Option<Vec<ReviewSheet>>,
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
    let Some(mut settings) = content.settings.take() else {
        return Linked::default();
    };
    // An audit that is to come was not made.
    settings.audit = settings.audit.filter(|(day, _)| *day <= options.today);
    let mut faults = prepare(&mut content, sources, options.today);
    faults.extend(unshown_pictures(&content, sources));
    let addresses = record_addresses(&content, options);
    let (digest, references) = digests(&content, &settings, options);
    let (kinds, communes) = (take(&mut content.kinds), take(&mut content.communes));
    let (mut vocabulary, mut diagnostics) = vocabulary(sources, (&kinds, &communes), &content);
    let digest = told_digest(digest, &vocabulary);
    let (facts, help) = figures(&mut vocabulary, &mut content, options, &mut diagnostics);
    let sheets = review_sheets(&content.pages, &facts, (sources, options.today));
    let mut linker = Linker::new(&vocabulary);
    check_words(&mut linker, &mut content, &facts);
    let services = take(&mut content.services);
    let records = memory.records(services, &vocabulary, options.moment(), digest);
    let mut gathered = Gathered::of(&mut linker, &records);
    leave_out(&mut linker, &take(&mut content.faulty), &gathered);
    let events = take_events(&mut content);
    let services = take(&mut gathered.services);
    let arrangement = memory.arrangement(digest, &vocabulary, &services, &content.groups);
    let assembly = Assembly {
        settings,
        options,
        vocabulary: digest,
        facts,
        help,
        coverage: coverage(&mut linker, &services, &content.territories, options.today),
        contours: memory.contours(&arrangement.communes),
        arrangement: &arrangement,
        services,
        redirects: take(&mut gathered.redirects),
        left_out: take(&mut gathered.left_out),
    };
    let texts = &mut gathered.texts;
    let mut portal = assembly.portal(&mut linker, content, texts);
    add_agenda((&mut linker, options), events, &mut portal, texts);
    let texts = (gathered.texts, &arrangement.addresses);
    let memory = (&mut memory.finished, references);
    diagnostics.extend(finish_texts(linker, outputs, &mut portal, texts, memory));
    Linked {
        portal: Some(portal),
        diagnostics: [faults, diagnostics].concat(),
        discretion: gathered.discretion,
        ids: gathered.ids,
        addresses,
        sheets: Some(sheets),
    }
}

/// The vocabulary of a portal, with what it lacks.
fn vocabulary<'s>(
    sources: &'s Sources,
    (kinds, communes): (&'s [Kind], &'s [Commune]),
    content: &Content,
) -> (Vocabulary<'s>, Vec<Diagnostic>) {
    let communes = (communes, lacks_communes(communes, content, sources));
    let (mut vocabulary, mut diagnostics) =
        Vocabulary::new(sources, kinds, communes, &content.territories);
    vocabulary.lacks_kinds = has_fault(SourceKind::Kinds, content, sources);
    let has_services = !content.services.is_empty();
    diagnostics.extend(vocabulary.no_kinds().filter(|_| has_services));
    diagnostics.extend(vocabulary.no_communes());
    (vocabulary, diagnostics)
}

/// What is told of a record hangs on whether communes or kinds are missing.
fn told_digest(digest: blake3::Hash, vocabulary: &Vocabulary<'_>) -> blake3::Hash {
    let lacks = [vocabulary.lacks_communes, vocabulary.lacks_kinds];
    match lacks {
        [false, false] => digest,
        _ => blake3::hash(&[&digest.as_bytes()[..], &lacks.map(u8::from)].concat()),
    }
}

/// Whether communes are missing that records may name: there is none, or a file of them has a fault.
fn lacks_communes(communes: &[Commune], content: &Content, sources: &Sources) -> bool {
    has_fault(SourceKind::Communes, content, sources)
        || (communes.is_empty() && !content.services.is_empty())
}

/// Whether a file of a kind has a fault that keeps it from being read whole.
fn has_fault(kind: SourceKind, content: &Content, sources: &Sources) -> bool {
    let mut lists = sources.texts.iter();
    lists.any(|source| source.kind == kind && content.faulty.contains(&*source.path))
}

/// Finishes the texts of a portal that is otherwise complete, and checks it as a whole.
fn finish_texts(
    mut linker: Linker<'_>,
    outputs: Outputs<'_>,
    portal: &mut Portal,
    (texts, services): (Texts, &Arc<ServiceAddresses>),
    (memory, references): (&mut FinishMemory, blake3::Hash),
) -> Vec<Diagnostic> {
    check_portal(&mut linker, portal);
    let sources = linker.vocabulary.sources;
    let mut book = address_book((sources, outputs), services, portal);
    leave_out_stopping(&mut linker);
    book.add_unpublished(take(&mut linker.unpublished));
    let memory = memory.begin(&book, references);
    finish(linker, book, portal, texts, memory)
}

/// Tells the linker what faults leave out, of the files that are `faulty` and of the rows of services.
fn leave_out(linker: &mut Linker<'_>, faulty: &BTreeSet<Arc<str>>, gathered: &Gathered) {
    for (source, id) in &gathered.faulty_rows {
        let table = linker.path(*source);
        let address = format!("/fiches/{id}/");
        linker.unpublished.add_row(address, table);
    }
    // The list of a kind is no page while nothing of it is shown.
    for (source, kind) in &gathered.faulty_kinds {
        let address = format!("/services/{}/", linker.vocabulary.kinds[*kind].id);
        let table = linker.path(*source);
        linker.unpublished.add_row(address, table);
    }
    for file in faulty {
        linker.unpublished.add_file(file);
    }
    leave_out_stopping(linker);
}

/// The same of the files in which linking found a fault.
fn leave_out_stopping(linker: &mut Linker<'_>) {
    let stopping = linker.diagnostics.iter().filter(|fault| fault.stops());
    for fault in stopping {
        linker.unpublished.add_file(&fault.location.file);
    }
}

/// The events, and the rows of some that are left out.
type Events = (Vec<content::Event>, Vec<(usize, Option<Slug>)>);

fn take_events(content: &mut Content) -> Events {
    let left_out = take(&mut content.events_left_out);
    (take(&mut content.events), left_out)
}

/// Gives a portal its agenda. Where there is none, an event that is over leads nowhere.
fn add_agenda(
    (linker, options): (&mut Linker<'_>, Options),
    (written, mut left_out): Events,
    portal: &mut Portal,
    texts: &mut Texts,
) {
    let mut linked = link_events(linker, written, portal, options);
    left_out.append(&mut linked.left_out);
    for (source, id) in &left_out {
        if let Some(id) = id {
            let address = format!("{}{id}/", Agenda::ADDRESS);
            linker.unpublished.add_row(address, linker.path(*source));
        }
    }
    for ((event, _), (source, from)) in linked.events.iter().zip(&linked.redirections) {
        texts.moved(*source, from, &event.address(), &event.title);
    }
    texts.events = linked.bodies;
    portal.agenda = Agenda::new(portal, linked.events);
    portal.agenda.left_out = left_out.len();
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

/// Looks for words to avoid in every page and actualité, and for questions that pages hand on
/// though the portal knows the answer.
fn check_words(linker: &mut Linker<'_>, content: &mut Content, facts: &Facts) {
    let avoided = take(&mut content.avoided_words);
    let pages = content.pages.iter().map(|page| (page.source, &*page.words));
    known_answers::check(linker, facts, pages.clone());
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

/// What is told of the portal as a whole.
fn check_portal(linker: &mut Linker<'_>, portal: &Portal) {
    check_settings(linker, &portal.settings);
    linker.diagnostics.extend(calendar_end::check(portal));
    let copied = linker.copied.told(linker.vocabulary.sources);
    linker.diagnostics.extend(copied);
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
            let near = meant_territory(vocabulary, &written.value);
            linker.unknown_reference("Le territoire", (source, written), near);
        }
    }
}
