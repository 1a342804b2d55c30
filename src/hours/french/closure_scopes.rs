//! Items of a list of closures that may be one closure: « fermé le mercredi, pendant les vacances ».

use super::closures::Closure;
use crate::hours::model::{Period, Weekdays};

/// Whether days are closed for more than one of them: a date or a public holiday limits no days.
fn is_long(closure: &Closure) -> bool {
    closure.periods.iter().any(|period| match period {
        Period::PublicHolidays | Period::Bridges => false,
        Period::Dates(dates) => !dates.is_one_day(),
        _ => true,
    })
}

/// « le mercredi matin et le vendredi en août », « l'après-midi et le mercredi en août »: is the first
/// closed in August alone?
pub(super) fn may_lend_period(before: &Closure, next: &Closure) -> bool {
    let of_days = next.days.weekdays != Weekdays::ALL;
    before.periods.is_empty() && of_days && is_long(next)
}

/// « le mercredi, pendant les vacances scolaires », « en août, le mercredi »: where no « et » tells two
/// closures, the days may be those of the periods.
pub(super) fn may_be_of_one(items: &[Closure]) -> bool {
    let (days, others) = match items {
        [first, others @ ..] if first.periods.is_empty() => (first, others),
        [others @ .., last] => (last, others),
        [] => return false,
    };
    let of_periods = |other: &Closure| other.is_plain() && is_long(other);
    days.periods.is_empty() && !others.is_empty() && others.iter().all(of_periods)
}
