//! Actualités: the list, one of them, and their Atom feed.

use serde::Serialize;

use super::digested::Digested;
use super::editorial_page::Source;
use super::frame::Frame;
use super::page_head::PageHead;
use super::pager::Pager;

/// `/actualites/`.
#[derive(Debug, Serialize)]
pub(crate) struct NewsListPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Newest first.
    pub entries: Vec<NewsEntry>,
    /// The other pages.
    pub pager: Option<Pager>,
}

/// One actualité in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NewsEntry {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// "1er février 2023".
    pub date: String,
    /// `2023-02-01`.
    pub iso_date: String,
    /// Its summary.
    pub summary: Option<String>,
    /// Whether it was invented for the demonstration.
    pub example: bool,
}

/// `/actualites/{id}/`.
#[derive(Debug, Serialize)]
pub(crate) struct NewsPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Date, summary.
    pub entry: NewsEntry,
    /// Trusted HTML.
    pub body: String,
    /// Where it comes from.
    pub source: Option<Source>,
}

/// `/flux.xml`: Atom, RFC 4287.
#[derive(Debug, Serialize)]
pub(crate) struct Feed {
    /// The portal's name.
    pub title: String,
    /// `urn:uuid:…`, permanent.
    pub id: String,
    /// Address of the feed itself.
    pub self_href: String,
    /// Address of the site.
    pub site_href: String,
    /// Date and time of the latest entry, RFC 3339.
    pub updated: String,
    /// Who writes.
    pub author: String,
    /// Newest first.
    pub entries: Vec<FeedEntry>,
}

/// One entry of the feed.
#[derive(Debug, Serialize)]
pub(crate) struct FeedEntry {
    /// `urn:uuid:…`, permanent.
    pub id: String,
    /// Title.
    pub title: String,
    /// Absolute address.
    pub href: String,
    /// RFC 3339.
    pub updated: String,
    /// Plain text.
    pub summary: String,
}
