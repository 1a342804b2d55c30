//! What a figure counts.

use super::french_number::{decimal, euros};

/// The words of `unite`, in the order of [`Unit`].
pub(super) const UNITS: &[&str] = &[
    "euros",
    "euros-par-heure",
    "euros-par-mois",
    "euros-par-an",
    "pour-cent",
    "heures",
    "jours",
    "semaines",
    "mois",
    "ans",
    "nombre",
];

/// What a figure counts (`unite`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named for its unit")]
pub enum Unit {
    Euros,
    EurosPerHour,
    EurosPerMonth,
    EurosPerYear,
    Percent,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
    Number,
}

impl Unit {
    /// Reads a word of `unite`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "euros" => Self::Euros,
            "euros-par-heure" => Self::EurosPerHour,
            "euros-par-mois" => Self::EurosPerMonth,
            "euros-par-an" => Self::EurosPerYear,
            "pour-cent" => Self::Percent,
            "heures" => Self::Hours,
            "jours" => Self::Days,
            "semaines" => Self::Weeks,
            "mois" => Self::Months,
            "ans" => Self::Years,
            "nombre" => Self::Number,
            _ => return None,
        })
    }

    /// A figure with its unit, in French: "8 500 € par mois", "0,0619 %", "1 heure".
    pub fn in_words(self, figure: f64) -> String {
        // French counts in the plural from two on.
        let one = figure.abs() < 2.0;
        let word = match self {
            Self::Euros => return euros(figure),
            Self::EurosPerHour => return format!("{} par heure", euros(figure)),
            Self::EurosPerMonth => return format!("{} par mois", euros(figure)),
            Self::EurosPerYear => return format!("{} par an", euros(figure)),
            Self::Number => return decimal(figure),
            Self::Percent => "%",
            Self::Hours if one => "heure",
            Self::Hours => "heures",
            Self::Days if one => "jour",
            Self::Days => "jours",
            Self::Weeks if one => "semaine",
            Self::Weeks => "semaines",
            Self::Months => "mois",
            Self::Years if one => "an",
            Self::Years => "ans",
        };
        format!("{}\u{a0}{word}", decimal(figure))
    }
}

#[cfg(test)]
mod tests {
    use super::{UNITS, Unit};

    #[test]
    fn every_unit_reads_and_is_said() {
        let said: Vec<String> = UNITS
            .iter()
            .map(|word| Unit::parse(word).unwrap().in_words(1.5))
            .collect();
        assert_eq!(
            said,
            [
                "1,50\u{a0}€",
                "1,50\u{a0}€ par heure",
                "1,50\u{a0}€ par mois",
                "1,50\u{a0}€ par an",
                "1,5\u{a0}%",
                "1,5\u{a0}heure",
                "1,5\u{a0}jour",
                "1,5\u{a0}semaine",
                "1,5\u{a0}mois",
                "1,5\u{a0}an",
                "1,5",
            ]
        );
        assert_eq!(Unit::Hours.in_words(45.0), "45\u{a0}heures");
    }
}
