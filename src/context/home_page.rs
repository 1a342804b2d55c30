//! The home page, the site map and the page for what is not found.

use serde::Serialize;

use super::agenda_page::DatedEntry;
use super::commune_map::CommuneMap;
use super::digested::Digested;
use super::directory_page::{CountedLink, KindGroup};
use super::editorial_page::ChildPage;
use super::frame::Frame;
use super::link::Link;
use super::news_page::NewsEntry;
use super::page_head::PageHead;

/// `/`.
#[derive(Debug, Serialize)]
pub(crate) struct HomePage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// What the portal still lacks, said to the editor, while it is empty.
    pub empty: Option<Vec<String>>,
    /// "378 services recensés dans 345 communes".
    pub count: Option<String>,
    /// Groups of kinds.
    pub groups: Vec<KindGroup>,
    /// The portal's own territories.
    pub territories: Vec<CountedLink>,
    /// The first level of editorial pages.
    pub sections: Vec<ChildPage>,
    /// The next dates of the agenda.
    pub dates: Vec<DatedEntry>,
    /// The three newest actualités.
    pub news: Vec<NewsEntry>,
    /// One map for each département of the portal's territories.
    pub maps: Vec<CommuneMap<'p>>,
}

/// `/plan-du-site/`.
#[derive(Debug, Serialize)]
pub(crate) struct SiteMapPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Parts of the site with their pages.
    pub parts: Vec<SitePart>,
}

/// A part of the site map.
#[derive(Debug, Serialize)]
pub(crate) struct SitePart {
    /// Its title.
    pub title: String,
    /// Its pages.
    pub links: Vec<Link>,
}

/// `/404.html` and `/donnees/`: a page with nothing but the frame and links.
#[derive(Debug, Serialize)]
pub(crate) struct PlainPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Where to go.
    pub links: Vec<Link>,
    /// Facts the page states, a sentence each.
    pub sentences: Vec<String>,
}

/// A page that has moved, or an address of what is no longer shown.
#[derive(Debug, Serialize)]
pub(crate) struct RedirectPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Whether it has another address, to which a browser goes by itself.
    pub moved: bool,
    /// What is said before the link.
    pub sentence: String,
    /// Where it went, or where to go on.
    pub target: Link,
}
