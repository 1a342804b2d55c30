//! The portal's open data about services.

use serde::ser::SerializeTuple;
use serde::{Serialize, Serializer};

use super::parts::Parts;
use super::words;
use crate::portal::{Portal, Service};
use crate::wording::Wording;

/// `/donnees/services.geojson` and `/donnees/services.csv`. Rows are made as they are written:
/// a large portal's would fill the memory.
#[derive(Debug)]
pub struct ServicesData<'p> {
    parts: &'p Parts<'p>,
    /// Licence.
    pub licence: Option<String>,
    /// Who publishes.
    pub source: String,
    /// The latest date among the records, ISO 8601.
    pub date: Option<String>,
}

impl ServicesData<'_> {
    /// One row a service, in the order of their ids.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = ServiceRow> {
        let (portal, wording) = (self.parts.portal, self.parts.wording);
        let services = portal.services.iter();
        services.map(|service| service_row(portal, wording, service))
    }
}

impl Serialize for ServicesData<'_> {
    /// For a digest only: rows stand there as their own digests, made once with each service.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = serializer.serialize_tuple(4)?;
        data.serialize_element(&self.licence)?;
        data.serialize_element(&self.source)?;
        data.serialize_element(&self.date)?;
        data.serialize_element(&RowDigests(self.parts))?;
        data.end()
    }
}

struct RowDigests<'p>(&'p Parts<'p>);

impl Serialize for RowDigests<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.services.iter().map(|parts| parts.row.as_bytes()))
    }
}

/// One service as data: French keys, text only. It holds only what its fiche shows.
#[derive(Debug, Clone, Default, Serialize)]
#[expect(
    missing_docs,
    reason = "the French keys of the content, as ARCHITECTURE.md maps them"
)]
pub struct ServiceRow {
    pub id: String,
    pub nom: String,
    #[serde(rename = "type")]
    pub type_: String,
    pub type_libelle: String,
    pub exemple: bool,
    pub resume: Option<String>,
    pub gestionnaire: Option<String>,
    pub adresse: Option<String>,
    pub code_postal: Option<String>,
    pub commune: Option<String>,
    pub code_insee: Option<String>,
    pub latitude: Option<String>,
    pub longitude: Option<String>,
    pub precision: Option<String>,
    pub communes_desservies: Vec<String>,
    pub telephone: Option<String>,
    pub courriel: Option<String>,
    pub site: Option<String>,
    pub horaires: Vec<String>,
    pub ages: Option<String>,
    pub capacite: Option<u32>,
    pub source: Option<String>,
    pub date_maj: Option<String>,
    pub verifie_le: Option<String>,
    pub lien: String,
}

impl ServiceRow {
    /// The headings of the table, in the order of [`ServiceRow::cells`].
    pub const HEADINGS: [&str; 25] = [
        "id",
        "nom",
        "type",
        "type_libelle",
        "exemple",
        "resume",
        "gestionnaire",
        "adresse",
        "code_postal",
        "commune",
        "code_insee",
        "latitude",
        "longitude",
        "precision",
        "communes_desservies",
        "telephone",
        "courriel",
        "site",
        "horaires",
        "ages",
        "capacite",
        "source",
        "date_maj",
        "verifie_le",
        "lien",
    ];

    /// The cells of the row; lists are separated by ` | `, what is unknown is empty.
    pub fn cells(&self) -> Vec<String> {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            self.id.clone(),
            self.nom.clone(),
            self.type_.clone(),
            self.type_libelle.clone(),
            if self.exemple { "oui" } else { "non" }.to_owned(),
            text(&self.resume),
            text(&self.gestionnaire),
            text(&self.adresse),
            text(&self.code_postal),
            text(&self.commune),
            text(&self.code_insee),
            text(&self.latitude),
            text(&self.longitude),
            text(&self.precision),
            self.communes_desservies.join(" | "),
            text(&self.telephone),
            text(&self.courriel),
            text(&self.site),
            self.horaires.join(" | "),
            text(&self.ages),
            self.capacite
                .map_or_else(String::new, |capacity| capacity.to_string()),
            text(&self.source),
            text(&self.date_maj),
            text(&self.verifie_le),
            self.lien.clone(),
        ]
    }
}

/// Every service as data.
pub(crate) fn services_data<'p>(parts: &'p Parts<'p>) -> ServicesData<'p> {
    let portal = parts.portal;
    ServicesData {
        licence: portal.settings.licence.clone(),
        source: portal
            .settings
            .editor
            .as_ref()
            .map_or(&portal.settings.title, |editor| &editor.name)
            .clone(),
        date: portal
            .services
            .iter()
            .filter_map(|service| service.dated())
            .max()
            .map(|day| day.to_string()),
        parts,
    }
}

/// One service as data: French whatever the language of the pages.
pub(super) fn service_row(portal: &Portal, wording: &Wording, service: &Service) -> ServiceRow {
    let kind = &portal.kinds[service.kind];
    let place = service.place.as_ref();
    let commune = place.map(|place| &portal.communes[place.commune].facts);
    let contact = |pick: fn(&crate::content::Contact) -> Option<String>| {
        service.contacts.iter().find_map(pick)
    };
    ServiceRow {
        id: service.id.to_string(),
        nom: service.name.clone(),
        type_: kind.id.to_string(),
        type_libelle: kind.label.clone(),
        exemple: service.example,
        resume: service.summary.clone(),
        gestionnaire: service.manager.clone(),
        adresse: place
            .map(|place| place.lines.join(", "))
            .filter(|lines| !lines.is_empty()),
        code_postal: place.and_then(|place| place.postal_code.clone()),
        commune: commune.map(|commune| commune.name.clone()),
        code_insee: commune.map(|commune| commune.code.to_string()),
        latitude: place.map(|place| degrees(place.position.latitude)),
        longitude: place.map(|place| degrees(place.position.longitude)),
        precision: place
            .map(|place| super::service_place::precision_word(place.precision).to_owned()),
        communes_desservies: service
            .served
            .iter()
            .map(|at| portal.communes[*at].facts.code.to_string())
            .collect(),
        telephone: contact(|contact| {
            Some(contact.phone.as_ref()?.to_string().replace('\u{a0}', " "))
        }),
        courriel: contact(|contact| Some(contact.mail.as_ref()?.to_string())),
        site: service.links.site.as_ref().map(ToString::to_string),
        horaires: service.hours.lines.clone(),
        ages: words::ages(wording.in_french(), &service.ages),
        capacite: service.capacity,
        source: service
            .provenance
            .as_ref()
            .map(|source| source.name.clone()),
        date_maj: service.updated_on.map(|day| day.to_string()),
        verifie_le: service.verified_on.map(|day| day.to_string()),
        lien: portal.settings.base_url.absolute(&service.address()),
    }
}

/// Degrees with at most five decimals: about a metre.
pub(super) fn degrees(value: f64) -> String {
    let text = format!("{value:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
