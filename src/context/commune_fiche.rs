//! Makes the pages of communes.

use std::sync::Arc;

use super::agenda::commune_agenda;
use super::commune_page::{CommuneGroup, CommunePage, CommunesPage, Coverage, DepartmentCommunes};
use super::directory_page::CountedLink;
use super::link::Link;
use super::maps::surroundings_map;
use super::page_head::{Crumb, PageHead};
use super::parts::Parts;
use super::service_card::{nearby, nearest};
use super::service_trust::source_in_words;
use super::words;
use crate::content::{EssentialLine, Group};
use crate::portal::{self, Commune, Place, Portal, Service, Statement};
use crate::wording::{FRENCH, Wording};

/// How many services of a group a commune's page shows as cards.
const CARDS: usize = 12;

/// `/communes/`.
pub(crate) fn communes_page<'p>(parts: &'p Parts<'_>) -> CommunesPage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
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
        let communes = portal.communes.iter().enumerate();
        let communes = communes.filter(|(_, c)| c.facts.department == number);
        DepartmentCommunes {
            name: name.unwrap_or_else(|| department(wording, number)),
            anchor: format!("departement-{}", number.to_lowercase()),
            communes: communes.map(|(at, _)| counted(portal, at)).collect(),
        }
    });
    CommunesPage {
        frame: &parts.frame,
        page: PageHead {
            title: wording.say("communes.choisir"),
            description: wording.say("communes.description"),
            canonical: portal.settings.base_url.absolute("/communes/"),
            noindex: portal.preview,
            breadcrumb: vec![Crumb {
                label: wording.say("communes.court"),
                href: None,
            }],
            current_section: Some("/communes/".to_owned()),
            json_ld: None,
        },
        departments: departments.collect(),
    }
}

/// A département that no territory names, by its number.
fn department(wording: &Wording, number: &str) -> String {
    wording.say_with("communes.departement", &[("numero", number)])
}

/// A commune with the number of its services.
pub(super) fn counted(portal: &Portal, at: usize) -> CountedLink {
    let commune = &portal.communes[at];
    let services = portal.known_services(at);
    CountedLink {
        label: commune.facts.name.clone(),
        href: commune.address(),
        count: services.map(|services| u32::try_from(services).unwrap_or(u32::MAX)),
    }
}

/// `/communes/{slug}/`.
pub(crate) fn commune_page<'p>(parts: &'p Parts<'_>, at: usize) -> CommunePage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let commune = &portal.communes[at];
    let at_name = words::at_commune(wording, commune);
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
            title: wording.say_with("commune.titre", &[("a_commune", &at_name)]),
            description: wording.say_with("commune.description", &[("a_commune", &at_name)]),
            canonical: portal.settings.base_url.absolute(&commune.address()),
            noindex: portal.preview,
            breadcrumb: vec![
                Crumb::from(Link::new(wording.say("communes.court"), "/communes/")),
                Crumb {
                    label: name.clone(),
                    href: None,
                },
            ],
            current_section: Some("/communes/".to_owned()),
            json_ld: None,
        },
        at_name,
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
        count: count(parts, at),
        agenda: commune_agenda(portal, wording, at),
        maps: surroundings_map(parts, at).into_iter().collect(),
        name,
    }
}

/// How many services are recorded; where none is, and one may be left out, nobody knows that.
fn count(parts: &Parts<'_>, at: usize) -> String {
    let (portal, wording) = (parts.portal, parts.wording);
    match portal.communes[at].services.len() {
        0 if portal.may_lack(|_| true, at) => wording.say("commune.fiche_en_correction"),
        services => wording.count("services.recenses", services, &[]),
    }
}

fn facts(parts: &Parts<'_>, commune: &Commune) -> Vec<String> {
    let (facts, wording) = (&commune.facts, parts.wording);
    let codes: Vec<String> = facts.postal_codes.iter().map(ToString::to_string).collect();
    let postal = |codes: &[String]| {
        let all = codes.join(&wording.say("suite.virgule"));
        wording.count("commune.codes_postaux", codes.len(), &[("codes", &all)])
    };
    let department = parts.portal.department(&facts.department);
    let known = [
        Some(department.map_or_else(
            || self::department(wording, &facts.department),
            |d| d.name.clone(),
        )),
        (!codes.is_empty()).then(|| postal(&codes)),
        facts
            .population
            .map(|people| wording.count("commune.habitants", people as usize, &[])),
    ];
    known.into_iter().flatten().collect()
}

/// Who covers a commune, for one kind of relay.
pub(super) fn coverage<'p>(parts: &'p Parts<'_>, kind: usize, commune: usize) -> Coverage<'p> {
    let (portal, wording) = (parts.portal, parts.wording);
    let place = &portal.communes[commune];
    let town_hall = place
        .facts
        .town_hall
        .phone
        .as_ref()
        .map(|p| Link::new(p.to_string(), p.link()));
    let nearest_of = portal
        .nearest_relays
        .get(&kind)
        .and_then(|nearest| nearest[commune]);
    let mut coverage = Coverage {
        kind: portal.kinds[kind].label.clone(),
        state: "inconnue",
        sentences: Vec::new(),
        source: None,
        relays: Vec::new(),
        nearest: nearest_of.map(|neighbour| nearest(parts, neighbour)),
        town_hall,
    };
    match &portal.coverage[&kind][commune] {
        portal::Coverage::Covered { relays, statements } => {
            coverage.state = "couverte";
            coverage.sentences = covered_sentences(wording, relays.len(), statements);
            coverage.source = statements.iter().find_map(|it| source(wording, it));
            coverage.relays = relays
                .iter()
                .map(|relay| &parts.services[*relay].card)
                .collect();
            let is_dated = |statement: &Statement| statement.stated_on.is_some();
            coverage.town_hall = coverage
                .town_hall
                .filter(|_| statements.iter().any(is_dated));
        }
        portal::Coverage::Uncovered(statement) => {
            coverage.state = "non-couverte";
            coverage.sentences = uncovered_sentences(wording, place, statement);
            let ask = coverage
                .nearest
                .is_some()
                .then_some("relais.demandez_au_plus_proche");
            let more = ask.into_iter().chain(["relais.mairie_informe"]);
            coverage.sentences.extend(more.map(|key| wording.say(key)));
            coverage.source = source(wording, statement);
        }
        portal::Coverage::Unknown => {
            let caf = portal.facts.essential(EssentialLine::Caf).phone.to_string();
            let call = wording.say_with("relais.appelez_la_mairie", &[("caf", &caf)]);
            coverage.sentences = vec![unknown_sentence(portal, wording, kind, commune), call];
        }
    }
    coverage
}

/// What is known where nobody stated officially who covers a commune: that relays have their place
/// in it, else that they say that they come, else nothing. `recherche/relais.js` says the same.
fn unknown_sentence(portal: &Portal, wording: &Wording, kind: usize, commune: usize) -> String {
    let relays = || {
        let shown = portal.services.iter();
        shown.filter(|service| service.kind == kind && service.may_be_visited())
    };
    let name = |service: &Arc<Service>| service.name.clone();
    let is_here = |place: &Place| place.commune == commune;
    let own = relays().filter(|service| service.place.as_ref().is_some_and(is_here));
    let own: Vec<String> = own.map(name).collect();
    let coming = relays().filter(|service| service.served.contains(&commune));
    let (key, relays) = match own.is_empty() {
        false => ("relais.present", own),
        true => ("relais.annonce", coming.map(name).collect()),
    };
    if relays.is_empty() {
        return wording.say("relais.inconnu");
    }
    let commune = &portal.communes[commune];
    let values = [
        ("commune", &*commune.facts.name),
        ("a_commune", &words::at_commune(wording, commune)),
        ("noms", &relays.join(&wording.say("suite.virgule"))),
    ];
    wording.count(key, relays.len(), &values)
}

fn covered_sentences(wording: &Wording, relays: usize, statements: &[Statement]) -> Vec<String> {
    let mut sentences = vec![wording.say("relais.gratuit")];
    if relays > 1 {
        sentences.push(wording.say("relais.plusieurs"));
    }
    if let Some(day) = statements
        .iter()
        .filter_map(|statement| statement.stated_on)
        .max()
    {
        let date = words::date(wording, day);
        sentences.push(wording.say_with("relais.information_du", &[("date", &date)]));
    }
    sentences
}

fn uncovered_sentences(wording: &Wording, commune: &Commune, statement: &Statement) -> Vec<String> {
    let name = &*commune.facts.name;
    let uncovered = match statement.stated_on {
        Some(day) => {
            let date = words::date(wording, day);
            let values = [("date", &*date), ("commune", name)];
            wording.say_with("relais.non_couverte_au", &values)
        }
        None => wording.say_with("relais.non_couverte", &[("commune", name)]),
    };
    vec![uncovered, wording.say("relais.a_pu_changer")]
}

fn source(wording: &Wording, statement: &Statement) -> Option<String> {
    let source = statement.provenance.as_ref();
    source.map(|source| source_in_words(wording, source))
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
            empty: services.is_empty().then(|| lacking(parts, group, at)),
            nearest: if services.is_empty() {
                nearest
            } else {
                Vec::new()
            },
        });
    }
    groups
}

/// "Nous ne connaissons pas de crèche à Puyloubier." The group's own words are French: another
/// language names the group.
fn lacking(parts: &Parts<'_>, group: &Group, at: usize) -> String {
    let (portal, wording) = (parts.portal, parts.wording);
    let at_commune = words::at_commune(wording, &portal.communes[at]);
    let of_group = |kind: usize| portal.kinds[kind].group == group.id.as_str();
    if portal.may_lack(of_group, at) {
        let values = [("quoi", &*group.label), ("a_commune", &at_commune)];
        return wording.say_with("commune.en_correction", &values);
    }
    let words = group.lacking.as_ref();
    let (key, what) = match words.filter(|_| wording.language() == FRENCH) {
        Some(words) => ("commune.sans", words),
        None => ("commune.sans_groupe", &group.label),
    };
    wording.say_with(key, &[("quoi", what), ("a_commune", &at_commune)])
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
            count: Some(u32::try_from(services.len()).unwrap_or(u32::MAX)),
        })
    });
    links.collect()
}
