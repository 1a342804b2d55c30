//! What many pages share, made once a build: the frame, the cards, the lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::commune_map::CommuneShape;
use super::digested::Digested;
use super::frame::{Frame, frame, search_frame};
use super::map_layouts::MapLayouts;
use super::maps::shapes;
use super::parts_memory::PartsMemory;
use super::search_map::{SearchMap, search_map};
use super::service_page::ServiceParts;
use crate::portal::{Page, Portal, Scale, parent_address};
use crate::wording::Wording;

/// Addresses of the files that pages call.
#[derive(Debug, Clone, Copy)]
pub struct FrameFiles<'t> {
    /// The stylesheet.
    pub stylesheet: &'t str,
    /// The client's script.
    pub script: &'t str,
    /// The script of pages that show hours.
    pub hours_script: &'t str,
    /// The script of the search's page.
    pub search_script: &'t str,
    /// The search's engine.
    pub search_engine: &'t str,
    /// The script of the search's map.
    pub map_script: &'t str,
    /// Its stylesheet.
    pub map_stylesheet: &'t str,
    /// The script of the boxes that suggest.
    pub combobox: &'t str,
}

/// The parts that pages are made of.
#[derive(Debug)]
pub struct Parts<'p> {
    /// The portal.
    pub portal: &'p Portal,
    /// What pages say.
    pub wording: &'p Wording,
    /// The site's frame.
    pub frame: Digested<Frame>,
    /// The same around the search's page.
    pub search_frame: Digested<Frame>,
    /// What the search's map needs.
    pub(crate) search_map: SearchMap,
    /// Address of the script of the search's page.
    pub search_script: String,
    /// What pages show of each service by itself.
    pub(crate) services: Vec<Arc<ServiceParts>>,
    /// Services of each kind, by name.
    pub by_kind: Vec<Vec<usize>>,
    /// Services of a kind in a commune or coming to it, by name.
    pub by_kind_and_commune: BTreeMap<(usize, usize), Vec<usize>>,
    /// Where names and frames stand on maps.
    pub(crate) layouts: Arc<MapLayouts>,
    /// The shape of each commune on a map of a large territory.
    pub(crate) overview_shapes: Vec<Option<Digested<CommuneShape<'p>>>>,
    /// Its shape on a map of a few communes.
    pub(crate) detail_shapes: Vec<Option<Digested<CommuneShape<'p>>>>,
    /// The page of each address.
    pub pages: BTreeMap<&'p str, usize>,
    /// The pages below each address, in order.
    pub children: BTreeMap<&'p str, Vec<usize>>,
}

impl<'p> Parts<'p> {
    /// Makes the parts of a portal.
    pub fn new(
        portal: &'p Portal,
        wording: &'p Wording,
        files: FrameFiles<'_>,
        memory: &mut PartsMemory,
    ) -> Self {
        let frame = frame(portal, wording, files);
        let mut parts = Self {
            portal,
            wording,
            search_frame: Digested::new(search_frame(portal, &frame)),
            frame: Digested::shared(frame),
            search_map: search_map(portal, files),
            search_script: files.search_script.to_owned(),
            services: memory.services(portal, wording),
            by_kind: vec![Vec::new(); portal.kinds.len()],
            by_kind_and_commune: BTreeMap::new(),
            layouts: memory.layouts(portal),
            overview_shapes: shapes(portal, wording, Scale::Overview),
            detail_shapes: shapes(portal, wording, Scale::Detail),
            pages: BTreeMap::new(),
            children: BTreeMap::new(),
        };
        let mut listed: Vec<usize> = (0..portal.services.len()).collect();
        portal.sort_by_name(&mut listed);
        for at in listed {
            parts.by_kind[portal.services[at].kind].push(at);
        }
        for (commune, facts) in portal.communes.iter().enumerate() {
            for at in &facts.services {
                let kind = portal.services[*at].kind;
                parts
                    .by_kind_and_commune
                    .entry((kind, commune))
                    .or_default()
                    .push(*at);
            }
        }
        for (at, page) in portal.pages.iter().enumerate() {
            parts.pages.entry(&page.address).or_insert(at);
            if page.address == "/" {
                continue; // the home page's own address: a fault that routes report
            }
            parts
                .children
                .entry(parent_address(&page.address))
                .or_default()
                .push(at);
        }
        for pages in parts.children.values_mut() {
            pages.sort_by(|a, b| {
                let (a, b) = (&portal.pages[*a], &portal.pages[*b]);
                (a.order, &a.address).cmp(&(b.order, &b.address))
            });
        }
        parts
    }

    /// The page of an address.
    pub fn page_of(&self, address: &str) -> Option<&'p Page> {
        Some(&self.portal.pages[*self.pages.get(address)?])
    }

    /// The pages below an address.
    pub fn children_of(&self, address: &str) -> &[usize] {
        self.children.get(address).map_or(&[], Vec::as_slice)
    }

    /// Whether a list shows nothing that search engines may show: examples, persons.
    pub(crate) fn is_discreet(&self, services: &[usize]) -> bool {
        let mut services = services.iter();
        services.all(|at| self.portal.services[*at].is_discreet())
    }

    /// First-level pages that hold others: the portal's worlds.
    pub fn sections(&self) -> impl Iterator<Item = usize> {
        let top = self.children_of("/").iter().copied();
        top.filter(|at| !self.children_of(&self.portal.pages[*at].address).is_empty())
    }
}
