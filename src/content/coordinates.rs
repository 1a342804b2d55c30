//! A place on the earth.

/// Latitude and longitude in degrees WGS 84, inside France, overseas included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// Degrees north; south of the equator below 0.
    pub latitude: f64,
    /// Degrees east; west of Greenwich below 0.
    pub longitude: f64,
}

/// A part of France: the least and the most of latitude, then of longitude, in degrees WGS 84.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// South and north.
    pub latitude: (f64, f64),
    /// West and east.
    pub longitude: (f64, f64),
}

impl Bounds {
    const fn new(latitude: (f64, f64), longitude: (f64, f64)) -> Self {
        Self {
            latitude,
            longitude,
        }
    }

    fn hold(self, latitude: f64, longitude: f64) -> bool {
        (self.latitude.0..=self.latitude.1).contains(&latitude)
            && (self.longitude.0..=self.longitude.1).contains(&longitude)
    }
}

/// Where France is, with some room around.
const FRANCE: [Bounds; 10] = [
    // Metropolitan France and Corsica.
    Bounds::new((41.0, 51.5), (-5.5, 10.0)),
    // Guadeloupe, Saint-Martin and Saint-Barthélemy.
    Bounds::new((15.7, 18.3), (-63.3, -60.9)),
    // Martinique.
    Bounds::new((14.3, 15.0), (-61.4, -60.7)),
    // Guyane.
    Bounds::new((2.0, 6.0), (-54.7, -51.5)),
    // La Réunion.
    Bounds::new((-21.5, -20.7), (55.1, 56.0)),
    // Mayotte.
    Bounds::new((-13.1, -12.5), (44.9, 45.4)),
    // Saint-Pierre-et-Miquelon.
    Bounds::new((46.6, 47.3), (-56.6, -56.0)),
    // Nouvelle-Calédonie.
    Bounds::new((-23.0, -18.0), (158.0, 168.6)),
    // Polynésie française.
    Bounds::new((-28.0, -7.5), (-155.0, -134.0)),
    // Wallis-et-Futuna.
    Bounds::new((-14.6, -13.0), (-178.4, -176.0)),
];

/// The part of France that two numbers of degrees are in.
pub fn part_of_france(latitude: f64, longitude: f64) -> Option<Bounds> {
    FRANCE
        .into_iter()
        .find(|bounds| bounds.hold(latitude, longitude))
}

/// Why two numbers are not a place in France.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoordinatesFault {
    /// They would be one the other way round.
    Swapped,
    /// They are elsewhere, or no numbers.
    Outside,
}

impl Coordinates {
    /// Checks two numbers.
    ///
    /// # Errors
    /// When the place is not in France.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, CoordinatesFault> {
        let inside = |lat, lon| part_of_france(lat, lon).is_some();
        if inside(latitude, longitude) {
            Ok(Self {
                latitude,
                longitude,
            })
        } else if inside(longitude, latitude) {
            Err(CoordinatesFault::Swapped)
        } else {
            Err(CoordinatesFault::Outside)
        }
    }

    /// Rounded to two decimals: about one kilometre, for an approximate place.
    #[must_use]
    pub fn approximate(self) -> Self {
        let round = |degrees: f64| (degrees * 100.0).round() / 100.0;
        Self {
            latitude: round(self.latitude),
            longitude: round(self.longitude),
        }
    }

    /// The great-circle distance to another place, in metres (haversine, mean radius 6,371,008.8 m).
    pub fn metres_to(self, other: Self) -> f64 {
        let (phi_1, phi_2) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_phi = (phi_2 - phi_1) / 2.0;
        let half_lambda = (other.longitude - self.longitude).to_radians() / 2.0;
        let chord = half_phi.sin().powi(2) + phi_1.cos() * phi_2.cos() * half_lambda.sin().powi(2);
        2.0 * 6_371_008.8 * chord.sqrt().min(1.0).asin()
    }
}

#[cfg(test)]
mod tests {
    use super::{Coordinates, CoordinatesFault};

    #[test]
    fn places_outside_or_turned_round_are_told() {
        assert!(Coordinates::new(43.447, 5.684).is_ok());
        // Saint-Denis de La Réunion, Cayenne, Mamoudzou, Nouméa.
        let overseas = [
            (-20.88, 55.45),
            (4.94, -52.33),
            (-12.78, 45.23),
            (-22.27, 166.45),
        ];
        for (latitude, longitude) in overseas {
            assert!(Coordinates::new(latitude, longitude).is_ok());
            let turned = Coordinates::new(longitude, latitude);
            assert_eq!(turned, Err(CoordinatesFault::Swapped));
        }
        assert_eq!(
            Coordinates::new(5.684, 43.447),
            Err(CoordinatesFault::Swapped)
        );
        assert_eq!(Coordinates::new(0.0, 0.0), Err(CoordinatesFault::Outside));
        assert_eq!(
            Coordinates::new(f64::NAN, 5.0),
            Err(CoordinatesFault::Outside)
        );
    }

    #[test]
    fn distances_are_in_metres() {
        let trets = Coordinates::new(43.4472, 5.6841).unwrap();
        let rousset = Coordinates::new(43.4822, 5.6199).unwrap();
        let metres = trets.metres_to(rousset);
        assert!((6400.0..6600.0).contains(&metres), "{metres}");
    }
}
