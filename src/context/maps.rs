//! Makes the maps of the home page, of territories and of communes.

use super::commune_map::{CommuneMap, CommuneShape};
use super::digested::Digested;
use super::link::Link;
use super::map_areas::areas;
use super::map_drawing::{MapSubject, draw};
use super::parts::Parts;
use super::territory_fiche::sources;
use crate::portal::{Bounds, Coverage, Portal, Scale};
use crate::wording::Wording;

/// The most départements that the home page draws.
const DEPARTMENTS: usize = 4;

/// A territory wider than so many steps of an overview is drawn as one.
const WIDE: i32 = 400;

/// The shape of each commune at a scale; `None` without a contour.
pub(super) fn shapes<'p>(
    portal: &'p Portal,
    wording: &Wording,
    scale: Scale,
) -> Vec<Option<Digested<CommuneShape<'p>>>> {
    let communes = portal.communes.iter().enumerate();
    let shapes = communes.map(|(at, commune)| {
        let outline = portal.contours.outline(at, scale)?;
        Some(Digested::new(CommuneShape {
            name: &commune.facts.name,
            href: commune.address(),
            count: recorded((portal, wording), commune.services.len(), &[at]),
            path: &outline.path,
        }))
    });
    shapes.collect()
}

/// "12 services recensés" in some communes; that there is none is not said while a record of theirs
/// is corrected.
pub(super) fn recorded(
    (portal, wording): (&Portal, &Wording),
    services: usize,
    communes: &[usize],
) -> String {
    let may_lack = |at: &usize| portal.may_lack(|_| true, *at);
    match services {
        0 if communes.iter().any(may_lack) => wording.say("carte_communes.en_correction"),
        services => wording.count("carte_communes.recenses", services, &[]),
    }
}

fn scale_of(portal: &Portal, communes: &[usize]) -> Scale {
    let outlines = communes.iter();
    let outlines = outlines.filter_map(|at| portal.contours.outline(*at, Scale::Overview));
    let bounds = outlines.map(|outline| outline.bounds).reduce(Bounds::with);
    if bounds.is_some_and(|bounds| bounds.width().max(bounds.height()) > WIDE) {
        Scale::Overview
    } else {
        Scale::Detail
    }
}

/// The communes of the portal's own territories by département: nothing where there are many.
pub(super) fn home_maps<'p>(parts: &'p Parts<'_>) -> Vec<CommuneMap<'p>> {
    let (portal, wording) = (parts.portal, parts.wording);
    let own = own_communes(portal);
    let number = |at: &usize| portal.communes[*at].facts.department.as_str();
    let mut numbers: Vec<&str> = own.iter().map(number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() > DEPARTMENTS {
        return Vec::new();
    }
    let maps = numbers.into_iter().filter_map(|of| {
        let communes: Vec<usize> = own.iter().copied().filter(|at| number(at) == of).collect();
        let name = portal.department(of).map(|known| known.name.clone());
        let name =
            name.unwrap_or_else(|| wording.say_with("communes.departement", &[("numero", of)]));
        let of = of.to_lowercase();
        let scale = scale_of(portal, &communes);
        let heading = wording.say_with("carte_communes.de", &[("nom", &name)]);
        let mut subject = MapSubject::new(scale, communes, heading);
        subject.anchor = format!("carte-{of}");
        if scale == Scale::Overview {
            subject.areas = areas(parts, &subject.communes);
            subject.full_list = Some(Link::new(
                wording.say_with("carte_communes.toutes", &[("nom", &name)]),
                format!("/communes/#departement-{of}"),
            ));
        }
        draw(parts, subject)
    });
    maps.collect()
}

/// The communes of the territories that the settings name, all when they name none.
fn own_communes(portal: &Portal) -> Vec<usize> {
    let named = &portal.settings.territories;
    let is_own = |id: &str| named.is_empty() || named.iter().any(|own| own.value == id);
    let own = portal.territories.iter();
    let own = own.filter(|territory| is_own(territory.id.as_str()));
    let mut communes: Vec<usize> = own.flat_map(|own| own.communes.iter().copied()).collect();
    if named.is_empty() {
        communes = (0..portal.communes.len()).collect();
    }
    communes.sort_unstable();
    communes.dedup();
    communes
}

/// A territory's communes: one map for each kind of relay of which something is known there,
/// else one with the services.
pub(super) fn territory_maps<'p>(parts: &'p Parts<'_>, at: usize) -> Vec<CommuneMap<'p>> {
    let (portal, wording) = (parts.portal, parts.wording);
    let communes = &portal.territories[at].communes;
    let scale = scale_of(portal, communes);
    let subject = |heading| MapSubject::new(scale, communes.clone(), heading);
    let is_known = |all: &[Coverage]| communes.iter().any(|at| all[*at] != Coverage::Unknown);
    let known = portal.coverage.iter().filter(|(_, all)| is_known(all));
    let maps = known.filter_map(|(kind, all)| {
        let kind = &portal.kinds[*kind];
        let heading = wording.say_with("carte_communes.de", &[("nom", &kind.label)]);
        let mut subject = subject(heading);
        subject.anchor = format!("carte-{}", kind.id);
        subject.coverage = Some(all);
        let statements = communes.iter().flat_map(|at| match &all[*at] {
            Coverage::Covered { statements, .. } => statements.iter().collect(),
            Coverage::Uncovered(statement) => vec![statement],
            Coverage::Unknown => Vec::new(),
        });
        subject.notes = sources(wording, &statements.collect::<Vec<_>>());
        draw(parts, subject)
    });
    let maps: Vec<CommuneMap<'p>> = maps.collect();
    if maps.is_empty() {
        let heading = wording.say("carte_communes.titre");
        return draw(parts, subject(heading)).into_iter().collect();
    }
    maps
}

/// A commune and those around it.
pub(super) fn surroundings_map<'p>(parts: &'p Parts<'_>, at: usize) -> Option<CommuneMap<'p>> {
    let frame = parts.layouts.frames[at].as_ref()?;
    let scale = frame.scale();
    let heading = parts.wording.say("carte_communes.voisines");
    let mut subject = MapSubject::new(scale, frame.around.clone(), heading);
    subject.here = Some(at);
    subject.beyond = frame.beyond.clone();
    subject.bounds = Some(frame.bounds_at(scale));
    draw(parts, subject)
}
