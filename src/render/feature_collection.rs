//! GeoJSON, RFC 7946.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::context::{ServiceRow, ServicesData};

/// The services that have a place as points, the others without geometry: longitude first,
/// no `crs`. Licence, source and date stand beside the features.
pub(super) struct FeatureCollection<'d>(pub(super) &'d ServicesData<'d>);

impl Serialize for FeatureCollection<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut collection = serializer.serialize_map(None)?;
        collection.serialize_entry("type", "FeatureCollection")?;
        collection.serialize_entry("licence", &self.0.licence)?;
        collection.serialize_entry("source", &self.0.source)?;
        collection.serialize_entry("date", &self.0.date)?;
        collection.serialize_entry("features", &Features(self.0))?;
        collection.end()
    }
}

struct Features<'d>(&'d ServicesData<'d>);

impl Serialize for Features<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.rows().map(Feature::of))
    }
}

#[derive(Serialize)]
struct Feature {
    r#type: &'static str,
    id: String,
    geometry: Option<Point>,
    properties: ServiceRow,
}

#[derive(Serialize)]
struct Point {
    r#type: &'static str,
    coordinates: [f64; 2],
}

impl Feature {
    fn of(row: ServiceRow) -> Self {
        // Coordinates travel as text, so that contexts hold no float; here they are numbers again.
        let number = |text: &Option<String>| text.as_deref()?.parse::<f64>().ok();
        let place = number(&row.longitude).zip(number(&row.latitude));
        Self {
            r#type: "Feature",
            id: row.id.clone(),
            geometry: place.map(|(longitude, latitude)| Point {
                r#type: "Point",
                coordinates: [longitude, latitude],
            }),
            properties: row,
        }
    }
}
