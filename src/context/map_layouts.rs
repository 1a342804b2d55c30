//! Where names and frames stand on maps, kept from one build to the next.

use std::sync::Arc;

use rayon::prelude::*;
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::map_areas::{AreaLayout, area_layouts};
use super::map_frame::MapFrame;
use super::map_name::MapName;
use super::map_slot::MapSlot;
use crate::portal::{Bounds, Contours, Outline, Portal, Scale};

/// What is worked out for maps: a function of the portal's communes and territories alone.
#[derive(Debug, Default)]
pub(crate) struct MapLayouts {
    /// Where the commune's name has the most room, in the steps of [`Scale::Overview`].
    pub(super) names: Vec<Option<PlacedName>>,
    /// The commune with what lies around it.
    pub(super) frames: Vec<Option<MapFrame>>,
    /// Intercommunalités, by département.
    pub(super) areas: Vec<AreaLayout>,
}

/// A name with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlacedName {
    pub(super) name: MapName,
    pub(super) slot: MapSlot,
}

impl PlacedName {
    /// The way of breaking a name that allows the largest letters inside a shape, with as many
    /// more lines below; the way with the fewest lines, where several do.
    pub(super) fn find(name: &str, more_lines: usize, outline: &Outline) -> Option<Self> {
        let ways = MapName::ways(name).into_iter().rev();
        let placed = ways.filter_map(|name| {
            let slot = MapSlot::find(outline, name.room(more_lines))?;
            Some(Self { name, slot })
        });
        placed.max_by_key(|placed| placed.slot.letter)
    }
}

impl MapLayouts {
    fn new(portal: &Portal) -> Self {
        let contours = &portal.contours;
        let tree = tree(contours, portal.communes.len());
        let layout = |(at, commune): (usize, &crate::portal::Commune)| {
            let name = contours
                .outline(at, Scale::Overview)
                .and_then(|outline| PlacedName::find(&commune.facts.name, 1, outline));
            let near = |bounds: Bounds| {
                let mut near: Vec<usize> = tree
                    .locate_in_envelope_intersecting(envelope(bounds))
                    .map(|rectangle| rectangle.data)
                    .filter(|other| *other != at)
                    .collect();
                near.sort_unstable();
                near
            };
            (name, MapFrame::around(contours, at, near))
        };
        let communes = portal.communes.par_iter().enumerate();
        let (names, frames) = communes.map(layout).unzip();
        Self {
            names,
            frames,
            areas: area_layouts(portal),
        }
    }
}

fn tree(contours: &Contours, communes: usize) -> RTree<GeomWithData<Rectangle<[i32; 2]>, usize>> {
    let boxes = (0..communes).filter_map(|at| {
        let bounds = contours.outline(at, Scale::Detail)?.bounds;
        let rectangle = Rectangle::from_aabb(envelope(bounds));
        Some(GeomWithData::new(rectangle, at))
    });
    RTree::bulk_load(boxes.collect())
}

fn envelope(bounds: Bounds) -> AABB<[i32; 2]> {
    let corner = |point: crate::portal::Point| [point.x, point.y];
    AABB::from_corners(corner(bounds.low), corner(bounds.high))
}

/// Layouts with the digest of what they were made from.
#[derive(Debug, Default)]
pub(super) struct MapLayoutsMemory {
    known: Option<(blake3::Hash, Arc<MapLayouts>)>,
}

impl MapLayoutsMemory {
    /// The layouts of a portal: they stand while communes and territories do.
    pub(super) fn layouts(&mut self, portal: &Portal) -> Arc<MapLayouts> {
        if let Some((digest, layouts)) = &self.known
            && *digest == portal.vocabulary
        {
            return Arc::clone(layouts);
        }
        let layouts = Arc::new(MapLayouts::new(portal));
        self.known = Some((portal.vocabulary, Arc::clone(&layouts)));
        layouts
    }
}
