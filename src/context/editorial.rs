//! Makes editorial pages.

use std::collections::BTreeSet;

use super::editorial_page::{ChildPage, EditorialPage, Source};
use super::help::help_groups;
use super::link::Link;
use super::listing::{page_title, pager};
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_trust::source_in_words;
use super::words;
use crate::address::{LIST_PAGE_LENGTH, list_page_address, list_page_count};
use crate::content::Provenance;
use crate::portal::{Page, parent_address};
use crate::wording::Wording;

/// From how many headings on a page has a table of contents.
const CONTENTS_FROM: usize = 3;

/// Makes an editorial page; `number` is the page of a section's list, from 1.
pub(crate) fn editorial_page<'p>(
    parts: &'p Parts<'_>,
    at: usize,
    number: usize,
) -> EditorialPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let page = &portal.pages[at];
    let children = listed_children(parts, page);
    let shown = children
        .iter()
        .skip((number - 1) * LIST_PAGE_LENGTH)
        .take(LIST_PAGE_LENGTH);
    let (previous, next) = siblings(parts, at);
    let dated = |key, day| wording.say_with(key, &[("date", &words::date(wording, day))]);
    let verification = match page.verified_on {
        Some(day) => dated("page.verifiee", day),
        None => wording.say("page.non_verifiee"),
    };
    let first = number == 1;
    EditorialPage {
        frame: &parts.frame,
        page: head(parts, page, number),
        summary: page.summary.clone().filter(|_| first),
        help: if first && page.shows_help {
            help_groups(parts)
        } else {
            Vec::new()
        },
        body: if first {
            page.body.html.clone()
        } else {
            String::new()
        },
        contents: contents(page).into_iter().filter(|_| first).collect(),
        children: shown
            .map(|child| child_page(&portal.pages[*child]))
            .collect(),
        pager: pager(&page.address, number, list_page_count(children.len())),
        next,
        previous,
        verification: (page.awaits_verification || page.verified_on.is_some())
            .then_some(verification),
        verified: page.verified_on.is_some(),
        to_read: to_read(wording, page),
        updated_on: page.updated_on.map(|day| dated("page.mise_a_jour", day)),
        sources: sources(wording, page),
    }
}

/// What is to be read before the page may be called verified.
fn to_read(wording: &Wording, page: &Page) -> Vec<Source> {
    let awaited = page.to_read.iter().filter(|_| page.awaits_verification);
    awaited.map(|it| source(wording, it)).collect()
}

/// How many pages the list of a section takes.
pub(crate) fn section_page_count(parts: &Parts<'_>, at: usize) -> usize {
    list_page_count(listed_children(parts, &parts.portal.pages[at]).len())
}

/// The pages of a section that its list names: those to which its own text does not lead.
fn listed_children(parts: &Parts<'_>, page: &Page) -> Vec<usize> {
    let pages = &parts.portal.pages;
    let links = page.body.html.split("href=\"").skip(1);
    let led_to: BTreeSet<&str> = links
        .filter_map(|link| link.split(['"', '#']).next())
        .collect();
    let children = parts.children_of(&page.address).iter().copied();
    children
        .filter(|child| !led_to.contains(&*pages[*child].address))
        .collect()
}

fn head(parts: &Parts<'_>, page: &Page, number: usize) -> PageHead {
    let portal = parts.portal;
    let title = page_title(parts.wording, page.title.clone(), number);
    let mut breadcrumb = Vec::new();
    let mut parent = parent_address(&page.address);
    while parent.len() > 1 {
        if let Some(above) = parts.page_of(parent) {
            breadcrumb.push(Crumb::from(Link::new(&above.short_title, &above.address)));
        }
        parent = parent_address(parent);
    }
    breadcrumb.reverse();
    let section = breadcrumb
        .first()
        .and_then(|crumb: &Crumb| crumb.href.clone());
    breadcrumb.push(Crumb {
        label: page.title.clone(),
        href: None,
    });
    PageHead {
        description: page.summary.clone().unwrap_or_else(|| page.title.clone()),
        title,
        canonical: portal
            .settings
            .base_url
            .absolute(&list_page_address(&page.address, number)),
        noindex: portal.preview,
        breadcrumb,
        current_section: section.or_else(|| Some(page.address.clone())),
        json_ld: None,
    }
}

fn contents(page: &Page) -> Vec<Link> {
    let headings = page.headings.iter().filter(|heading| heading.level == 2);
    let links: Vec<Link> = headings
        .map(|heading| Link::new(&heading.text, format!("#{}", heading.anchor)))
        .collect();
    if links.len() < CONTENTS_FROM {
        Vec::new()
    } else {
        links
    }
}

fn siblings(parts: &Parts<'_>, at: usize) -> (Option<Link>, Option<Link>) {
    let page = &parts.portal.pages[at];
    let parent = parent_address(&page.address);
    if parent == "/" {
        return (None, None);
    }
    let siblings = parts.children_of(parent);
    let link = |at: Option<&usize>| {
        at.map(|at| {
            let page = &parts.portal.pages[*at];
            Link::new(&page.title, &page.address)
        })
    };
    match siblings.iter().position(|sibling| *sibling == at) {
        Some(place) => (
            link(place.checked_sub(1).and_then(|before| siblings.get(before))),
            link(siblings.get(place + 1)),
        ),
        None => (None, None),
    }
}

/// A page as its section lists it.
pub(super) fn child_page(page: &Page) -> ChildPage {
    ChildPage {
        title: page.title.clone(),
        href: page.address.clone(),
        summary: page.summary.clone(),
    }
}

/// The page's sources, then those of the figures that it tells and does not name itself.
fn sources(wording: &Wording, page: &Page) -> Vec<Source> {
    let of_figures = page.body.figure_sources.iter();
    let unnamed = of_figures.filter(|figure| !page.sources.contains(&figure.provenance));
    let of_figures = unnamed.map(|figure| {
        let Source { name, href } = source(wording, &figure.provenance);
        let name = match figure.verified_on {
            Some(day) => {
                let date = words::date(wording, day);
                let values = [("source", &*name), ("date", &*date)];
                wording.say_with("source.chiffres_verifies", &values)
            }
            None => wording.say_with("source.chiffres_a_verifier", &[("source", &*name)]),
        };
        Source { name, href }
    });
    let own = page.sources.iter().map(|it| source(wording, it));
    own.chain(of_figures).collect()
}

/// A source in words, with its address.
pub(super) fn source(wording: &Wording, provenance: &Provenance) -> Source {
    Source {
        name: source_in_words(wording, provenance),
        href: provenance.url.as_ref().map(ToString::to_string),
    }
}
