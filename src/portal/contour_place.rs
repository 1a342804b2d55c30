//! A contour held against the point that its commune is known to have.

use geo::{
    BoundingRect, Closest, Contains, Coord, HaversineClosestPoint, MapCoords, MultiPolygon, Point,
};

use crate::content::Coordinates;

/// How far from its contour a commune's own point may be, in metres: a contour may be simplified,
/// and the middle of a bent commune may be outside it.
const TOLERANCE: f64 = 1_500.0;

/// No commune is wider, in metres: those of French Polynesia hold atolls some 500 km apart.
const WIDEST: f64 = 1_000_000.0;

/// Why a contour cannot be that of the commune whose own point this is, and what to do about it;
/// `None` for one that may be.
pub(super) fn misplaced(
    contour: &MultiPolygon<f64>,
    point: Coordinates,
) -> Option<(&'static str, &'static str)> {
    if is_too_wide(contour) {
        return Some((
            "s'étend sur plus de 1\u{a0}000 kilomètres",
            "Donnez-lui son propre contour, ou \"geometry\": null s'il n'est pas connu.",
        ));
    }
    let metres = metres_outside(contour, point);
    if metres <= TOLERANCE {
        return None;
    }
    let turned = contour.map_coords(|place| Coord {
        x: place.y,
        y: place.x,
    });
    Some(match metres_outside(&turned, point) <= TOLERANCE {
        true => (
            "a ses latitudes à la place des longitudes",
            "Exportez de nouveau les contours, la longitude d'abord, comme le veut le GeoJSON.",
        ),
        false => (
            "n'est pas autour du point de cette commune (lat, lon)",
            "Donnez-lui son propre contour, ou \"geometry\": null s'il n'est pas connu\u{a0}; \
             corrigez «\u{a0}lat\u{a0}» et «\u{a0}lon\u{a0}» si c'est le point qui est faux.",
        ),
    })
}

/// Whether no commune is so wide.
fn is_too_wide(contour: &MultiPolygon<f64>) -> bool {
    contour.bounding_rect().is_some_and(|frame| {
        let corner = |place: Coord<f64>| Coordinates {
            latitude: place.y,
            longitude: place.x,
        };
        corner(frame.min()).metres_to(corner(frame.max())) > WIDEST
    })
}

/// How far a place is outside a contour, in metres; 0 inside, or where there is no area.
pub(super) fn metres_outside(contour: &MultiPolygon<f64>, place: Coordinates) -> f64 {
    let point = Point::new(place.longitude, place.latitude);
    if contour.contains(&point) {
        return 0.0;
    }
    match contour.haversine_closest_point(&point) {
        Closest::Intersection(nearest) | Closest::SinglePoint(nearest) => {
            let nearest = Coordinates {
                latitude: nearest.y(),
                longitude: nearest.x(),
            };
            place.metres_to(nearest)
        }
        Closest::Indeterminate => 0.0,
    }
}
