//! How often a record is to be checked.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// A length of time in whole weeks, months or years: "6 mois".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    number: i16,
    unit: FrequencyUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FrequencyUnit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Frequency {
    /// Reads "7 jours", "1 semaine", "6 mois", "1 an"; at most 100 of a unit.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, unit) = text.trim().split_once([' ', '\u{a0}'])?;
        let number = number
            .parse()
            .ok()
            .filter(|number| (1..=100).contains(number))?;
        let unit = match unit.trim() {
            "jour" | "jours" => FrequencyUnit::Days,
            "semaine" | "semaines" => FrequencyUnit::Weeks,
            "mois" => FrequencyUnit::Months,
            "an" | "ans" => FrequencyUnit::Years,
            _ => return None,
        };
        Some(Self { number, unit })
    }

    /// The day this long after another; the last day of the calendar when it would be later.
    pub fn after(self, day: Date) -> Date {
        day.saturating_add(self.span())
    }

    fn span(self) -> Span {
        match self.unit {
            FrequencyUnit::Days => self.number.days(),
            FrequencyUnit::Weeks => self.number.weeks(),
            FrequencyUnit::Months => self.number.months(),
            FrequencyUnit::Years => self.number.years(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Frequency;

    #[test]
    fn six_months_after_a_day() {
        let frequency = Frequency::parse("6 mois").unwrap();
        assert_eq!(frequency.after(date(2026, 8, 31)), date(2027, 2, 28));
        assert!(Frequency::parse("souvent").is_none());
        assert!(Frequency::parse("0 mois").is_none());
    }
}
