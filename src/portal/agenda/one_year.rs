//! A day without a year, of an event: that of one year.

use jiff::civil::Date;

use crate::hours::model::{DateRange, Hours, Period, Rule};

/// How many years are looked in: the 29th of February is in one of eight.
const YEARS: i16 = 9;

/// The days of every year among the openings of some hours.
pub(super) fn yearly_days(hours: &Hours) -> impl Iterator<Item = Period> {
    let openings = hours.rules.iter().filter(|rule| !rule.closes());
    let periods = openings.flat_map(|rule| rule.periods.iter().copied());
    periods.filter(|period| is_yearly_day(*period))
}

/// The same hours, where each day without a year is the first one from the day that it was
/// written: nobody said that the event comes back.
pub(super) fn of_one_year(hours: &Hours, written_on: Date) -> Hours {
    let rules = hours.rules.iter().map(|rule| match rule.closes() {
        true => rule.clone(),
        false => Rule {
            periods: rule
                .periods
                .iter()
                .map(|period| first_from(*period, written_on))
                .collect(),
            ..rule.clone()
        },
    });
    Hours {
        rules: rules.collect(),
        notes: hours.notes.clone(),
        unread: hours.unread.clone(),
    }
}

/// The day that a day without a year is, seen from another; other periods as they are.
pub(super) fn first_from(period: Period, written_on: Date) -> Period {
    let Period::Dates(DateRange::Yearly { first, .. }) = period else {
        return period;
    };
    if !is_yearly_day(period) {
        return period;
    }
    let years = written_on.year()..written_on.year().saturating_add(YEARS);
    let mut days = years.filter_map(|year| Date::new(year, first.month(), first.day()).ok());
    let day = days.find(|day| *day >= written_on);
    day.map_or(period, |day| Period::Dates(DateRange::day(day)))
}

fn is_yearly_day(period: Period) -> bool {
    matches!(period, Period::Dates(dates @ DateRange::Yearly { .. }) if dates.is_one_day())
}
