//! Makes the home page and the pages that help find the others.

use super::agenda::next_dates;
use super::editorial::child_page;
use super::home_page::{HomePage, PlainPage, RedirectPage, SiteMapPage, SitePart};
use super::ical_file::AGENDA_DATA;
use super::link::Link;
use super::listing::kind_groups;
use super::maps::home_maps;
use super::news::news_entry;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::sitemap::{Sitemap, SitemapEntry};
use super::territory_fiche::link_to;
use super::words;
use crate::portal::{Agenda, Departure, GLOSSARY, HELP};
use crate::wording::Wording;

/// How many actualités the home page shows.
const NEWS: usize = 3;

/// `/`.
pub(crate) fn home_page<'p>(parts: &'p Parts<'_>) -> HomePage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
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
            description: wording.say("accueil.description"),
            canonical: portal.settings.base_url.absolute("/"),
            noindex: portal.preview,
            ..PageHead::default()
        },
        empty: missing(parts),
        count: (services > 0).then(|| {
            let communes = portal.communes_with_services();
            let communes = wording.count("communes.nombre", communes, &[]);
            wording.count("accueil.recenses", services, &[("communes", &communes)])
        }),
        groups: kind_groups(parts),
        territories: territories.collect(),
        sections: parts
            .sections()
            .map(|at| child_page(&portal.pages[at]))
            .collect(),
        news: portal
            .news
            .iter()
            .take(NEWS)
            .map(|news| news_entry(wording, news))
            .collect(),
        dates: next_dates(portal, wording),
        maps: home_maps(parts),
    }
}

/// What an editor can add to a portal that lacks it; `None` once it has services.
fn missing(parts: &Parts<'_>) -> Option<Vec<String>> {
    let portal = parts.portal;
    if !portal.services.is_empty() {
        return None;
    }
    let lacking = [
        (portal.kinds.is_empty(), "accueil.manque_types"),
        (portal.communes.is_empty(), "accueil.manque_communes"),
        (portal.territories.is_empty(), "accueil.manque_territoire"),
        (true, "accueil.manque_service"),
        (portal.pages.is_empty(), "accueil.manque_page"),
    ];
    Some(
        lacking
            .into_iter()
            .filter(|(lacks, _)| *lacks)
            .map(|(_, key)| parts.wording.say(key))
            .collect(),
    )
}

/// `/plan-du-site/`.
pub(crate) fn site_map_page<'p>(parts: &'p Parts<'_>) -> SiteMapPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut site_parts = vec![ways_to_find(parts)];
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
            title: wording.say("territoires.titre"),
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
    site_parts.push(portal_part(parts));
    SiteMapPage {
        frame: &parts.frame,
        page: plain_head(parts, "plan.titre", "/plan-du-site/"),
        parts: site_parts,
    }
}

/// What tells of the portal itself.
fn portal_part(parts: &Parts<'_>) -> SitePart {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut links = vec![
        Link::new(wording.say("actualites.titre"), "/actualites/"),
        Link::new(wording.say("donnees.titre"), "/donnees/"),
    ];
    if !portal.glossary.is_empty() {
        links.push(Link::new(wording.say("glossaire.titre"), GLOSSARY));
    }
    let alone = parts.children_of("/").iter().map(|at| &portal.pages[*at]);
    let alone = alone.filter(|page| parts.children_of(&page.address).is_empty());
    links.extend(alone.map(|page| Link::new(&page.title, &page.address)));
    SitePart {
        title: wording.say("plan.portail"),
        links,
    }
}

/// Help, search, lists, and the agenda where there is one.
fn ways_to_find(parts: &Parts<'_>) -> SitePart {
    let wording = parts.wording;
    let agenda = (!parts.portal.agenda.is_empty())
        .then(|| Link::new(wording.say("agenda.titre"), Agenda::ADDRESS));
    let links = [
        Link::new(wording.say("urgences.titre"), HELP),
        Link::new(wording.say("recherche.titre"), "/recherche/"),
        Link::new(wording.say("services.tous"), "/services/"),
        Link::new(wording.say("communes.toutes"), "/communes/"),
    ];
    SitePart {
        title: wording.say("plan.trouver"),
        links: links.into_iter().chain(agenda).collect(),
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
    let title = parts.wording.say(title);
    let values = [("titre", &*title), ("site", &portal.settings.title)];
    PageHead {
        description: parts.wording.say_with("page.description", &values),
        canonical: portal.settings.base_url.absolute(address),
        noindex: portal.preview,
        breadcrumb: vec![Crumb {
            label: title.clone(),
            href: None,
        }],
        current_section: None,
        json_ld: None,
        title,
    }
}

/// `/404.html`.
pub(crate) fn not_found_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let wording = parts.wording;
    let mut page = plain_head(parts, "absente.titre", "/404.html");
    page.noindex = true;
    page.breadcrumb.clear();
    let mut links = vec![
        Link::new(wording.say("communes.choisir"), "/communes/"),
        Link::new(wording.say("services.choisir"), "/services/"),
    ];
    links.extend(parts.sections().map(|at| {
        let section = &parts.portal.pages[at];
        Link::new(&section.title, &section.address)
    }));
    links.push(Link::new(wording.say("plan.titre"), "/plan-du-site/"));
    PlainPage {
        frame: &parts.frame,
        page,
        links,
        sentences: Vec::new(),
    }
}

/// `/donnees/`.
pub(crate) fn data_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let settings = &portal.settings;
    let services = portal.services.len();
    let date = portal
        .services
        .iter()
        .filter_map(|service| service.dated())
        .max();
    let sentences = [
        Some(wording.count("donnees.formats", services, &[])),
        date.map(|day| {
            let date = words::date(wording, day);
            wording.say_with("donnees.date", &[("date", &date)])
        }),
        settings
            .licence
            .as_ref()
            .map(|licence| wording.say_with("donnees.licence", &[("licence", licence)])),
        settings
            .editor
            .as_ref()
            .map(|editor| wording.say_with("donnees.source", &[("nom", &editor.name)])),
        (!portal.commune_sources.is_empty()).then(|| {
            let sources = portal
                .commune_sources
                .join(&wording.say("suite.point_virgule"));
            wording.say_with("donnees.communes", &[("sources", &sources)])
        }),
        Some(wording.say("donnees.silence")),
    ];
    PlainPage {
        frame: &parts.frame,
        page: plain_head(parts, "donnees.titre", "/donnees/"),
        links: data_links(parts),
        sentences: sentences.into_iter().flatten().collect(),
    }
}

/// The files of open data; that of the agenda where there is one.
fn data_links(parts: &Parts<'_>) -> Vec<Link> {
    let wording = parts.wording;
    let services = [
        Link::new(wording.say("donnees.csv"), "/donnees/services.csv"),
        Link::new(wording.say("donnees.geojson"), "/donnees/services.geojson"),
    ];
    let agenda = (!parts.portal.agenda.is_empty())
        .then(|| Link::new(wording.say("agenda.donnees"), AGENDA_DATA));
    services.into_iter().chain(agenda).collect()
}

/// The address that every page's mention of accessibility leads to.
pub(crate) const ACCESSIBILITY: &str = "/accessibilite/";

/// The statement of a portal whose editor wrote none: what is known, and whom to tell.
pub(crate) fn accessibility_page<'p>(parts: &'p Parts<'_>) -> PlainPage<'p> {
    let (settings, wording) = (&parts.portal.settings, parts.wording);
    let stated = &parts.frame.value().accessibility;
    let audit = match settings.audit {
        Some((day, rate)) => audit(wording, day, rate),
        None => wording.say("accessibilite.sans_audit"),
    };
    let mail = settings
        .editor
        .as_ref()
        .and_then(|editor| editor.mail.as_ref());
    let links = mail.map(|mail| {
        let label = wording.say("accessibilite.signaler");
        Link::new(label, format!("mailto:{mail}"))
    });
    let defender = Link::new(
        wording.say("accessibilite.defenseur"),
        "https://www.defenseurdesdroits.fr/",
    );
    PlainPage {
        frame: &parts.frame,
        page: plain_head(parts, "accessibilite.titre", ACCESSIBILITY),
        links: links.into_iter().chain([defender]).collect(),
        sentences: vec![
            wording.say_with("accessibilite.etat", &[("etat", stated)]),
            audit,
        ],
    }
}

fn audit(wording: &Wording, day: jiff::civil::Date, rate: u32) -> String {
    let values = [
        ("date", &*words::date(wording, day)),
        ("taux", &*rate.to_string()),
    ];
    wording.say_with("accessibilite.audit", &values)
}

/// A page that has moved, or an address of what is no longer shown.
pub(crate) fn redirect_page<'p>(parts: &'p Parts<'_>, at: usize) -> RedirectPage<'p> {
    let redirect = &parts.portal.redirects[at];
    let (title, sentence, address) = match redirect.departure {
        Departure::Moved => ("deplacee.titre", "deplacee.suivez", &redirect.to),
        Departure::Archived => ("retiree.titre", "retiree.trouvez", &redirect.from),
        Departure::Over => ("retiree.evenement_passe", "retiree.agenda", &redirect.from),
        Departure::OffAgenda => ("retiree.hors_agenda", "retiree.agenda", &redirect.from),
    };
    let mut page = plain_head(parts, title, address);
    page.noindex = true;
    RedirectPage {
        frame: &parts.frame,
        page,
        moved: redirect.departure == Departure::Moved,
        sentence: parts.wording.say(sentence),
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
