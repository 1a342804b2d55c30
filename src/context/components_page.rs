//! The page of the theme's components, which `marelle serve` shows and no site holds.

use serde::Serialize;

use super::commune_page::Coverage;
use super::digested::Digested;
use super::directory_page::{CountedLink, KindGroup};
use super::editorial_page::{ChildPage, Source};
use super::frame::Frame;
use super::held::Held;
use super::news_page::NewsEntry;
use super::page_head::PageHead;
use super::pager::Pager;
use super::service_card::{NearbyService, ServiceCard};
use super::service_page::{Fiche, Notice};
use super::territory_page::TerritoryCoverage;

/// `/_composants/`: every component with the portal's own data, and with samples of states that
/// the portal may not have.
#[derive(Debug, Serialize)]
pub(crate) struct ComponentsPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Groups of kinds.
    pub groups: Vec<KindGroup>,
    /// The first level of editorial pages.
    pub sections: Vec<ChildPage>,
    /// One service of each family, the first by its kind.
    pub cards: Vec<&'p Digested<ServiceCard>>,
    /// Samples: full, suspended, planned, with little and with very much to say.
    pub samples: Vec<ServiceCard>,
    /// Samples: a strip of each sort.
    pub notices: Vec<Notice>,
    /// What is near the first service that has something near it.
    pub nearby: Vec<NearbyService<'p>>,
    /// A coverage of each state that the portal has.
    pub coverages: Vec<Coverage<'p>>,
    /// The first territory's coverages.
    pub territory_coverages: Vec<TerritoryCoverage>,
    /// Territories with their communes.
    pub territories: Vec<CountedLink>,
    /// The newest actualités.
    pub news: Vec<NewsEntry>,
    /// The sources of the first page that names some.
    pub sources: Vec<Source>,
    /// A sample: the second of three pages.
    pub pager: Pager,
    /// The card of the service below.
    pub card: Option<&'p Digested<ServiceCard>>,
    /// The sections of the service that has most to say.
    pub fiche: Option<Held<'p, Digested<Fiche>>>,
}
