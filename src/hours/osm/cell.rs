//! Periods that hold at once.

use crate::hours::model::{Period, Rule, SchoolHoliday};
use crate::hours::timetable::Situation;

/// Periods that hold at once, all others of the hours not holding; sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub(super) periods: Vec<Period>,
}

/// More cells than that are not told apart in OSM.
const MOST: usize = 150;

impl Cell {
    /// Whether every period of another cell is in this one.
    pub(super) fn covers(&self, other: &Self) -> bool {
        other
            .periods
            .iter()
            .all(|period| self.periods.contains(period))
    }

    /// The named holiday among the periods.
    pub(super) fn holiday(&self) -> Option<SchoolHoliday> {
        self.periods.iter().find_map(|period| match period {
            Period::Named(holiday) => Some(*holiday),
            _ => None,
        })
    }

    fn is_school_break(&self) -> bool {
        self.holiday().is_some() || self.periods.contains(&Period::SchoolHolidays)
    }
}

impl Situation for Cell {
    fn holds(&self, period: Period) -> Option<bool> {
        Some(match period {
            Period::SchoolTerm => !self.is_school_break(),
            Period::SchoolHolidays => self.is_school_break(),
            other => self.periods.contains(&other),
        })
    }
}

/// Every set of the periods of some rules that may hold at once, small sets first, then those of
/// less special rules. `None`: too many.
pub(super) fn cells(rules: &[Rule]) -> Option<Vec<Cell>> {
    let mut periods: Vec<Period> = rules
        .iter()
        .flat_map(Rule::named_periods)
        .map(|period| match period {
            Period::SchoolTerm => Period::SchoolHolidays,
            other => other,
        })
        .collect();
    periods.sort_unstable();
    periods.dedup();
    periods.sort_by_key(|period| (strength(*period, rules), *period));
    let has_school = periods.contains(&Period::SchoolHolidays);
    let mut cells = vec![Cell::default()];
    for period in periods {
        for at in 0..cells.len() {
            let fits = cells[at].periods.iter().all(|other| other.meets(period));
            if fits {
                let mut more = cells[at].clone();
                more.periods.push(period);
                cells.push(more);
            }
        }
        if cells.len() > MOST {
            return None;
        }
    }
    // A named holiday is one of the school holidays: it does not hold without them.
    cells.retain(|cell| {
        !has_school || cell.holiday().is_none() || cell.periods.contains(&Period::SchoolHolidays)
    });
    cells.sort_by_key(|cell| cell.periods.len());
    Some(cells)
}

/// How special the rules of a period are.
fn strength(period: Period, rules: &[Rule]) -> u8 {
    let ranks = rules.iter().filter(|rule| rule.periods.contains(&period));
    ranks.map(Rule::rank).max().unwrap_or(period.rank())
}
