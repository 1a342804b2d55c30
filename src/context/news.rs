//! Makes the pages of actualités and their feed.

use uuid::Uuid;

use super::editorial::source;
use super::link::Link;
use super::listing::{page_title, pager};
use super::news_page::{Feed, FeedEntry, NewsEntry, NewsListPage, NewsPage};
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::words;
use crate::address::{LIST_PAGE_LENGTH, list_page_address, list_page_count};
use crate::portal::{News, Portal};
use crate::wording::Wording;

/// How many entries the feed holds.
const FEED_LENGTH: usize = 30;

/// How many pages the list of actualités takes.
pub(crate) fn news_page_count(portal: &Portal) -> usize {
    list_page_count(portal.news.len())
}

/// `/actualites/` and its following pages.
pub(crate) fn news_list_page<'p>(parts: &'p Parts<'_>, number: usize) -> NewsListPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let shown = portal
        .news
        .iter()
        .skip((number - 1) * LIST_PAGE_LENGTH)
        .take(LIST_PAGE_LENGTH);
    let title = page_title(wording, wording.say("actualites.titre"), number);
    let site = &portal.settings.title;
    NewsListPage {
        frame: &parts.frame,
        page: PageHead {
            title,
            description: wording.say_with("actualites.description", &[("site", site)]),
            canonical: portal
                .settings
                .base_url
                .absolute(&list_page_address("/actualites/", number)),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("actualites.titre"),
                href: None,
            }],
            current_section: Some("/actualites/".to_owned()),
            json_ld: None,
        },
        entries: shown.map(|news| news_entry(wording, news)).collect(),
        pager: pager("/actualites/", number, news_page_count(portal)),
    }
}

/// One actualité as lists show it.
pub(super) fn news_entry(wording: &Wording, news: &News) -> NewsEntry {
    NewsEntry {
        title: news.title.clone(),
        href: address(news),
        date: words::date(wording, news.date),
        iso_date: news.date.to_string(),
        summary: news.summary.clone(),
        example: news.example,
    }
}

/// `/actualites/{id}/`.
pub(crate) fn news_page<'p>(parts: &'p Parts<'_>, at: usize) -> NewsPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let news = &portal.news[at];
    NewsPage {
        frame: &parts.frame,
        page: PageHead {
            title: news.title.clone(),
            description: news.summary.clone().unwrap_or_else(|| news.title.clone()),
            canonical: portal.settings.base_url.absolute(&address(news)),
            noindex: portal.preview || news.example,
            breadcrumb: vec![
                Crumb::from(Link::new(wording.say("actualites.titre"), "/actualites/")),
                Crumb {
                    label: news.title.clone(),
                    href: None,
                },
            ],
            current_section: Some("/actualites/".to_owned()),
            json_ld: None,
        },
        entry: news_entry(wording, news),
        body: news.body.html.clone(),
        source: news.provenance.as_ref().map(|it| source(wording, it)),
    }
}

pub(crate) fn address(news: &News) -> String {
    format!("/actualites/{}/", news.id)
}

/// `/flux.xml`.
pub(crate) fn feed(portal: &Portal) -> Feed {
    let settings = &portal.settings;
    let namespace = namespace(&settings.id);
    let entries = portal.news.iter().take(FEED_LENGTH).map(|news| FeedEntry {
        id: permanent_id(&namespace, &format!("actualites/{}", news.id)),
        title: news.title.clone(),
        href: settings.base_url.absolute(&address(news)),
        updated: instant(news.date),
        summary: news
            .summary
            .clone()
            .unwrap_or_else(|| news.body.text.trim().to_owned()),
    });
    let newest = portal.news.first().map_or(portal.today, |news| news.date);
    Feed {
        title: settings.title.clone(),
        id: permanent_id(&namespace, "flux"),
        self_href: settings.base_url.absolute("/flux.xml"),
        site_href: settings.base_url.absolute("/"),
        updated: instant(newest),
        author: settings
            .editor
            .as_ref()
            .map_or(&settings.title, |editor| &editor.name)
            .clone(),
        entries: entries.collect(),
    }
}

/// Midnight UTC: an actualité has a day and no hour.
fn instant(day: jiff::civil::Date) -> String {
    format!("{day}T00:00:00Z")
}

/// The portal's namespace of UUIDs (RFC 9562, version 5).
pub(super) fn namespace(portal: &str) -> Uuid {
    Uuid::new_v5(
        &Uuid::NAMESPACE_URL,
        format!("urn:marelle:{portal}").as_bytes(),
    )
}

fn permanent_id(namespace: &Uuid, name: &str) -> String {
    format!("urn:uuid:{}", Uuid::new_v5(namespace, name.as_bytes()))
}
