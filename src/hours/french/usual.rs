//! The days that hours without days of their own are of, where all that was read tells one kind.

use super::effects::takes_part_of_year;
use super::part::Part;
use crate::hours::model::{Days, Period, Rule};

/// The days of every week, of the only hours told for all the year.
pub(super) fn usual_days(parts: &[Part], rules: &[Rule]) -> Option<Days> {
    let plain = |rule: &&Rule| !rule.closes() && rule.periods.is_empty();
    only(parts, rules, plain).map(|rule| rule.days.clone())
}

/// The days of the only hours told, which are those of a part of the year: the rest of it has them
/// too. Of school holidays the days are others than those of term.
pub(super) fn days_of_season(parts: &[Part], rules: &[Rule]) -> Option<Days> {
    let dated = |period: &Period| matches!(period, Period::Dates(_));
    let found = only(parts, rules, |rule| !rule.closes())?;
    (takes_part_of_year(found) && found.periods.iter().all(dated)).then(|| found.days.clone())
}

/// The only weekly rule of its kind, where everything before was read.
fn only<'r>(
    parts: &'r [Part],
    rules: &'r [Rule],
    is_of_kind: impl Fn(&&Rule) -> bool,
) -> Option<&'r Rule> {
    if parts.iter().any(|part| !part.is_read) {
        return None;
    }
    let read = parts.iter().flat_map(|part| &part.rules).chain(rules);
    let mut found = read.filter(is_of_kind);
    let first = found.next().filter(|rule| rule.days.is_weekly())?;
    found.next().is_none().then_some(first)
}
