//! Editorial pages and sections.

use serde::Serialize;

use super::digested::Digested;
use super::frame::Frame;
use super::help_page::HelpGroup;
use super::link::Link;
use super::page_head::PageHead;
use super::pager::Pager;

/// One editorial page; with children it is a section.
#[derive(Debug, Serialize)]
pub(crate) struct EditorialPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// The sentence under the title.
    pub summary: Option<String>,
    /// Who can be called now, on a page that shows it first; else none.
    pub help: Vec<HelpGroup>,
    /// Trusted HTML.
    pub body: String,
    /// The page's own headings of level 2, when there are at least three.
    pub contents: Vec<Link>,
    /// The pages of the section to which its text does not lead, in order.
    pub children: Vec<ChildPage>,
    /// The other pages of a section's list.
    pub pager: Option<Pager>,
    /// The next page of the same section.
    pub next: Option<Link>,
    /// The page before in the same section.
    pub previous: Option<Link>,
    /// "Vérifié le …", or "Non vérifié : à relire avant publication"; absent for a page that rests
    /// on no source.
    pub verification: Option<String>,
    /// Whether the page was verified.
    pub verified: bool,
    /// Sources to be read before the page may be called verified; none once it is.
    pub to_read: Vec<Source>,
    /// "Mis à jour le …".
    pub updated_on: Option<String>,
    /// Sources in words, with their address: the page's own, then those of its figures.
    pub sources: Vec<Source>,
}

/// A page of a section.
#[derive(Debug, Serialize)]
pub(crate) struct ChildPage {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Its summary.
    pub summary: Option<String>,
}

/// A source: its name and date in words, and its address.
#[derive(Debug, Serialize)]
pub(crate) struct Source {
    /// "Caf des Bouches-du-Rhône, 1er février 2023".
    pub name: String,
    /// Its address.
    pub href: Option<String>,
}
