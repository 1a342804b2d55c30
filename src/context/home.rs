//! Makes the home page and the pages that help find the others.

use super::editorial::child_page;
use super::french;
use super::home_page::{HomePage, PlainPage, RedirectPage, SiteMapPage, SitePart};
use super::link::Link;
use super::listing::kind_groups;
use super::news::news_entry;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::sitemap::{Sitemap, SitemapEntry};
use super::territory_fiche::link_to;
use crate::content::in_words;
use crate::portal::Redirect;

/// How many actualités the home page shows.
const NEWS: usize = 3;

/// `/`.
pub(crate) fn home_page<'p>(parts: &'p Parts<'_>) -> HomePage<'p> {
    let portal = parts.portal;
    let own: Vec<&str> = portal
        .settings
        .territories
        .iter()
        .map(|id| id.value.as_str())
        .collect();
    let territories = own.iter().filter_map(|id| {
        portal
            .territories
            .iter()
            .find(|territory| territory.id.as_str() == *id)
            .map(link_to)
    });
    let services = portal.services.len();
    HomePage {
        frame: &parts.frame,
        page: PageHead {
            title: portal.settings.title.clone(),
            description: "Trouver près de chez vous une crèche, une assistante maternelle, un relais ou un accueil de loisirs.".to_owned(),
            canonical: portal.settings.base_url.absolute("/"),
            noindex: portal.preview,
            ..PageHead::default()
        },
        empty: missing(parts),
        count: (services > 0).then(|| {
            format!(
                "{} dans {}",
                french::count(services, "service recensé", "services recensés"),
                french::count(portal.communes.len(), "commune", "communes")
            )
        }),
        groups: kind_groups(parts),
        territories: territories.collect(),
        sections: parts.sections().map(|at| child_page(&portal.pages[at])).collect(),
        news: portal.news.iter().take(NEWS).map(news_entry).collect(),
    }
}

/// What an editor can add to a portal that lacks it; `None` once it has services.
fn missing(parts: &Parts<'_>) -> Option<Vec<String>> {
    let portal = parts.portal;
    if !portal.services.is_empty() {
        return None;
    }
    let lacking = [
        (
            portal.kinds.is_empty(),
            "Les types de services, dans content/types.toml.",
        ),
        (
            portal.communes.is_empty(),
            "Les communes et leurs contours, dans content/territoires/communes.geojson.",
        ),
        (
            portal.territories.is_empty(),
            "Votre territoire, dans content/territoires/mon-territoire.toml.",
        ),
        (
            true,
            "Un premier service, dans content/services/mon-service.md.",
        ),
        (
            portal.pages.is_empty(),
            "Une première page, dans content/pages/familles/index.md.",
        ),
    ];
    Some(
        lacking
            .into_iter()
            .filter(|(lacks, _)| *lacks)
            .map(|(_, words)| words.to_owned())
            .collect(),
    )
}

/// `/plan-du-site/`.
pub(crate) fn site_map_page<'p>(parts: &'p Parts<'_>) -> SiteMapPage<'p> {
    let portal = parts.portal;
    let mut site_parts = vec![SitePart {
        title: "Trouver un service".to_owned(),
        links: vec![
            Link::new("Tous les services", "/services/"),
            Link::new("Toutes les communes", "/communes/"),
        ],
    }];
    for group in kind_groups(parts) {
        let links = group
            .kinds
            .into_iter()
            .map(|kind| Link::new(kind.label, kind.href));
        site_parts.push(SitePart {
            title: group.label,
            links: links.collect(),
        });
    }
    if !portal.territories.is_empty() {
        let links = portal
            .territories
            .iter()
            .map(|t| Link::new(&t.name, t.address()));
        site_parts.push(SitePart {
            title: "Territoires".to_owned(),
            links: links.collect(),
        });
    }
    for section in parts.sections() {
        let section = &portal.pages[section];
        let mut links = vec![Link::new(&section.title, &section.address)];
        links.extend(below(parts, &section.address));
        site_parts.push(SitePart {
            title: section.short_title.clone(),
            links,
        });
    }
    let mut links = vec![
        Link::new("Actualités", "/actualites/"),
        Link::new("Données ouvertes", "/donnees/"),
    ];
    let alone = parts.children_of("/").iter().map(|at| &portal.pages[*at]);
    let alone = alone.filter(|page| parts.children_of(&page.address).is_empty());
    links.extend(alone.map(|page| Link::new(&page.title, &page.address)));
    site_parts.push(SitePart {
        title: "Ce portail".to_owned(),
        links,
    });
    SiteMapPage {
        frame: &parts.frame,
        page: plain_head(parts, "Plan du site", "/plan-du-site/"),
        parts: site_parts,
    }
}

fn below(parts: &Parts<'_>, address: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for at in parts.children_of(address) {
        let page = &parts.portal.pages[*at];
        links.push(Link::new(&page.title, &page.address));
        links.extend(below(parts, &page.address));
    }
    links
}

fn plain_head(parts: &Parts<'_>, title: &str, address: &str) -> PageHead {
    let portal = parts.portal;
    PageHead {
        title: title.to_owned(),
        description: format!("{title} de {}.", portal.settings.title),
        canonical: portal.settings.base_url.absolute(address),
        noindex: portal.preview,
        breadcrumb: vec![Crumb {
            label: title.to_owned(),
            href: None,
        }],
        current_section: None,
        json_ld: None,
    }
}

/// `/404.html`.
pub(crate) fn not_found_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let mut page = plain_head(parts, "Cette page n'existe pas", "/404.html");
    page.noindex = true;
    page.breadcrumb.clear();
    let mut links = vec![
        Link::new("Choisir ma commune", "/communes/"),
        Link::new("Choisir un service", "/services/"),
    ];
    links.extend(parts.sections().map(|at| {
        let section = &parts.portal.pages[at];
        Link::new(&section.title, &section.address)
    }));
    links.push(Link::new("Plan du site", "/plan-du-site/"));
    PlainPage {
        frame: &parts.frame,
        page,
        links,
        sentences: Vec::new(),
    }
}

/// `/donnees/`.
pub(crate) fn data_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let portal = parts.portal;
    let settings = &portal.settings;
    let services = portal.services.len();
    let date = portal
        .services
        .iter()
        .filter_map(|service| service.dated())
        .max();
    let sentences = [
        Some(format!(
            "{} en deux formats.",
            french::capitalised(&french::count(services, "service", "services"))
        )),
        date.map(|day| format!("Données à jour au {}.", in_words(day))),
        settings
            .licence
            .as_ref()
            .map(|licence| format!("Licence\u{a0}: {licence}.")),
        settings
            .editor
            .as_ref()
            .map(|editor| format!("Source à citer\u{a0}: {}, avec la date.", editor.name)),
        (!portal.commune_sources.is_empty()).then(|| {
            let sources = portal.commune_sources.join("\u{a0}; ");
            format!("Contours, codes et mairies\u{a0}: {sources}.")
        }),
        Some(
            "Ce qui n'est pas renseigné est absent\u{a0}: ce n'est pas un «\u{a0}non\u{a0}»."
                .to_owned(),
        ),
    ];
    PlainPage {
        frame: &parts.frame,
        page: plain_head(parts, "Données ouvertes", "/donnees/"),
        links: vec![
            Link::new("Services, tableau (CSV)", "/donnees/services.csv"),
            Link::new("Services, carte (GeoJSON)", "/donnees/services.geojson"),
        ],
        sentences: sentences.into_iter().flatten().collect(),
    }
}

/// The address that every page's mention of accessibility leads to.
pub(crate) const ACCESSIBILITY: &str = "/accessibilite/";

/// The statement of a portal whose editor wrote none: what is known, and whom to tell.
pub(crate) fn accessibility_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let settings = &parts.portal.settings;
    let stated = &parts.frame.value().accessibility;
    let audit = match settings.audit {
        Some((day, rate)) => format!(
            "Audit du {}\u{a0}: {rate}\u{a0}% des critères du RGAA sont respectés.",
            in_words(day)
        ),
        None => "Aucun audit n'a été fait.".to_owned(),
    };
    let mail = settings
        .editor
        .as_ref()
        .and_then(|editor| editor.mail.as_ref());
    let links = mail.map(|mail| {
        Link::new(
            "Signaler un défaut d'accessibilité",
            format!("mailto:{mail}"),
        )
    });
    let defender = Link::new(
        "Saisir le Défenseur des droits",
        "https://www.defenseurdesdroits.fr/",
    );
    PlainPage {
        frame: &parts.frame,
        page: plain_head(parts, "Accessibilité", ACCESSIBILITY),
        links: links.into_iter().chain([defender]).collect(),
        sentences: vec![format!("Ce site est {stated} au RGAA."), audit],
    }
}

/// A page that has moved.
pub(crate) fn redirect_page<'p>(parts: &'p Parts<'_>, redirect: &Redirect) -> RedirectPage<'p> {
    let mut page = plain_head(parts, "Cette page a changé d'adresse", &redirect.to);
    page.noindex = true;
    RedirectPage {
        frame: &parts.frame,
        page,
        target: Link::new(&redirect.title, &redirect.to),
    }
}

/// `/sitemap.xml`: the addresses given, in their order, with the day of those that have one.
pub(crate) fn sitemap(
    parts: &Parts<'_>,
    addresses: &[(String, Option<jiff::civil::Date>)],
) -> Sitemap {
    let base = &parts.portal.settings.base_url;
    let entries = addresses.iter().map(|(address, updated)| SitemapEntry {
        href: base.absolute(address),
        updated: updated.map(|day| day.to_string()),
    });
    Sitemap {
        entries: entries.collect(),
    }
}
