//! Editorial pages and actualités that are shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::body::PublishedBody;
use super::link::Options;
use super::link_service::example_name;
use super::linker::Linker;
use super::portal::{News, Page, parent_address};
use super::same_titles::{Titled, tell_same_titles};
use super::service::Service;
use super::texts::Texts;
use crate::address::Slug;
use crate::content::{self, Status};
use crate::diagnostic::{Code, Span};

/// Whether a record of that status is shown.
pub(super) fn is_shown(status: Status, options: Options) -> bool {
    options.drafts || !matches!(status, Status::Draft | Status::Archived)
}

/// Whether the portal shows what was invented: it is a demonstration, and its pages say
/// themselves that they are not verified.
pub(super) fn holds_examples(
    services: &[Arc<Service>],
    news: &[content::News],
    options: Options,
) -> bool {
    let shown = |news: &&content::News| is_shown(news.status, options);
    services.iter().any(|service| service.example)
        || news.iter().filter(shown).any(|news| news.example)
}

/// Whether a page is shown. On a portal that is no demonstration, one that awaits its
/// verification is a draft, and its editor is told.
fn is_page_shown(
    page: &content::Page,
    linker: &mut Linker<'_>,
    (options, examples): (Options, bool),
) -> bool {
    if !is_shown(page.status, options) {
        return false;
    }
    if examples || options.drafts || !page.awaits_verification() {
        return true;
    }
    let names: Vec<&str> = page.to_read.iter().map(|source| &*source.name).collect();
    let first = if names.is_empty() {
        "Relisez d'abord ses sources.".to_owned()
    } else {
        format!("Lisez d'abord\u{a0}: {}.", names.join("\u{a0}; "))
    };
    let words = [&*page.title, &*first];
    linker.push(Code::Unverified, page.source, page.title_span, &words);
    false
}

/// Pages that are shown, and a page for each folder that has none.
pub(super) fn pages(
    mut written: Vec<content::Page>,
    linker: &mut Linker<'_>,
    (options, examples): (Options, bool),
    texts: &mut Texts,
) -> Vec<Page> {
    written.retain(|page| is_page_shown(page, linker, (options, examples)));
    written.sort_by(|a, b| (&a.address, a.source).cmp(&(&b.address, b.source)));
    let titled = written.iter().map(|page| Titled {
        source: page.source,
        span: page.title_span,
        title: &page.title,
        address: page.address.clone(),
        day: String::new(),
    });
    tell_same_titles(linker, titled);
    let pages = written.into_iter().map(|page| {
        texts.moved(page.source, &page.redirections, &page.address, &page.title);
        let shown = Page {
            awaits_verification: page.awaits_verification(),
            source: linker.path(page.source).to_owned(),
            address: page.address,
            short_title: page.short_title.unwrap_or_else(|| page.title.clone()),
            title: page.title,
            summary: page.summary,
            updated_on: page.updated_on,
            verified_on: page.verified_on,
            sources: page.sources,
            to_read: page.to_read,
            shows_help: page.shows_help,
            order: page.order,
            headings: page.body.headings.clone(),
            body: PublishedBody::default(),
        };
        texts.pages.push((page.source, page.body));
        shown
    });
    with_sections(pages.collect(), texts)
}

/// A folder without an `index.md` has a page all the same: its name, and what it holds.
fn with_sections(mut pages: Vec<Page>, texts: &mut Texts) -> Vec<Page> {
    let known: BTreeSet<String> = pages.iter().map(|page| page.address.clone()).collect();
    let mut missing: BTreeSet<String> = BTreeSet::new();
    for address in &known {
        let mut parent = parent_address(address);
        while parent.len() > 1 {
            if !known.contains(parent) {
                missing.insert(parent.to_owned());
            }
            parent = parent_address(parent);
        }
    }
    for address in missing {
        let folder = address
            .trim_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace('-', " ");
        let mut letters = folder.chars();
        let first = letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().to_string());
        let title = first + letters.as_str();
        texts.pages.push((0, Arc::default()));
        pages.push(Page {
            source: format!("content/pages{address}"),
            short_title: title.clone(),
            title,
            address,
            summary: None,
            updated_on: None,
            verified_on: None,
            sources: Vec::new(),
            to_read: Vec::new(),
            awaits_verification: false,
            shows_help: false,
            order: u32::MAX,
            body: PublishedBody::default(),
            headings: Vec::new(),
        });
    }
    pages
}

/// Actualités that are shown, newest first.
pub(super) fn news(
    mut written: Vec<content::News>,
    linker: &mut Linker<'_>,
    options: Options,
    texts: &mut Texts,
) -> Vec<News> {
    written.retain(|news| is_shown(news.status, options));
    written.sort_by_key(|news| (linker.vocabulary.rank(news.source), news.source));
    let mut seen: BTreeMap<Slug, (usize, Span)> = BTreeMap::new();
    written.retain(|news| match seen.get(&news.id.value) {
        Some(first) => {
            let is_taken = |id: &str| seen.keys().any(|seen| seen.as_str() == id);
            let place = (news.source, news.id.span);
            linker.double_id(place, news.id.value.as_str(), *first, is_taken);
            false
        }
        None => {
            let place = (news.source, news.id.span);
            seen.insert(news.id.value.clone(), place).is_none()
        }
    });
    written.sort_by(|a, b| {
        b.date
            .cmp(&a.date)
            .then_with(|| a.id.value.cmp(&b.id.value))
    });
    let titled = written.iter().map(|news| Titled {
        source: news.source,
        span: news.date_span,
        title: &news.title,
        address: format!("/actualites/{}/", news.id.value),
        day: news.date.to_string(),
    });
    tell_same_titles(linker, titled);
    let news = written.into_iter().map(|news| {
        let address = format!("/actualites/{}/", news.id.value);
        texts.moved(news.source, &news.redirections, &address, &news.title);
        texts.news.push((news.source, news.body));
        News {
            source: linker.path(news.source).to_owned(),
            id: news.id.value,
            title: example_name(&news.title, news.example),
            date: news.date,
            summary: news.summary,
            provenance: news.provenance,
            example: news.example,
            body: PublishedBody::default(),
        }
    });
    news.collect()
}
