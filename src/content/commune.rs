//! Communes with their contours, from GeoJSON (RFC 7946).

use std::sync::Arc;

use geo::MultiPolygon;
use geojson::{Feature, FeatureCollection, GeoJson};
use serde::Deserialize;

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

#[derive(Deserialize)]
struct Properties {
    code: String,
    nom: String,
    population: Option<u32>,
    #[serde(default)]
    codes_postaux: Vec<String>,
    epci: Option<String>,
    departement: String,
    lat: f64,
    lon: f64,
    mairie: Option<TownHallProperties>,
    #[serde(default)]
    anciennes: Vec<FormerCommune>,
}

#[derive(Deserialize)]
struct TownHallProperties {
    telephone: Option<String>,
    courriel: Option<String>,
    site: Option<String>,
    position: Option<(f64, f64)>,
}

#[derive(Deserialize)]
struct FormerCommune {
    code: String,
    nom: String,
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
            Err(reason) => {
                let words = format!("l'élément {} {reason}", index + 1);
                parsed.diagnostics.push(fault(source, &words));
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

/// The commune of a feature, or what the feature lacks.
fn commune_of(feature: Feature) -> Result<(Commune, Told), String> {
    let drawn = feature.geometry.as_ref().map(|it| contour(&it.value));
    let (contour, told) = match drawn.unwrap_or(Ok(None)) {
        Ok(contour) => (contour, None),
        Err(ContourFault::Metres) => (None, Some(METRES)),
        Err(ContourFault::Unread(reason)) => {
            return Err(format!("a un contour qui ne se lit pas ({reason})"));
        }
    };
    let properties = serde_json::Value::Object(feature.properties.unwrap_or_default());
    serde_json::from_value::<Properties>(properties)
        .ok()
        .and_then(|properties| Some((commune(properties, contour)?, told)))
        .ok_or_else(|| {
            "n'a pas les propriétés d'une commune (code, nom, departement, lat, lon)".to_owned()
        })
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

fn commune(properties: Properties, contour: Option<MultiPolygon<f64>>) -> Option<Commune> {
    let hall = properties.mairie;
    let hall_position = hall
        .as_ref()
        .and_then(|hall| hall.position)
        .and_then(|(longitude, latitude)| Coordinates::new(latitude, longitude).ok());
    let centre = Coordinates::new(properties.lat, properties.lon).ok()?;
    // A town hall said to be far from its commune is a slip of the source.
    let position = hall_position
        .filter(|hall| hall.metres_to(centre) < 20_000.0)
        .unwrap_or(centre);
    Some(Commune {
        code: InseeCode::parse(&properties.code)?,
        name: properties.nom,
        population: properties.population,
        postal_codes: properties
            .codes_postaux
            .iter()
            .filter_map(|c| PostalCode::parse(c))
            .collect(),
        epci: properties.epci,
        department: properties.departement,
        position,
        centre,
        contour: contour.map(Arc::new),
        town_hall: hall.map(town_hall).unwrap_or_default(),
        former: properties
            .anciennes
            .into_iter()
            .filter_map(|former| Some((InseeCode::parse(&former.code)?, former.nom)))
            .collect(),
        source: 0,
    })
}

fn town_hall(hall: TownHallProperties) -> TownHall {
    TownHall {
        phone: hall.telephone.and_then(|text| Phone::parse(&text)),
        mail: hall.courriel.and_then(|text| Mail::parse(&text)),
        site: hall.site.and_then(|text| WebLink::parse(&text).ok()),
    }
}

fn fault(source: SourceText<'_>, words: &str) -> Diagnostic {
    Diagnostic::of_file(Code::BadGeoJson, source.path, &[words])
}
