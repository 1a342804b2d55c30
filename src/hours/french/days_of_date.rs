//! Days of the week beside one date: « fermé le week-end de l'Ascension » is of the days near it, which
//! are not the date itself.

use super::part::Part;
use crate::hours::model::{Manner, Period, Rule, Touch, Weekdays};

/// Leaves open the days of the week of which a rule tells only those that fall on a date. « le samedi
/// (le 15 août) » says that it is of such Saturdays.
pub(super) fn leave_days_of_dates(lines: &[&str], all_parts: &mut [Vec<Part>]) {
    for (text, parts) in lines.iter().zip(all_parts) {
        let is_apart = |part: &Part| {
            text.get(part.span.range())
                .is_some_and(|said| said.contains('('))
        };
        for part in parts
            .iter_mut()
            .filter(|part| part.is_read && !is_apart(part))
        {
            let near = part.rules.iter().filter(|rule| is_near_a_date(rule));
            let touches = near.map(|rule| Touch {
                only_closes: rule.closes(),
                ..Touch::on(rule.days.weekdays)
            });
            let touch = touches.reduce(|all, more| all.with(&more));
            part.leave_open(touch);
        }
    }
}

/// Whether a rule names one or two days of the week, and a date that may be none of them.
fn is_near_a_date(rule: &Rule) -> bool {
    let one_day = |period: &Period| matches!(period, Period::Dates(dates) if dates.is_one_day());
    let named = rule.days.weekdays != Weekdays::NONE && rule.days.weekdays.count() <= 2;
    let of_dates = !rule.periods.is_empty() && rule.periods.iter().all(one_day);
    // « le 24 décembre : lundi 9h-12h » is of that day, where it is a Monday.
    let is_headed = rule.manner == Manner::Replaces;
    named && of_dates && !is_headed && rule.days.is_weekly()
}
