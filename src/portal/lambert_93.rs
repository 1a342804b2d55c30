//! Metres of Lambert 93, the projection of French maps, in degrees.

use crate::content::Coordinates;

/// IGN, « Projection cartographique conique conforme de Lambert » (NT/G 71): the exponent, the
/// constant and the origin of Lambert 93, and the eccentricity of its ellipsoid (GRS 80).
const EXPONENT: f64 = 0.725_607_765_053_267;
const CONSTANT: f64 = 11_754_255.426_1;
const ORIGIN: (f64, f64) = (700_000.0, 12_655_612.049_9);
const ECCENTRICITY: f64 = 0.081_819_191_042_815_8;
/// The meridian of the origin, in degrees.
const MERIDIAN: f64 = 3.0;

/// How many times the latitude is made more exact: each gives two more decimals, or more.
const PASSES: usize = 12;

/// The place of an easting and a northing in metres, with five decimals, which are a metre; `None`
/// outside what the projection is for.
pub(super) fn place_of_lambert_93(easting: f64, northing: f64) -> Option<Coordinates> {
    let is_within =
        (0.0..1_300_000.0).contains(&easting) && (6_000_000.0..7_200_000.0).contains(&northing);
    if !is_within {
        return None;
    }
    let (x, y) = (easting - ORIGIN.0, ORIGIN.1 - northing);
    let longitude = MERIDIAN + ((x / y).atan() / EXPONENT).to_degrees();
    let isometric = -(x.hypot(y) / CONSTANT).ln() / EXPONENT;
    let mut latitude = isometric.sinh().atan();
    for _ in 0..PASSES {
        let bent = ECCENTRICITY * (ECCENTRICITY * latitude.sin()).atanh();
        latitude = (isometric + bent).sinh().atan();
    }
    let round = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    Coordinates::new(round(latitude.to_degrees()), round(longitude)).ok()
}

#[cfg(test)]
mod tests {
    use super::place_of_lambert_93;
    use crate::content::Coordinates;

    #[test]
    fn metres_are_the_degrees_that_maps_give_them() {
        for (easting, northing, latitude, longitude) in [
            // The origin of the projection.
            (700_000.0, 6_600_000.0, 46.5, 3.0),
            // As PROJ has them (EPSG:2154 to EPSG:4326): Paris, Marseille, Brest, Corsica.
            (652_381.0, 6_862_047.0, 48.856_7, 2.351),
            (897_000.0, 6_250_000.0, 43.321_9, 5.427_67),
            (147_000.0, 6_838_000.0, 48.406_28, -4.483_39),
            (1_230_000.0, 6_050_000.0, 41.360_86, 9.322),
        ] {
            let expected = Coordinates::new(latitude, longitude).ok();
            assert_eq!(place_of_lambert_93(easting, northing), expected);
        }
        assert_eq!(place_of_lambert_93(48.39, -4.48), None);
        // In the Atlantic, within the frame of the projection.
        assert_eq!(place_of_lambert_93(1_200_000.0, 7_150_000.0), None);
    }
}
