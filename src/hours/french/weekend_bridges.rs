//! « samedi et dimanche 10h-18h sauf les ponts »: nobody says which days these are, and a week's end
//! beside a public holiday may be of them.

use super::part::Part;
use crate::hours::model::{DateRange, MonthDay, Period, Rule, Touch, Weekdays};

/// Three days around each public holiday of a fixed date, as first and last month and day.
const AROUND_FIXED: &[[(i8, i8); 2]] = &[
    [(4, 28), (5, 4)],
    [(5, 5), (5, 11)],
    [(7, 11), (7, 17)],
    [(8, 12), (8, 18)],
    [(10, 29), (11, 4)],
    [(11, 8), (11, 14)],
    [(12, 22), (1, 4)],
];

/// Saturdays and Sundays beside the feasts that Easter moves.
const AROUND_EASTER: &[i8] = &[-1, 0, 41, 42, 48, 49];

/// Leaves open the week's ends that may be of a bridge, where the text closes on bridges.
pub(super) fn leave_weekends_of_bridges(parts: &mut [&mut Part]) {
    let names_bridges = |rule: &Rule| {
        rule.periods.contains(&Period::Bridges)
            || rule
                .excepted_periods()
                .any(|period| period == Period::Bridges)
    };
    let mut rules = parts.iter().flat_map(|part| &part.rules);
    if !rules.any(names_bridges) {
        return;
    }
    for part in parts {
        let opening = part.rules.iter().filter(|rule| !rule.closes());
        let opened = opening.fold(Weekdays::NONE, |all, rule| all.with(rule.days.weekdays));
        let weekend = opened.common(Weekdays::WEEKEND);
        if !weekend.is_none() {
            part.leave_unsaid(&Touch {
                weekdays: weekend,
                periods: around_holidays(),
                only_closes: true,
            });
        }
    }
}

fn around_holidays() -> Vec<Period> {
    let fixed = AROUND_FIXED.iter().filter_map(|[first, last]| {
        Some(DateRange::Yearly {
            first: MonthDay::new(first.0, first.1)?,
            last: MonthDay::new(last.0, last.1)?,
        })
    });
    let moving = AROUND_EASTER.iter().map(|days| DateRange::Easter(*days));
    fixed.chain(moving).map(Period::Dates).collect()
}
