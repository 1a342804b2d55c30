//! Draws a map: its box, its shapes, its names, its legend.

use super::commune_fiche::counted;
use super::commune_map::{CommuneMap, MapCommune, MapPattern};
use super::link::Link;
use super::map_areas::{AreaLayout, map_area};
use super::map_labels::{area_labels, commune_labels};
use super::parts::Parts;
use crate::portal::{Bounds, Coverage, Scale};
use crate::wording::Wording;

/// What a map shows.
pub(super) struct MapSubject<'p> {
    pub(super) anchor: String,
    pub(super) heading: String,
    pub(super) scale: Scale,
    /// Communes with a name and a link, in order.
    pub(super) communes: Vec<usize>,
    /// The commune that the page is about.
    pub(super) here: Option<usize>,
    /// Communes without a name or a link.
    pub(super) beyond: Vec<usize>,
    pub(super) areas: Vec<&'p AreaLayout>,
    /// Whether names have their number of services below them.
    pub(super) counts: bool,
    pub(super) coverage: Option<&'p [Coverage]>,
    /// The box it shows; `None` shows all of it.
    pub(super) bounds: Option<Bounds>,
    pub(super) notes: Vec<String>,
    pub(super) full_list: Option<Link>,
}

impl MapSubject<'_> {
    /// Communes by the number of their services.
    pub(super) fn new(scale: Scale, communes: Vec<usize>, heading: String) -> Self {
        Self {
            anchor: "carte".to_owned(),
            heading,
            scale,
            here: None,
            beyond: Vec::new(),
            areas: Vec::new(),
            counts: communes.len() <= FEW,
            communes,
            coverage: None,
            bounds: None,
            notes: Vec::new(),
            full_list: None,
        }
    }
}

/// A map of more communes than this has no room for numbers below names.
const FEW: usize = 40;

/// Patterns with the keys of what they say, for maps of services.
const BY_COUNT: [(&str, &str); 5] = [
    ("aucun", "carte_communes.aucun"),
    (IN_CORRECTION, "carte_communes.legende_en_correction"),
    ("quelques-uns", "carte_communes.quelques_uns"),
    ("assez", "carte_communes.assez"),
    ("beaucoup", "carte_communes.beaucoup"),
];

/// The pattern of a commune without services while a record that may be in it is corrected: none
/// that says how many there are.
const IN_CORRECTION: &str = "en-correction";

/// Patterns with the keys of what they say, for maps of coverage.
const BY_COVERAGE: [(&str, &str); 3] = [
    ("couverte", "carte_communes.legende_couverte"),
    ("non-couverte", "carte_communes.legende_non_couverte"),
    ("inconnue", "carte_communes.legende_inconnue"),
];

/// The pattern of a map where all communes are alike.
const PLAIN: &str = "uni";

/// The pattern of a number of services.
fn pattern_of(services: usize) -> &'static str {
    let rank = match services {
        0 => 0,
        1..=4 => 2,
        5..=9 => 3,
        _ => 4,
    };
    BY_COUNT[rank].0
}

/// Draws a map; `None` when no commune of it has a contour.
pub(super) fn draw<'p>(parts: &'p Parts<'_>, subject: MapSubject<'_>) -> Option<CommuneMap<'p>> {
    let bounds = subject.bounds.or_else(|| whole(parts, &subject))?;
    let shapes = match subject.scale {
        Scale::Overview => &parts.overview_shapes,
        Scale::Detail => &parts.detail_shapes,
    };
    let mut communes = Vec::new();
    let mut without_contour = Vec::new();
    for at in subject.communes.iter().copied() {
        let (pattern, state) = dress(parts, &subject, at);
        match &shapes[at] {
            Some(shape) => communes.push(MapCommune {
                shape,
                pattern,
                state,
            }),
            None => without_contour.push(counted(parts.portal, at)),
        }
    }
    let legend = legend(parts.wording, &mut communes, &subject);
    let beyond = subject.beyond.iter();
    let backdrop = beyond.filter_map(|at| Some(shapes[*at].as_ref()?.value().path));
    let letter = bounds.width() / 10;
    let labels = commune_labels(parts, &subject, bounds);
    let Bounds { low, .. } = bounds;
    Some(CommuneMap {
        view_box: format!("{} {} {} {}", low.x, low.y, bounds.width(), bounds.height()),
        letter,
        tile: (letter / 6).max(2),
        backdrop: backdrop.collect(),
        here: subject.here.and_then(|at| shapes[at].as_ref()),
        is_counted: labels.iter().any(|label| label.count.is_some()),
        area_labels: area_labels(&subject, bounds),
        labels,
        legend,
        words_heading: words_heading(parts.wording, communes.len(), subject.areas.len()),
        communes,
        areas: subject
            .areas
            .into_iter()
            .map(|area| map_area(parts, area))
            .collect(),
        anchor: subject.anchor,
        heading: subject.heading,
        full_list: subject.full_list,
        notes: subject.notes,
        without_contour,
    })
}

/// The box around all communes, never much higher than wide, with a margin.
fn whole(parts: &Parts<'_>, subject: &MapSubject<'_>) -> Option<Bounds> {
    let outlines = subject.communes.iter();
    let outlines = outlines.filter_map(|at| parts.portal.contours.outline(*at, subject.scale));
    let bounds = outlines
        .map(|outline| outline.bounds)
        .reduce(Bounds::with)?;
    let margin = bounds.width().max(bounds.height()) / 50 + 1;
    let lacking = (bounds.height() - bounds.width()).max(0);
    Some(bounds.wider_by(margin + lacking / 2, margin))
}

/// The pattern of a commune and what it says.
fn dress(parts: &Parts<'_>, subject: &MapSubject<'_>, at: usize) -> (&'static str, Option<String>) {
    let (pattern, state) = match subject.coverage.map(|all| &all[at]) {
        Some(Coverage::Covered { .. }) => ("couverte", "carte_communes.couverte"),
        Some(Coverage::Uncovered(_)) => ("non-couverte", "carte_communes.non_couverte"),
        Some(Coverage::Unknown) => ("inconnue", "carte_communes.inconnue"),
        None => {
            let pattern = parts
                .portal
                .known_services(at)
                .map_or(IN_CORRECTION, pattern_of);
            return (pattern, None);
        }
    };
    (pattern, Some(parts.wording.say(state)))
}

/// The patterns that the map shows. One number of services everywhere says nothing: the map is
/// plain.
fn legend(
    wording: &Wording,
    communes: &mut [MapCommune<'_>],
    subject: &MapSubject<'_>,
) -> Vec<MapPattern> {
    let all: &[(&'static str, &str)] = if subject.coverage.is_some() {
        &BY_COVERAGE
    } else {
        &BY_COUNT
    };
    let is_shown = |name: &str| communes.iter().any(|commune| commune.pattern == name);
    let shown = all.iter().filter(|(name, _)| is_shown(name));
    let mut patterns: Vec<MapPattern> = shown
        .map(|(name, key)| MapPattern {
            name,
            label: wording.say(key),
        })
        .collect();
    if let ([only], None) = (patterns.as_mut_slice(), subject.coverage) {
        only.name = PLAIN;
        communes
            .iter_mut()
            .for_each(|commune| commune.pattern = PLAIN);
    }
    patterns
}

fn words_heading(wording: &Wording, communes: usize, areas: usize) -> String {
    let number = match areas {
        0 => wording.count("communes.nombre", communes, &[]),
        _ => wording.count("carte_communes.intercommunalites", areas, &[]),
    };
    wording.say_with("carte_communes.en_mots", &[("nombre", &number)])
}
