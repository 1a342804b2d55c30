//! Makes the pages of communes.

use super::commune_page::{CommuneGroup, CommunePage, CommunesPage, Coverage, DepartmentCommunes};
use super::directory_page::CountedLink;
use super::french;
use super::link::Link;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_card::nearby;
use super::service_trust::source_in_words;
use super::services_data::known_services;
use crate::content::in_words;
use crate::portal::{self, Commune, Statement};

/// How many services of a group a commune's page shows as cards.
const CARDS: usize = 12;

/// `/communes/`.
pub(crate) fn communes_page<'p>(parts: &'p Parts<'_>) -> CommunesPage<'p> {
    let portal = parts.portal;
    let mut numbers: Vec<&str> = portal
        .communes
        .iter()
        .map(|c| c.facts.department.as_str())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let departments = numbers.into_iter().map(|number| {
        let name = portal
            .department(number)
            .map(|territory| territory.name.clone());
        let communes = portal
            .communes
            .iter()
            .filter(|c| c.facts.department == number);
        DepartmentCommunes {
            name: name.unwrap_or_else(|| format!("Département {number}")),
            anchor: format!("departement-{}", number.to_lowercase()),
            communes: communes.map(counted).collect(),
        }
    });
    CommunesPage {
        frame: &parts.frame,
        page: PageHead {
            title: "Choisir ma commune".to_owned(),
            description: "Toutes les communes du portail et leurs services aux familles."
                .to_owned(),
            canonical: portal.settings.base_url.absolute("/communes/"),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: "Communes".to_owned(),
                href: None,
            }],
            current_section: Some("/communes/".to_owned()),
            json_ld: None,
        },
        departments: departments.collect(),
    }
}

pub(super) fn counted(commune: &Commune) -> CountedLink {
    CountedLink {
        label: commune.facts.name.clone(),
        href: commune.address(),
        count: u32::try_from(commune.services.len()).unwrap_or(u32::MAX),
    }
}

/// `/communes/{slug}/`.
pub(crate) fn commune_page<'p>(parts: &'p Parts<'_>, at: usize) -> CommunePage<'p> {
    let portal = parts.portal;
    let commune = &portal.communes[at];
    let name = commune.facts.name.clone();
    let is_institution = |at: &usize| portal.kinds[portal.services[*at].kind].institution;
    let mut institutions: Vec<usize> = commune
        .services
        .iter()
        .copied()
        .filter(is_institution)
        .collect();
    // In the order of content/types.toml; a stable sort keeps the names in order.
    institutions.sort_by_key(|at| portal.services[*at].kind);
    let territories = commune.territories.iter().map(|territory| {
        let territory = &portal.territories[*territory];
        Link::new(&territory.name, territory.address())
    });
    CommunePage {
        frame: &parts.frame,
        page: PageHead {
            title: format!("Les services aux familles {}", commune.at_name()),
            description: format!(
                "Relais, modes d'accueil, loisirs et aides {}.",
                commune.at_name()
            ),
            canonical: portal.settings.base_url.absolute(&commune.address()),
            noindex: portal.preview,
            breadcrumb: vec![
                Crumb::from(Link::new("Communes", "/communes/")),
                Crumb {
                    label: name.clone(),
                    href: None,
                },
            ],
            current_section: Some("/communes/".to_owned()),
            json_ld: None,
        },
        at_name: commune.at_name(),
        facts: facts(parts, commune),
        territories: territories.collect(),
        coverages: portal
            .coverage
            .keys()
            .map(|kind| coverage(parts, *kind, at))
            .collect(),
        groups: groups(parts, at),
        institutions: institutions
            .into_iter()
            .map(|at| &parts.services[at].card)
            .collect(),
        count: known_services(commune.services.len()),
        name,
    }
}

fn facts(parts: &Parts<'_>, commune: &Commune) -> Vec<String> {
    let facts = &commune.facts;
    let codes: Vec<String> = facts.postal_codes.iter().map(ToString::to_string).collect();
    let label = if codes.len() > 1 {
        "Codes postaux"
    } else {
        "Code postal"
    };
    let department = parts.portal.department(&facts.department);
    let known = [
        Some(department.map_or_else(
            || format!("Département {}", facts.department),
            |d| d.name.clone(),
        )),
        (!codes.is_empty()).then(|| format!("{label}\u{a0}: {}", codes.join(", "))),
        facts
            .population
            .map(|people| french::count(people as usize, "habitant", "habitants")),
    ];
    known.into_iter().flatten().collect()
}

fn coverage<'p>(parts: &'p Parts<'_>, kind: usize, commune: usize) -> Coverage<'p> {
    let portal = parts.portal;
    let place = &portal.communes[commune];
    let town_hall = place
        .facts
        .town_hall
        .phone
        .as_ref()
        .map(|p| Link::new(p.to_string(), p.link()));
    let nearest = portal
        .nearest_relays
        .get(&kind)
        .and_then(|nearest| nearest[commune]);
    let mut coverage = Coverage {
        kind: portal.kinds[kind].label.clone(),
        state: "inconnue",
        sentences: Vec::new(),
        source: None,
        relays: Vec::new(),
        nearest: nearest.map(|neighbour| nearby(parts, neighbour)),
        town_hall,
    };
    match &portal.coverage[&kind][commune] {
        portal::Coverage::Covered { relays, statements } => {
            coverage.state = "couverte";
            coverage.sentences = covered_sentences(relays.len(), statements);
            coverage.source = statements.iter().find_map(source);
            coverage.relays = relays
                .iter()
                .map(|relay| &parts.services[*relay].card)
                .collect();
            if statements
                .iter()
                .all(|statement| statement.stated_on.is_none())
            {
                coverage.town_hall = None;
            }
        }
        portal::Coverage::Uncovered(statement) => {
            coverage.state = "non-couverte";
            coverage.sentences =
                uncovered_sentences(&place.facts.name, statement, coverage.nearest.is_some());
            coverage.source = source(statement);
        }
        portal::Coverage::Unknown => {
            coverage.sentences = vec![
                "Nous n'avons pas encore l'information pour cette commune.".to_owned(),
                "Appelez votre mairie, ou la Caf au 3230.".to_owned(),
            ];
        }
    }
    coverage
}

fn covered_sentences(relays: usize, statements: &[Statement]) -> Vec<String> {
    let mut sentences =
        vec!["Gratuit, pour tous les parents, quel que soit le mode d'accueil.".to_owned()];
    if relays > 1 {
        sentences
            .push("Plusieurs relais interviennent ici\u{a0}: chacun dit qui il reçoit.".to_owned());
    }
    if let Some(day) = statements
        .iter()
        .filter_map(|statement| statement.stated_on)
        .max()
    {
        sentences.push(format!(
            "À vérifier\u{a0}: cette information date du {}. Appelez votre mairie pour la confirmer.",
            in_words(day)
        ));
    }
    sentences
}

fn uncovered_sentences(name: &str, statement: &Statement, nearest: bool) -> Vec<String> {
    let mut sentences = vec![match statement.stated_on {
        Some(day) => format!(
            "Au {}, {name} n'était pas desservie par un relais.",
            in_words(day)
        ),
        None => format!("{name} n'est pas desservie par un relais."),
    }];
    sentences.push("À vérifier\u{a0}: cela a pu changer depuis.".to_owned());
    if nearest {
        sentences.push("Demandez au relais le plus proche s'il vous reçoit.".to_owned());
    }
    sentences.push(
        "Votre mairie doit aussi vous informer (service public de la petite enfance, depuis 2025)."
            .to_owned(),
    );
    sentences
}

fn source(statement: &Statement) -> Option<String> {
    statement.provenance.as_ref().map(source_in_words)
}

fn groups<'p>(parts: &'p Parts<'_>, at: usize) -> Vec<CommuneGroup<'p>> {
    let portal = parts.portal;
    let commune = &portal.communes[at];
    let covering = covering(portal, at);
    let mut groups = Vec::new();
    for (index, group) in portal.groups.iter().enumerate() {
        let of_group = |service: &&usize| {
            let kind = &portal.kinds[portal.services[**service].kind];
            kind.group == group.id.as_str() && !kind.institution && !covering.contains(service)
        };
        let services: Vec<usize> = commune.services.iter().filter(of_group).copied().collect();
        let stand_ins = portal.geography.stand_ins[at].get(&index);
        let nearest: Vec<_> = stand_ins
            .into_iter()
            .flatten()
            .map(|n| nearby(parts, *n))
            .collect();
        let relays_only = services.is_empty() && stand_ins.is_none();
        if relays_only || (services.is_empty() && nearest.is_empty()) {
            continue;
        }
        groups.push(CommuneGroup {
            label: group.label.clone(),
            anchor: group.id.to_string(),
            cards: services
                .iter()
                .take(CARDS)
                .map(|service| &parts.services[*service].card)
                .collect(),
            lists: if services.len() > CARDS {
                lists(parts, at, &group.id.to_string())
            } else {
                Vec::new()
            },
            empty: services.is_empty().then(|| {
                let lacking = group.lacking.clone();
                let lacking =
                    lacking.unwrap_or_else(|| format!("de service «\u{a0}{}\u{a0}»", group.label));
                format!("Nous ne connaissons pas {lacking} {}.", commune.at_name())
            }),
            nearest: if services.is_empty() {
                nearest
            } else {
                Vec::new()
            },
        });
    }
    groups
}

/// Relays that the page shows on top already.
fn covering(portal: &portal::Portal, commune: usize) -> Vec<usize> {
    let coverages = portal.coverage.values().map(|all| &all[commune]);
    let relays = coverages.filter_map(|coverage| match coverage {
        portal::Coverage::Covered { relays, .. } => Some(relays.clone()),
        _ => None,
    });
    relays.flatten().collect()
}

fn lists(parts: &Parts<'_>, commune: usize, group: &str) -> Vec<CountedLink> {
    let portal = parts.portal;
    let kinds = portal
        .kinds
        .iter()
        .enumerate()
        .filter(|(_, kind)| kind.group == group);
    let links = kinds.filter_map(|(at, kind)| {
        let services = parts.by_kind_and_commune.get(&(at, commune))?;
        Some(CountedLink {
            label: kind.plural.clone(),
            href: format!("/services/{}/{}/", kind.id, portal.communes[commune].slug),
            count: u32::try_from(services.len()).unwrap_or(u32::MAX),
        })
    });
    links.collect()
}
