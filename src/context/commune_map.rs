//! Maps of communes, drawn on the server: links in a picture, and the same in words.

use serde::Serialize;

use super::digested::Digested;
use super::directory_page::CountedLink;
use super::link::Link;

/// A map of communes. Lengths are in its own steps.
#[derive(Debug, Serialize)]
pub(crate) struct CommuneMap<'p> {
    /// Its name in the page: "carte-13". Ids in its drawing begin with it.
    pub anchor: String,
    /// Its heading, which names it.
    pub heading: String,
    /// The box it shows: west, north, width, height.
    pub view_box: String,
    /// A tenth of its width, from which its letters take their size.
    pub letter: i32,
    /// The size of a pattern's tile.
    pub tile: i32,
    /// What lies around, without a name or a link.
    pub backdrop: Vec<&'p str>,
    /// Its communes.
    pub communes: Vec<MapCommune<'p>>,
    /// The commune that the page is about.
    pub here: Option<&'p Digested<CommuneShape<'p>>>,
    /// Groups of communes, that stand in for them where fingers are wider than communes.
    pub areas: Vec<MapArea>,
    /// Names of areas, where they stand in for communes.
    pub area_labels: Vec<MapLabel>,
    /// Names of communes.
    pub labels: Vec<MapLabel>,
    /// Whether a name has the number of services below it.
    pub is_counted: bool,
    /// What its patterns say.
    pub legend: Vec<MapPattern>,
    /// What the list of the same in words holds: "La carte en mots : 7 communes".
    pub words_heading: String,
    /// Where the communes stand in a list, when the words are those of the areas.
    pub full_list: Option<Link>,
    /// Where what it says comes from, beside the portal's own records.
    pub notes: Vec<String>,
    /// Communes whose contour is not known.
    pub without_contour: Vec<CountedLink>,
}

/// A commune's shape, the same on every map of one scale.
#[derive(Debug, Serialize)]
pub(crate) struct CommuneShape<'p> {
    /// Its name.
    pub name: &'p str,
    /// Its page.
    pub href: String,
    /// "12 services recensés".
    pub count: String,
    /// The `d` of its SVG path.
    pub path: &'p str,
}

/// A commune on a map.
#[derive(Debug, Serialize)]
pub(crate) struct MapCommune<'p> {
    /// Its shape.
    pub shape: &'p Digested<CommuneShape<'p>>,
    /// The pattern it is filled with, one of the legend's.
    pub pattern: &'static str,
    /// What the pattern says of it beside the count: "couverte".
    pub state: Option<String>,
}

/// Several communes as one shape.
#[derive(Debug, Serialize)]
pub(crate) struct MapArea {
    /// Its name.
    pub name: String,
    /// Its name without its legal form: "Vallespir".
    pub short_name: String,
    /// Its page.
    pub href: String,
    /// "14 communes, 81 services recensés".
    pub count: String,
    /// The `d` of its SVG path.
    pub path: String,
}

/// A name written on a map. No two of them meet.
#[derive(Debug, Serialize)]
pub(crate) struct MapLabel {
    /// Its middle, from the west.
    pub x: i32,
    /// Its middle, from the north.
    pub y: i32,
    /// From its middle to the baseline of its first line, in letters' sizes: "-0.2em".
    pub rise: &'static str,
    /// Its lines.
    pub lines: Vec<String>,
    /// Services recensés, on a line below.
    pub count: Option<usize>,
    /// The narrowest map that has room for it: `narrow`, `medium`, `wide` or
    /// `widest`.
    pub from: &'static str,
}

/// A pattern and what it says.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MapPattern {
    /// Its name, a class of the stylesheet.
    pub name: &'static str,
    /// What it says.
    pub label: String,
}
