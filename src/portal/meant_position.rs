//! The place that a position was meant to be, where a usual slip took it out of its commune.

use super::lambert_93::place_of_lambert_93;
use crate::content::Coordinates;

/// No degree is more.
const MOST: f64 = 180.0;

/// The one place within the commune that a slip made of `written` (the latitude, the longitude): a
/// sign or the point before the decimals lost, both numbers the other way round, metres for degrees,
/// or several of these. `None` where there is none, or more than one.
pub(super) fn meant_position(
    written: (f64, f64),
    is_in_commune: impl Fn(Coordinates) -> bool,
) -> Option<Coordinates> {
    let (first, second) = written;
    let mut found = Vec::new();
    for (latitude, longitude) in [(first, second), (second, first)] {
        // Lambert 93 says the easting first, as a longitude.
        found.extend(place_of_lambert_93(longitude, latitude));
        for latitude in degrees_meant(latitude) {
            let longitudes = degrees_meant(longitude).into_iter();
            found.extend(longitudes.filter_map(|it| Coordinates::new(latitude, it).ok()));
        }
    }
    found.retain(|place| is_in_commune(*place));
    let first = *found.first()?;
    found.iter().all(|place| *place == first).then_some(first)
}

/// The degrees that a number may have been: as it is, with the other sign, and where its point is
/// lost, with a point behind each digit that leaves some.
fn degrees_meant(number: f64) -> Vec<f64> {
    let is_without_point = number.abs() > MOST && number.fract() == 0.0;
    let powers = if is_without_point { 1..=15 } else { 0..=0 };
    let sizes = powers.map(|power| number / 10_f64.powi(power));
    let degrees = sizes.filter(|size| (1.0..=MOST).contains(&size.abs()) || !is_without_point);
    degrees.flat_map(|size| [size, -size]).collect()
}

#[cfg(test)]
mod tests {
    use super::meant_position;
    use crate::content::Coordinates;

    #[test]
    fn a_slip_is_undone_where_one_place_is_in_the_commune() {
        let trets = (43.4472, 5.6841);
        let brest = (48.39, -4.48);
        let basse_terre = (16.24, -61.53);
        let saint_denis = (-20.9, 55.45);
        let cayenne = (4.94, -52.33);
        for (written, meant) in [
            ((5.6841, 43.4472), Some(trets)),
            ((434_472.0, 56841.0), Some(trets)),
            ((434_472.0, 5.6841), Some(trets)),
            ((56841.0, 434_472.0), Some(trets)),
            ((48.39, 4.48), Some(brest)),
            ((4.48, 48.39), Some(brest)),
            ((-48.39, 4.48), Some(brest)),
            ((4839.0, 448.0), Some(brest)),
            ((16.24, 61.53), Some(basse_terre)),
            ((61.53, 16.24), Some(basse_terre)),
            ((20.9, 55.45), Some(saint_denis)),
            ((55.45, 20.9), Some(saint_denis)),
            ((-20.9, -55.45), Some(saint_denis)),
            ((4.94, 52.33), Some(cayenne)),
            ((43.0, 6.0), None),
            ((f64::NAN, f64::INFINITY), None),
        ] {
            let communes = [trets, brest, basse_terre, saint_denis, cayenne];
            let place = |(latitude, longitude)| Coordinates::new(latitude, longitude).unwrap();
            let found = communes.into_iter().filter_map(|commune| {
                meant_position(written, |it| it.metres_to(place(commune)) < 2_000.0)
            });
            let found: Vec<Coordinates> = found.collect();
            assert_eq!(found, Vec::from_iter(meant.map(place)), "{written:?}");
        }
    }

    #[test]
    fn metres_are_degrees_whichever_column_they_are_in() {
        let paris = Coordinates::new(48.8567, 2.351).unwrap();
        for written in [(652_381.0, 6_862_047.0), (6_862_047.0, 652_381.0)] {
            let found = meant_position(written, |it| it.metres_to(paris) < 100.0);
            assert_eq!(found, Some(paris));
        }
    }

    #[test]
    fn two_places_of_one_commune_are_no_answer() {
        // A commune on both sides of Greenwich.
        let meant = meant_position((0.2, 47.1), |it| it.latitude > 47.0);
        assert_eq!(meant, None);
    }
}
