//! What the map of the search is made from.

use serde::Serialize;

use super::contours_file::{contours_address, department_box, departments};
use super::parts::FrameFiles;
use crate::portal::Portal;

/// The map beside the results: where the browser finds what it draws it with.
#[derive(Debug, Serialize)]
pub(crate) struct SearchMap {
    /// Address of its script.
    pub script: String,
    /// Address of its stylesheet.
    pub stylesheet: String,
    /// The contours that it draws below the results.
    pub contours: Vec<MapContours>,
    /// Tiles that a visitor may ask for.
    pub background: Option<MapTiles>,
}

/// The contours of a département's communes.
#[derive(Debug, Serialize)]
pub(crate) struct MapContours {
    /// Their file.
    pub href: String,
    /// The box around them, in hundred-thousandths of a degree of longitude on the Mercator
    /// plane: "west north east south", counted to the south.
    pub bounds: String,
}

/// Tiles below the contours.
#[derive(Debug, Serialize)]
pub(crate) struct MapTiles {
    /// Their address, with `{z}`, `{x}` and `{y}`.
    pub address: String,
    /// Whose they are.
    pub attribution: String,
    /// The host that sees who asks for them.
    pub host: String,
}

/// What the map of a portal is made from.
pub(super) fn search_map(portal: &Portal, files: FrameFiles<'_>) -> SearchMap {
    let contours = departments(portal).into_iter().filter_map(|department| {
        let [west, north, east, south] = department_box(portal, department)?;
        Some(MapContours {
            href: contours_address(department),
            bounds: format!("{west} {north} {east} {south}"),
        })
    });
    let background = portal.settings.map_background.as_ref();
    SearchMap {
        script: files.map_script.to_owned(),
        stylesheet: files.map_stylesheet.to_owned(),
        contours: contours.collect(),
        background: background.map(|background| MapTiles {
            address: background.tiles.template().to_owned(),
            attribution: background.attribution.clone(),
            host: host(background.tiles.origin()),
        }),
    }
}

/// The host of an origin, without its scheme.
fn host(origin: &str) -> String {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    host.to_owned()
}
