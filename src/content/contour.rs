//! The contour of a commune, from the geometry of a GeoJSON feature (RFC 7946, section 3.1).

use geo::{Area, ConvexHull, Coord, LineString, MultiPolygon, Polygon};
use geojson::{GeometryValue, Position};

/// Why a geometry draws no contour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContourFault {
    /// What is wrong with it, in French.
    Unread(&'static str),
    /// Its numbers are metres of a projection (Lambert 93, UTM…).
    Metres,
    /// It is a point or a line.
    NoArea,
}

/// No projection of the earth has larger numbers: half its circumference, in metres.
const MOST_METRES: f64 = 20_040_000.0;

/// What is smaller encloses nothing, in square degrees: less than a square metre.
const LEAST_AREA: f64 = 1e-10;

/// The contour that a geometry draws.
///
/// # Errors
/// What is wrong with one of its positions, or with all of them. The crate's own conversion expects
/// two numbers of each position and panics where there is one.
pub(super) fn contour(geometry: &GeometryValue) -> Result<MultiPolygon<f64>, ContourFault> {
    let polygons = match geometry {
        GeometryValue::Polygon { coordinates } => std::slice::from_ref(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates.as_slice(),
        _ => return Err(ContourFault::NoArea),
    };
    let polygons = polygons.iter().map(|rings| polygon(rings));
    let polygons: Vec<Polygon<f64>> = polygons.collect::<Result<_, _>>()?;
    let contour = MultiPolygon::new(polygons);
    // The hull: two halves of a contour that crosses itself may cancel each other out.
    match contour.convex_hull().unsigned_area() < LEAST_AREA {
        true => Err(ContourFault::NoArea),
        false => Ok(contour),
    }
}

fn polygon(rings: &[Vec<Position>]) -> Result<Polygon<f64>, ContourFault> {
    let rings = rings.iter().map(|positions| ring(positions));
    let mut rings = rings.collect::<Result<Vec<_>, _>>()?.into_iter();
    let outer = rings.next().unwrap_or_else(|| LineString::new(Vec::new()));
    Ok(Polygon::new(outer, rings.collect()))
}

fn ring(positions: &[Position]) -> Result<LineString<f64>, ContourFault> {
    let places = positions.iter().map(|position| place(position.as_slice()));
    Ok(LineString::new(places.collect::<Result<_, _>>()?))
}

/// Longitude, then latitude; what follows (an altitude) says nothing of the contour.
fn place(position: &[f64]) -> Result<Coord<f64>, ContourFault> {
    let [x, y, ..] = *position else {
        return Err(ContourFault::Unread(
            "une position n'a pas ses deux nombres",
        ));
    };
    if (-180.0..=180.0).contains(&x) && (-180.0..=180.0).contains(&y) {
        return Ok(Coord { x, y });
    }
    Err(match x.abs().max(y.abs()) <= MOST_METRES {
        true => ContourFault::Metres,
        false => ContourFault::Unread("une position n'est pas en degrés"),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use crate::content::commune::read_communes;
    use crate::diagnostic::{LineStarts, SourceText};

    fn read(geometry: &str) -> (usize, Vec<String>) {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{
            "code":"13110","nom":"Trets","departement":"13","lat":43.4,"lon":5.6}},
            "geometry":{geometry}}}]}}"#
        );
        let parsed = read_communes(SourceText {
            path: "content/territoires/a.geojson",
            text: &text,
            lines: &LineStarts::default(),
        });
        let faults = parsed.diagnostics.into_iter().map(|it| it.message);
        (parsed.communes.len(), faults.collect())
    }

    #[test]
    fn a_contour_that_does_not_read_is_told() {
        let element = "Ce fichier de contours ne se lit pas\u{a0}: «\u{a0}Trets\u{a0}» a un contour qui ne \
                       se lit pas";
        let short = format!("{element} (une position n'a pas ses deux nombres).");
        let elsewhere = format!("{element} (une position n'est pas en degrés).");
        let none = "Ce fichier de contours ne se lit pas\u{a0}: ce n'est pas du GeoJSON.";
        for (coordinates, fault) in [
            ("[[[5.6]]]", &*short),
            ("[[[5.6, 43.4], [5.7]]]", &short),
            ("[[[]]]", none),
            ("[[[1e300, 0], [0, 1], [1, 1]]]", &elsewhere),
            ("[[[1e999, 0]]]", none),
            ("[[[\"NaN\", 43.4]]]", none),
            ("[[[null, 43.4]]]", none),
            ("[5.6, 43.4]", none),
            ("[[[[[5.6, 43.4]]]]]", none),
            ("null", none),
            (&"[".repeat(5_000), none),
        ] {
            let geometry = format!(r#"{{"type":"Polygon","coordinates":{coordinates}}}"#);
            assert_eq!(
                read(&geometry),
                (0, vec![fault.to_owned()]),
                "{coordinates}"
            );
        }
    }

    #[test]
    fn a_contour_in_metres_leaves_the_commune_without_it() {
        let geometry = r#"{"type":"Polygon","coordinates":[[[902000, 6262000], [902100, 6262000], [902000, 6262100]]]}"#;
        let fault = "Trets\u{a0}: son contour est en mètres (Lambert 93 sans doute), et non en degrés. Il n'est pas dessiné.";
        assert_eq!(read(geometry), (1, vec![fault.to_owned()]));
    }

    #[test]
    fn a_geometry_without_an_area_leaves_the_commune_without_contour() {
        assert_eq!(read("null"), (1, Vec::new()));
        let fault = "Trets\u{a0}: son contour n'est pas une surface. Il n'est pas dessiné.";
        for geometry in [
            r#"{"type":"Polygon","coordinates":[]}"#,
            r#"{"type":"Polygon","coordinates":[[]]}"#,
            r#"{"type":"MultiPolygon","coordinates":[]}"#,
            r#"{"type":"MultiPolygon","coordinates":[[[]],[[],[]]]}"#,
            r#"{"type":"Point","coordinates":[5.6, 43.4]}"#,
            r#"{"type":"LineString","coordinates":[[5.6, 43.4], [5.7, 43.5]]}"#,
            r#"{"type":"Polygon","coordinates":[[[5.6, 43.4], [5.6, 43.4], [5.6, 43.4], [5.6, 43.4]]]}"#,
            r#"{"type":"Polygon","coordinates":[[[5.6, 43.4], [5.7, 43.5], [5.8, 43.6], [5.6, 43.4]]]}"#,
            r#"{"type":"GeometryCollection","geometries":[]}"#,
        ] {
            assert_eq!(read(geometry), (1, vec![fault.to_owned()]), "{geometry}");
        }
    }

    /// What may stand in the place of coordinates.
    fn anything() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<f64>().prop_map(|number| json!(number)),
            (-200.0..200.0_f64).prop_map(|number| json!(number)),
            Just(json!("NaN")),
        ];
        leaf.prop_recursive(5, 60, 4, |inner| {
            prop::collection::vec(inner, 0..4).prop_map(Value::Array)
        })
    }

    proptest! {
        #[test]
        fn nothing_in_the_place_of_coordinates_panics(
            kind in prop::sample::select(vec!["Point", "Polygon", "MultiPolygon", "x"]),
            coordinates in anything(),
        ) {
            let geometry = json!({ "type": kind, "coordinates": coordinates }).to_string();
            let (communes, faults) = read(&geometry);
            prop_assert!(communes + faults.len() >= 1);
        }
    }
}
