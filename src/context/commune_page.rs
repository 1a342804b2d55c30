//! Communes: the list, and everything for one commune.

use serde::Serialize;

use super::agenda_page::CommuneAgenda;
use super::commune_map::CommuneMap;
use super::digested::Digested;
use super::directory_page::CountedLink;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;
use super::service_card::{NearbyService, NearestService, ServiceCard};

/// `/communes/`: every commune by département.
#[derive(Debug, Serialize)]
pub(crate) struct CommunesPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Départements in order.
    pub departments: Vec<DepartmentCommunes>,
}

/// The communes of one département.
#[derive(Debug, Serialize)]
pub(crate) struct DepartmentCommunes {
    /// Its name, or its number when no territory names it.
    pub name: String,
    /// Anchor in the page.
    pub anchor: String,
    /// Its communes in alphabetical order, with the number of services.
    pub communes: Vec<CountedLink>,
}

/// `/communes/{slug}/`: everything for a commune.
#[derive(Debug, Serialize)]
pub(crate) struct CommunePage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Its name.
    pub name: String,
    /// "à Trets", "au Tholonet", "aux Angles".
    pub at_name: String,
    /// Département, postal codes, population: what the sources say.
    pub facts: Vec<String>,
    /// Territories it belongs to.
    pub territories: Vec<Link>,
    /// "Votre relais": one coverage a kind of relay.
    pub coverages: Vec<Coverage<'p>>,
    /// Its services by group, the town hall's group last.
    pub groups: Vec<CommuneGroup<'p>>,
    /// "Mairie, Caf, MSA, PMI".
    pub institutions: Vec<&'p Digested<ServiceCard>>,
    /// How many services are known here, in words.
    pub count: String,
    /// The dates of four weeks; absent where the portal has no agenda.
    pub agenda: Option<CommuneAgenda>,
    /// The commune and those around it; empty when contours are not known.
    pub maps: Vec<CommuneMap<'p>>,
}

/// Who covers the commune, for one kind of relay.
#[derive(Debug, Serialize)]
pub(crate) struct Coverage<'p> {
    /// The kind's label.
    pub kind: String,
    /// `couverte`, `non-couverte` or `inconnue`.
    pub state: &'static str,
    /// The sentences of the state, in order.
    pub sentences: Vec<String>,
    /// The source's name and address, when one is known.
    pub source: Option<String>,
    /// The relays that cover the commune.
    pub relays: Vec<&'p Digested<ServiceCard>>,
    /// The nearest relay, when none covers it.
    pub nearest: Option<NearestService<'p>>,
    /// The town hall's telephone, when the state is unknown or uncovered.
    pub town_hall: Option<Link>,
}

/// The services of a commune in one group.
#[derive(Debug, Serialize)]
pub(crate) struct CommuneGroup<'p> {
    /// The group's label.
    pub label: String,
    /// Anchor in the page.
    pub anchor: String,
    /// Services in the commune or coming to it.
    pub cards: Vec<&'p Digested<ServiceCard>>,
    /// Links to the kind × commune lists when a group is long.
    pub lists: Vec<CountedLink>,
    /// "Nous ne connaissons pas de crèche à Puyloubier." when there is none here.
    pub empty: Option<String>,
    /// The nearest ones when there is none here.
    pub nearest: Vec<NearbyService<'p>>,
}
