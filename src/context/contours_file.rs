//! The contours of a département's communes, for the map of the search.

use std::fmt::Write;

use serde::Serialize;

use crate::portal::{Bounds, Commune, Point, Portal, Scale};

/// How finely they are drawn: from a département on a screen to a street.
const SCALE: Scale = Scale::Detail;

/// Ten-thousandths of a degree, as the search's index tells places.
const DEGREE: f64 = 10_000.0;

/// What the browser reads. Places of lines are in steps of the Mercator plane, east then south;
/// a line is its first point, then the steps from point to point.
#[derive(Debug, Serialize)]
struct ContoursFile<'p> {
    /// The size of a step, in hundred-thousandths of a degree of longitude.
    pas: i32,
    /// The closed lines around the land, to be filled by the even-odd rule.
    terre: Vec<String>,
    /// The borders between two communes.
    limites: Vec<String>,
    /// Names, the most populated first: name, latitude and longitude in ten-thousandths of a
    /// degree.
    noms: Vec<(&'p str, i32, i32)>,
}

/// Where the contours of a département are.
pub(crate) fn contours_address(department: &str) -> String {
    format!("/donnees/contours-{}.json", department.to_lowercase())
}

/// The départements of the portal's communes whose contours are known, each once and in order.
pub(crate) fn departments(portal: &Portal) -> Vec<&str> {
    let communes = portal.communes.iter().enumerate();
    let drawn = communes.filter(|(at, _)| portal.contours.outline(*at, SCALE).is_some());
    let mut numbers: Vec<&str> = drawn
        .map(|(_, commune)| commune.facts.department.as_str())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// The box around a département's communes: west, north, east and south, in hundred-thousandths
/// of a degree of longitude on the Mercator plane.
pub(super) fn department_box(portal: &Portal, department: &str) -> Option<[i32; 4]> {
    let communes = communes_of(portal, department).into_iter();
    let outlines = communes.filter_map(|at| portal.contours.outline(at, SCALE));
    let Bounds { low, high } = outlines
        .map(|outline| outline.bounds)
        .reduce(Bounds::with)?;
    Some([low.x, low.y, high.x, high.y].map(|steps| steps * SCALE.step()))
}

/// The contours of one of these départements as JSON.
pub(crate) fn contours_json(portal: &Portal, at: usize) -> String {
    let communes = communes_of(portal, departments(portal)[at]);
    let land = portal.contours.merged(&communes, SCALE);
    let land = land.map_or_else(Vec::new, |land| land.rings);
    let borders = portal.contours.inner_borders(&communes, SCALE);
    let mut named: Vec<&Commune> = communes.iter().map(|at| &portal.communes[*at]).collect();
    named.sort_by_key(|commune| std::cmp::Reverse(commune.facts.population));
    let file = ContoursFile {
        pas: SCALE.step(),
        terre: land.iter().map(|ring| line(ring)).collect(),
        limites: borders.iter().map(|border| line(border)).collect(),
        noms: named.into_iter().map(name).collect(),
    };
    serde_json::to_string(&file).unwrap_or_default() + "\n"
}

fn communes_of(portal: &Portal, department: &str) -> Vec<usize> {
    let communes = portal.communes.iter().enumerate();
    let own = communes.filter(|(_, commune)| commune.facts.department == department);
    own.map(|(at, _)| at).collect()
}

fn name(commune: &Commune) -> (&str, i32, i32) {
    let place = commune.facts.position;
    let whole = |degrees: f64| (degrees * DEGREE).round() as i32;
    (
        &commune.facts.name,
        whole(place.latitude),
        whole(place.longitude),
    )
}

/// "120 34 5 -3 2 7": a first point, then steps.
fn line(points: &[Point]) -> String {
    let mut text = String::new();
    let mut here = Point::new(0, 0);
    for point in points {
        let space = if text.is_empty() { "" } else { " " };
        // Writing to a text cannot fail.
        let _ = write!(text, "{space}{} {}", point.x - here.x, point.y - here.y);
        here = *point;
    }
    text
}
