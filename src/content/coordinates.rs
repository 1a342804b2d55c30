//! A place on the earth.

/// Latitude and longitude in degrees WGS 84, inside metropolitan France and Corsica.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// Degrees north, 41 to 51.5.
    pub latitude: f64,
    /// Degrees east, -5.5 to 10.
    pub longitude: f64,
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
    /// When the place is not in metropolitan France.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, CoordinatesFault> {
        let inside =
            |lat: f64, lon: f64| (41.0..=51.5).contains(&lat) && (-5.5..=10.0).contains(&lon);
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
