//! The hours of a service.

use super::{Period, Rule, Touch, Unread, Weekdays, simplified};

/// The hours of a service: what was understood, and what was not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hours {
    /// What was understood, in the order of the text.
    pub rules: Vec<Rule>,
    /// Sentences that were read and say more than hours (« 9h-12h (salle du haut) »), as written.
    pub notes: Vec<String>,
    /// What was not; shown as it is, and the moments that it may change are not known.
    pub unread: Vec<Unread>,
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

    /// The texts that were not read, word for word.
    pub fn unread_texts(&self) -> Vec<&str> {
        self.unread
            .iter()
            .map(|unread| unread.text.as_str())
            .collect()
    }

    /// What the texts that were not read may change.
    pub fn touches(&self) -> impl Iterator<Item = &Touch> {
        self.unread
            .iter()
            .filter_map(|unread| unread.touches.as_ref())
    }

    /// Whether hours are said, and nothing that was not read may change them.
    pub fn are_certain(&self) -> bool {
        !self.rules.is_empty() && self.touches().next().is_none()
    }

    /// Whether hours are said that count on some day whatever was not read.
    pub fn have_certain_days(&self) -> bool {
        !self.only_close() && !self.touches().any(Touch::is_every_day)
    }

    /// Whether no rule says when it is open: then only what is closed is known.
    pub fn only_close(&self) -> bool {
        self.rules.iter().all(Rule::closes)
    }

    /// Whether they tell of ordinary days: hours of holidays, of feasts or of a short part of the year
    /// leave all other days unsaid, and so do those of Sundays and public holidays.
    pub fn tell_ordinary_days(&self) -> bool {
        let opens = || self.rules.iter().filter(|rule| !rule.closes());
        let on_public = opens().any(|rule| rule.periods == [Period::PublicHolidays]);
        let of_rest = |rule: &Rule| on_public && rule.days.weekdays == Weekdays::SUNDAY;
        let closed_else = self.rules.iter().any(Rule::closes_ordinary_days);
        opens().any(|rule| closed_else || rule.tells_ordinary_days() && !of_rest(rule))
    }

    /// The same hours where others close them, or may.
    #[must_use]
    pub fn closed_with(&self, others: &Self) -> Self {
        let closures = others.rules.iter().filter(|rule| rule.closes());
        let touching = others
            .unread
            .iter()
            .filter(|unread| unread.touches.is_some());
        Self {
            rules: self.rules.iter().chain(closures).cloned().collect(),
            notes: self.notes.clone(),
            unread: self.unread.iter().chain(touching).cloned().collect(),
        }
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
