//! A day, as far as periods are concerned.

use crate::hours::model::{Period, Rule};

/// A day, as far as periods are concerned: a date of a calendar, or a typical day.
pub(crate) trait Situation {
    /// Whether a period holds; `None` when it is not known.
    fn holds(&self, period: Period) -> Option<bool>;

    /// Whether a rule's periods hold and none of those it leaves out.
    fn has(&self, rule: &Rule) -> Option<bool> {
        let included = match rule.periods.is_empty() {
            true => Some(true),
            false => any(rule.periods.iter().map(|period| self.holds(*period))),
        };
        let excluded = any(rule.excepted_periods().map(|period| self.holds(period)));
        match (included, excluded) {
            (Some(false), _) | (_, Some(true)) => Some(false),
            (Some(true), Some(false)) => Some(true),
            _ => None,
        }
    }
}

/// Whether one holds; not known if none does and one is not known.
fn any(mut holds: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    holds
        .try_fold(Some(false), |so_far, one| match one {
            Some(true) => Err(()),
            Some(false) => Ok(so_far),
            None => Ok(None),
        })
        .unwrap_or(Some(true))
}
