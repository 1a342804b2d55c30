//! Reads hours of any language that the model knows.

use super::french::{FaultKind, HoursFault, Reading, read};
use super::osm::{looks_like_osm, read_osm};
use crate::diagnostic::Span;

/// Reads a text of hours, French or OSM.
pub fn read_text(text: &str) -> Reading {
    if !looks_like_osm(text) {
        return read(text);
    }
    let hours = read_osm(text);
    let fault = HoursFault {
        line: 0,
        span: Span::new(0, text.len()),
        kind: FaultKind::Osm,
    };
    let faults = match hours.unread.is_empty() {
        true => Vec::new(),
        false => vec![fault],
    };
    Reading { hours, faults }
}
