//! Lists the outputs of the site.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::agenda_output::AgendaOutput;
use super::collisions::collisions;
use super::recipe::Recipe;
use super::refused_route::{RefusedRoute, refusals};
use super::route::Route;
use super::site::Site;
use crate::address::{OUTPUT_MARK, OutputPath, list_page_address, list_page_count};
use crate::context::{self, Parts};
use crate::diagnostic::Diagnostic;
use crate::portal::{Commune, GLOSSARY, HELP, Portal};
use crate::theme::Theme;

/// The outputs that an earlier build of the same process listed. Those of services, of their
/// lists and of communes stand while the services do; the others are few and listed each time.
#[derive(Debug, Default)]
pub(super) struct RouteMemory {
    known: Option<Known>,
}

#[derive(Debug)]
struct Known {
    /// Made anew by `portal` whenever a service stands elsewhere.
    communes: Arc<Vec<Commune>>,
    others: RouteList,
    /// Every output but the files of the search, which almost every edit renames.
    standing: Vec<Route>,
    search: Vec<Route>,
    all: Arc<Vec<Route>>,
}

/// Lists every output, in the order of the paths, with what collides and what has no path.
pub(super) fn routes(
    site: &Site<'_>,
    memory: &mut RouteMemory,
) -> (Arc<Vec<Route>>, Vec<Diagnostic>) {
    let communes = &site.parts.portal.communes;
    let (others, search) = (others(site), search_files(site));
    if let Some(known) = &mut memory.known
        && Arc::ptr_eq(&known.communes, communes)
        && known.others == others
    {
        if known.search != search {
            // Named by their content, they collide with nothing that they did not before.
            known.all = Arc::new(merged(&known.standing, &search));
            known.search = search;
        }
        return (Arc::clone(&known.all), Vec::new());
    }
    let mut list = RouteList::default();
    directory(&mut list, &site.parts);
    services(&mut list, site.parts.portal);
    list.routes.extend_from_slice(&others.routes);
    list.refused.extend_from_slice(&others.refused);
    list.routes.sort_by(|a, b| a.path.cmp(&b.path));
    let all = Arc::new(merged(&list.routes, &search));
    let mut diagnostics = collisions(&all, site);
    diagnostics.extend(refusals(&list.refused, site));
    memory.known = diagnostics.is_empty().then(|| Known {
        communes: Arc::clone(communes),
        others,
        standing: list.routes,
        search,
        all: Arc::clone(&all),
    });
    (all, diagnostics)
}

/// The files of the search, in the order of their paths.
fn search_files(site: &Site<'_>) -> Vec<Route> {
    let files = site.search.paths().enumerate();
    let mut routes: Vec<Route> = files
        .map(|(at, path)| Route {
            path: path.clone(),
            recipe: Recipe::SearchFile(at),
        })
        .collect();
    routes.sort_by(|a, b| a.path.cmp(&b.path));
    routes
}

/// Two sorted lists as one.
fn merged(standing: &[Route], search: &[Route]) -> Vec<Route> {
    let mut all = Vec::with_capacity(standing.len() + search.len());
    let mut rest = standing;
    for route in search {
        let (before, after) = rest.split_at(rest.partition_point(|r| r.path <= route.path));
        all.extend_from_slice(before);
        all.push(route.clone());
        rest = after;
    }
    all.extend_from_slice(rest);
    all
}

/// All but the pages of services, of their lists and of communes, and the search's files.
fn others(site: &Site<'_>) -> RouteList {
    let portal = site.parts.portal;
    let mut list = RouteList::default();
    of_no_text(&mut list, portal, site.theme);
    section_pages(&mut list, &site.parts);
    for (at, redirect) in portal.redirects.iter().enumerate() {
        list.add(&redirect.from, Recipe::Redirect(at));
    }
    for (at, media) in portal.media.iter().enumerate() {
        list.add(&media.picture.face().address, Recipe::Media(at));
    }
    list
}

/// The addresses that a text may lead to, but those of services, of their lists and of communes,
/// which `portal` knows. What hangs on texts is not among them: a section's further pages, and
/// files that are named by their content.
pub fn linkable(portal: &Portal, theme: Option<&Theme>) -> BTreeSet<String> {
    let mut list = RouteList::default();
    match theme {
        Some(theme) => of_no_text(&mut list, portal, theme),
        None => of_portal(&mut list, portal),
    }
    let paths = list.routes.iter().map(|route| route.path.address());
    paths.collect()
}

/// What there is whatever texts say.
fn of_no_text(list: &mut RouteList, portal: &Portal, theme: &Theme) {
    of_portal(list, portal);
    for (at, file) in theme.files.iter().enumerate() {
        list.routes.push(Route {
            path: file.path.clone(),
            recipe: Recipe::ThemeFile(at),
        });
    }
}

fn of_portal(list: &mut RouteList, portal: &Portal) {
    records(list, portal);
    agenda(list, portal);
    fixed(list, portal);
}

#[derive(Debug, Default, PartialEq, Eq)]
struct RouteList {
    routes: Vec<Route>,
    refused: Vec<RefusedRoute>,
}

impl RouteList {
    /// Adds an output, or what is to be told of an address that names no file.
    fn add(&mut self, address: &str, recipe: Recipe) {
        match OutputPath::of_address(address) {
            Ok(path) => self.routes.push(Route { path, recipe }),
            Err(fault) => self.refused.push(RefusedRoute {
                length: address.chars().count(),
                fault,
                recipe,
            }),
        }
    }
}

fn directory(list: &mut RouteList, parts: &Parts<'_>) {
    let portal = parts.portal;
    let mut list_of = |kind: usize, commune: Option<usize>, services: &[usize]| {
        let folder = match commune {
            Some(commune) => format!("{}/", portal.communes[commune].slug),
            None => String::new(),
        };
        let address = format!("/services/{}/{folder}", portal.kinds[kind].id);
        for page in 1..=list_page_count(services.len()) {
            let recipe = Recipe::Kind {
                kind,
                commune,
                page,
            };
            list.add(&list_page_address(&address, page), recipe);
        }
    };
    for (kind, services) in parts.by_kind.iter().enumerate() {
        if !services.is_empty() {
            list_of(kind, None, services);
        }
    }
    for ((kind, commune), services) in &parts.by_kind_and_commune {
        list_of(*kind, Some(*commune), services);
    }
}

fn services(list: &mut RouteList, portal: &Portal) {
    for (at, service) in portal.services.iter().enumerate() {
        list.add(&service.address(), Recipe::Service(at));
    }
    for (at, commune) in portal.communes.iter().enumerate() {
        list.add(&commune.address(), Recipe::Commune(at));
    }
}

fn records(list: &mut RouteList, portal: &Portal) {
    for (at, territory) in portal.territories.iter().enumerate() {
        list.add(&territory.address(), Recipe::Territory(at));
    }
    for (at, page) in portal.pages.iter().enumerate() {
        let recipe = Recipe::Editorial {
            page: at,
            number: 1,
        };
        list.add(&page.address, recipe);
    }
    for page in 1..=context::news_page_count(portal) {
        list.add(
            &list_page_address("/actualites/", page),
            Recipe::NewsList { page },
        );
    }
    for (at, news) in portal.news.iter().enumerate() {
        list.add(&format!("/actualites/{}/", news.id), Recipe::News(at));
    }
}

/// The further pages of sections: a section lists the pages to which its text does not lead.
fn section_pages(list: &mut RouteList, parts: &Parts<'_>) {
    for (at, page) in parts.portal.pages.iter().enumerate() {
        for number in 2..=context::section_page_count(parts, at) {
            let recipe = Recipe::Editorial { page: at, number };
            list.add(&list_page_address(&page.address, number), recipe);
        }
    }
}

/// The agenda's pages and calendars; a portal without dates has none.
fn agenda(list: &mut RouteList, portal: &Portal) {
    for (address, output) in AgendaOutput::all(portal) {
        list.add(&address, Recipe::Agenda(output));
    }
}

fn fixed(list: &mut RouteList, portal: &Portal) {
    for (address, recipe) in [
        ("/", Recipe::Home),
        (HELP, Recipe::Help),
        ("/services/", Recipe::Directory),
        ("/recherche/", Recipe::Search),
        (context::HELP_WORDS, Recipe::HelpWords),
        ("/communes/", Recipe::Communes),
        ("/plan-du-site/", Recipe::SiteMap),
        ("/donnees/", Recipe::Data),
        ("/territoires/", Recipe::Territories),
        ("/404.html", Recipe::NotFound),
        ("/sitemap.xml", Recipe::Sitemap),
        ("/flux.xml", Recipe::Feed),
        ("/portail.webmanifest", Recipe::WebManifest),
        ("/robots.txt", Recipe::Robots),
        ("/donnees/services.geojson", Recipe::GeoJson),
        ("/donnees/services.csv", Recipe::Csv),
        ("/_headers", Recipe::Headers),
        ("/nginx.conf", Recipe::Nginx),
        (OUTPUT_MARK, Recipe::Mark),
    ] {
        list.add(address, recipe);
    }
    for (at, place) in context::calendar_places(portal).iter().enumerate() {
        list.add(&context::calendar_address(place), Recipe::Calendar(at));
    }
    for (at, department) in context::departments(portal).into_iter().enumerate() {
        list.add(&context::contours_address(department), Recipe::Contours(at));
    }
    if !portal.glossary.is_empty() {
        list.add(GLOSSARY, Recipe::Glossary);
    }
    let written = |page: &crate::portal::Page| page.address == context::ACCESSIBILITY;
    if !portal.pages.iter().any(written) {
        list.add(context::ACCESSIBILITY, Recipe::Accessibility);
    }
}
