//! The hours of a service.

use super::{Period, Rule, simplified};

/// The hours of a service: what was understood, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hours {
    /// What was understood, in the order of the text.
    pub rules: Vec<Rule>,
    /// Sentences that were read and say more than hours (« 9h-12h (salle du haut) »), as written.
    pub notes: Vec<String>,
    /// What was not, word for word; shown as it is.
    pub unread: Vec<String>,
}

impl Hours {
    /// Whether a rule hangs on the zone's school holidays.
    pub fn need_school_holidays(&self) -> bool {
        self.names(|period| {
            matches!(
                period,
                Period::SchoolTerm | Period::SchoolHolidays | Period::Named(_)
            )
        })
    }

    /// Whether a rule says something of public holidays.
    pub fn name_public_holidays(&self) -> bool {
        self.names(|period| period == Period::PublicHolidays)
    }

    /// The same hours in fewer rules.
    #[must_use]
    pub fn simplified(&self) -> Self {
        Self {
            rules: simplified(&self.rules),
            notes: self.notes.clone(),
            unread: self.unread.clone(),
        }
    }

    fn names(&self, wanted: impl Fn(Period) -> bool) -> bool {
        let mut periods = self.rules.iter().flat_map(Rule::named_periods);
        periods.any(wanted)
    }
}
