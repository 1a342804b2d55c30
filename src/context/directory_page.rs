//! The directory: by group and kind, by kind, by kind and commune.

use serde::Serialize;

use super::digested::Digested;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;
use super::pager::Pager;
use super::service_card::ServiceCard;

/// `/services/`: every kind by group.
#[derive(Debug, Serialize)]
pub(crate) struct DirectoryPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Groups of kinds that hold at least one service.
    pub groups: Vec<KindGroup>,
}

/// A group of kinds, as families think of them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KindGroup {
    /// "Crèche".
    pub label: String,
    /// Anchor in the page.
    pub anchor: String,
    /// One sentence, if the group has one.
    pub definition: Option<String>,
    /// Its kinds.
    pub kinds: Vec<KindEntry>,
}

/// A kind with its count.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KindEntry {
    /// "Relais petite enfance (RPE)".
    pub label: String,
    /// Its list.
    pub href: String,
    /// What it is.
    pub definition: String,
    /// The kind's mark.
    pub icon: String,
    /// The kind's family.
    pub family: String,
    /// Services recensés.
    pub count: u32,
}

/// `/services/{type}/`: one kind, and one kind in one commune.
#[derive(Debug, Serialize)]
pub(crate) struct ListingPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// "12 services recensés sur ce portail".
    pub count: String,
    /// What the kind is.
    pub definition: String,
    /// Said on top of the lists of persons.
    pub person_notice: Option<String>,
    /// The services of this page.
    pub cards: Vec<&'p Digested<ServiceCard>>,
    /// The other pages of the list.
    pub pager: Option<Pager>,
    /// Communes with their count (first page of a kind only).
    pub communes: Vec<CountedLink>,
    /// Related lists: the kind everywhere, the commune's page.
    pub related: Vec<Link>,
}

/// A link with the number of services behind it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CountedLink {
    /// Its words.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Services behind it; none where one may be missing while its record is corrected.
    pub count: Option<u32>,
}
