//! Makes the directory's pages.

use super::directory_page::{CountedLink, DirectoryPage, KindEntry, KindGroup, ListingPage};
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::pager::Pager;
use super::parts::Parts;
use super::words;
use crate::address::{LIST_PAGE_LENGTH, list_page_address, list_page_count};
use crate::content::Kind;
use crate::wording::Wording;

/// The title of a list's page: its number from the second on.
pub(super) fn page_title(wording: &Wording, title: String, page: usize) -> String {
    if page == 1 {
        return title;
    }
    let values = [("titre", &*title), ("page", &*page.to_string())];
    wording.say_with("page.suivante", &values)
}

/// Makes the pager of a list; `None` for a single page.
pub(super) fn pager(list: &str, page: usize, total: usize) -> Option<Pager> {
    let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (total > 1).then(|| Pager {
        current: narrow(page),
        total: narrow(total),
        previous: (page > 1).then(|| list_page_address(list, page - 1)),
        next: (page < total).then(|| list_page_address(list, page + 1)),
    })
}

/// `/services/`.
pub(crate) fn directory_page<'p>(parts: &'p Parts<'_>) -> DirectoryPage<'p> {
    let wording = parts.wording;
    DirectoryPage {
        frame: &parts.frame,
        page: PageHead {
            title: wording.say("services.tous"),
            description: wording.say("services.description"),
            canonical: parts.portal.settings.base_url.absolute("/services/"),
            noindex: parts.portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("services.court"),
                href: None,
            }],
            current_section: Some("/services/".to_owned()),
            json_ld: None,
        },
        groups: kind_groups(parts),
    }
}

/// Groups that hold at least one service, with their kinds that do.
pub(super) fn kind_groups(parts: &Parts<'_>) -> Vec<KindGroup> {
    let portal = parts.portal;
    let groups = portal.groups.iter().map(|group| KindGroup {
        label: group.label.clone(),
        anchor: group.id.to_string(),
        definition: group.definition.clone(),
        kinds: portal
            .kinds
            .iter()
            .enumerate()
            .filter(|(at, kind)| kind.group == group.id.as_str() && !parts.by_kind[*at].is_empty())
            .map(|(at, kind)| kind_entry(kind, parts.by_kind[at].len()))
            .collect(),
    });
    groups.filter(|group| !group.kinds.is_empty()).collect()
}

fn kind_entry(kind: &Kind, services: usize) -> KindEntry {
    KindEntry {
        label: kind.label.clone(),
        href: format!("/services/{}/", kind.id),
        definition: kind.definition.clone(),
        icon: kind.mark().to_owned(),
        family: kind.family.clone(),
        count: u32::try_from(services).unwrap_or(u32::MAX),
    }
}

/// `/services/{type}/` and its following pages.
pub(crate) fn kind_page<'p>(parts: &'p Parts<'_>, at: usize, page: usize) -> ListingPage<'p> {
    let kind = &parts.portal.kinds[at];
    let list = format!("/services/{}/", kind.id);
    let services = &parts.by_kind[at];
    let mut listing = listing(parts, kind, (&list, page), services, kind.plural.clone());
    listing.page.breadcrumb = vec![
        Crumb::from(Link::new(parts.wording.say("services.court"), "/services/")),
        Crumb {
            label: kind.plural.clone(),
            href: None,
        },
    ];
    if page == 1 {
        listing.communes = communes_of_kind(parts, at);
    }
    listing.related = vec![Link::new(parts.wording.say("services.tous"), "/services/")];
    listing
}

fn communes_of_kind(parts: &Parts<'_>, kind: usize) -> Vec<CountedLink> {
    let portal = parts.portal;
    let lists = parts
        .by_kind_and_commune
        .range((kind, 0)..=(kind, usize::MAX));
    let links = lists.map(|((_, commune), services)| {
        let commune = &portal.communes[*commune];
        CountedLink {
            label: commune.facts.name.clone(),
            href: format!("/services/{}/{}/", portal.kinds[kind].id, commune.slug),
            count: Some(u32::try_from(services.len()).unwrap_or(u32::MAX)),
        }
    });
    links.collect()
}

/// `/services/{type}/{commune}/` and its following pages.
pub(crate) fn kind_in_commune_page<'p>(
    parts: &'p Parts<'_>,
    at: usize,
    commune: usize,
    page: usize,
) -> ListingPage<'p> {
    let portal = parts.portal;
    let kind = &portal.kinds[at];
    let place = &portal.communes[commune];
    let list = format!("/services/{}/{}/", kind.id, place.slug);
    let services = parts
        .by_kind_and_commune
        .get(&(at, commune))
        .map_or(&[][..], Vec::as_slice);
    let at_commune = words::at_commune(parts.wording, place);
    let title = parts.wording.say_with(
        "liste.dans_commune",
        &[("type", &kind.plural), ("a_commune", &at_commune)],
    );
    let mut listing = listing(parts, kind, (&list, page), services, title);
    listing.page.breadcrumb = vec![
        Crumb::from(Link::new(parts.wording.say("services.court"), "/services/")),
        Crumb::from(Link::new(&kind.short, format!("/services/{}/", kind.id))),
        Crumb {
            label: place.facts.name.clone(),
            href: None,
        },
    ];
    listing.related = vec![
        Link::new(
            parts
                .wording
                .say_with("commune.tous_les_services", &[("a_commune", &at_commune)]),
            place.address(),
        ),
        Link::new(
            parts
                .wording
                .say_with("liste.partout", &[("type", &kind.plural)]),
            format!("/services/{}/", kind.id),
        ),
    ];
    listing
}

fn listing<'p>(
    parts: &'p Parts<'_>,
    kind: &Kind,
    (list, page): (&str, usize),
    services: &[usize],
    title: String,
) -> ListingPage<'p> {
    let total = list_page_count(services.len());
    let shown = services
        .iter()
        .skip((page - 1) * LIST_PAGE_LENGTH)
        .take(LIST_PAGE_LENGTH);
    let title = page_title(parts.wording, title, page);
    let values = [("titre", &*title), ("definition", &kind.definition)];
    ListingPage {
        frame: &parts.frame,
        page: PageHead {
            description: parts
                .wording
                .count("liste.description", services.len(), &values),
            title,
            canonical: parts
                .portal
                .settings
                .base_url
                .absolute(&list_page_address(list, page)),
            noindex: parts.portal.preview || parts.is_discreet(services),
            breadcrumb: Vec::new(),
            current_section: Some("/services/".to_owned()),
            json_ld: None,
        },
        count: parts
            .wording
            .count("services.recenses", services.len(), &[]),
        definition: kind.definition.clone(),
        person_notice: kind.person.then(|| parts.wording.say("liste.personnes")),
        cards: shown.map(|at| &parts.services[*at].card).collect(),
        pager: pager(list, page, total),
        communes: Vec::new(),
        related: Vec::new(),
    }
}
