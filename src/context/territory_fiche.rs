//! Makes the pages of territories.

use super::commune_fiche::counted;
use super::directory_page::CountedLink;
use super::link::Link;
use super::maps::territory_maps;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_trust::source_in_words;
use super::territory_page::{
    CoveredCommune, TerritoriesPage, TerritoryCoverage, TerritoryNature, TerritoryPage,
};
use super::words;
use crate::content::Nature;
use crate::portal::{Coverage, Statement, Territory};
use crate::wording::Wording;

/// `/territoires/`.
pub(crate) fn territories_page<'p>(parts: &'p Parts<'_>) -> TerritoriesPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let natures = [
        (Nature::Ctg, "territoires.ctg"),
        (Nature::Epci, "territoires.epci"),
        (Nature::Department, "territoires.departements"),
    ];
    let natures = natures.into_iter().map(|(nature, key)| TerritoryNature {
        label: wording.say(key),
        territories: portal
            .territories
            .iter()
            .filter(|t| t.nature == nature)
            .map(link_to)
            .collect(),
    });
    TerritoriesPage {
        frame: &parts.frame,
        page: PageHead {
            title: wording.say("territoires.titre"),
            description: wording.say("territoires.description"),
            canonical: portal.settings.base_url.absolute("/territoires/"),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("territoires.titre"),
                href: None,
            }],
            current_section: Some("/territoires/".to_owned()),
            json_ld: None,
        },
        natures: natures
            .filter(|nature| !nature.territories.is_empty())
            .collect(),
    }
}

/// A territory with the number of its communes.
pub(super) fn link_to(territory: &Territory) -> CountedLink {
    CountedLink {
        label: territory.name.clone(),
        href: territory.address(),
        count: Some(u32::try_from(territory.communes.len()).unwrap_or(u32::MAX)),
    }
}

/// `/territoires/{slug}/`.
pub(crate) fn territory_page<'p>(parts: &'p Parts<'_>, at: usize) -> TerritoryPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let territory = &portal.territories[at];
    let signatories = territory.signatories.iter().map(|(body, role)| match role {
        Some(role) => {
            let role = lower_first(role);
            wording.say_with("territoire.signataire", &[("nom", body), ("role", &role)])
        }
        None => body.clone(),
    });
    TerritoryPage {
        frame: &parts.frame,
        page: PageHead {
            title: territory.name.clone(),
            description: wording.say_with("territoire.description", &[("nom", &territory.name)]),
            canonical: portal.settings.base_url.absolute(&territory.address()),
            noindex: portal.preview,
            breadcrumb: vec![
                Crumb::from(Link::new(wording.say("territoires.titre"), "/territoires/")),
                Crumb {
                    label: territory.name.clone(),
                    href: None,
                },
            ],
            current_section: Some("/territoires/".to_owned()),
            json_ld: None,
        },
        nature: wording.say(nature_key(territory.nature)),
        presentation: territory.presentation.html.clone(),
        source: territory.provenance.as_ref().map(|source| {
            let source = source_in_words(wording, source);
            wording.say_with("source.nommee", &[("source", &source)])
        }),
        signatories: signatories.collect(),
        coverages: territory_coverages(parts, territory),
        kinds: kinds(parts, territory),
        maps: territory_maps(parts, at),
        communes: territory
            .communes
            .iter()
            .map(|commune| counted(portal, *commune))
            .collect(),
    }
}

/// Who covers the communes of a territory, by kind of relay.
pub(super) fn territory_coverages(
    parts: &Parts<'_>,
    territory: &Territory,
) -> Vec<TerritoryCoverage> {
    let coverages = parts.portal.coverage.iter();
    coverages
        .map(|(kind, all)| coverage(parts, *kind, all, territory))
        .collect()
}

fn nature_key(nature: Nature) -> &'static str {
    match nature {
        Nature::Ctg => "territoire.ctg",
        Nature::Epci => "territoire.epci",
        Nature::Department => "territoire.departement",
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

fn coverage(
    parts: &Parts<'_>,
    kind: usize,
    coverages: &[Coverage],
    territory: &Territory,
) -> TerritoryCoverage {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut told = TerritoryCoverage {
        kind: portal.kinds[kind].label.clone(),
        summary: String::new(),
        covered: Vec::new(),
        uncovered: Vec::new(),
        unknown: Vec::new(),
        sources: Vec::new(),
    };
    let mut statements: Vec<&Statement> = Vec::new();
    for at in &territory.communes {
        let commune = &portal.communes[*at];
        let link = Link::new(&commune.facts.name, commune.address());
        match &coverages[*at] {
            Coverage::Covered {
                relays,
                statements: said,
            } => {
                let relays = relays.iter().map(|relay| {
                    let relay = &portal.services[*relay];
                    Link::new(&relay.name, relay.address())
                });
                told.covered.push(CoveredCommune {
                    commune: link,
                    relays: relays.collect(),
                });
                statements.extend(said);
            }
            Coverage::Uncovered(statement) => {
                told.uncovered.push(link);
                statements.push(statement);
            }
            Coverage::Unknown => told.unknown.push(link),
        }
    }
    let total = territory.communes.len();
    let covered = told.covered.len();
    let total = wording.number(total);
    told.summary = wording.count("territoire.couvertes", covered, &[("total", &total)]);
    told.sources = sources(wording, &statements);
    told
}

pub(super) fn sources(wording: &Wording, statements: &[&Statement]) -> Vec<String> {
    let mut sources: Vec<String> = statements
        .iter()
        .filter_map(|statement| source(wording, statement))
        .collect();
    sources.sort();
    sources.dedup();
    sources
}

/// "D'après la Caf…, au 1er février 2023. À vérifier."
fn source(wording: &Wording, statement: &Statement) -> Option<String> {
    let source = statement.provenance.as_ref()?;
    Some(match statement.stated_on.or(source.date) {
        Some(day) => {
            let date = words::date(wording, day);
            let values = [("source", &*source.name), ("date", &date)];
            wording.say_with("source.a_verifier_au", &values)
        }
        None => wording.say_with("source.a_verifier", &[("source", &source.name)]),
    })
}

/// Kinds found in the territory, with the number of services in or coming to it.
fn kinds(parts: &Parts<'_>, territory: &Territory) -> Vec<CountedLink> {
    let portal = parts.portal;
    let mut services: Vec<usize> = territory
        .communes
        .iter()
        .flat_map(|commune| portal.communes[*commune].services.iter().copied())
        .collect();
    services.sort_unstable();
    services.dedup();
    let kinds = portal.kinds.iter().enumerate().map(|(at, kind)| {
        let count = services
            .iter()
            .filter(|service| portal.services[**service].kind == at)
            .count();
        CountedLink {
            label: kind.plural.clone(),
            href: format!("/services/{}/", kind.id),
            count: Some(u32::try_from(count).unwrap_or(u32::MAX)),
        }
    });
    kinds.filter(|kind| kind.count > Some(0)).collect()
}
