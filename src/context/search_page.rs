//! The page of the search.

use serde::Serialize;

use super::digested::Digested;
use super::directory_page::KindGroup;
use super::frame::Frame;
use super::help::help_groups;
use super::help_file::help_json;
use super::help_page::HelpGroup;
use super::link::Link;
use super::listing::kind_groups;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::search_map::SearchMap;

/// Where the search stands.
const ADDRESS: &str = "/recherche/";

/// Where an editor says how results are ordered.
const RANKING: &str = "/classement-des-resultats/";

/// `/recherche/`: what a browser fills with results, and where to look without a script.
#[derive(Debug, Serialize)]
pub(crate) struct SearchPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// What a browser shows first when a question calls for help.
    pub help: Vec<HelpGroup>,
    /// The words that call for it: JSON without `<`, trusted.
    pub help_words: String,
    /// Groups of kinds that hold at least one service.
    pub groups: Vec<KindGroup>,
    /// The page that says how results are ordered, where the editor wrote one.
    pub ranking: Option<Link>,
    /// Its map.
    pub map: &'p SearchMap,
    /// The service that places a street address, where the editor named one.
    pub geocoder: Option<Geocoder>,
    /// Address of the page's own script.
    pub script: &'p str,
}

/// The service that places a street address when a visitor asks for it.
#[derive(Debug, Serialize)]
pub(crate) struct Geocoder {
    /// Its address, to which the question is added.
    pub url: String,
    /// Its host, as people read it.
    pub host: String,
}

/// `/recherche/`.
pub(crate) fn search_page<'p>(parts: &'p Parts<'_>) -> SearchPage<'p> {
    let wording = parts.wording;
    let mut pages = parts.portal.pages.iter();
    let ranking = pages.find(|page| page.address == RANKING);
    let title = wording.say("recherche.titre");
    SearchPage {
        frame: &parts.search_frame,
        page: PageHead {
            description: wording.say("recherche.description"),
            canonical: parts.portal.settings.base_url.absolute(ADDRESS),
            noindex: parts.portal.preview,
            breadcrumb: vec![Crumb {
                label: title.clone(),
                href: None,
            }],
            current_section: Some(ADDRESS.to_owned()),
            json_ld: None,
            title,
        },
        help: help_groups(parts),
        help_words: help_json(parts.portal),
        groups: kind_groups(parts),
        ranking: ranking.map(|page| Link::new(&page.title, RANKING)),
        map: &parts.search_map,
        geocoder: parts
            .portal
            .settings
            .geocoder
            .as_ref()
            .map(|geocoder| Geocoder {
                url: geocoder.url().to_owned(),
                host: geocoder.host().to_owned(),
            }),
        script: &parts.search_script,
    }
}
