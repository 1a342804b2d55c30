//! A child's age.

use std::fmt;

/// An age in days, weeks, months or years, kept as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    number: u16,
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
    /// Reads "10 semaines", "2 mois ½" is refused, "3 ans", "1 an".
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('\u{a0}', " ");
        let digits = text.find(|c: char| !c.is_ascii_digit())?;
        let number = text[..digits]
            .parse()
            .ok()
            .filter(|number| *number <= 1500)?;
        let unit = match text[digits..].trim().to_lowercase().as_str() {
            "jour" | "jours" => AgeUnit::Days,
            "semaine" | "semaines" | "sem" => AgeUnit::Weeks,
            "mois" => AgeUnit::Months,
            "an" | "ans" => AgeUnit::Years,
            _ => return None,
        };
        Some(Self { number, unit })
    }

    /// How many of its unit.
    pub fn number(self) -> u16 {
        self.number
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
            unit: self.unit,
        }
    }

    /// The age in days, for comparison only: a month is 30.44 days.
    pub fn days(self) -> u32 {
        let number = u32::from(self.number);
        match self.unit {
            AgeUnit::Days => number,
            AgeUnit::Weeks => number * 7,
            AgeUnit::Months => number * 3044 / 100,
            AgeUnit::Years => number * 36525 / 100,
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
        write!(formatter, "{} {unit}", self.number)
    }
}

/// From which age until which age. `max` is inclusive ("11 ans" until the twelfth
/// birthday), `before` is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AgeRange {
    /// The youngest.
    pub min: Option<Age>,
    /// The oldest, still welcome.
    pub max: Option<Age>,
    /// The first age no longer welcome.
    pub before: Option<Age>,
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
        let min = self.min.filter(|min| min.number > 0);
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
        for (text, days, unit) in [
            ("10 semaines", 70, "semaines"),
            ("18 mois", 547, "mois"),
            ("3 ans", 1095, "ans"),
            ("1 an", 365, "ans"),
        ] {
            let age = Age::parse(text).unwrap();
            assert_eq!((age.days(), age.unit()), (days, unit));
        }
        for text in ["", "ans", "3", "-3 ans", "3 années", "99999 ans"] {
            assert!(Age::parse(text).is_none(), "{text}");
        }
    }
}
