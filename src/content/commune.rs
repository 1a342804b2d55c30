//! Communes with their contours, from GeoJSON (RFC 7946).

use std::sync::Arc;

use geo::MultiPolygon;
use geojson::{Feature, FeatureCollection, GeoJson};

use super::commune_properties::CommuneProperties;
use super::contour::{ContourFault, contour};
use super::coordinates::Coordinates;
use super::insee_code::InseeCode;
use super::mail::Mail;
use super::parsed::Parsed;
use super::phone::Phone;
use super::postal_code::PostalCode;
use super::unfit::unfit;
use crate::address::{WebLink, fit};
use crate::diagnostic::{Code, Diagnostic, SourceText, Span};
use crate::source::Removed;

/// A commune.
#[derive(Debug, Clone)]
pub struct Commune {
    /// INSEE code.
    pub code: InseeCode,
    /// Official name.
    pub name: String,
    /// Inhabitants, if known.
    pub population: Option<u32>,
    /// Postal codes.
    pub postal_codes: Vec<PostalCode>,
    /// Siren of its EPCI.
    pub epci: Option<String>,
    /// Number of its département.
    pub department: String,
    /// Where its town hall is, else its centre.
    pub position: Coordinates,
    /// The point that its source gives for it, somewhere in its middle.
    pub centre: Coordinates,
    /// Contour in degrees WGS 84, longitude first; absent when unknown.
    pub contour: Option<Arc<MultiPolygon<f64>>>,
    /// Its town hall.
    pub town_hall: TownHall,
    /// Former communes and arrondissements inside it: their code and name.
    pub former: Vec<(InseeCode, String)>,
    /// Its source.
    pub source: usize,
}

/// What is known of a town hall.
#[derive(Debug, Clone, Default)]
pub struct TownHall {
    /// Telephone.
    pub phone: Option<Phone>,
    /// Mail.
    pub mail: Option<Mail>,
    /// Site.
    pub site: Option<WebLink>,
}

/// Reads the communes of a GeoJSON file, and who is to be named for them: the members
/// `source` and `licence` beside the features. A file that does not read is one fault: it is
/// produced by a program, and nobody mends it by hand.
pub(super) fn read_communes(source: SourceText<'_>) -> Parsed {
    let text = source.text.trim_start_matches('\u{feff}');
    let wrong = match text.parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) => return communes_of(collection, source),
        Ok(_) => "ce n'est pas une FeatureCollection",
        Err(_) => "ce n'est pas du GeoJSON",
    };
    Parsed {
        diagnostics: vec![fault(source, wrong)],
        ..Parsed::default()
    }
}

fn communes_of(mut collection: FeatureCollection, source: SourceText<'_>) -> Parsed {
    let mut parsed = Parsed {
        commune_sources: attribution(&collection).into_iter().collect(),
        ..Parsed::default()
    };
    if let Some(removed) = clean(&mut collection) {
        parsed
            .diagnostics
            .push(unfit(source, Span::default(), removed));
    }
    for (index, feature) in collection.features.into_iter().enumerate() {
        match commune_of(feature) {
            Ok((commune, told)) => {
                let told = told.map(|[cause, mend]| {
                    let words = [&*commune.name, cause, mend];
                    Diagnostic::of_file(Code::MisplacedContour, source.path, &words)
                });
                parsed.diagnostics.extend(told);
                parsed.communes.push(commune);
            }
            Err(unread) => {
                let words = unread.in_words(index + 1);
                let fault = fault(source, &words);
                parsed.diagnostics.push(match unread.mend {
                    Some(mend) => fault.with_hint(mend),
                    None => fault,
                });
            }
        }
    }
    parsed
}

/// Takes out of the properties what only an escape can write: the source was cleaned when it
/// was read.
fn clean(collection: &mut FeatureCollection) -> Option<Removed> {
    let features = collection.features.iter_mut();
    let properties = features.filter_map(|feature| feature.properties.as_mut());
    let values = properties.flat_map(|properties| properties.values_mut());
    values.fold(None, |first, value| first.or(clean_value(value)))
}

fn clean_value(value: &mut serde_json::Value) -> Option<Removed> {
    use serde_json::Value;
    let inner: Vec<&mut Value> = match value {
        Value::String(text) => {
            let removed = Removed::of(text);
            *text = fit(text).into_owned();
            return removed;
        }
        Value::Array(values) => values.iter_mut().collect(),
        Value::Object(values) => values.values_mut().collect(),
        _ => Vec::new(),
    };
    inner
        .into_iter()
        .fold(None, |first, value| first.or(clean_value(value)))
}

/// What is wrong with a contour without which the commune stands, and the mend.
type Told = Option<[&'static str; 2]>;

const METRES: [&str; 2] = [
    "est en mètres (Lambert 93 sans doute), et non en degrés",
    "Exportez de nouveau les contours en WGS 84 (EPSG:4326).",
];

const NO_AREA: [&str; 2] = [
    "n'est pas une surface",
    "Donnez-lui un \"Polygon\" ou un \"MultiPolygon\" qui fait le tour de la commune, ou \
     \"geometry\": null s'il n'est pas connu.",
];

/// The commune of a feature, or what the feature lacks.
fn commune_of(feature: Feature) -> Result<(Commune, Told), UnreadCommune> {
    let properties = feature.properties.unwrap_or_default();
    let name = CommuneProperties::name_of(&properties);
    let named = |reason: String, mend: Option<String>| UnreadCommune {
        name: name.clone(),
        reason,
        mend,
    };
    let drawn = feature.geometry.as_ref().map(|it| contour(&it.value));
    let (contour, told) = match drawn {
        None => (None, None),
        Some(Ok(contour)) => (Some(contour), None),
        Some(Err(ContourFault::Metres)) => (None, Some(METRES)),
        Some(Err(ContourFault::NoArea)) => (None, Some(NO_AREA)),
        Some(Err(ContourFault::Unread(reason))) => {
            return Err(named(
                format!("a un contour qui ne se lit pas ({reason})"),
                None,
            ));
        }
    };
    let properties = CommuneProperties::read(&properties).map_err(|property| {
        // What has no name is no list of communes: the file is to be replaced.
        let mend = name.as_ref().map(|_| property.mend());
        named(property.in_words(), mend)
    })?;
    Ok((commune(properties, contour), told))
}

/// "IGN, INSEE, DILA, 2026 (Licence Ouverte 2.0)".
fn attribution(collection: &FeatureCollection) -> Option<String> {
    let members = collection.foreign_members.as_ref()?;
    let text = |key: &str| members.get(key).and_then(serde_json::Value::as_str);
    let source = text("source")?;
    let source = fit(source).into_owned();
    Some(match text("licence").map(fit) {
        Some(licence) => format!("{source} ({licence})"),
        None => source,
    })
}

fn commune(properties: CommuneProperties, contour: Option<MultiPolygon<f64>>) -> Commune {
    let centre = properties.centre;
    // A town hall said to be far from its commune is a slip of the source.
    let position = properties
        .town_hall_position
        .filter(|hall| hall.metres_to(centre) < 20_000.0)
        .unwrap_or(centre);
    Commune {
        code: properties.code,
        name: properties.name,
        population: properties.population,
        postal_codes: properties.postal_codes,
        epci: properties.epci,
        department: properties.department,
        position,
        centre,
        contour: contour.map(Arc::new),
        town_hall: properties.town_hall,
        former: properties.former,
        source: 0,
    }
}

/// Why a feature is no commune.
struct UnreadCommune {
    /// The name that it gives.
    name: Option<String>,
    reason: String,
    mend: Option<String>,
}

impl UnreadCommune {
    /// Which commune, by its name, else by its place in the list, and why.
    fn in_words(&self, place: usize) -> String {
        match &self.name {
            Some(name) => format!("«\u{a0}{name}\u{a0}» {}", self.reason),
            None => format!("l'élément {place} {}", self.reason),
        }
    }
}

fn fault(source: SourceText<'_>, words: &str) -> Diagnostic {
    Diagnostic::of_file(Code::BadGeoJson, source.path, &[words])
}
