//! Territories: a Ctg, an EPCI, a département, and who covers their communes.

use serde::Serialize;

use super::commune_map::CommuneMap;
use super::digested::Digested;
use super::directory_page::CountedLink;
use super::frame::Frame;
use super::link::Link;
use super::page_head::PageHead;

/// `/territoires/`.
#[derive(Debug, Serialize)]
pub(crate) struct TerritoriesPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// Territories by nature: Ctg, then EPCI, then départements.
    pub natures: Vec<TerritoryNature>,
}

/// The territories of one nature.
#[derive(Debug, Serialize)]
pub(crate) struct TerritoryNature {
    /// "Conventions territoriales globales (Ctg)".
    pub label: String,
    /// Links with the number of communes.
    pub territories: Vec<CountedLink>,
}

/// `/territoires/{slug}/`.
#[derive(Debug, Serialize)]
pub(crate) struct TerritoryPage<'p> {
    /// The site.
    pub frame: &'p Digested<Frame>,
    /// The page.
    pub page: PageHead,
    /// "Convention territoriale globale (Ctg)".
    pub nature: String,
    /// Trusted HTML of its presentation; empty when it has none.
    pub presentation: String,
    /// "Source : …, 1er février 2023".
    pub source: Option<String>,
    /// Bodies that signed, with their role.
    pub signatories: Vec<String>,
    /// Coverage by kind of relay.
    pub coverages: Vec<TerritoryCoverage>,
    /// Services by kind, with links.
    pub kinds: Vec<CountedLink>,
    /// Its communes.
    pub communes: Vec<CountedLink>,
    /// Its communes: by coverage where a kind of relay is known, else by services.
    pub maps: Vec<CommuneMap<'p>>,
}

/// The communes of a territory by state of coverage.
#[derive(Debug, Serialize)]
pub(crate) struct TerritoryCoverage {
    /// The kind's label.
    pub kind: String,
    /// "3 communes couvertes sur 7".
    pub summary: String,
    /// Covered communes, each with its relays in words.
    pub covered: Vec<CoveredCommune>,
    /// Communes declared without a relay.
    pub uncovered: Vec<Link>,
    /// Communes of which nothing is known.
    pub unknown: Vec<Link>,
    /// "D'après …, au 1er février 2023".
    pub sources: Vec<String>,
}

/// A covered commune and its relays.
#[derive(Debug, Serialize)]
pub(crate) struct CoveredCommune {
    /// The commune's page.
    pub commune: Link,
    /// Its relays.
    pub relays: Vec<Link>,
}
