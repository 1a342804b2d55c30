//! What outputs are made from.

use std::sync::Arc;

use jiff::civil::Date;

use super::agenda_output::AgendaOutput;
use super::recipe::Recipe;
use super::route::Route;
use super::routes::{RouteMemory, routes};
use crate::context::{self, FrameFiles, Parts, PartsMemory};
use crate::diagnostic::Diagnostic;
use crate::portal::Portal;
use crate::search::{SearchIndex, SearchMemory, search_index};
use crate::theme::Theme;

/// What outputs are made from, and which they are.
#[derive(Debug)]
pub struct Site<'p> {
    /// What pages share.
    pub parts: Parts<'p>,
    /// The theme.
    pub theme: &'p Theme,
    /// The index of the search.
    pub search: SearchIndex,
    /// Every output, in the order of the paths.
    pub routes: Arc<Vec<Route>>,
}

/// What an earlier build of the same process made.
#[derive(Debug, Default)]
pub struct SiteMemory {
    parts: PartsMemory,
    search: SearchMemory,
    routes: RouteMemory,
}

impl SiteMemory {
    /// For a process that builds again and again.
    pub fn keeping() -> Self {
        Self {
            parts: PartsMemory::keeping(),
            search: SearchMemory::keeping(),
            routes: RouteMemory::default(),
        }
    }
}

impl<'p> Site<'p> {
    /// Gathers what outputs are made from, and lists them; with what collides.
    pub fn new(
        portal: &'p Portal,
        theme: &'p Theme,
        memory: &mut SiteMemory,
    ) -> (Self, Vec<Diagnostic>) {
        let files = FrameFiles {
            stylesheet: &theme.stylesheet,
            script: &theme.script,
            hours_script: &theme.hours_script,
            search_script: &theme.search_script,
            search_engine: &theme.search_engine,
            map_script: &theme.map_script,
            map_stylesheet: &theme.map_stylesheet,
            combobox: &theme.combobox,
        };
        // Each takes a core for a while, and neither needs the other.
        let (parts, search) = rayon::join(
            || Parts::new(portal, &theme.wording, files, &mut memory.parts),
            || search_index(portal, &mut memory.search),
        );
        let mut site = Self {
            parts,
            theme,
            search,
            routes: Arc::default(),
        };
        let (routes, collisions) = routes(&site, &mut memory.routes);
        site.routes = routes;
        (site, collisions)
    }

    /// The addresses that search engines may show, in their order, with the day of those that
    /// have one; none in a preview.
    pub(super) fn indexed(&self) -> Vec<(String, Option<Date>)> {
        if self.parts.portal.preview {
            return Vec::new();
        }
        let shown = |route: &Route| Some((route.path.address(), self.indexing(route)?));
        let mut indexed: Vec<_> = self.routes.iter().filter_map(shown).collect();
        indexed.sort_unstable();
        indexed
    }

    /// Whether search engines may show an output, and the day of its content where it has one.
    /// Lists of persons or of examples are not for them.
    fn indexing(&self, route: &Route) -> Option<Option<Date>> {
        let parts = &self.parts;
        let portal = parts.portal;
        match route.recipe {
            Recipe::Home
            | Recipe::Help
            | Recipe::Directory
            | Recipe::Search
            | Recipe::Communes
            | Recipe::Commune(_)
            | Recipe::Territories
            | Recipe::Territory(_)
            | Recipe::NewsList { .. }
            | Recipe::SiteMap
            | Recipe::Glossary
            | Recipe::Data
            | Recipe::Accessibility => Some(None),
            Recipe::Kind { kind, commune, .. } => {
                let services = match commune {
                    None => &parts.by_kind[kind],
                    Some(commune) => parts.by_kind_and_commune.get(&(kind, commune))?,
                };
                (!parts.is_discreet(services)).then_some(None)
            }
            Recipe::Service(at) => {
                let service = &portal.services[at];
                (!service.is_discreet()).then_some(service.updated_on)
            }
            Recipe::Editorial { page, .. } => Some(portal.pages[page].updated_on),
            Recipe::News(at) => {
                let news = &portal.news[at];
                (!news.example).then_some(Some(news.date))
            }
            Recipe::Agenda(output) => agenda_indexing(portal, output),
            Recipe::NotFound
            | Recipe::Components
            | Recipe::Redirect(_)
            | Recipe::Sitemap
            | Recipe::WebManifest
            | Recipe::Feed
            | Recipe::Robots
            | Recipe::GeoJson
            | Recipe::Csv
            | Recipe::Calendar(_)
            | Recipe::Contours(_)
            | Recipe::Headers
            | Recipe::Nginx
            | Recipe::Mark
            | Recipe::ThemeFile(_)
            | Recipe::HelpWords
            | Recipe::SearchFile(_)
            | Recipe::Media(_) => None,
        }
    }
}

/// Files are not for search engines, nor is what was invented or what passes.
fn agenda_indexing(portal: &Portal, output: AgendaOutput) -> Option<Option<Date>> {
    match output {
        AgendaOutput::List(view) => context::is_indexed(portal, view).then_some(None),
        AgendaOutput::Event(at) => {
            let event = &portal.agenda.events[at];
            (!event.example).then_some(event.updated_on)
        }
        AgendaOutput::Calendar(_) | AgendaOutput::Data => None,
    }
}
