//! Makes the page of the theme's components.

use super::commune_fiche::coverage;
use super::components_page::ComponentsPage;
use super::editorial::{child_page, source};
use super::link::Link;
use super::listing::{kind_groups, pager};
use super::news::news_entry;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_card::{ServiceCard, nearby};
use super::service_fiche::service_page;
use super::service_page::Notice;
use super::territory_fiche::{link_to, territory_coverages};
use super::words;
use crate::portal::{Coverage, Service};
use crate::wording::Wording;

/// How many actualités and neighbours are shown.
const FEW: usize = 3;

/// `/_composants/`.
pub(crate) fn components_page<'p>(parts: &'p Parts<'_>) -> ComponentsPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let richest = (0..portal.services.len()).max_by_key(|at| richness(&portal.services[*at]));
    let near = portal.geography.neighbours.iter();
    let near = near.max_by_key(|neighbours| neighbours.len().min(FEW));
    let sources = portal.pages.iter().map(|page| &page.sources);
    let sources = sources.max_by_key(|sources| sources.len().min(FEW));
    ComponentsPage {
        frame: &parts.frame,
        page: head(wording),
        groups: kind_groups(parts),
        sections: parts
            .sections()
            .map(|at| child_page(&portal.pages[at]))
            .collect(),
        cards: one_of_each_family(parts)
            .into_iter()
            .map(|at| &parts.services[at].card)
            .collect(),
        samples: samples(parts),
        notices: ["information", "alerte", "exemple", "a-verifier"]
            .map(|kind| notice(wording, kind))
            .into(),
        nearby: near
            .into_iter()
            .flatten()
            .take(FEW)
            .map(|it| nearby(parts, *it))
            .collect(),
        coverages: coverages(parts),
        territory_coverages: portal
            .territories
            .first()
            .map(|it| territory_coverages(parts, it))
            .unwrap_or_default(),
        territories: portal.territories.iter().map(link_to).collect(),
        news: portal
            .news
            .iter()
            .take(FEW)
            .map(|news| news_entry(wording, news))
            .collect(),
        sources: sources
            .into_iter()
            .flatten()
            .map(|it| source(wording, it))
            .collect(),
        // A pager of three pages is never absent.
        pager: pager("/services/", 2, 3).unwrap_or_default(),
        card: richest.map(|at| &parts.services[at].card),
        fiche: richest.map(|at| service_page(parts, at).fiche),
    }
}

fn head(wording: &Wording) -> PageHead {
    let title = wording.say("composants.titre");
    PageHead {
        breadcrumb: vec![
            Crumb::from(Link::new(wording.say("services.court"), "/services/")),
            Crumb {
                label: title.clone(),
                href: None,
            },
        ],
        title,
        noindex: true,
        ..PageHead::default()
    }
}

/// How many of its sections a service's fiche has.
fn richness(service: &Service) -> usize {
    let said = [
        !service.hours.is_empty(),
        !service.contacts.is_empty(),
        !service.vacancies.is_empty(),
        service.price.is_some(),
        service.enrolment.admission.is_some(),
        !service.enrolment.papers.is_empty(),
        !service.welcome.languages.is_empty(),
        !service.served.is_empty(),
        !service.body.html.is_empty(),
        service.provenance.is_some(),
    ];
    said.into_iter().filter(|said| *said).count()
}

fn one_of_each_family(parts: &Parts<'_>) -> Vec<usize> {
    let mut families: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for (kind, services) in parts.portal.kinds.iter().zip(&parts.by_kind) {
        if let Some(first) = services
            .first()
            .filter(|_| !families.contains(&&*kind.family))
        {
            families.push(&kind.family);
            found.push(*first);
        }
    }
    found
}

/// The first commune of each state, by kind of relay.
fn coverages<'p>(parts: &'p Parts<'_>) -> Vec<super::commune_page::Coverage<'p>> {
    let mut found = Vec::new();
    for (kind, communes) in parts.portal.coverage.iter().take(1) {
        let states: [fn(&Coverage) -> bool; 3] = [
            |it| matches!(it, Coverage::Covered { .. }),
            |it| matches!(it, Coverage::Uncovered(_)),
            |it| matches!(it, Coverage::Unknown),
        ];
        let first = states.map(|is| communes.iter().position(is));
        found.extend(
            first
                .into_iter()
                .flatten()
                .map(|at| coverage(parts, *kind, at)),
        );
    }
    found
}

fn notice(wording: &Wording, kind: &'static str) -> Notice {
    let key = match kind {
        "exemple" => "fiche.inventee",
        "a-verifier" => "page.non_verifiee",
        "alerte" => "carte.suspendu",
        _ => "carte.pas_ouvert",
    };
    Notice {
        kind,
        text: wording.say(key),
    }
}

/// States of a card that a portal may not have today. They name nobody and nothing.
fn samples(parts: &Parts<'_>) -> Vec<ServiceCard> {
    let wording = parts.wording;
    let name = wording.say("composants.exemple");
    let plain = ServiceCard {
        href: "/services/".to_owned(),
        kind: wording.say("composants.type"),
        family: "accueil".to_owned(),
        icon: "creche".to_owned(),
        place: wording.say("composants.commune"),
        summary: Some(wording.say("composants.phrase")),
        ages: None,
        notice: None,
        hours: None,
        live: None,
        moment: None,
        vacancies: None,
        phone: Some(Link::new("04 65 71 00 00", "tel:+33465710000")),
        example: true,
        name,
    };
    let today = words::date(wording, parts.portal.today);
    let date = [("date", &*today)];
    vec![
        ServiceCard {
            vacancies: Some(wording.say_with("places.complet", &date)),
            ..plain.clone()
        },
        ServiceCard {
            moment: Some(wording.say_with("moment.ferme_jusqu_au", &[("au", &today)])),
            ..plain.clone()
        },
        ServiceCard {
            notice: Some(wording.say("carte.suspendu")),
            family: "parents".to_owned(),
            ..plain.clone()
        },
        ServiceCard {
            notice: Some(wording.say_with("carte.ouverture", &date)),
            family: "loisirs".to_owned(),
            phone: None,
            ..plain.clone()
        },
        ServiceCard {
            summary: None,
            phone: None,
            icon: String::new(),
            family: "droits".to_owned(),
            ..plain.clone()
        },
        ServiceCard {
            name: wording.say("composants.exemple_long"),
            vacancies: Some(wording.count("places.libres", 2, &[])),
            ..plain
        },
    ]
}
