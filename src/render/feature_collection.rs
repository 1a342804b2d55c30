//! GeoJSON, RFC 7946.

use serde_json::{Value, json};

use crate::context::ServicesData;

/// The services that have a place as points, the others without geometry: longitude first,
/// no `crs`. Licence, source and date stand beside the features.
pub(super) fn feature_collection(data: &ServicesData<'_>) -> Value {
    let features: Vec<Value> = data
        .rows
        .iter()
        .map(|row| {
            let row = row.value();
            let geometry = match (number(&row.longitude), number(&row.latitude)) {
                (Some(longitude), Some(latitude)) => {
                    json!({ "type": "Point", "coordinates": [longitude, latitude] })
                }
                _ => Value::Null,
            };
            let properties = serde_json::to_value(row).unwrap_or(Value::Null);
            json!({ "type": "Feature", "id": row.id, "geometry": geometry, "properties": properties })
        })
        .collect();
    json!({
        "type": "FeatureCollection",
        "licence": data.licence,
        "source": data.source,
        "date": data.date,
        "features": features,
    })
}

/// Coordinates travel as text, so that contexts hold no float; here they are numbers again.
fn number(text: &Option<String>) -> Option<serde_json::Number> {
    text.as_deref()?.parse().ok()
}
