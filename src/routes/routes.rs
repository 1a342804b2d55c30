//! Lists the outputs of the site.

use std::collections::BTreeSet;

use super::collisions::collisions;
use super::recipe::Recipe;
use super::route::Route;
use crate::address::OutputPath;
use crate::context::{self, FrameFiles, Parts, PartsMemory, page_address, page_count};
use crate::diagnostic::Diagnostic;
use crate::portal::Portal;
use crate::source::Sources;
use crate::theme::Theme;

/// What outputs are made from.
#[derive(Debug)]
pub struct Site<'p> {
    /// What pages share.
    pub parts: Parts<'p>,
    /// The theme.
    pub theme: &'p Theme,
    /// The sources, for their images.
    pub sources: &'p Sources,
    /// Addresses for search engines, in their order, with the day of those that have one.
    pub indexed: Vec<(String, Option<jiff::civil::Date>)>,
}

impl<'p> Site<'p> {
    /// Gathers what outputs are made from.
    pub fn new(
        portal: &'p Portal,
        theme: &'p Theme,
        sources: &'p Sources,
        memory: &mut PartsMemory,
    ) -> Self {
        let files = FrameFiles {
            stylesheet: &theme.stylesheet,
            script: &theme.script,
        };
        let parts = Parts::new(portal, files, memory);
        Self {
            parts,
            theme,
            sources,
            indexed: Vec::new(),
        }
    }
}

/// Lists every output, in the order of the paths, and what collides. The addresses for search
/// engines are noted in the site on the way.
pub fn routes(site: &mut Site<'_>) -> (Vec<Route>, Vec<Diagnostic>) {
    let mut list = RouteList::default();
    directory(&mut list, &site.parts);
    records(&mut list, &site.parts);
    fixed(&mut list, site.parts.portal);
    for (at, file) in site.theme.files.iter().enumerate() {
        list.routes.push(Route {
            path: file.path.clone(),
            recipe: Recipe::ThemeFile(at),
        });
    }
    for (at, media) in site.parts.portal.media.iter().enumerate() {
        list.add(&media.address, Recipe::Media(at));
    }
    list.routes.sort_by(|a, b| a.path.cmp(&b.path));
    let diagnostics = collisions(&list.routes, site);
    if !site.parts.portal.preview {
        site.indexed = list.indexed.into_iter().collect();
    }
    (list.routes, diagnostics)
}

#[derive(Default)]
struct RouteList {
    routes: Vec<Route>,
    indexed: BTreeSet<(String, Option<jiff::civil::Date>)>,
}

impl RouteList {
    /// Adds an output. An address that is none can only come of a name that earlier rooms
    /// refused; it is left out.
    fn add(&mut self, address: &str, recipe: Recipe) {
        if let Ok(path) = OutputPath::of_address(address) {
            self.routes.push(Route { path, recipe });
        }
    }

    /// Adds a page that search engines may show.
    fn index(&mut self, address: &str, recipe: Recipe, updated: Option<jiff::civil::Date>) {
        self.add(address, recipe);
        self.indexed.insert((address.to_owned(), updated));
    }
}

fn directory(list: &mut RouteList, parts: &Parts<'_>) {
    let portal = parts.portal;
    list.index("/services/", Recipe::Directory, None);
    for (kind, services) in parts
        .by_kind
        .iter()
        .enumerate()
        .filter(|(_, s)| !s.is_empty())
    {
        let address = format!("/services/{}/", portal.kinds[kind].id);
        let discreet = parts.is_discreet(services);
        for page in 1..=page_count(services.len()) {
            add_list(
                list,
                &page_address(&address, page),
                Recipe::Kind { kind, page },
                discreet,
            );
        }
    }
    for ((kind, commune), services) in &parts.by_kind_and_commune {
        let (kind, commune) = (*kind, *commune);
        let slug = &portal.communes[commune].slug;
        let address = format!("/services/{}/{slug}/", portal.kinds[kind].id);
        let discreet = parts.is_discreet(services);
        for page in 1..=page_count(services.len()) {
            let recipe = Recipe::KindInCommune {
                kind,
                commune,
                page,
            };
            add_list(list, &page_address(&address, page), recipe, discreet);
        }
    }
}

/// Lists of persons or of examples are not for search engines.
fn add_list(list: &mut RouteList, address: &str, recipe: Recipe, discreet: bool) {
    if discreet {
        list.add(address, recipe);
    } else {
        list.index(address, recipe, None);
    }
}

fn records(list: &mut RouteList, parts: &Parts<'_>) {
    let portal = parts.portal;
    for (at, service) in portal.services.iter().enumerate() {
        if service.is_discreet() {
            list.add(&service.address(), Recipe::Service(at));
        } else {
            list.index(&service.address(), Recipe::Service(at), service.updated_on);
        }
    }
    for (at, commune) in portal.communes.iter().enumerate() {
        list.index(&commune.address(), Recipe::Commune(at), None);
    }
    for (at, territory) in portal.territories.iter().enumerate() {
        list.index(&territory.address(), Recipe::Territory(at), None);
    }
    for (at, page) in portal.pages.iter().enumerate() {
        for number in 1..=context::section_page_count(parts, at) {
            let recipe = Recipe::Editorial { page: at, number };
            list.index(
                &page_address(&page.address, number),
                recipe,
                page.updated_on,
            );
        }
    }
    for page in 1..=context::news_page_count(portal) {
        list.index(
            &page_address("/actualites/", page),
            Recipe::NewsList { page },
            None,
        );
    }
    for (at, news) in portal.news.iter().enumerate() {
        let address = format!("/actualites/{}/", news.id);
        if news.example {
            list.add(&address, Recipe::News(at));
        } else {
            list.index(&address, Recipe::News(at), Some(news.date));
        }
    }
    for (at, redirect) in portal.redirects.iter().enumerate() {
        list.add(&redirect.from, Recipe::Redirect(at));
    }
}

fn fixed(list: &mut RouteList, portal: &Portal) {
    for (address, recipe) in [
        ("/", Recipe::Home),
        ("/communes/", Recipe::Communes),
        ("/plan-du-site/", Recipe::SiteMap),
        ("/donnees/", Recipe::Data),
        ("/territoires/", Recipe::Territories),
    ] {
        list.index(address, recipe, None);
    }
    for (address, recipe) in [
        ("/404.html", Recipe::NotFound),
        ("/sitemap.xml", Recipe::Sitemap),
        ("/flux.xml", Recipe::Feed),
        ("/robots.txt", Recipe::Robots),
        ("/donnees/services.geojson", Recipe::GeoJson),
        ("/donnees/services.csv", Recipe::Csv),
        ("/_headers", Recipe::Headers),
        ("/nginx.conf", Recipe::Nginx),
    ] {
        list.add(address, recipe);
    }
    let written = |page: &crate::portal::Page| page.address == context::ACCESSIBILITY;
    if !portal.pages.iter().any(written) {
        list.index(context::ACCESSIBILITY, Recipe::Accessibility, None);
    }
}
