//! Finishes texts, redirections and the glossary once every address is known.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::{AddressBook, Dead};
use super::body::{PublishedBody, Targets, fill};
use super::facts::Facts;
use super::finish_memory::{FinishMemory, Finished};
use super::glossary::Acronyms;
use super::linker::Linker;
use super::meant_file::no_page;
use super::picture::Picture;
use super::picture_memory::Cleaned;
use super::placeholders::fillings;
use super::portal::{Media, Portal};
use super::redirections::redirects;
use super::service::Service;
use super::texts::Texts;
use crate::address::{BaseUrl, old_address};
use crate::content::Body;
use crate::diagnostic::{Code, Diagnostic, Form, Span, Spanned};
use crate::picture::Refusal;

/// Puts true addresses, figures and numbers in every text, and the redirections and pictures in
/// the portal. The memory has begun the build.
pub(super) fn finish(
    linker: Linker<'_>,
    mut book: AddressBook,
    portal: &mut Portal,
    mut texts: Texts,
    memory: &mut FinishMemory,
) -> Vec<Diagnostic> {
    for moved in &texts.redirections {
        if let Some(from) = old_address(&moved.from.value) {
            book.add_moved(from, &moved.to);
        }
    }
    let facts = std::mem::take(&mut portal.facts);
    let shown = texts
        .images()
        .filter_map(|(source, name)| book.image(name, linker.path(source)));
    let images = &linker.vocabulary.sources.images;
    let shown = shown.filter(|image| images[*image].weight.is_none());
    let pictures = memory.pictures.clean(images, &shown.collect());
    let mut finisher = Finisher {
        linker,
        book: &book,
        facts: &facts,
        acronyms: Acronyms::of(&portal.glossary),
        today: portal.today,
        base_url: portal.settings.base_url.clone(),
        memory: &mut *memory,
        pictures,
        media: BTreeMap::new(),
    };
    finisher.fill_services(portal, &mut texts);
    finisher.fill_bodies(portal, &mut texts);
    finisher.find_pages_of_words(portal);
    finisher.find_pages_of_intents(portal);
    let redirects = redirects(&mut finisher.linker, &book, &texts.redirections, portal);
    portal.redirects.extend(redirects);
    portal
        .redirects
        .sort_by(|a, b| (&a.from, &a.source).cmp(&(&b.from, &b.source)));
    portal.media = finisher.media.into_values().collect();
    let diagnostics = finisher.linker.diagnostics;
    portal.facts = facts;
    memory.end(book);
    diagnostics
}

/// Whether a path of the site is a page's, and no file's that its content names, nor a further page
/// of a list.
fn names_page(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let is_file = path.rsplit('/').next().unwrap_or_default().contains('.');
    path.starts_with('/') && (!is_file || path.ends_with("/index.html")) && !path.contains("/page/")
}

struct Finisher<'s, 'b> {
    linker: Linker<'s>,
    book: &'b AddressBook,
    memory: &'b mut FinishMemory,
    facts: &'b Facts,
    acronyms: Acronyms,
    today: Date,
    base_url: BaseUrl,
    /// By their place among the sources' images.
    pictures: BTreeMap<usize, Cleaned>,
    /// By their addresses: two sources that show the same are one picture.
    media: BTreeMap<String, Media>,
}

impl Finisher<'_, '_> {
    fn fill_services(&mut self, portal: &mut Portal, texts: &mut Texts) {
        for (at, source, body) in texts.services.drain(..) {
            let linked = &portal.services[at];
            if let Some(known) = self.memory.get(linked, &body) {
                self.linker
                    .diagnostics
                    .extend_from_slice(&known.diagnostics);
                portal.services[at] = known.service;
                continue;
            }
            let said = self.linker.diagnostics.len();
            let mut service = Service::clone(linked);
            service.body = self.finish(source, &body);
            let finished = Finished {
                service: Arc::new(service),
                diagnostics: self.linker.diagnostics[said..].into(),
            };
            let service = Arc::clone(&finished.service);
            self.memory.keep(Arc::clone(linked), body, finished);
            portal.services[at] = service;
        }
    }

    fn fill_bodies(&mut self, portal: &mut Portal, texts: &mut Texts) {
        for (territory, (source, body)) in portal
            .territories
            .iter_mut()
            .zip(texts.territories.drain(..))
        {
            territory.presentation = self.finish_page(source, &body);
        }
        for (page, (source, body)) in portal.pages.iter_mut().zip(texts.pages.drain(..)) {
            page.body = self.finish_page(source, &body);
        }
        for (news, (source, body)) in portal.news.iter_mut().zip(texts.news.drain(..)) {
            news.body = self.finish_page(source, &body);
        }
        let events = portal.agenda.events.iter_mut();
        for (event, (source, body)) in events.zip(texts.events.drain(..)) {
            event.body = self.finish_page(source, &body);
        }
    }

    /// The page that each word of the glossary names; a dead one is left out.
    fn find_pages_of_words(&mut self, portal: &mut Portal) {
        for word in &mut portal.glossary {
            let Some((source, written)) = word.written_page.take() else {
                continue;
            };
            let path = self.linker.path(source).to_owned();
            match self.book.resolve(&written.value, &path) {
                Ok(address) => word.page = Some(address),
                Err(dead) => self.report_dead(source, written.span, &written.value, dead),
            }
        }
    }

    /// The page that answers each intent; an intent whose page there is not leads nowhere. Only the
    /// portal's own file is told: not every portal has the pages that all would lead to.
    fn find_pages_of_intents(&mut self, portal: &mut Portal) {
        let mut intents = std::mem::take(&mut portal.intents);
        intents.retain_mut(|intent| {
            let Some(Spanned { value, span }) = &intent.written_page else {
                return true;
            };
            let path = intent.source.map(|source| self.linker.path(source));
            let path = path.unwrap_or_default().to_owned();
            let found = self.book.resolve(value, &path);
            let page = |address: &str| portal.pages.iter().find(|page| page.address == address);
            match (found, intent.source) {
                (Ok(address), _) => {
                    let Some(page) = page(&address) else {
                        return false;
                    };
                    intent.title.clone_from(&page.title);
                    intent.page = address;
                    true
                }
                (Err(dead), Some(source)) => {
                    self.report_dead(source, *span, value, dead);
                    false
                }
                (Err(_), None) => false,
            }
        });
        portal.intents = intents;
    }

    /// A text that a page shows as its own: its acronyms are explained too.
    fn finish_page(&mut self, source: usize, body: &Body) -> PublishedBody {
        let mut body = self.finish(source, body);
        body.html = self.acronyms.explain(body.html);
        body
    }

    fn finish(&mut self, source: usize, body: &Body) -> PublishedBody {
        self.check_own_links(source, &body.web_links);
        if body.is_final() {
            return PublishedBody {
                html: body.html.clone(),
                text: body.text.clone(),
                figure_sources: Vec::new(),
            };
        }
        let placeholders = &body.placeholders;
        let moment = (source, self.today);
        let mut targets = Targets {
            fillings: fillings(&mut self.linker, self.facts, placeholders, moment),
            ..Targets::default()
        };
        for (index, written) in body.links.iter().enumerate() {
            let path = self.linker.path(source).to_owned();
            match self.memory.resolve(self.book, &written.value, &path) {
                Ok(address) => {
                    targets.links.insert(index, address);
                }
                Err(dead) => self.report_dead(source, written.span, &written.value, dead),
            }
        }
        for (index, written) in body.images.iter().enumerate() {
            if let Some(picture) = self.picture(source, written) {
                targets.images.insert(index, picture);
            }
        }
        fill(body, &targets)
    }

    /// Links to the portal's own pages that name its host: they stay as they are written.
    fn check_own_links(&mut self, source: usize, links: &[Spanned<String>]) {
        for link in links {
            let own = self.base_url.path_in(&link.value);
            let Some(path) = own.filter(|path| names_page(path)) else {
                continue;
            };
            let from = self.linker.path(source).to_owned();
            if let Err(dead) = self.book.resolve(path, &from) {
                self.report_dead(source, link.span, &link.value, dead);
            }
        }
    }

    fn report_dead(&mut self, source: usize, span: Span, written: &str, dead: Dead) {
        match dead {
            Dead::Page { near } => {
                let near = near.map(|near| format!("Vouliez-vous écrire {near}\u{a0}?"));
                let hint = no_page(written).or(near).unwrap_or_else(|| {
                    "Écrivez une adresse du portail, par exemple /communes/.".to_owned()
                });
                self.linker
                    .push(Code::DeadLink, source, span, &[written, &hint, ""]);
            }
            Dead::Faulty { file } => {
                let why =
                    "\u{a0}: celle qu'il nomme est écrite, mais une faute empêche de la publier";
                let whose = match Form::of_path(&file) {
                    Form::Cells => format!("de sa ligne dans {file}"),
                    Form::Keys => "de cette page".to_owned(),
                };
                let hint = format!("Corrigez la faute {whose}\u{a0}: le lien sera juste.");
                self.linker
                    .push(Code::DeadLink, source, span, &[written, &hint, why]);
            }
            Dead::LeftOut { table } => {
                let why =
                    format!("\u{a0}: elle est peut-être de {table}, qu'une faute empêche de lire");
                let hint = format!(
                    "Corrigez d'abord la faute de {table}\u{a0}: le lien sera juste s'il nomme l'une \
                     de ses lignes."
                );
                self.linker
                    .push(Code::DeadLink, source, span, &[written, &hint, &why]);
            }
            Dead::Anchor { page, anchor, near } => {
                let hint = near.map_or_else(
                    || "Écrivez le lien sans ce qui suit le dièse.".to_owned(),
                    |near| format!("Vouliez-vous écrire #{near}\u{a0}?"),
                );
                self.linker
                    .push(Code::DeadAnchor, source, span, &[&page, &anchor, &hint]);
            }
        }
    }

    /// The picture that a text shows; `None`, and said, when there is none that can be shown.
    fn picture(&mut self, source: usize, written: &Spanned<String>) -> Option<Picture> {
        let name = &written.value;
        let found = self.book.image(name, self.linker.path(source));
        let Some(image) = found else {
            if self.book.is_unread_picture(name, self.linker.path(source)) {
                return None;
            }
            let hint = self.book.missing_picture(name, self.linker.path(source));
            let words = [&*format!("«\u{a0}{name}\u{a0}»"), &*hint];
            self.linker
                .push(Code::MissingImage, source, written.span, &words);
            return None;
        };
        if let Some([weight, most]) = &self.linker.vocabulary.sources.images[image].weight {
            let words = [&**name, &**weight, &**most];
            self.linker
                .push(Code::HeavyImage, source, written.span, &words);
            return None;
        }
        let published = match self.pictures.get(&image)? {
            Ok(published) => Arc::clone(published),
            Err(refusal) => {
                let refusal = *refusal;
                self.report_refusal(source, written, refusal);
                return None;
            }
        };
        let picture = Picture::of(&published);
        let file = &self.linker.vocabulary.sources.images[image];
        self.media
            .entry(picture.address.clone())
            .or_insert_with(|| Media {
                source: file.path.clone(),
                picture: published,
            });
        Some(picture)
    }

    fn report_refusal(&mut self, source: usize, written: &Spanned<String>, refusal: Refusal) {
        let name = &*written.value;
        let mut say = |code, words: &[&str]| self.linker.push(code, source, written.span, words);
        match refusal {
            Refusal::NotAPicture => say(Code::NotAnImage, &[name]),
            Refusal::Damaged => say(Code::DamagedImage, &[name]),
            Refusal::UnknownFormat(format) => say(Code::UnknownImageFormat, &[name, format]),
            Refusal::TooManyPixels { width, height } => say(
                Code::LargeImage,
                &[name, &width.to_string(), &height.to_string()],
            ),
        }
    }
}
