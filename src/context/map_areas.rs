//! Communes of a map brought together by intercommunalité.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::commune_map::MapArea;
use super::map_layouts::PlacedName;
use super::maps::recorded;
use super::parts::Parts;
use crate::content::Nature;
use crate::portal::{Outline, Portal, Scale};

/// An intercommunalité inside a département, at the scale of an overview.
#[derive(Debug)]
pub(super) struct AreaLayout {
    territory: usize,
    communes: Vec<usize>,
    outline: Outline,
    pub(super) placed: Option<PlacedName>,
}

/// What an intercommunalité is by law (code général des collectivités territoriales, 5211 to
/// 5219): words that its name on a map goes without.
const LEGAL_FORMS: [&str; 4] = [
    "Communauté de communes",
    "Communauté d'agglomération",
    "Communauté urbaine",
    "Métropole",
];

/// What may stand between the two.
const ARTICLES: [&str; 7] = ["de la ", "de l'", "des ", "du ", "de ", "d'", "la "];

/// The intercommunalités of a portal by département and in their order, without communes whose
/// contour is not known.
pub(super) fn area_layouts(portal: &Portal) -> Vec<AreaLayout> {
    let mut groups: BTreeMap<(&str, usize), Vec<usize>> = BTreeMap::new();
    for (at, commune) in portal.communes.iter().enumerate() {
        let territories = commune.territories.iter().copied();
        let mut intercommunal =
            territories.filter(|at| portal.territories[*at].nature == Nature::Epci);
        if let Some(territory) = intercommunal.next() {
            let group = (commune.facts.department.as_str(), territory);
            groups.entry(group).or_default().push(at);
        }
    }
    let groups: Vec<_> = groups.into_iter().collect();
    let layouts = groups
        .into_par_iter()
        .filter_map(|((_, territory), communes)| {
            let outline = portal.contours.merged(&communes, Scale::Overview)?;
            let name = short_name(&portal.territories[territory].name);
            Some(AreaLayout {
                territory,
                communes,
                placed: PlacedName::find(name, 0, &outline),
                outline,
            })
        });
    layouts.collect()
}

/// "Vallespir" for "Communauté de communes du Vallespir".
fn short_name(name: &str) -> &str {
    let form = LEGAL_FORMS.iter().find_map(|form| name.strip_prefix(form));
    let Some(rest) = form.map(str::trim_start).filter(|rest| !rest.is_empty()) else {
        return name;
    };
    let bare = ARTICLES
        .iter()
        .find_map(|article| rest.strip_prefix(article));
    bare.unwrap_or(rest)
}

/// The areas of a map: its intercommunalités, the largest first. Empty when one of its communes
/// belongs to none: it would be lost.
pub(super) fn areas<'p>(parts: &'p Parts<'_>, communes: &[usize]) -> Vec<&'p AreaLayout> {
    let is_inside = |area: &&AreaLayout| area.communes.iter().all(|at| communes.contains(at));
    let mut areas: Vec<&AreaLayout> = parts.layouts.areas.iter().filter(is_inside).collect();
    let held: usize = areas.iter().map(|area| area.communes.len()).sum();
    if held < communes.len() {
        return Vec::new();
    }
    areas.sort_by_key(|area| (std::cmp::Reverse(area.communes.len()), area.territory));
    areas
}

/// An area as a map shows it.
pub(super) fn map_area(parts: &Parts<'_>, area: &AreaLayout) -> MapArea {
    let (portal, wording) = (parts.portal, parts.wording);
    let mut services: Vec<usize> = area
        .communes
        .iter()
        .flat_map(|commune| portal.communes[*commune].services.iter().copied())
        .collect();
    services.sort_unstable();
    services.dedup();
    let communes = wording.count("communes.nombre", area.communes.len(), &[]);
    let territory = &portal.territories[area.territory];
    MapArea {
        name: territory.name.clone(),
        short_name: short_name(&territory.name).to_owned(),
        href: territory.address(),
        count: format!(
            "{communes}, {}",
            recorded((portal, wording), services.len(), &area.communes)
        ),
        path: area.outline.path.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_map_names_places_and_not_their_legal_form() {
        for (name, short) in [
            ("Communauté de communes du Vallespir", "Vallespir"),
            ("Communauté de communes Sud-Roussillon", "Sud-Roussillon"),
            (
                "Communauté d'agglomération d'Arles-Crau-Camargue-Montagnette",
                "Arles-Crau-Camargue-Montagnette",
            ),
            (
                "Métropole d'Aix-Marseille-Provence",
                "Aix-Marseille-Provence",
            ),
            (
                "Communauté urbaine Perpignan Méditerranée Métropole",
                "Perpignan Méditerranée Métropole",
            ),
            ("Métropole", "Métropole"),
            ("Dunes de Flandre", "Dunes de Flandre"),
        ] {
            assert_eq!(short_name(name), short);
        }
    }
}
