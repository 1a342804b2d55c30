//! One output of the site.

use super::hosting;
use super::recipe::Recipe;
use super::site::Site;
use crate::address::OutputPath;
use crate::context::{self, Context, Parts};

/// An output: where it goes, and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Where it goes.
    pub path: OutputPath,
    /// What it shows.
    pub recipe: Recipe,
}

impl Route {
    /// Makes the context of the output: all that decides its bytes.
    pub fn context<'p>(&self, site: &'p Site<'_>) -> Context<'p> {
        let (parts, portal) = (&site.parts, site.parts.portal);
        match self.recipe {
            Recipe::Home => Context::page("home.html", context::home_page(parts)),
            Recipe::Help => Context::page("urgences.html", context::help_page(parts)),
            Recipe::Directory => Context::page("directory.html", context::directory_page(parts)),
            Recipe::Search => Context::page("search.html", context::search_page(parts)),
            Recipe::Kind {
                kind,
                commune,
                page,
            } => listing(parts, kind, commune, page),
            Recipe::Service(at) => Context::page("service.html", context::service_page(parts, at)),
            Recipe::Communes => Context::page("communes.html", context::communes_page(parts)),
            Recipe::Commune(at) => Context::page("commune.html", context::commune_page(parts, at)),
            Recipe::Territories => territories(parts),
            Recipe::Territory(at) => {
                Context::page("territory.html", context::territory_page(parts, at))
            }
            Recipe::Editorial { page, number } => Context::page(
                "editorial.html",
                context::editorial_page(parts, page, number),
            ),
            Recipe::NewsList { page } => {
                Context::page("news-list.html", context::news_list_page(parts, page))
            }
            Recipe::News(at) => Context::page("news.html", context::news_page(parts, at)),
            Recipe::Agenda(output) => output.context(parts),
            Recipe::SiteMap => Context::page("site-map.html", context::site_map_page(parts)),
            Recipe::Glossary => Context::page("glossary.html", context::glossary_page(parts)),
            Recipe::Data => Context::page("plain.html", context::data_page(parts)),
            Recipe::Accessibility => {
                Context::page("plain.html", context::accessibility_page(parts))
            }
            Recipe::NotFound => Context::page("not-found.html", context::not_found_page(parts)),
            Recipe::Redirect(at) => redirect(parts, at),
            Recipe::Sitemap => {
                Context::page("sitemap.xml", context::sitemap(parts, &site.indexed()))
            }
            Recipe::WebManifest => {
                Context::page("portail.webmanifest", context::web_manifest(parts))
            }
            Recipe::Feed => Context::page("feed.xml", context::feed(portal)),
            Recipe::Robots => Context::Text(hosting::robots(portal)),
            Recipe::GeoJson => Context::GeoJson(context::services_data(parts)),
            Recipe::Csv => Context::Csv(context::services_data(parts)),
            Recipe::Components => Context::page("components.html", context::components_page(parts)),
            Recipe::Calendar(at) => Context::Text(context::calendar_json(portal, at)),
            Recipe::Contours(at) => Context::Text(context::contours_json(portal, at)),
            Recipe::Headers => Context::Text(hosting::headers(portal)),
            Recipe::Nginx => Context::Text(hosting::nginx(portal)),
            Recipe::Mark => Context::Text(hosting::mark(portal)),
            Recipe::ThemeFile(at) => Context::Bytes(&site.theme.files[at].bytes),
            Recipe::HelpWords => Context::Text(context::help_json(portal)),
            Recipe::SearchFile(at) => search_file(site, at),
            Recipe::Media(at) => Context::Picture(&portal.media[at].picture),
        }
    }

    /// The page of the theme's components. No site holds it: it is shown by `marelle serve`, and
    /// rendered by `marelle check`.
    pub fn components() -> Self {
        Self {
            // A plain name below a folder is always a path.
            path: OutputPath::parse("_composants/index.html").expect("a path"),
            recipe: Recipe::Components,
        }
    }
}

fn redirect<'p>(parts: &'p Parts<'_>, at: usize) -> Context<'p> {
    Context::page("redirect.html", context::redirect_page(parts, at))
}

fn territories<'p>(parts: &'p Parts<'_>) -> Context<'p> {
    Context::page("territories.html", context::territories_page(parts))
}

/// A file of the search's index, or a compressed sibling of one.
fn search_file<'p>(site: &'p Site<'_>, at: usize) -> Context<'p> {
    match site.search.output(at) {
        (bytes, None) => Context::Bytes(bytes),
        (bytes, Some(compression)) => Context::Compressed(bytes, compression),
    }
}

/// A page of the list of a kind, everywhere or in a commune.
fn listing<'p>(
    parts: &'p Parts<'_>,
    kind: usize,
    commune: Option<usize>,
    page: usize,
) -> Context<'p> {
    match commune {
        None => Context::page("listing.html", context::kind_page(parts, kind, page)),
        Some(commune) => Context::page(
            "listing.html",
            context::kind_in_commune_page(parts, kind, commune, page),
        ),
    }
}
