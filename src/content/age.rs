//! A child's age.

use std::fmt;

use super::age_words::{AgeWords, age_words};
use crate::address::fold;

/// An age in days, weeks, months or years, kept as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    number: u16,
    /// Whether half a unit comes on top.
    half: bool,
    unit: AgeUnit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AgeUnit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Age {
    /// The greatest number of any unit.
    const MOST: u16 = 1500;

    /// The most years that anybody lives.
    const OLDEST: u16 = 120;

    /// The most years of who is received first: older than that, no child or young person is.
    const OLDEST_FIRST: u16 = 30;

    /// Reads "10 semaines", "3 ans", "2 mois et demi", "1 an et 6 mois", "naissance"; see
    /// [`super::age_words`].
    pub fn parse(text: &str) -> Option<Self> {
        if text.trim() == "0" {
            return Self::of(0, "mois");
        }
        match age_words(text)? {
            AgeWords::Birth => Some(Self::of(0, "mois")?),
            AgeWords::Number { number, half, unit } => Some(Self {
                half,
                ..Self::of(number, &unit)?
            }),
            AgeWords::YearsAndMonths(years, months) => {
                Self::of(years.checked_mul(12)?.checked_add(months)?, "mois")
            }
        }
    }

    /// Reads the bound of a range, `min`, `max` or `avant`, which may say again what its key says:
    /// "dès 3 mois", "jusqu'à 11 ans", "moins de 3 ans". No service for families begins at 36 years.
    pub fn parse_bound(key: &str, text: &str) -> Option<Self> {
        let folded = fold(text.trim());
        let said: &[&str] = match key {
            "min" => &["des l'age de ", "des ", "a partir de ", "a partir d'"],
            "max" => &["jusqu'a l'age de ", "jusqu'a "],
            "avant" => &["avant l'age de ", "avant ", "moins de "],
            _ => &[],
        };
        let rest = said.iter().find_map(|said| folded.strip_prefix(said));
        let is_of_family = |age: &Self| key != "min" || !age.is_over(Self::OLDEST_FIRST);
        Self::parse(rest.unwrap_or(text)).filter(is_of_family)
    }

    fn is_over(self, years: u16) -> bool {
        self.days() > u32::from(years) * 36525 / 100
    }

    fn of(number: u16, unit: &str) -> Option<Self> {
        let unit = match unit {
            "jour" | "jours" => AgeUnit::Days,
            "semaine" | "semaines" | "sem" => AgeUnit::Weeks,
            "mois" => AgeUnit::Months,
            "an" | "ans" | "annee" | "annees" => AgeUnit::Years,
            _ => return None,
        };
        let age = Self {
            number,
            half: false,
            unit,
        };
        (number <= Self::MOST && !age.is_over(Self::OLDEST)).then_some(age)
    }

    /// How many of its unit.
    pub fn number(self) -> u16 {
        self.number
    }

    /// Whether half of its unit comes on top: "2 mois ½".
    pub fn has_half(self) -> bool {
        self.half
    }

    /// Its unit in French, several of it: `jours`, `semaines`, `mois`, `ans`.
    pub fn unit(self) -> &'static str {
        match self.unit {
            AgeUnit::Days => "jours",
            AgeUnit::Weeks => "semaines",
            AgeUnit::Months => "mois",
            AgeUnit::Years => "ans",
        }
    }

    /// The birthday after which a child is no longer of this age: "11 ans" lasts until the twelfth
    /// year is reached.
    fn next(self) -> Self {
        Self {
            number: self.number.saturating_add(1),
            half: false,
            unit: self.unit,
        }
    }

    /// The age in days, for comparison only: a month is 30.44 days.
    pub fn days(self) -> u32 {
        let halves = u32::from(self.number) * 2 + u32::from(self.half);
        match self.unit {
            AgeUnit::Days => halves / 2,
            AgeUnit::Weeks => halves * 7 / 2,
            AgeUnit::Months => halves * 3044 / 200,
            AgeUnit::Years => halves * 36525 / 200,
        }
    }
}

impl fmt::Display for Age {
    /// As diagnostics say it: "3 ans".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match (self.number, self.unit) {
            (0 | 1, AgeUnit::Days | AgeUnit::Weeks | AgeUnit::Years) => {
                self.unit().trim_end_matches('s')
            }
            _ => self.unit(),
        };
        write!(formatter, "{} {unit}", self.number)?;
        if self.half {
            formatter.write_str(" ½")?;
        }
        Ok(())
    }
}

/// From which age until which age. `max` is inclusive ("11 ans" until the twelfth
/// birthday), `before` is exclusive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgeRange {
    /// The youngest.
    pub min: Option<Age>,
    /// The oldest, still welcome.
    pub max: Option<Age>,
    /// The first age no longer welcome.
    pub before: Option<Age>,
    /// What is said where a bound does not read: then no bound is known.
    pub as_written: Option<String>,
}

impl AgeRange {
    /// As the index says it, in French: "de 10 semaines à 3 ans", "jusqu'à 11 ans", "dès 3 mois"; `None` when nothing is said.
    ///
    /// Both bounds are said "à", as fiches say them: "à 4 ans" with `before` is until the fourth birthday,
    /// as of a crèche, "à 11 ans" with `max` is until the twelfth, as of a holiday centre. Which is meant
    /// stands in [`Self::until_days`], and that alone decides who is received.
    pub fn in_words(&self) -> Option<String> {
        let upper = match (self.max, self.before) {
            (Some(max), _) => Some(max.to_string()),
            (None, Some(before)) => Some(format!("moins de {before}")),
            (None, None) => None,
        };
        let min = self.min.filter(|min| min.days() > 0);
        Some(match (min, upper, self.max.is_some()) {
            (None, None, _) => return None,
            (Some(min), None, _) => format!("dès {min}"),
            (None, Some(upper), true) => format!("jusqu'à {upper}"),
            (None, Some(upper), false) => upper,
            (Some(min), Some(upper), true) => format!("de {min} à {upper}"),
            (Some(min), Some(_), false) => match self.before {
                Some(before) => format!("de {min} à {before}"),
                None => format!("dès {min}"),
            },
        })
    }

    /// The age in days from which a child is no longer welcome, for comparison only; `None` when
    /// no bound is said.
    pub fn until_days(&self) -> Option<u32> {
        match (self.max, self.before) {
            (Some(max), _) => Some(max.next().days()),
            (None, before) => before.map(Age::days),
        }
    }

    /// The oldest bound, whichever way it was written.
    pub fn upper(&self) -> Option<Age> {
        self.max.or(self.before)
    }
}

#[cfg(test)]
mod tests {
    use super::Age;

    #[test]
    fn ages_are_read() {
        for (text, days, said) in [
            ("10 semaines", 70, "10 semaines"),
            ("10 sem.", 70, "10 semaines"),
            ("18 mois", 547, "18 mois"),
            ("18mois", 547, "18 mois"),
            ("3 ans", 1095, "3 ans"),
            ("3 ans révolus", 1095, "3 ans"),
            ("3 années", 1095, "3 ans"),
            ("1 an", 365, "1 an"),
            ("un an", 365, "1 an"),
            ("trois\u{a0}mois", 91, "3 mois"),
            ("2 mois 1/2", 76, "2 mois ½"),
            ("2 mois ½", 76, "2 mois ½"),
            ("2½ mois", 76, "2 mois ½"),
            ("2,5 mois", 76, "2 mois ½"),
            ("2.5 mois", 76, "2 mois ½"),
            ("2 mois et demi", 76, "2 mois ½"),
            ("2 ans et demi", 913, "2 ans ½"),
            ("10 semaines et demie", 73, "10 semaines ½"),
            ("1 an et 6 mois", 547, "18 mois"),
            ("1 an 6 mois", 547, "18 mois"),
            ("naissance", 0, "0 mois"),
            ("Dès la naissance", 0, "0 mois"),
            ("à la naissance", 0, "0 mois"),
        ] {
            let age = Age::parse(text).expect(text);
            assert_eq!((age.days(), &*age.to_string()), (days, said), "{text}");
        }
        for text in [
            "",
            "ans",
            "3",
            "-3 ans",
            "99999 ans",
            "121 ans",
            "1500 mois",
            "70000 ans",
            "2,3 mois",
            "à partir de la marche",
            "3 ans non révolus",
            "2 ou 3 ans",
            "2-3 ans",
            "3 ans (6 pour les fratries)",
            "2 mois 1/2 et demi",
            "6000 ans et 6 mois",
            "moins de 3 ans",
        ] {
            assert!(Age::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_bound_may_say_what_its_key_says() {
        for (key, text, said) in [
            ("min", "dès 3 mois", Some("3 mois")),
            ("min", "À partir d'un an", Some("1 an")),
            ("max", "jusqu’à 11 ans", Some("11 ans")),
            ("avant", "moins de 3 ans", Some("3 ans")),
            // What is said is not what the key means.
            ("max", "moins de 3 ans", None),
            ("min", "jusqu'à 3 ans", None),
            // Years for months: no child is received from then on.
            ("min", "36 ans", None),
            ("min", "30 ans", Some("30 ans")),
            ("max", "99 ans", Some("99 ans")),
        ] {
            let age = Age::parse_bound(key, text).map(|age| age.to_string());
            assert_eq!(age.as_deref(), said, "{key} {text}");
        }
    }
}
